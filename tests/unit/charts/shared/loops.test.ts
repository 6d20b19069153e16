import { describe, expect, it } from 'vitest';
import {
  alongLoop,
  covered,
  loopLength,
  onLoop,
  train,
  type Loop,
} from '../../../../src/charts/shared/ring/loops.ts';
import { cornersOf } from '../../../../src/marks/texture.ts';
import { reach } from '../shapes.ts';

const LOOPS: readonly (readonly [name: string, loop: Loop])[] = [
  ['a circle', { x: 200, y: 150, rx: 100, ry: 100 }],
  ['one that is wide', { x: 200, y: 150, rx: 180, ry: 100 }],
  ['one that is high', { x: 200, y: 150, rx: 80, ry: 140 }],
];

describe.each(LOOPS)('a way round that fills its box: %s', (_, loop) => {
  it('touches its box at the top, on the right, at the foot and on the left', () => {
    const all = loopLength(loop);
    const { x, y, rx, ry } = loop;
    const quarters = [
      [x, y - ry],
      [x + rx, y],
      [x, y + ry],
      [x - rx, y],
    ];
    quarters.forEach(([px = 0, py = 0], i) => {
      const [ax, ay] = onLoop(loop, (all * i) / 4);
      expect([ax, ay].map(Math.round)).toEqual([px, py]);
    });
  });

  it('is as long as it says, and has no jump', () => {
    const points = alongLoop(loop, 0, loopLength(loop), 0, 2000);
    const steps = points.slice(1).map(([x, y], i) => Math.hypot(x - points[i]![0], y - points[i]![1]));
    expect(steps.reduce((a, b) => a + b)).toBeCloseTo(loopLength(loop), 0);
    expect(Math.max(...steps)).toBeLessThan((loopLength(loop) / 2000) * 1.01);
  });

  it('has room for squares one behind the other, whole and in part', () => {
    const set = { key: 'money', count: 13.5, pitch: 12, role: 'equity', standing: 'paid' } as const;
    const { marks, from, to } = train(loop, { ...set, middle: 120 });
    expect(marks.map(({ key }) => key)).toEqual(marks.map((_mark, n) => `money/${n}`));
    expect([marks.length, marks.at(-1)?.part, from + to]).toEqual([14, 0.5, 240]);
    const shapes = marks.map(({ x, y, w, h, turn = 0 }) => cornersOf({ x, y, width: w, height: h }, turn));
    const lap = shapes.slice(1).map((shape, n) => reach(shapes[n]!, shape));
    expect(Math.max(...lap)).toBeLessThan(0.3);
  });

  it('says how much of it a box about its top covers', () => {
    const half = [30, 12] as const;
    const [px, py] = onLoop(loop, covered(loop, half));
    const { x, y, ry } = loop;
    expect(Math.max((px - x) / half[0], (py - y + ry) / half[1])).toBeCloseTo(1, 6);
  });
});
