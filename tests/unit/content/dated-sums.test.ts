import { expect, it } from 'vitest';
import { promisedSums, sumStatementProblems } from '../../../src/content/check/dated-sums.ts';
import { buildLedger } from '../../../src/content/ledger/load.ts';
import type { Ledger } from '../../../src/content/ledger/ledger.ts';
import { base } from '../../build/promises.ts';

const STATEMENT = 'Debt and rent together were 48 billion dollars in 2025.';

/** The small content, whose one sum is 14 paid and 34 committed, with other words in facts.yaml. */
function ledger(find: string, replace: string): Ledger {
  const facts = base.get('facts.yaml')!;
  expect(facts).toContain(find);
  return buildLedger(
    new Map(base).set(
      'facts.yaml',
      facts.replace(find, () => replace),
    ),
  );
}
const refused = (statement: string): boolean =>
  sumStatementProblems(ledger(STATEMENT, JSON.stringify(statement))).length > 0;

it.each([
  'In autumn 2025 debt and rent together came to 48 billion dollars, almost ten times expected 2025 revenue.',
  'Debt and rent, as of December 2025, are 48 billion dollars together.',
  'Debt and rent together came to about 48 billion dollars by the end of 2025.',
  'Debt and rent together, at the start of 2026, were $0.048 trillion.',
])('“%s” says when', (statement) => expect(refused(statement)).toBe(false));

it.each([
  'Debt and rent together come to 48 billion dollars.',
  'Debt and rent together come to 48 billion dollars, almost ten times expected 2025 revenue.',
  'The sum of 2 promises is 48 billion dollars, 36 times the revenue it gives for 2025.',
  'Debt and 2025 rent are 48 billion dollars.',
])('“%s” does not', (statement) => expect(refused(statement)).toBe(true));

it('only sums of which a part is announced or committed need a date', () => {
  const sums = (find: string, replace: string): number => promisedSums(ledger(find, replace)).size;
  expect(sums('formula: 14 + 34', 'formula: 14 + 34; 48 / 14 = 3.43')).toBe(1);
  expect(sums('standing: committed', 'standing: announced')).toBe(1);
  expect(sums('standing: committed', 'standing: paid'), 'both are paid').toBe(0);
});
