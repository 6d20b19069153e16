/** “…”, "…", ‘…’ and '…'; single marks only where they can't be apostrophes. */
const MARKS: readonly RegExp[] = [
  /“([^“”]*)”/g,
  /"([^"]*)"/g,
  /‘([^‘’]*(?:’\p{L}[^‘’]*)*)’/gu,
  /(?<=^|[\s(])'([^\s'](?:[^']|'\p{L})*)'(?=$|[\s.,;:!?)])/gu,
];

/** Everything between quotation marks, with its place in the text. */
export function quotedWords(text: string): { words: string; index: number }[] {
  return MARKS.flatMap((mark) =>
    [...text.matchAll(mark)].map((match) => ({ words: match[1] ?? '', index: match.index })),
  ).sort((a, b) => a.index - b.index);
}

/** Whether two quotations agree but for capitals, spacing and the punctuation at their ends. */
export function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.,;:!?]+|[\s.,;:!?]+$/g, '');
}
