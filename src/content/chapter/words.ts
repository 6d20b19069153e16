import type { Ledger } from '../ledger/ledger.ts';
import { printPieces } from '../ledger/template.ts';
import type { Step } from './chapter.ts';

/** A step's paragraphs as plain text, amounts put in. */
export function stepText(ledger: Ledger, { paragraphs }: Step): string {
  return paragraphs.map(({ pieces }) => oneLine(printPieces(ledger, pieces))).join('\n\n');
}

/** Words that were broken over lines, on one. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** What stands between spaces and holds a letter or a digit; in Han every character. */
export function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + countSpaced(text.replaceAll(/\p{Script=Han}/gu, ' '));
}

function countSpaced(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
