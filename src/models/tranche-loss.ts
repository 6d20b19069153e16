import { cumulativeNormal, quantileNormal } from 'vega-statistics';
import { above, within } from './check.ts';
import { checkPool, density, failures, FAR, years, type Pool } from './pool.ts';

export { conditionalDefault, failures, type Pool } from './pool.ts';

export interface LossPool extends Pool {
  /** Share of a failed loan that is lost, 0 to 1. */
  lossGivenDefault: number;
  /** How many loans of equal size, a whole number from 1 to 1000. Absent: so many that only the year counts. */
  loans?: number;
}

/** The slice that bears the pool's losses from `attach` to `detach`: shares of the pool, 0 ≤ attach < detach ≤ 1. */
export interface Slice {
  attach: number;
  detach: number;
}

export interface TrancheLoss {
  /** Share of the slice, 0 to 1. */
  expectedLoss: number;
  /** That the slice loses anything, 0 to 1. Without a number of loans, some always fail, if ever so few. */
  probabilityOfLoss: number;
}

/** A loss this little above `attach`, relatively, is rounding: 6 of 100 loans that lose half are 3 percent, not more. */
const ROUNDING = 1e-12;

/**
 * What a slice of a pool of like loans loses: one common factor, Gaussian copula, to 1e-6.
 * Source: Vasicek, "The distribution of loan portfolio value", Risk, 2002.
 *
 * @throws RangeError naming the parameter and its range
 */
export function trancheLoss(pool: LossPool, slice: Slice): TrancheLoss {
  checkPool(pool);
  within('lossGivenDefault', pool.lossGivenDefault, 0, 1);
  within('attach', slice.attach, 0, 1);
  above('detach', slice.detach, slice.attach, 1);
  if (pool.loans === undefined) return largePool(pool, slice);
  return finitePool(pool, pool.loans, slice);
}

/** Share of the slice that a loss of so much of the pool takes. */
const share = (loss: number, { attach, detach }: Slice): number =>
  (Math.min(loss, detach) - Math.min(loss, attach)) / (detach - attach);

const touches = (loss: number, { attach }: Slice): boolean => loss > attach * (1 + ROUNDING);

const certain = (loss: number, slice: Slice): TrancheLoss => ({
  expectedLoss: share(loss, slice),
  probabilityOfLoss: touches(loss, slice) ? 1 : 0,
});

function finitePool(pool: LossPool, loans: number, slice: Slice): TrancheLoss {
  let expectedLoss = 0;
  let probabilityOfLoss = 0;
  failures({ ...pool, loans }).forEach((odds, failed) => {
    const loss = (pool.lossGivenDefault * failed) / loans;
    expectedLoss += odds * share(loss, slice);
    if (touches(loss, slice)) probabilityOfLoss += odds;
  });
  return { expectedLoss, probabilityOfLoss: Math.min(1, probabilityOfLoss) };
}

/** Where only the year counts, the pool loses LGD·Φ(x), x normal; see `years`. */
function largePool(pool: LossPool, slice: Slice): TrancheLoss {
  const { defaultProbability, correlation, lossGivenDefault: lgd } = pool;
  const threshold = quantileNormal(defaultProbability);
  // One outcome, or two: no year to average over.
  if (correlation === 0 || lgd === 0 || !Number.isFinite(threshold))
    return certain(lgd * defaultProbability, slice);
  if (correlation === 1) {
    const { expectedLoss, probabilityOfLoss } = certain(lgd, slice);
    return {
      expectedLoss: defaultProbability * expectedLoss,
      probabilityOfLoss: defaultProbability * probabilityOfLoss,
    };
  }
  const { scale, centre, low, high } = years(threshold, correlation);
  // The slice begins to lose at one x and is gone at another. Distances are from the centre.
  const begins = quantileNormal(Math.min(1, slice.attach / lgd)) - centre;
  const gone = quantileNormal(Math.min(1, slice.detach / lgd)) - centre;
  const beyond = (distance: number): number => cumulativeNormal(-distance * scale);
  const from = Math.max(begins, low);
  const to = Math.min(gone, high);
  const between = integral(
    (distance) => share(lgd * cumulativeNormal(centre + distance), slice) * density(distance * scale) * scale,
    { from, to, step: 0.1 / Math.max(1, scale) },
  );
  return {
    expectedLoss: between + share(lgd, slice) * beyond(Math.min(gone, FAR - centre)),
    probabilityOfLoss: beyond(begins),
  };
}

/** Gauss–Legendre with three points a step; the error falls with the step's sixth power. */
function integral(
  of: (x: number) => number,
  { from, to, step }: { from: number; to: number; step: number },
): number {
  const steps = Math.max(0, Math.ceil((to - from) / step));
  const half = (to - from) / steps / 2;
  const aside = half * Math.sqrt(0.6);
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const middle = from + (2 * i + 1) * half;
    sum += (5 * of(middle - aside) + 8 * of(middle) + 5 * of(middle + aside)) / 9;
  }
  return steps === 0 ? 0 : sum * half;
}
