import * as fc from 'fast-check';
import { cumulativeNormal, quantileNormal } from 'vega-statistics';
import { describe, expect, it } from 'vitest';
import {
  conditionalDefault,
  failures,
  trancheLoss,
  type LossPool,
  type Slice,
} from '../../../src/models/tranche-loss.ts';

/** content/assumptions.yaml: the panel as it opens. */
const usual: LossPool & { loans: number } = {
  defaultProbability: 0.05,
  correlation: 0.1,
  lossGivenDefault: 0.5,
  loans: 100,
};
const { loans: _, ...large } = usual;
const slices: readonly Slice[] = [
  { attach: 0, detach: 0.05 },
  { attach: 0.05, detach: 0.15 },
  { attach: 0.15, detach: 1 },
];
const whole: Slice = { attach: 0, detach: 1 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Log of n over k. */
const choose = (n: number, k: number): number =>
  sum(Array.from({ length: k }, (_, i) => Math.log((n - i) / (i + 1))));

/** The same odds another way: in the common factor itself, term by term with logarithms, twenty times as fine or more. */
function odds(
  { defaultProbability, correlation, loans }: LossPool & { loans: number },
  points = 5001,
): number[] {
  const ways = Array.from({ length: loans + 1 }, (_, k) => choose(loans, k));
  const found = ways.map(() => 0);
  const step = 20 / (points - 1);
  for (let i = 0; i < points; i++) {
    const m = -10 + i * step;
    const distance = quantileNormal(defaultProbability) - Math.sqrt(correlation) * m;
    const x = distance / Math.sqrt(1 - correlation);
    const [fails, lasts] = [Math.log(cumulativeNormal(x)), Math.log(cumulativeNormal(-x))];
    const year = (Math.exp((-m * m) / 2) / Math.sqrt(2 * Math.PI)) * step;
    ways.forEach((way, k) => {
      const log = way + (k > 0 ? k * fails : 0) + (k < loans ? (loans - k) * lasts : 0);
      if (log > -60) found[k] = (found[k] ?? 0) + year * Math.exp(log);
    });
  }
  return found;
}

const takes = (loss: number, { attach, detach }: Slice): number =>
  Math.min(1, Math.max(0, (loss - attach) / (detach - attach)));

/** A slice of the large pool, by the rectangle rule in the common factor. */
function largeLoss({ defaultProbability, correlation, lossGivenDefault }: LossPool, slice: Slice): number {
  let expected = 0;
  const step = 4e-4;
  for (let m = -9 + step / 2; m < 9; m += step) {
    const loss = lossGivenDefault * conditionalDefault({ defaultProbability, correlation }, m);
    expected += (takes(loss, slice) * Math.exp((-m * m) / 2) * step) / Math.sqrt(2 * Math.PI);
  }
  return expected;
}

describe('conditionalDefault', () => {
  const LGD = 0.45;
  const worst = -quantileNormal(0.999);
  const capital = (pd: number, correlation: number): number =>
    LGD * conditionalDefault({ defaultProbability: pd, correlation }, worst) - pd * LGD;

  // “International convergence of capital measurement and capital standards” (Basel II), June 2006, annex 5.
  it.each([
    [0.03, 14.44],
    [0.05, 19.65],
    [0.1, 29.65],
    [0.25, 49.47],
    [0.4, 62.72],
    [0.5, 69.61],
    [0.75, 82.78],
    [1, 92.32],
    [1.3, 100.95],
    [1.5, 105.59],
    [2, 114.86],
    [2.5, 122.16],
    [3, 128.44],
  ])(
    'Basel II, annex 5, corporate exposures, 45 percent lost, 2.5 years: PD %d → %d percent',
    (pd, weight) => {
      const p = pd / 100;
      const low = (1 - Math.exp(-50 * p)) / (1 - Math.exp(-50));
      const b = (0.11852 - 0.05478 * Math.log(p)) ** 2;
      const maturity = 2.5;
      const k = (capital(p, 0.12 * low + 0.24 * (1 - low)) * (1 + (maturity - 2.5) * b)) / (1 - 1.5 * b);
      expect(Math.abs(100 * 12.5 * k - weight)).toBeLessThan(0.01);
    },
  );
  it.each([
    [0.03, 4.15, 0.98],
    [0.1, 10.69, 2.71],
    [0.5, 35.08, 10.04],
    [1, 56.4, 17.22],
    [2, 87.94, 28.92],
  ])(
    'Basel II, annex 5, mortgages and cards, where nothing is added: PD %d → %d, %d',
    (pd, mortgages, cards) => {
      // Correlation 0.15 for residential mortgages, 0.04 for qualifying revolving retail (paragraphs 328 and 329).
      expect(Math.abs(1250 * capital(pd / 100, 0.15) - mortgages)).toBeLessThan(0.01);
      expect(Math.abs(1250 * capital(pd / 100, 0.04) - cards)).toBeLessThan(0.01);
    },
  );
  it('agrees with the R package vasicek 0.0.3, vsk_ppf(c(0.5, 0.9), Rho = 0.2, P = 0.3)', () => {
    const pool = { defaultProbability: 0.3, correlation: 0.2 };
    expect(conditionalDefault(pool, 0)).toBeCloseTo(0.2788378, 7);
    expect(conditionalDefault(pool, -quantileNormal(0.9))).toBeCloseTo(0.5217229, 7);
  });
  it('does not care for the year at correlation 0, and for nothing else at 1', () => {
    for (const m of [-5, 0, 5]) {
      expect(conditionalDefault({ defaultProbability: 0.05, correlation: 0 }, m)).toBeCloseTo(0.05, 12);
    }
    const alike = { defaultProbability: 0.05, correlation: 1 };
    expect([-1.7, -1.6, 0].map((m) => conditionalDefault(alike, m))).toEqual([1, 0, 0]);
  });
  it('is 0 or 1 where loans fail never or surely', () => {
    for (const correlation of [0, 0.5, 1]) {
      for (const m of [-100, 0, 100]) {
        expect(conditionalDefault({ defaultProbability: 0, correlation }, m)).toBe(0);
        expect(conditionalDefault({ defaultProbability: 1, correlation }, m)).toBe(1);
      }
    }
  });
});

describe('failures', () => {
  it('is the binomial at correlation 0, and close by', () => {
    const binomial = Array.from({ length: 101 }, (_, k) =>
      Math.exp(choose(100, k) + k * Math.log(0.05) + (100 - k) * Math.log(0.95)),
    );
    for (const correlation of [0, 1e-300, 1e-12]) {
      failures({ ...usual, correlation }).forEach((odd, k) => expect(odd).toBeCloseTo(binomial[k] ?? 0, 10));
    }
    failures({ ...usual, correlation: 1e-6 }).forEach((odd, k) =>
      expect(odd).toBeCloseTo(binomial[k] ?? 0, 5),
    );
  });
  it('is all or nothing at correlation 1, and close by', () => {
    const all = failures({ ...usual, correlation: 1 });
    expect(all).toHaveLength(101);
    expect([all[0], all[100]]).toEqual([0.95, 0.05]);
    expect(sum(all.slice(1, 100))).toBe(0);
    for (const correlation of [1 - 1e-9, 1 - Number.EPSILON / 2]) {
      const near = failures({ ...usual, correlation });
      expect(near[0]).toBeCloseTo(0.95, 4);
      expect(near[100]).toBeCloseTo(0.05, 4);
    }
  });
  it('two loans, by hand: both fail with the chance that two tied normals are both below the threshold', () => {
    // At p = 1/2 that is 1/4 + arcsin(ρ) / 2π (Sheppard, 1899).
    for (const correlation of [0.1, 0.5, 0.9, 0.99]) {
      const both = 0.25 + Math.asin(correlation) / (2 * Math.PI);
      const [none, one, two] = failures({ defaultProbability: 0.5, correlation, loans: 2 });
      expect(two).toBeCloseTo(both, 12);
      expect(none).toBeCloseTo(both, 12);
      expect(one).toBeCloseTo(1 - 2 * both, 12);
    }
  });
  it('one loan fails with its own chance, however alike', () => {
    for (const correlation of [0, 0.3, 1]) {
      const [lasts, fails] = failures({ defaultProbability: 0.2, correlation, loans: 1 });
      expect(lasts).toBeCloseTo(0.8, 12);
      expect(fails).toBeCloseTo(0.2, 12);
    }
  });
  it.each([
    [0.05, 0.1, 100],
    [0.05, 0.5, 100],
    [0.3, 0.9, 100],
    [0.001, 0.3, 100],
    [0.05, 0.3, 7],
    [0.5, 0.02, 400],
    [0.05, 0.99, 100],
  ])(
    'agrees with a finer sum in another variable: p %d, correlation %d, %i loans',
    (p, correlation, loans) => {
      const pool = { ...usual, defaultProbability: p, correlation, loans };
      const fine = odds(pool);
      failures(pool).forEach((odd, k) => expect(odd, `${k} failed`).toBeCloseTo(fine[k] ?? 0, 10));
    },
  );
  it('is a distribution, whose mean is n·p', () =>
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: 1, max: 150 }),
        (defaultProbability, correlation, loans) => {
          const found = failures({ defaultProbability, correlation, loans });
          expect(found).toHaveLength(loans + 1);
          for (const odd of found) expect(odd).toBeGreaterThanOrEqual(0);
          expect(sum(found)).toBeCloseTo(1, 10);
          const mean = sum(found.map((odd, k) => odd * k)) / loans;
          expect(mean).toBeCloseTo(defaultProbability, 10);
        },
      ),
    ));
  it('is sure where the chance is 0 or 1', () => {
    for (const correlation of [0, 0.4, 1]) {
      expect(failures({ defaultProbability: 0, correlation, loans: 3 })).toEqual([1, 0, 0, 0]);
      expect(failures({ defaultProbability: 1, correlation, loans: 3 })).toEqual([0, 0, 0, 1]);
    }
  });
});

