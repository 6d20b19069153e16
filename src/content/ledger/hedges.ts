import type { Problem } from '../read/errors.ts';
import type { Parts } from '../read/parts.ts';

/** Qualifiers that leave the number as it is; every other one needs a word before it. */
const FLAT: readonly (string | undefined)[] = [undefined, '', 'exact', 'forecast'];

/** Whether an amount is known not to be flat, and yet prints as if it were. */
export function lostHedge(amount: {
  qualifier?: string | undefined;
  printHedge?: string | undefined;
}): boolean {
  return !FLAT.includes(amount.qualifier) && !amount.printHedge;
}

/** Amounts of content/facts.yaml that have lost their unit, their number, or the hedge that their qualifier asks for. */
export function amountProblems({ facts }: Parts): Problem[] {
  const lists = ['article', 'derived', 'since'] as const;
  return lists.flatMap((list) =>
    facts.data[list].flatMap((entry, i): Problem[] => {
      const at = { file: facts.file, line: facts.lineOf([list, i, 'value']) };
      const high = 'valueHigh' in entry ? entry.valueHigh : undefined;
      const faults: [boolean, what: string, remedy: string][] = [
        [entry.value !== undefined && !entry.unit, 'has a value and no unit', 'add its unit'],
        [entry.value === undefined && high !== undefined, 'has a high end and no low one', 'add its value'],
        [
          high !== undefined && high < (entry.value ?? 0),
          'ends below where it begins',
          'swap value and valueHigh',
        ],
        [
          entry.value !== undefined && lostHedge(entry),
          `is "${entry.qualifier}" and prints no hedge`,
          'add its printHedge',
        ],
      ];
      return faults.flatMap(([found, what, remedy]) =>
        found ? [{ ...at, what: `"${entry.id}" ${what}`, remedy }] : [],
      );
    }),
  );
}
