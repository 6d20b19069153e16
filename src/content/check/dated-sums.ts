import { evaluate } from '../ledger/arithmetic.ts';
import type { Chapter } from '../chapter/chapter.ts';
import type { Problem } from '../read/errors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { TextRun } from '../chapter/mdx.ts';
import { FIGURE } from './numbers.ts';
import { dates, periodsIn } from '../ledger/periods.ts';
import type { DerivedEntry } from '../schemas/facts.ts';
import type { Piece } from '../ledger/template.ts';

/** Amounts that a later announcement may change at any time. */
const PROMISED = ['announced', 'committed'];

/**
 * Derived entries that add up two or more amounts of which at least one was only announced or committed. Such a sum is
 * true of a day: the next deal makes it wrong, so it is told with its date.
 */
export function promisedSums(ledger: Ledger): Set<string> {
  return new Set(
    ledger.parts.facts.data.derived.filter((entry) => addsPromises(ledger, entry)).map(({ id }) => id),
  );
}

function addsPromises(ledger: Ledger, { formula = '', from }: DerivedEntry): boolean {
  const [first = ''] = formula.split(/[;=]/);
  if (!first.includes('+') || evaluate(first) === undefined) return false;
  const numbers = first.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const inputs = from.flatMap((id) =>
    ledger.hasAmount(id)
      ? [ledger.amount(id)]
      : (ledger.allSeries.find((series) => series.id === id)?.points ?? []),
  );
  return inputs.some(({ value, standing }) => PROMISED.includes(standing) && numbers.includes(value));
}

/** Sums of promises whose own statement has no date, or only one that dates something else. */
export function sumStatementProblems(ledger: Ledger): Problem[] {
  const { file, data, lineOf } = ledger.parts.facts;
  const sums = promisedSums(ledger);
  return data.derived.flatMap(({ id, statement, value }, i) => {
    if (!sums.has(id) || saysWhen(upToSum(statement, value))) return [];
    const what = `"${id}" adds up what was announced or committed, and its statement does not say as of when`;
    const remedy = 'say it beside the sum, such as “by the end of 2025” or “in autumn 2025”';
    return [{ file, line: lineOf(['derived', i, 'statement']), what, remedy }];
  });
}

/** The statement to the end of the clause that holds the sum: a year after it, “36 times the revenue of 2025”, dates other things. */
function upToSum(statement: string, value: number): string {
  const sum = [value, value / 1000].map(
    (number) => `(?<![\\d.,])${String(number).replace('.', '\\.')}(?![\\d]|[.,]\\d)`,
  );
  const [before] = new RegExp(`^.*?(?:${sum.join('|')})[^,;:(]*`, 's').exec(statement) ?? [statement];
  return before;
}

/** Words that make the year after them a date: “in 2025”, “the end of 2025”; not “expected 2025 revenue”. */
const DATES = /\b(?:in|by|of|at|on|to|until|till|since|from|for|during|through|before|after|between)$/i;

/** Whether words say when, with a year. */
function saysWhen(words: string): boolean {
  const text = dates(words);
  return periodsIn(text).some(
    (period) => !/^\d{4}$/.test(period.words) || DATES.test(text.slice(0, period.index).trimEnd()),
  );
}

/**
 * Sums of promises printed where nothing says as of when: no year stands in their own sentence or before it.
 * @param where what the runs are, for the sentence @param runs what is read together, in its order
 */
export function undatedSums(
  sums: ReadonlySet<string>,
  file: string,
  where: string,
  runs: readonly TextRun[],
): Problem[] {
  let before = '';
  const problems: Problem[] = [];
  const pieces = runs.flatMap((run) => [...run.pieces, END]);
  pieces.forEach((piece, i) => {
    if (piece.kind === 'text') before += piece.value;
    else before += FIGURE;
    if (piece.kind === 'text' || !sums.has(piece.id)) return;
    if (periodsIn(before + restOfSentence(pieces.slice(i + 1))).length) return;
    const what = `${where} prints "${piece.id}", which adds up what was announced or committed, before any year`;
    const remedy = 'say as of when in its sentence, such as “by the end of 2025”';
    problems.push({ file, line: piece.line, what, remedy });
  });
  return problems;
}

/** Keeps paragraphs apart: a sentence ends where its paragraph does. */
const END: Piece = { kind: 'text', value: '.\n\n', line: 1 };

/** What is left of the sentence that pieces go on with. */
function restOfSentence(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.value : FIGURE)).join('');
  return /^[^]*?(?=[.!?]\s|$)/.exec(text)?.[0] ?? '';
}

/** A chapter's sentences and steps. A step's text alternative is read after its words, so a year there will do. */
export function chapterSumProblems(ledger: Ledger, { file, sentences, steps, rest }: Chapter): Problem[] {
  const sums = promisedSums(ledger);
  return [
    ...[...sentences, ...rest].flatMap((run) => undatedSums(sums, file, 'this sentence', [run])),
    ...steps.flatMap(({ id, paragraphs, alts }) =>
      undatedSums(sums, file, `step "${id}"`, [...paragraphs, ...alts]),
    ),
  ];
}
