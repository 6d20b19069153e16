import { cumulativeNormal, quantileNormal } from 'vega-statistics';
import { describe, expect, it } from 'vitest';

/** Φ by a series whose terms are all positive (Marsaglia, “Evaluating the normal distribution”, JSS 11(4), 2004). */
function series(x: number): number {
  let [sum, term] = [x, x];
  for (let k = 3; sum !== sum + term || k === 3; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

describe('the library’s normal distribution is good to 1e-9', () => {
  // Abramowitz & Stegun, Handbook of Mathematical Functions, table 26.1 (15 digits).
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.5, 0.933192798731142],
    [2, 0.977249868051821],
    [3, 0.99865010196837],
  ])('Φ(%d) = %d (Abramowitz & Stegun, table 26.1)', (x, p) => {
    expect(Math.abs(cumulativeNormal(x) - p)).toBeLessThan(1e-14);
    expect(Math.abs(cumulativeNormal(-x) - (1 - p))).toBeLessThan(1e-14);
  });

  it.each([
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.99, 2.3263478740408408],
    [0.995, 2.5758293035489004],
    [0.999, 3.090232306167813],
    [0.9995, 3.2905267314919255],
  ])('Φ⁻¹(%d) = %d (Abramowitz & Stegun, table 26.6, continued)', (p, x) => {
    expect(Math.abs(quantileNormal(p) - x)).toBeLessThan(1e-12);
    expect(Math.abs(quantileNormal(1 - p) + x)).toBeLessThan(1e-12);
    expect(Math.abs(cumulativeNormal(x) - p)).toBeLessThan(1e-14);
  });

  it('Φ agrees with Marsaglia’s series everywhere', () => {
    for (let x = -8; x <= 8; x += 0.01) {
      expect(Math.abs(cumulativeNormal(x) - series(x)), `Φ(${x})`).toBeLessThan(1e-14);
    }
  });

  it('Φ⁻¹ undoes it, in millionths and in both tails', () => {
    const off = (p: number): number => {
      const x = quantileNormal(p);
      return Math.abs(series(x) - p) / Math.exp((-x * x) / 2) / (1 / Math.sqrt(2 * Math.PI));
    };
    for (let p = 0.0005; p < 0.9999; p += 0.0005) expect(off(p), `Φ⁻¹(${p})`).toBeLessThan(1e-11);
    for (const p of [1e-5, 1e-6, 1e-7, 1 - 1e-6]) expect(off(p), `Φ⁻¹(${p})`).toBeLessThan(1e-8);
  });

  it('knows the ends', () => {
    expect([cumulativeNormal(-Infinity), cumulativeNormal(Infinity)]).toEqual([0, 1]);
    expect([quantileNormal(0), quantileNormal(1)]).toEqual([-Infinity, Infinity]);
  });
});
