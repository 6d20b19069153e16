import { evaluate } from './arithmetic.ts';
import type { Problem } from '../read/errors.ts';
import type { Ledger } from './ledger.ts';
import type { DerivedEntry } from '../schemas/facts.ts';

/** Derived amounts must follow from their formulas and inputs, and points must add up to their total. */
export function checkSums(ledger: Ledger): Problem[] {
  return [...formulas(ledger), ...totals(ledger)];
}

/** Half a unit of a number's last written digit: 610 allows 0.5, 1.727 allows 0.0005. */
export function tolerance(value: number): number {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals + 1e-9;
}

function formulas({ parts: { facts }, hasAmount, amount }: Ledger): Problem[] {
  return facts.data.derived.flatMap((entry, i) => {
    const at = { file: facts.file, line: facts.lineOf(['derived', i, 'formula']) };
    if (entry.formula === undefined) return [];
    const [first = ''] = entry.formula.split(/[;=]/);
    const result = evaluate(first);
    if (result === undefined) {
      const what = `the formula of "${entry.id}" is not plain arithmetic`;
      return [{ ...at, what, remedy: 'write sums such as "14 + 34" first and remarks after a semicolon' }];
    }
    const wanted = entry.unit === 'percent' && result <= 1 ? entry.value / 100 : entry.value;
    const slack = tolerance(entry.value) / (wanted === entry.value ? 1 : 100);
    const problems: Problem[] = [];
    if (Math.abs(result - wanted) > slack) {
      const what = `"${entry.id}" says ${entry.value} but its formula gives ${Number(result.toPrecision(6))}`;
      problems.push({ ...at, what, remedy: 'mend the value or the formula' });
    }
    for (const part of strayParts(entry, first, (id) => (hasAmount(id) ? amount(id).value : undefined))) {
      const what = `"${entry.id}" adds ${part}, which is the value of none of its inputs`;
      problems.push({
        ...at,
        what,
        remedy: 'use the inputs as they stand, or name the missing one under from',
      });
    }
    return [...problems, ...equations(entry.id, entry.formula, at)];
  });
}

/** Each further "48 / 5 = 9.6" of a formula must hold too. */
function equations(id: string, formula: string, at: { file: string; line: number }): Problem[] {
  return formula.split(';').flatMap((segment) => {
    const [left, right] = segment.split('=').map((side) => evaluate(side));
    if (left === undefined || right === undefined || Math.abs(left - right) <= tolerance(right)) return [];
    const what = `"${segment.trim()}" in the formula of "${id}" does not hold`;
    return [{ ...at, what, remedy: 'mend the sum' }];
  });
}

/** Terms of a plain sum that are no input's value; only asked where every input is a single amount. */
function strayParts(entry: DerivedEntry, sum: string, valueOf: (id: string) => number | undefined): string[] {
  const inputs = entry.from.map(valueOf);
  const terms = sum.split('+').map((term) => term.trim());
  if (terms.length < 2 || inputs.includes(undefined)) return [];
  return terms.filter((term) => !inputs.includes(Number(term)));
}

function totals({ parts: { series }, allSeries }: Ledger): Problem[] {
  return series.data.flatMap(({ id, total }, i) => {
    if (!total) return [];
    const points = allSeries[i]?.points ?? [];
    const sum = points.reduce((so, { value }) => so + value, 0);
    if (Math.abs(sum - total.value) <= tolerance(total.value)) return [];
    const what = `the points of "${id}" add up to ${Number(sum.toPrecision(9))}, not to its total of ${total.value}`;
    const remedy = `mend the total, or a row of content/series/${id}.csv`;
    return [{ file: series.file, line: series.lineOf([i, 'total', 'value']), what, remedy }];
  });
}
