import * as fc from 'fast-check';

const { SEED, TIMES } = process.env;

/**
 * Holds a property on the same generated cases every time, so that a red build is never luck.
 * To look further: `TIMES=50 SEED=7 vitest run --test-timeout=0 tests/unit/marks`.
 */
export function check<T>(property: fc.IProperty<T>, runs = 200): void {
  fc.assert(property, { seed: Number(SEED ?? 2026), numRuns: runs * Number(TIMES ?? 1) });
}
