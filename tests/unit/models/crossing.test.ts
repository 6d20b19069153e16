import { describe, expect, it } from 'vitest';
import { crossing, type Lines } from '../../../src/models/crossing.ts';

/** USD bn in 2025, as the ledger has them: ai-revenue-60bn-2025, ai-spend-400bn-2025. */
const start = { revenue: 60, building: 400 };
const years = (lines: Lines): number => {
  const found = crossing(lines);
  return 'years' in found ? found.years : Number.NaN;
};

describe('crossing', () => {
  it('takes 1.727 years if building stands still: ln(400/60) / ln 3', () => {
    expect(years({ ...start, revenueGrowth: 3, buildingGrowth: 1 })).toBeCloseTo(1.727, 3);
  });
  it('takes 3.54 years if building grows as the 2026 plans: ln(400/60) / ln(3 / (730/416))', () => {
    expect(years({ ...start, revenueGrowth: 3, buildingGrowth: 730 / 416 })).toBeCloseTo(3.54, 2);
    expect(years({ ...start, revenueGrowth: 3, buildingGrowth: 1.75 })).toBeCloseTo(3.52, 2);
  });
  it('takes 14.5 years if revenue only doubles: ln(400/60) / ln(2 / (730/416))', () => {
    expect(years({ ...start, revenueGrowth: 2, buildingGrowth: 730 / 416 })).toBeCloseTo(14.5, 1);
  });
  it('is where the two amounts are equal', () => {
    for (const [revenueGrowth, buildingGrowth] of [
      [3, 1],
      [1.2, 1.1],
      [1, 0.5],
      [0.9, 0.2],
    ] as const) {
      const t = years({ ...start, revenueGrowth, buildingGrowth });
      expect((60 * revenueGrowth ** t) / (400 * buildingGrowth ** t)).toBeCloseTo(1, 9);
    }
  });
  it('never comes while revenue grows no faster', () => {
    const slower = [
      [1, 1],
      [1.75, 1.75],
      [2, 3],
      [0.5, 0.9],
    ] as const;
    for (const [revenueGrowth, buildingGrowth] of slower) {
      expect(crossing({ ...start, revenueGrowth, buildingGrowth })).toEqual({ never: true });
    }
  });
  it('is a finite time away when revenue is only just faster', () => {
    const t = years({ ...start, revenueGrowth: 1 + Number.EPSILON, buildingGrowth: 1 });
    expect(t).toBeGreaterThan(1e15);
    expect(t).toBeLessThan(Infinity);
  });
  it('is now, when revenue is there already', () => {
    const there = { revenue: 400, building: 400, revenueGrowth: 1, buildingGrowth: 2 };
    expect(crossing(there)).toEqual({ years: 0 });
    expect(crossing({ ...there, revenue: 500 })).toEqual({ years: 0 });
  });

  const usual: Lines = { ...start, revenueGrowth: 3, buildingGrowth: 1 };
  it.each(['revenue', 'building', 'revenueGrowth', 'buildingGrowth'] as const)(
    'refuses a wrong %s',
    (name) => {
      for (const wrong of [0, -1, Number.NaN, Infinity, -Infinity]) {
        const refused = (): unknown => crossing({ ...usual, [name]: wrong });
        expect(refused).toThrow(RangeError);
        expect(refused).toThrow(`${name} must be a number above 0, not ${wrong}.`);
      }
    },
  );
});
