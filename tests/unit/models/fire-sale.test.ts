import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fireSale,
  priceAfter,
  spreadLoanToValues,
  tippingPoint,
  type Borrowers,
} from '../../../src/models/fire-sale.ts';

type Market = Borrowers & { shock: number };

/** content/assumptions.yaml: the panel as it opens. */
const debt = spreadLoanToValues(0.5, 0.15);
const usual: Market = {
  chips: debt.map(() => 1),
  debt,
  shock: 0.25,
  marketThinness: 0.3,
  maximumLoanToValue: 0.85,
};
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const broken = (market: Market): number => fireSale(market).rounds.flat().length;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const markets: fc.Arbitrary<Market> = fc
  .record({
    pledges: fc.array(fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), share), {
      minLength: 1,
      maxLength: 25,
    }),
    shock: share,
    marketThinness: fc.double({ min: 0, max: 3, noNaN: true }),
    maximumLoanToValue: fc.double({ min: 0.1, max: 1, noNaN: true }),
  })
  .map(({ pledges, ...market }) => ({
    ...market,
    chips: pledges.map(([chips]) => chips),
    debt: pledges.map(([chips, loanToValue]) => chips * loanToValue),
  }));
const holds = (law: (market: Market) => void): void => fc.assert(fc.property(markets, law));

/** Price after everybody sells who is above the maximum at this price (Cifuentes, Ferrucci & Shin, 2005). */
function response(market: Market, price: number): number {
  const sold = sum(
    market.chips.filter(
      (held, i) => (market.debt[i] ?? 0) > held * price * market.maximumLoanToValue * (1 + 1e-12),
    ),
  );
  return (1 - market.shock) * Math.exp((-market.marketThinness * sold) / sum(market.chips));
}

describe('fireSale, by hand', () => {
  const one = (shock: number): Market => ({
    chips: [10],
    debt: [6],
    shock,
    marketThinness: 0.5,
    maximumLoanToValue: 0.8,
  });
  it('one borrower who holds: 6 owed on 10 chips at 0.80 is 75 percent', () => {
    expect(fireSale(one(0.2))).toEqual({ rounds: [], finalPrice: 0.8, shortfall: 0 });
  });
  it('one borrower who breaks: at 0.70, 86 percent; selling all 10 leaves 0.70·exp(−0.5) each', () => {
    const { rounds, finalPrice, shortfall } = fireSale(one(0.3));
    expect(rounds).toEqual([[0]]);
    expect(finalPrice).toBeCloseTo(0.7 * 0.6065306597126334, 12);
    expect(shortfall).toBeCloseTo(6 - 10 * 0.7 * 0.6065306597126334, 12);
  });
  it('the first one’s sale breaks the second', () => {
    // 0.72 / 0.80 is above 0.85; 0.66 / 0.80 is not, but is above it at 0.80·exp(−0.3 / 2) = 0.689.
    const two = { ...usual, chips: [1, 1], debt: [0.72, 0.66], shock: 0.2 };
    const { rounds, finalPrice } = fireSale(two);
    expect(rounds).toEqual([[0], [1]]);
    expect(finalPrice).toBeCloseTo(0.8 * Math.exp(-0.3), 12);
  });
  it('calls nobody who stands exactly at the maximum', () => {
    for (const shock of [0.1, 0.2, 0.3, 0.4]) {
      const at = { ...usual, chips: [3], debt: [3 * 0.85 * (1 - shock)], shock };
      expect(fireSale(at).rounds).toEqual([]);
      expect(broken({ ...at, debt: at.debt.map((owed) => owed * 1.000001) })).toBe(1);
    }
  });
  it('without a thin market, only the first shock breaks anybody, and at once', () =>
    holds((market) => {
      const { rounds, finalPrice } = fireSale({ ...market, marketThinness: 0 });
      expect(finalPrice).toBe(1 - market.shock);
      expect(rounds.length).toBeLessThanOrEqual(1);
    }));
  it('a shock of everything breaks whoever owes anything', () => {
    const { rounds, finalPrice, shortfall } = fireSale({ ...usual, debt: [0, ...debt.slice(1)], shock: 1 });
    expect(rounds).toEqual([debt.slice(1).map((_, i) => i + 1)]);
    expect(finalPrice).toBe(0);
    expect(shortfall).toBeCloseTo(sum(debt.slice(1)), 12);
  });
  it('a borrower above the maximum before any shock is called without one', () => {
    expect(broken({ ...usual, chips: [1], debt: [0.9], shock: 0 })).toBe(1);
    expect(broken({ ...usual, shock: 0 })).toBe(0);
  });
  it('as the panel opens: two break, one after the other, and no lender lacks anything', () => {
    const { rounds, finalPrice, shortfall } = fireSale(usual);
    expect(rounds).toEqual([[19], [18]]);
    expect(finalPrice).toBeCloseTo(0.75 * Math.exp(-0.03), 12);
    expect(shortfall).toBe(0);
  });
});

