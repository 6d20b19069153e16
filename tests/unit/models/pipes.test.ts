import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipes, type Losses, type PrivateCredit, type Strain } from '../../../src/models/pipes.ts';

/** One fund with 100 of AI loans: 50 from banks, 10 from insurers, the rest its investors'. */
const credit: PrivateCredit = {
  loans: [{ from: 'ai', to: 'fund', amount: 100 }],
  bankLoans: [{ from: 'fund', to: 'banks', amount: 1 }],
  otherDebts: [{ from: 'fund', to: 'insurers', amount: 10 }],
  stakes: [
    { of: 'fund', holder: 'pensions', share: 0.6 },
    { of: 'fund', holder: 'savers', share: 0.4 },
  ],
};
const strain: Strain = { failing: 0.25, recovery: 0.4, borrowing: 50 };
const part = <T extends { id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((entry) => entry.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const short = ({ lenders }: Losses, ids: readonly string[]): number =>
  sum(ids.map((id) => part(lenders, id).short));

describe('pipes, by hand', () => {
  it('investors lose first: 15 of their 40, and no lender to the fund is short', () => {
    const losses = pipes(credit, strain);
    expect(losses.rounds).toEqual([['ai']]);
    expect(part(losses.debtors, 'ai')).toEqual({
      id: 'ai',
      owed: 100,
      paid: 85,
      shortfall: 15,
      failed: true,
      round: 1,
    });
    expect(part(losses.debtors, 'fund')).toEqual({
      id: 'fund',
      owed: 60,
      paid: 60,
      shortfall: 0,
      failed: false,
      round: null,
    });
    expect(part(losses.investors, 'pensions').held).toBeCloseTo(24, 9);
    expect(part(losses.investors, 'pensions').lost).toBeCloseTo(9, 9);
    expect(part(losses.investors, 'savers').lost).toBeCloseTo(6, 9);
    expect(short(losses, ['banks', 'insurers'])).toBe(0);
  });
  it('then the fund’s lenders, in proportion: 8 short, 50 to 10', () => {
    const losses = pipes(credit, { ...strain, failing: 0.8 });
    expect(losses.rounds).toEqual([['ai'], ['fund']]);
    expect(part(losses.debtors, 'fund').shortfall).toBeCloseTo(8, 9);
    expect(part(losses.lenders, 'banks').short).toBeCloseTo((8 * 50) / 60, 9);
    expect(part(losses.lenders, 'insurers').short).toBeCloseTo((8 * 10) / 60, 9);
    expect(part(losses.investors, 'savers')).toEqual({ id: 'savers', held: 16, lost: 16 });
  });
  it('a bank that lent it all falls in its turn', () => {
    const bank: PrivateCredit = {
      ...credit,
      otherDebts: [{ from: 'banks', to: 'depositors', amount: 55 }],
      otherAssets: { banks: 10 },
    };
    const losses = pipes(bank, { failing: 1, recovery: 0.4, borrowing: 50 });
    // The fund has 40 for 50; the bank 40 + 10 for 55.
    expect(losses.rounds).toEqual([['ai'], ['fund'], ['banks']]);
    expect(part(losses.debtors, 'banks')).toMatchObject({ failed: true, round: 3 });
    expect(part(losses.lenders, 'depositors').short).toBeCloseTo(5, 9);
  });
  it('what a fund owns besides is a cushion', () => {
    const losses = pipes({ ...credit, otherAssets: { fund: 100 } }, { ...strain, failing: 1, recovery: 0 });
    expect(losses.rounds).toEqual([['ai']]);
    expect(part(losses.investors, 'pensions')).toMatchObject({ held: 84, lost: 60 });
  });
  it('splits borrowing among bank loans as their amounts stand', () => {
    const two = [
      { from: 'fund', to: 'big', amount: 3 },
      { from: 'fund', to: 'small', amount: 1 },
    ];
    const { lenders } = pipes({ ...credit, bankLoans: two }, { ...strain, borrowing: 20 });
    expect(part(lenders, 'big').owed).toBe(15);
    expect(part(lenders, 'small').owed).toBe(5);
  });
  it('loses nothing if nothing fails, or all is recovered', () => {
    for (const none of [
      { ...strain, failing: 0 },
      { ...strain, failing: 1, recovery: 1 },
    ]) {
      const losses = pipes(credit, none);
      expect(losses.rounds).toEqual([]);
      expect(losses.investors.map(({ lost }) => lost)).toEqual([0, 0]);
      expect(losses.lenders.map((lender) => lender.short)).toEqual([0, 0, 0]);
    }
  });
  it('has nobody without loans', () => {
    const nobody = { loans: [], bankLoans: [], stakes: [] };
    expect(pipes(nobody, { ...strain, borrowing: 0 })).toEqual({
      debtors: [],
      lenders: [],
      investors: [],
      rounds: [],
    });
  });
});

describe('pipes, whatever the strain', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const strains = fc.record({
    failing: share,
    recovery: share,
    borrowing: fc.double({ min: 0, max: 90, noNaN: true }),
  });
  it('every dollar that fails is lost by somebody, once', () =>
    fc.assert(
      fc.property(strains, (any) => {
        const losses = pipes(credit, any);
        const lost = sum(losses.investors.map((investor) => investor.lost));
        const all = lost + short(losses, ['banks', 'insurers']);
        expect(all).toBeCloseTo(100 * any.failing * (1 - any.recovery), 9);
      }),
    ));
  it('no lender is short while an investor has anything left', () =>
    fc.assert(
      fc.property(strains, (any) => {
        const losses = pipes(credit, any);
        const left = sum(losses.investors.map(({ held, lost }) => held - lost));
        if (left > 1e-9) expect(short(losses, ['banks', 'insurers'])).toBeLessThan(1e-9);
      }),
    ));
  it('more failures never help anybody, and more borrowing never helps a lender', () =>
    fc.assert(
      fc.property(strains, share, (any, more) => {
        const before = pipes(credit, any);
        const after = pipes(credit, { ...any, failing: Math.max(any.failing, more) });
        for (const { id, lost } of before.investors) {
          expect(part(after.investors, id).lost).toBeGreaterThanOrEqual(lost - 1e-9);
        }
        for (const { id, short: lacks } of before.lenders) {
          expect(part(after.lenders, id).short).toBeGreaterThanOrEqual(lacks - 1e-9);
        }
        const deeper = pipes(credit, { ...any, borrowing: any.borrowing + 90 * more });
        for (const id of ['banks', 'insurers']) {
          expect(part(deeper.lenders, id).short).toBeGreaterThanOrEqual(
            part(before.lenders, id).short - 1e-9,
          );
        }
      }),
    ));
});

describe('what pipes refuses', () => {
  it.each(['failing', 'recovery'] as const)('a wrong %s', (name) => {
    for (const wrong of [-0.1, 1.1, Number.NaN, Infinity]) {
      expect(() => pipes(credit, { ...strain, [name]: wrong })).toThrow(
        new RangeError(`${name} must be a number from 0 to 1, not ${wrong}.`),
      );
    }
  });
  it.each([-1, Number.NaN, Infinity])('borrowing of %s', (borrowing) =>
    expect(() => pipes(credit, { ...strain, borrowing })).toThrow(
      new RangeError(`borrowing must be a number of at least 0, not ${borrowing}.`),
    ),
  );
  const wrong: [string, Partial<PrivateCredit>, RegExp][] = [
    ['borrowing from nobody', { bankLoans: [] }, /borrowing must be 0, not 50/],
    [
      'a debt to oneself',
      { loans: [{ from: 'a', to: 'a', amount: 1 }] },
      /loans\[0\]\.to must be another node/,
    ],
    [
      'a negative debt',
      { otherDebts: [{ from: 'a', to: 'b', amount: -1 }] },
      /otherDebts\[0\]\.amount must be/,
    ],
    ['assets without end', { otherAssets: { fund: Infinity } }, /otherAssets\.fund must be/],
    ['a negative share', { stakes: [{ of: 'fund', holder: 'x', share: -1 }] }, /stakes\[0\]\.share must be/],
    [
      'more than all of a fund',
      { stakes: [...credit.stakes, { of: 'fund', holder: 'x', share: 0.1 }] },
      /stakes\[2\]\.share must be/,
    ],
    [
      'an investor who owes',
      { stakes: [{ of: 'fund', holder: 'ai', share: 1 }] },
      /stakes\[0\]\.holder must be/,
    ],
  ];
  it.each(wrong)('%s', (_, change, message) => {
    const refused = (): unknown => pipes({ ...credit, ...change }, strain);
    expect(refused).toThrow(RangeError);
    expect(refused).toThrow(message);
  });
});