describe('trancheLoss', () => {
  const pools = fc.record({
    defaultProbability: share,
    correlation: share,
    lossGivenDefault: share,
    loans: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
  });
  /** fast-check says undefined for absent. */
  const given = ({
    loans,
    ...pool
  }: LossPool | (Omit<LossPool, 'loans'> & { loans: number | undefined })): LossPool =>
    loans === undefined ? pool : { ...pool, loans };

  it('the slices’ losses add up to the pool’s, and the pool’s is p·LGD, whatever the correlation', () =>
    fc.assert(
      fc.property(pools, fc.array(share, { maxLength: 4 }), (any, cuts) => {
        const pool = given(any);
        const bounds = [...new Set([0, ...cuts, 1])].sort((a, b) => a - b);
        const parts = bounds.slice(1).map((detach, i) => {
          const attach = bounds[i] ?? 0;
          return (detach - attach) * trancheLoss(pool, { attach, detach }).expectedLoss;
        });
        const all = trancheLoss(pool, whole).expectedLoss;
        expect(Math.abs(sum(parts) - all)).toBeLessThan(1e-9);
        expect(Math.abs(all - pool.defaultProbability * pool.lossGivenDefault)).toBeLessThan(1e-9);
      }),
    ));
  it('is a share, a chance, and no loss without a chance of one', () =>
    fc.assert(
      fc.property(pools, fc.nat(999), fc.nat(999), (any, a, b) => {
        const slice = { attach: Math.min(a, b) / 1000, detach: (Math.max(a, b) + 1) / 1000 };
        const { expectedLoss, probabilityOfLoss } = trancheLoss(given(any), slice);
        for (const one of [expectedLoss, probabilityOfLoss]) {
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(expectedLoss).toBeLessThanOrEqual(probabilityOfLoss + 1e-9);
      }),
    ));
  it('a higher slice is safer', () => {
    for (const pool of [usual, large, { ...usual, correlation: 0.9 }]) {
      const [bottom, middle, top] = slices.map((slice) => trancheLoss(pool, slice));
      expect(bottom?.expectedLoss).toBeGreaterThan(middle?.expectedLoss ?? 1);
      expect(middle?.expectedLoss).toBeGreaterThan(top?.expectedLoss ?? 1);
      expect(middle?.probabilityOfLoss).toBeGreaterThan(top?.probabilityOfLoss ?? 1);
    }
  });
  it('likeness moves losses up the pool: the bottom slice loses less, the top one more', () => {
    const rising = [0, 0.1, 0.3, 0.6, 0.9, 1];
    for (const pool of [usual, large]) {
      const [bottom, , top] = slices.map((slice) =>
        rising.map((correlation) => trancheLoss({ ...pool, correlation }, slice).expectedLoss),
      );
      expect(bottom).toEqual([...(bottom ?? [])].sort((a, b) => b - a));
      expect(top).toEqual([...(top ?? [])].sort((a, b) => a - b));
    }
  });
  it.each([0.01, 0.1, 0.5, 0.9, 0.99, 0.999])(
    '100 loans, to 1e-6 up to 0.9 and 1e-4 above: %d',
    (correlation) => {
      const pool = { ...usual, correlation };
      const fine = odds(pool);
      for (const slice of slices) {
        const { expectedLoss, probabilityOfLoss } = trancheLoss(pool, slice);
        const expected = sum(fine.map((odd, k) => odd * takes((0.5 * k) / 100, slice)));
        const touched = sum(fine.filter((_, k) => k > Math.round(slice.attach * 200)));
        const tolerance = correlation <= 0.9 ? 1e-6 : 1e-4;
        expect(Math.abs(expectedLoss - expected)).toBeLessThan(tolerance);
        expect(Math.abs(probabilityOfLoss - touched)).toBeLessThan(tolerance);
      }
    },
  );
  it.each([0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.9999])('a large pool, likewise: %d', (correlation) => {
    const pool = { ...large, correlation };
    for (const slice of [...slices, { attach: 0.4, detach: 0.6 }, { attach: 0.6, detach: 0.7 }]) {
      const off = Math.abs(trancheLoss(pool, slice).expectedLoss - largeLoss(pool, slice));
      expect(off, JSON.stringify(slice)).toBeLessThan(correlation <= 0.9 ? 1e-6 : 1e-4);
    }
  });
  it('a large pool’s chance of a loss is Vasicek’s distribution function (2002)', () => {
    // 1 − Φ((√(1 − ρ)·Φ⁻¹(x) − Φ⁻¹(p)) / √ρ), x the share of loans that use up what lies below the slice.
    for (const correlation of [0.1, 0.5, 0.9]) {
      const x = quantileNormal(0.15 / 0.5);
      const z = (Math.sqrt(1 - correlation) * x - quantileNormal(0.05)) / Math.sqrt(correlation);
      const { probabilityOfLoss } = trancheLoss({ ...large, correlation }, { attach: 0.15, detach: 1 });
      expect(probabilityOfLoss).toBeCloseTo(1 - cumulativeNormal(z), 10);
    }
  });
  it('many loans come close to a large pool', () => {
    for (const slice of slices) {
      const [few, many] = [100, 1000].map((loans) => trancheLoss({ ...usual, loans }, slice).expectedLoss);
      const limit = trancheLoss(large, slice).expectedLoss;
      expect(Math.abs((many ?? 0) - limit)).toBeLessThan(2e-3);
      expect(Math.abs((many ?? 0) - limit)).toBeLessThan(Math.abs((few ?? 0) - limit));
    }
  });
  it('all or nothing at correlation 1, one outcome at correlation 0', () => {
    for (const pool of [usual, large]) {
      const [bottom, middle, top] = slices.map((slice) => trancheLoss({ ...pool, correlation: 1 }, slice));
      expect(bottom).toEqual({ expectedLoss: 0.05, probabilityOfLoss: 0.05 });
      expect(middle?.expectedLoss).toBeCloseTo(0.05, 12);
      // Half is lost: of the top slice, 35 of 85.
      expect(top?.expectedLoss).toBeCloseTo((0.05 * 35) / 85, 12);
    }
    const [bottom, middle] = slices.map((slice) => trancheLoss({ ...large, correlation: 0 }, slice));
    expect(bottom).toEqual({ expectedLoss: 0.5, probabilityOfLoss: 1 });
    expect(middle).toEqual({ expectedLoss: 0, probabilityOfLoss: 0 });
  });
  it('loses nothing if no loan fails or nothing of it is lost, and all if all do and all is', () => {
    const nothing = { expectedLoss: 0, probabilityOfLoss: 0 };
    const everything = { expectedLoss: 1, probabilityOfLoss: 1 };
    for (const pool of [usual, large]) {
      for (const correlation of [0, 0.4, 1]) {
        for (const slice of slices) {
          expect(trancheLoss({ ...pool, correlation, defaultProbability: 0 }, slice)).toEqual(nothing);
          expect(trancheLoss({ ...pool, correlation, lossGivenDefault: 0 }, slice)).toEqual(nothing);
          const lost = { ...pool, correlation, defaultProbability: 1, lossGivenDefault: 1 };
          expect(trancheLoss(lost, slice)).toEqual(everything);
        }
      }
    }
  });
  it('does not take rounding for a loss: a slice from 3 percent is whole when 6 of 100 lose half', () => {
    const six = failures(usual).slice(0, 7);
    for (const lossGivenDefault of [0.5, 0.1, 0.7]) {
      const attach = (6 / 100) * lossGivenDefault;
      const { probabilityOfLoss } = trancheLoss({ ...usual, lossGivenDefault }, { attach, detach: 1 });
      expect(probabilityOfLoss).toBeCloseTo(1 - sum(six), 10);
    }
  });
});

describe('what trancheLoss and failures refuse', () => {
  const wrong = [-0.01, 1.01, Number.NaN, Infinity, -Infinity];
  it.each(['defaultProbability', 'correlation', 'lossGivenDefault'] as const)('a wrong %s', (name) => {
    for (const value of wrong) {
      const refusal = new RangeError(`${name} must be a number from 0 to 1, not ${value}.`);
      expect(() => trancheLoss({ ...usual, [name]: value }, whole)).toThrow(refusal);
      expect(() => trancheLoss({ ...large, [name]: value }, whole)).toThrow(refusal);
      if (name === 'lossGivenDefault') continue;
      expect(() => failures({ ...usual, [name]: value })).toThrow(refusal);
      expect(() => conditionalDefault({ ...usual, [name]: value }, 0)).toThrow(refusal);
    }
  });
  it.each([0, -1, 1.5, 1001, Number.NaN, Infinity])('%d loans', (loans) => {
    const refusal = new RangeError(`loans must be a whole number from 1 to 1000, not ${loans}.`);
    expect(() => trancheLoss({ ...usual, loans }, whole)).toThrow(refusal);
    expect(() => failures({ ...usual, loans })).toThrow(refusal);
  });
  it('a slice that is none', () => {
    for (const attach of wrong) {
      expect(() => trancheLoss(usual, { attach, detach: 1 })).toThrow(
        new RangeError(`attach must be a number from 0 to 1, not ${attach}.`),
      );
    }
    for (const detach of [0.2, 0.1, 1.1, Number.NaN, Infinity]) {
      expect(() => trancheLoss(usual, { attach: 0.2, detach })).toThrow(
        new RangeError(`detach must be a number above 0.2 and at most 1, not ${detach}.`),
      );
    }
  });
  it('a year without a number', () => {
    expect(() => conditionalDefault(usual, Number.NaN)).toThrow(RangeError);
    expect(() => conditionalDefault(usual, Infinity)).toThrow(/factor must be/);
  });
});
