import { curveBasis, curveCatmullRom, curveLinear, curveMonotoneX, curveStep, line } from 'd3-shape';
import { describe, expect, it } from 'vitest';
import { dotTexture, texture } from '../../../src/marks/texture.ts';
import { readPath, writePath } from '../../../src/stills/path.ts';
import type { Standing } from '../../../src/lib/types.ts';

const STANDINGS: Standing[] = ['paid', 'committed', 'announced', 'claimed', 'unknown'];

describe('a path written from point to point', () => {
  it.each(STANDINGS)('leads where a %s texture led, however many points there are', (standing) => {
    for (const d of [
      texture(standing, { x: 13.37, y: 20.22, width: 41.7, height: 33.31 }),
      // A smaller ring has square beads: round ones are curves, see below.
      dotTexture(standing, 90.13, 40.4, standing === 'claimed' ? 6 : 11.9),
    ]) {
      const before = readPath(d);
      const after = readPath(writePath(before, 10));
      expect(after.map(({ letter }) => letter)).toEqual(before.map(({ letter }) => letter));
      for (const [i, { numbers }] of before.entries())
        for (const [j, n] of numbers.entries())
          expect(Math.abs(after[i]!.numbers[j]! - n)).toBeLessThan(0.051);
      expect(writePath(before, 10).length).toBeLessThan(d.length);
    }
  });

  it.each([
    ['a dot', dotTexture('paid', 50, 40, 3), 1],
    ['the beads of a ring', dotTexture('claimed', 50, 40, 12), 10],
    ['a ring’s outer and inner edge', dotTexture('announced', 50, 40, 3.4), 2],
  ])('writes %s as curves round the same middle', (_, d, circles) => {
    const [before, after] = [readPath(d), readPath(writePath(readPath(d), 10))];
    const middles = (steps: typeof before, letter: 'A' | 'Q'): number[][] =>
      steps.flatMap(({ numbers }, i) => {
        if (steps[i]!.letter !== letter || (letter === 'Q' && steps[i - 1]!.letter === 'Q')) return [];
        const [x, y] = steps[i - 1]!.numbers.slice(-2) as [number, number];
        return [[x, y + (letter === 'A' ? numbers[0]! : numbers[3]! - y)]];
      });
    const [were, are] = [middles(before, 'A'), middles(after, 'Q')];
    expect(are).toHaveLength(circles);
    for (const [i, [x, y]] of were.entries())
      expect(Math.hypot(are[i]![0]! - x!, are[i]![1]! - y!)).toBeLessThan(0.15);
    expect(after.filter(({ letter }) => letter === 'Q')).toHaveLength(4 * circles);
    expect(after.filter(({ letter }) => letter === 'A')).toEqual([]);
  });

  it.each([
    ['begins at its side', 'M10 10a2 2 0 1 1 0 .1z'],
    ['begins at its foot', 'M10 10a2 2 0 1 1 .1 0z'],
    ['is no whole one', 'M10 10a2 2 0 1 1-2 2z'],
    ['is large', 'M10 10a5 5 0 1 1-.1 0z'],
  ])('leaves a circle an arc that %s', (_, d) => {
    expect(writePath(readPath(d), 10)).toContain('a');
  });

  it('is as short as SVG allows', () => {
    expect(writePath(readPath('M1.5 0.5L1.5 2L-0.25 2L0 2.5z'), 100)).toBe('M1.5.5v1.5h-1.75l.25.5z');
  });

  it.each([
    ['a curve', 'M1 1C2 3 4 5 6 7', 'M1 1C2 3 4 5 6 7'],
    ['a curve told by its steps', 'M1 1c2 3 4 5 6 7', 'M1 1C3 4 5 6 7 8'],
    ['several curves in one', 'M0 0q1 2 3 4 5 6 7 8', 'M0 0Q1 2 3 4Q8 10 10 12'],
    ['a curve that goes on from the one before', 'M0 0C1 1 2 4 3 3S5 5 6 6', 'M0 0C1 1 2 4 3 3C4 2 5 5 6 6'],
    ['one that goes on from nothing', 'M2 2S5 5 6 6', 'M2 2C2 2 5 5 6 6'],
    ['a bend that goes on', 'M0 0Q1 2 2 0T4 0', 'M0 0Q1 2 2 0Q3 -2 4 0'],
    ['an arc with its flags run together', 'M0 0a5 5 0 01.5.5', 'M0 0A5 5 0 0 1 0.5 0.5'],
    ['level and upright lines', 'M1 1H5v2h-3', 'M1 1L5 1L5 3L2 3'],
    ['further points of a move', 'M0 0 1 1 2 0z', 'M0 0L1 1L2 0Z'],
  ])('reads %s', (_, d, plain) => {
    const read = readPath(d)
      .map(({ letter, numbers }) => letter + numbers.join(' '))
      .join('');
    expect(read).toBe(plain);
  });

  it('draws what D3 drew, curves included', () => {
    const points: [number, number][] = [
      [0, 0],
      [10.4, 20.2],
      [30, 12.7],
      [55.5, 40],
    ];
    for (const curve of [curveLinear, curveMonotoneX, curveBasis, curveCatmullRom, curveStep]) {
      const d = line().curve(curve)(points) ?? '';
      const [before, after] = [readPath(d), readPath(writePath(readPath(d), 100))];
      expect(after.map(({ letter }) => letter)).toEqual(before.map(({ letter }) => letter));
      for (const [i, { numbers }] of before.entries())
        for (const [j, n] of numbers.entries())
          expect(Math.abs((after[i]?.numbers[j] ?? NaN) - n)).toBeLessThan(0.0051);
    }
  });

  it.each(['M0 0B1 1', 'L1 1', 'M0 0C1 1', 'M0 0L1', '<path>'])('says that “%s” is no path', (d) => {
    expect(() => readPath(d)).toThrow(`“${d}” is no path: `);
  });
});
