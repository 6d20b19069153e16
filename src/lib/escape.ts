const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe inside HTML or SVG, between tags or in a double-quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char]!);
