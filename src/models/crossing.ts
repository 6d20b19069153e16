import { above } from './check.ts';

export interface Lines {
  /** Earned in the first year, in any unit of money; above 0. */
  revenue: number;
  /** Spent on building in the first year, in the same unit; above 0. */
  building: number;
  /** Factor per year, above 0: 3 is threefold every year, 1 is standing still. */
  revenueGrowth: number;
  /** Factor per year, above 0. */
  buildingGrowth: number;
}

/**
 * When two quantities that grow by a steady factor a year are equal: ln(building / revenue) ÷ ln(g / h).
 * Compound growth and nothing else; no source needed.
 *
 * @returns years after the first year, 0 if revenue is there already; never, if revenue does not grow faster
 * @throws RangeError naming the parameter and its range
 */
export function crossing(lines: Lines): { years: number } | { never: true } {
  const { revenue, building, revenueGrowth, buildingGrowth } = lines;
  above('revenue', revenue, 0);
  above('building', building, 0);
  above('revenueGrowth', revenueGrowth, 0);
  above('buildingGrowth', buildingGrowth, 0);
  if (revenue >= building) return { years: 0 };
  if (revenueGrowth <= buildingGrowth) return { never: true };
  const gap = Math.log(building) - Math.log(revenue);
  // log1p, because g / h rounds to 1 where the two are neighbours.
  return { years: gap / Math.log1p((revenueGrowth - buildingGrowth) / buildingGrowth) };
}