describe('what holds for every fire sale', () => {
  it('ends after at most as many rounds as borrowers, each broken once', () =>
    holds((market) => {
      const { rounds } = fireSale(market);
      expect(rounds.length).toBeLessThanOrEqual(market.chips.length);
      expect(rounds.every((round) => round.length > 0)).toBe(true);
      expect(new Set(rounds.flat()).size).toBe(rounds.flat().length);
    }));
  it('the price is what the broken sell for, and the shortfall what lenders lack at it', () =>
    holds((market) => {
      const { rounds, finalPrice, shortfall } = fireSale(market);
      const sold = sum(rounds.flat().map((i) => market.chips[i] ?? 0)) / sum(market.chips);
      expect(finalPrice).toBeCloseTo((1 - market.shock) * Math.exp(-market.marketThinness * sold), 12);
      expect(priceAfter(market, Math.min(1, sold))).toBeCloseTo(finalPrice, 12);
      const lacks = market.chips.map((held, i) => Math.max(0, (market.debt[i] ?? 0) - held * finalPrice));
      expect(shortfall).toBeCloseTo(sum(lacks), 12);
    }));
  it('the price clears, and is the greatest that does: a scan from above finds none before it', () =>
    holds((market) => {
      const { finalPrice } = fireSale(market);
      expect(Math.abs(response(market, finalPrice) - finalPrice)).toBeLessThan(1e-9);
      const top = 1 - market.shock;
      for (let step = 0; step < 200; step++) {
        const price = top - ((top - finalPrice) * step) / 200;
        if (price > finalPrice + 1e-9) expect(response(market, price)).toBeLessThan(price);
      }
    }));
  it('a larger shock, more debt, a thinner market or a lower maximum never breaks fewer', () =>
    fc.assert(
      fc.property(markets, share, (market, more) => {
        const before = broken(market);
        const worse: Market[] = [
          { ...market, shock: market.shock + (1 - market.shock) * more },
          { ...market, debt: market.debt.map((owed) => owed * (1 + more)) },
          { ...market, debt: market.debt.map((owed, i) => (i === 0 ? owed + more : owed)) },
          { ...market, marketThinness: market.marketThinness + more },
          { ...market, maximumLoanToValue: market.maximumLoanToValue * (1 - more * 0.99) },
        ];
        for (const market of worse) expect(broken(market)).toBeGreaterThanOrEqual(before);
      }),
    ));
  it('leaves its input alone, and says the same twice', () =>
    holds((market) => {
      const copy = structuredClone(market);
      const once = fireSale(market);
      expect(market).toEqual(copy);
      expect(fireSale(market)).toEqual(once);
    }));
});

describe('tippingPoint', () => {
  it('is the first tenth of a point at which more than half break: one less, and they do not', () =>
    fc.assert(
      fc.property(markets, (market) => {
        const found = tippingPoint(market);
        const tips = (shock: number): boolean => broken({ ...market, shock }) > market.chips.length / 2;
        const shock = 'never' in found ? Infinity : found.shock;
        expect(tips(1)).toBe(shock <= 1);
        if (shock > 1) return;
        expect(shock).toBe(Math.round(shock * 1000) / 1000);
        expect(tips(shock)).toBe(true);
        if (shock > 0) expect(tips(Math.round(shock * 1000 - 1) / 1000)).toBe(false);
      }),
    ));
  it('as the panel opens: a scan finds the same 32.8 percent', () => {
    const scanned = Array.from({ length: 1001 }, (_, i) => i / 1000).find(
      (shock) => broken({ ...usual, shock }) > 10,
    );
    expect(scanned).toBe(0.328);
    expect(tippingPoint(usual)).toEqual({ shock: 0.328 });
  });
  it('half is not more than half, and those without debt never break', () => {
    const half = { ...usual, chips: [1, 1], debt: [0.5, 0] };
    expect(tippingPoint(half)).toEqual({ never: true });
    // 0.5 at a maximum of 0.85 breaks below a price of 0.588.
    expect(tippingPoint({ ...half, chips: [1, 1, 1], debt: [0.5, 0.5, 0], marketThinness: 0 })).toEqual({
      shock: 0.412,
    });
  });
  it('is no shock at all, if more than half are above the maximum already', () => {
    expect(tippingPoint({ ...usual, debt: debt.map(() => 0.9) })).toEqual({ shock: 0 });
  });
});

