/** The two functions we use; the package brings no types. */
declare module 'vega-statistics' {
  /** Φ(x), by West (2009); error below 1e-15. ±Infinity gives 0 and 1. */
  export function cumulativeNormal(x: number): number;
  /** Φ⁻¹(p), by Giles (2010); error below 1e-9 for p from 1e-7 to 1 − 1e-7. 0 and 1 give ±Infinity. */
  export function quantileNormal(p: number): number;
}
