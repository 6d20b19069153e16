import { describe, expect, it } from 'vitest';
import { scale } from '../../../src/charts/scale/scene.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { nameOf, sizes } from './boxes.ts';

const data = resolveChart(loadLedger(new URL('../../../content', import.meta.url).pathname), 'scale');
const drawn = (step: number, size: (typeof sizes)[number]) => {
  const { marks } = scale.scene(data, step, size);
  const cells = (key: string) =>
    marks.flatMap((mark) => (mark.kind === 'cell' && mark.key.startsWith(`${key}/`) ? [mark] : []));
  const box = (key: string) => {
    const found = marks.find((mark) => mark.kind === 'box' && mark.key === key);
    if (found?.kind !== 'box') throw new Error(`${key} is missing.`);
    return found;
  };
  const line = (key: string) => {
    const found = marks.find((mark) => mark.kind === 'line' && mark.key === key);
    if (found?.kind !== 'line') throw new Error(`${key} is missing.`);
    const [xs, ys] = [0, 1].map((n) => found.points.map((point) => point[n]!)) as [number[], number[]];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), low: Math.max(...ys) };
  };
  return { cells, box, line };
};
const tens = (slot: 'ownCash' | 'gap') => data.amounts[slot].value / data.amounts.ten.value;

describe('the bill', () => {
  it('lies in a pit between two banks: own cash on its floor, and over it up to the ground a hole for as many squares as the gap', () => {
    for (const size of sizes) {
      const { cells, box, line } = drawn(4, size);
      const own = cells('ownCash');
      expect(own, nameOf(size)).toHaveLength(tens('ownCash'));
      const columns = own.filter(({ y }) => y === own[0]!.y).length;
      const pitch = own[1]!.x - own[0]!.x;
      const hole = line('hole');
      const high = Math.min(...own.map(({ y }) => y));
      // Half of its dashed edge is outside the line's middle.
      expect(((hole.low - hole.top + 1.5) / pitch) * columns, nameOf(size)).toBeCloseTo(tens('gap'));
      expect(Math.abs(hole.low - high), nameOf(size)).toBeLessThan(1);
      const [ground, pit] = [box('ground'), box('pit')];
      expect(ground.y, nameOf(size)).toBeCloseTo(hole.top - 1.5, 6);
      expect(ground.x + ground.w > pit.x + pit.w && pit.x > ground.x, nameOf(size)).toBe(true);
      for (const { x, y, w, h } of own)
        expect(x > pit.x && x + w < pit.x + pit.w && y + h < pit.y + pit.h, nameOf(size)).toBe(true);
    }
  });

  it('stands what is planned beside what was spent, under the arm of a crane, on whose hook its last square hangs over its place', () => {
    for (const size of sizes) {
      const { cells, line } = drawn(6, size);
      const crane = line('crane');
      const [spent, plans] = [cells('spent'), cells('plans')];
      expect([spent.length, plans.length], nameOf(size)).toEqual([42, 72]);
      expect(plans[0]!.y + plans[0]!.h, nameOf(size)).toBeCloseTo(spent[0]!.y + spent[0]!.h);
      for (const { y } of [...spent, ...plans]) expect(y, nameOf(size)).toBeGreaterThan(crane.top);
      // All others lie on each other; the last is in its own column, clear of what only the higher end reaches.
      const [last, ...rest] = plans.toReversed();
      const top = Math.min(...rest.map(({ y }) => y));
      expect(last!.y + last!.h, nameOf(size)).toBeLessThan(top - last!.h * 0.4);
      expect(Math.max(...rest.map(({ x }) => x)), nameOf(size)).toBeCloseTo(last!.x);
    }
  });
});