describe('spreadLoanToValues', () => {
  it('is even, rising, around the average', () => {
    const all = spreadLoanToValues(0.5, 0.15);
    expect(all).toHaveLength(20);
    expect(all[0]).toBeCloseTo(0.35, 12);
    expect(all[19]).toBeCloseTo(0.65, 12);
    expect(sum(all) / 20).toBeCloseTo(0.5, 12);
    all.slice(1).forEach((value, i) => expect(value - (all[i] ?? 0)).toBeCloseTo(0.3 / 19, 12));
  });
  it('one borrower, or no spread, stands at the average', () => {
    expect(spreadLoanToValues(0.5, 0.15, 1)).toEqual([0.5]);
    expect(spreadLoanToValues(0.5, 0, 3)).toEqual([0.5, 0.5, 0.5]);
    expect(Math.min(...spreadLoanToValues(0.3, 0.3))).toBe(0);
  });
});

describe('what the fire sale refuses', () => {
  const refused =
    (change: Partial<Market>): (() => unknown) =>
    () =>
      fireSale({ ...usual, ...change });
  it.each([-0.1, 1.1, Number.NaN, Infinity])('a shock of %d', (shock) =>
    expect(refused({ shock })).toThrow(new RangeError(`shock must be a number from 0 to 1, not ${shock}.`)),
  );
  it.each([-0.1, Number.NaN, Infinity])('a thinness of %d', (marketThinness) => {
    const refusal = new RangeError(`marketThinness must be a number of at least 0, not ${marketThinness}.`);
    expect(refused({ marketThinness })).toThrow(refusal);
    expect(() => tippingPoint({ ...usual, marketThinness })).toThrow(refusal);
  });
  it.each([0, -0.1, 1.1, Number.NaN, Infinity])('a maximum of %d', (maximumLoanToValue) =>
    expect(refused({ maximumLoanToValue })).toThrow(
      new RangeError(`maximumLoanToValue must be a number above 0 and at most 1, not ${maximumLoanToValue}.`),
    ),
  );
  it('borrowers without chips, with chips that are none, or without an end to their debt', () => {
    expect(refused({ chips: [], debt: [] })).toThrow(RangeError);
    expect(refused({ chips: [], debt: [] })).toThrow(
      /the number of borrowers must be a whole number from 1 to 1000/,
    );
    expect(refused({ chips: [1, 1], debt: [1] })).toThrow(
      new RangeError('debt must be a list of 2 entries, not one of 1.'),
    );
    for (const wrong of [0, -1, Number.NaN, Infinity]) {
      expect(refused({ chips: [1, wrong], debt: [0, 0] })).toThrow(
        new RangeError(`chips[1] must be a number above 0, not ${wrong}.`),
      );
    }
    for (const wrong of [-1, Number.NaN, Infinity]) {
      expect(refused({ chips: [1, 1], debt: [0, wrong] })).toThrow(
        new RangeError(`debt[1] must be a number of at least 0, not ${wrong}.`),
      );
    }
  });
  it('a share of chips or a spread that cannot be', () => {
    expect(() => priceAfter(usual, 1.1)).toThrow(
      new RangeError('sold must be a number from 0 to 1, not 1.1.'),
    );
    expect(() => spreadLoanToValues(1.2, 0.1)).toThrow(RangeError);
    expect(() => spreadLoanToValues(1.2, 0.1)).toThrow(/average must be/);
    expect(() => spreadLoanToValues(0.1, 0.2)).toThrow(/spread must be a number from 0 to 0.1, not 0.2/);
    expect(() => spreadLoanToValues(0.1, Number.NaN)).toThrow(/spread must be/);
    expect(() => spreadLoanToValues(0.5, 0.1, 0)).toThrow(/borrowers must be a whole number/);
  });
});
