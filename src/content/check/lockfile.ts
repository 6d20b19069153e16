import type { LedgerAmount } from '../ledger/amount.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { printAmount } from '../ledger/print.ts';
import { didYouMean, type Problem } from '../read/errors.ts';

/** Every amount as it stands in print. A change to one has to be meant, so it is made there too: `npm run lock`. */
export const AMOUNTS_LOCK = 'amounts.txt';
const FILE = `/locks/${AMOUNTS_LOCK}`;

/**
 * The lines of locks/amounts.txt: each amount as it prints, with the bare number, its unit and its standing, and for
 * a point of a series the words that name it. So nobody can change one of them by mistake and not see it.
 */
export function lockLines(ledger: Ledger): string[] {
  return [...ledger.allAmounts.values()].map((amount) => `${amount.id} | ${entry(ledger, amount)}`);
}

function entry(ledger: Ledger, amount: LedgerAmount): string {
  const { id, kind, value, high, unit, standing, undrawable } = amount;
  const number = high === undefined ? `${value}` : `${value} to ${high}`;
  const named = kind === 'series' ? [amount.statement] : [];
  const solid = undrawable ? 'no standing' : standing;
  const point = ledger.parts.points.has(id.split('/')[0] ?? '') ? named : [];
  return [printAmount(amount), `${number} ${unit}`, solid, ...point].join(' | ');
}

/**
 * Where the ledger and the lockfile part ways: amounts changed, lost, or not yet in it.
 * @param text of locks/amounts.txt; undefined where it is missing
 */
export function lockProblems(ledger: Ledger, text: string | undefined): Problem[] {
  const remedy = 'mend it, or run npm run lock if it is meant';
  if (text === undefined) {
    const found = { file: FILE, line: 1, what: 'this file is missing' };
    return [{ ...found, remedy: 'put it back, or run npm run lock' }];
  }
  const lines = text.split('\n').filter((line) => line.trim());
  const locked = new Map(
    lines.map((line, i) => [idOf(line), { line: i + 1, entry: line.slice(idOf(line).length + 3) }]),
  );
  const found = new Map([...ledger.allAmounts.values()].map((amount) => [amount.id, entry(ledger, amount)]));
  const gone = [...locked].flatMap(([id, { line }]) => {
    if (found.has(id)) return [];
    const what = `the amount "${id}" is gone from the ledger`;
    return [{ file: FILE, line, what, remedy: `${didYouMean(id, found.keys())}? Otherwise ${remedy}` }];
  });
  const changed = [...found].flatMap(([id, now]) => {
    const before = locked.get(id)?.entry;
    if (before === now) return [];
    const what =
      before === undefined
        ? `the amount "${id}" is not in locks/${AMOUNTS_LOCK}`
        : `"${id}" was “${before}” and is now “${now}”`;
    return [{ ...placeOf(ledger, id), what, remedy: before === undefined ? 'run npm run lock' : remedy }];
  });
  return [...changed, ...gone];
}

const idOf = (line: string): string => line.slice(0, Math.max(0, line.indexOf(' | ')));

/** Where an amount is written down. */
function placeOf({ parts }: Ledger, id: string): { file: string; line: number } {
  const { facts, assumptions, series, points } = parts;
  for (const list of ['article', 'derived', 'since'] as const) {
    const i = facts.data[list].findIndex((one) => one.id === id);
    if (i >= 0) return { file: facts.file, line: facts.lineOf([list, i, 'id']) };
  }
  const i = assumptions.data.findIndex((one) => one.id === id);
  if (i >= 0) return { file: assumptions.file, line: assumptions.lineOf([i, 'id']) };
  const [name = '', point] = id.split('/');
  const row = points.get(name)?.rows.find(({ cells }) => cells['point'] === point);
  if (row) return { file: `series/${name}.csv`, line: row.line };
  const at = series.data.findIndex((meta) => meta.id === name);
  return { file: series.file, line: series.lineOf([at, 'id']) };
}
