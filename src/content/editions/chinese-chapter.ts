import type { Chapter, Step } from '../chapter/chapter.ts';
import type { TextRun } from '../chapter/mdx.ts';
import { oneLine } from '../chapter/words.ts';
import { FIGURE } from '../check/numbers.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { printPieces } from '../ledger/template.ts';
import type { Problem } from '../read/errors.ts';
import { emLength, keepsHedge, numberFaults, textFaults, type Fault } from './chinese-gates.ts';

/** Em of a step's words, as they print. */
const MOST_OF_KIND: Readonly<Record<string, number>> = { beat: 24, step: 85, hinge: 30 };
/** Em of a chapter's title, and of a headline over a drawing. */
export const LONGEST_TITLE = 20;

/** A chapter's own words: lengths, hedges, marks, and numbers that somebody typed. @param ledger of the edition */
export function chapterProblems(ledger: Ledger, { file, steps, rest }: Chapter): Problem[] {
  const runs = [...steps.flatMap(({ paragraphs, alts }) => [...paragraphs, ...alts]), ...rest];
  return [
    ...steps.flatMap((step) => lengthProblems(ledger, file, step)),
    ...runs.flatMap((run) => [
      ...runFaults(run).map((fault) => ({ file, line: run.line, ...fault })),
      ...hedgeProblems(ledger, file, run),
    ]),
  ];
}

function lengthProblems(ledger: Ledger, file: string, { id, kind, line, paragraphs }: Step): Problem[] {
  const known = paragraphs.every(({ pieces }) =>
    pieces.every((piece) => piece.kind === 'text' || ledger.hasAmount(piece.id)),
  );
  if (!known) return [];
  const text = paragraphs.map(({ pieces }) => oneLine(printPieces(ledger, pieces))).join('');
  const [em, most] = [emLength(text), MOST_OF_KIND[kind] ?? 85];
  if (em <= most) return [];
  return [{ file, line, what: `step "${id}" is ${em} em long`, remedy: `a ${kind} has at most ${most}` }];
}

/** A run as one string, amounts being one stand-in each. */
export const joined = ({ pieces }: Pick<TextRun, 'pieces'>): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.value : FIGURE)).join('');

function runFaults(run: Pick<TextRun, 'pieces'>): Fault[] {
  const text = joined(run);
  return [...textFaults(text), ...numberFaults(text)];
}

/** A hedge prints with its amount, or is worded in the same sentence, and not both. */
export function hedgeProblems(ledger: Ledger, file: string, run: TextRun): Problem[] {
  const text = joined(run);
  let at = 0;
  return run.pieces.flatMap((piece): Problem[] => {
    const index = at;
    at += piece.kind === 'text' ? piece.value.length : FIGURE.length;
    if (piece.kind === 'text' || !ledger.hasAmount(piece.id)) return [];
    const { hedge } = ledger.amount(piece.id);
    const accepted = hedge ? (ledger.strings.hedges[hedge] ?? [hedge]) : [];
    if (!hedge) return [];
    const { line } = piece;
    if (piece.hedge === 'worded') {
      if (keepsHedge(text, index, accepted)) return [];
      const remedy = `let the amount print it, or say ${accepted.join('、')} in its sentence`;
      return [{ file, line, what: `"${piece.id}" has lost its hedge "${hedge}"`, remedy }];
    }
    const twice = accepted.find((words) => text.slice(0, index).endsWith(words));
    if (!twice) return [];
    const what = `"${piece.id}" prints its hedge right after ${twice}`;
    return [{ file, line, what, remedy: 'take out the word, or mark the amount as worded' }];
  });
}
