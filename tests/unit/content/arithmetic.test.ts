import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/content/ledger/arithmetic.ts';

describe('evaluate', () => {
  const sums: [string, number][] = [
    ['14 + 34', 48],
    ['300 + 38 + 22.4 + 250', 610.4],
    ['9 ** 0.5', 3],
    ['2 ** 3 ** 2', 512],
    ['-2 ** 2', -4],
    ['10 - 4 - 3', 3],
    ['(1 + 2) * 3', 9],
    ['ln(400/60)/ln(3)', Math.log(400 / 60) / Math.log(3)],
    ['ln(400/60)/ln(3/(730/416))', Math.log(400 / 60) / Math.log(3 / (730 / 416))],
  ];
  for (const [sum, result] of sums) it(sum, () => expect(evaluate(sum)).toBeCloseTo(result, 12));

  for (const remark of ['as reported', '', 'both inputs are hedged', '14 +', '(14', '1 / 0', '14 34']) {
    it(`"${remark}" is no sum`, () => expect(evaluate(remark)).toBeUndefined());
  }
});
