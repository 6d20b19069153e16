import { MOST_CHARACTERS } from '../read/decode.ts';
import { didYouMean, type Problem } from '../read/errors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { TextRun } from '../chapter/mdx.ts';
import { FIGURE, typedNumbers } from './numbers.ts';
import { quotedWords, sameWords } from './quotes.ts';
import type { Piece } from '../ledger/template.ts';

/** The rules every sentence obeys, in chapters, labels and tables alike. */
export function proseProblems(ledger: Ledger, file: string, run: TextRun): Problem[] {
  const { length } = joined(run.pieces);
  if (length > MOST_CHARACTERS) {
    const what = `this passage has ${length} characters, and ${MOST_CHARACTERS} is the most`;
    return [{ file, line: run.line, what, remedy: 'cut it' }];
  }
  return [
    ...unknownFacts(ledger, file, run.pieces),
    ...numbersTyped(file, run.pieces),
    ...hedgesLost(ledger, file, run.pieces),
    ...quotesInvented(ledger, file, run.pieces),
  ];
}

/** A run of text as one string, amounts being one stand-in character each. */
function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.value : FIGURE)).join('');
}

/** The line of a place in the joined string. */
function lineAt(pieces: readonly Piece[], index: number): number {
  let at = 0;
  for (const piece of pieces) {
    const value = piece.kind === 'text' ? piece.value : FIGURE;
    if (index < at + value.length) return piece.line + value.slice(0, index - at).split('\n').length - 1;
    at += value.length;
  }
  return pieces.at(-1)?.line ?? 1;
}

function unknownFacts(ledger: Ledger, file: string, pieces: readonly Piece[]): Problem[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'text' || ledger.hasAmount(piece.id)) return [];
    const { id, line } = piece;
    if (ledger.articles.some((entry) => entry.id === id) || ledger.allSince.some((item) => item.id === id)) {
      return [
        {
          file,
          line,
          what: `fact "${id}" holds no number`,
          remedy: 'say it in words, and list it under uses',
        },
      ];
    }
    const remedy = didYouMean(id, ledger.allAmounts.keys());
    return [{ file, line, what: `there is no fact "${id}"`, remedy }];
  });
}

function numbersTyped(file: string, pieces: readonly Piece[]): Problem[] {
  return typedNumbers(joined(pieces)).map(({ words, index }) => ({
    file,
    line: lineAt(pieces, index),
    what: `"${words}" is typed by hand`,
    remedy: 'put in the amount by its id, or add it to the facts or assumptions first',
  }));
}

/** A hedge must be printed, or said in the same passage, and not both. */
function hedgesLost(ledger: Ledger, file: string, pieces: readonly Piece[]): Problem[] {
  const text = joined(pieces);
  return pieces.flatMap((piece, i): Problem[] => {
    if (piece.kind === 'text' || !ledger.hasAmount(piece.id)) return [];
    const { hedge } = ledger.amount(piece.id);
    if (!hedge) return [];
    const accepted = ledger.strings.hedges[hedge] ?? [hedge];
    if (piece.hedge === 'worded') {
      if (accepted.some((words) => hasWords(text, words))) return [];
      const what = `"${piece.id}" has lost its hedge "${hedge}"`;
      const remedy = `let the amount print it, or say ${accepted.join(', ')} in the same passage`;
      return [{ file, line: piece.line, what, remedy }];
    }
    const before = joined(pieces.slice(0, i)).trimEnd().toLowerCase();
    const twice = accepted.find((words) => new RegExp(`(^|\\W)${words}$`, 'i').test(before));
    if (!twice) return [];
    const what = `"${piece.id}" prints "${hedge}" right after "${twice}"`;
    return [{ file, line: piece.line, what, remedy: 'take out the word, or mark the amount hedge="worded"' }];
  });
}

/** Whether a text has these words, as words. */
export function hasWords(text: string, words: string): boolean {
  return new RegExp(`(^|[^\\p{L}])${words}([^\\p{L}]|$)`, 'iu').test(text);
}

/** The article was read in translation, so quotation marks need words seen in English in a source. */
function quotesInvented(ledger: Ledger, file: string, pieces: readonly Piece[]): Problem[] {
  const allowed = ledger.parts.quotes.data.map(({ words }) => words);
  return quotedWords(joined(pieces))
    .filter(({ words }) => !allowed.some((other) => sameWords(words, other)))
    .map(({ words, index }) => ({
      file,
      line: lineAt(pieces, index),
      what: `quotation marks stand around "${words}", which was not seen in English in a source`,
      remedy: 'report it without quotation marks, or list the words with their source in content/quotes.yaml',
    }));
}
