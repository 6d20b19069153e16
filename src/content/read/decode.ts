import { isUtf8 } from 'node:buffer';
import type { Problem } from './errors.ts';

/** A file of words or amounts is never this large; the largest is a tenth of it. Bytes. */
export const MOST_BYTES = 1_000_000;

/** Nothing anybody reads in one go is this long. Characters. */
export const MOST_CHARACTERS = 4_000;

/**
 * Characters no reader sees: controls, marks that turn the direction of reading round, and what an editor leaves where it
 * lost a letter. Tabs and line breaks are all right.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- to find them is the point
  /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFD\uFFFE\uFFFF\u{E0000}-\u{E007F}]|\r(?!\n)|\p{Cs}/u;

/** The first character that no reader sees, as `U+202E`, with its place; undefined where there is none. */
export function unseen(text: string): { name: string; index: number } | undefined {
  const found = UNSEEN.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${code}`, index: found.index };
}

/**
 * The words of a file, with one kind of line break. Anything but UTF-8 without a mark at its start becomes a problem, as do
 * characters nobody sees and a last line without an end, which a file cut short has; the text is then empty.
 */
export function decode(file: string, bytes: Uint8Array, problems: Problem[]): string {
  const refuse = (line: number, what: string, remedy: string): string => {
    problems.push({ file, line, what, remedy });
    return '';
  };
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return refuse(1, 'this file is saved as UTF-16', 'save it as UTF-8');
  if (startsWith(bytes, 0xef, 0xbb, 0xbf))
    return refuse(1, 'this file starts with a byte order mark', 'save it as UTF-8 without one');
  if (!isUtf8(bytes)) return refuse(firstBadLine(bytes), 'this line is not UTF-8', 'save the file as UTF-8');
  const text = new TextDecoder().decode(bytes);
  const lines = text.split('\n').length;
  if (text && !text.endsWith('\n') && !text.endsWith('\r'))
    return refuse(
      lines,
      'the file ends in the middle of a line',
      'put back what was cut off, or end the line',
    );
  const found = unseen(text);
  if (!found) return text.replaceAll('\r\n', '\n');
  const line = text.slice(0, found.index).split('\n').length;
  return refuse(line, `a character that no reader sees, ${found.name}, stands in this line`, 'take it out');
}

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** No byte of a longer character is a line break, so lines can be looked at one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, from);
    const to = found < 0 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return line;
}
