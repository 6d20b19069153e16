import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/lib/measure.ts';
import type { Standing } from '../../../src/lib/types.ts';
import { arrowPath, pointAlong } from '../../../src/marks/arrow.ts';
import { cornersOf, dotTexture, texture } from '../../../src/marks/texture.ts';
import { check } from './check.ts';
import { area, extent, isClosed, subpaths } from './path.ts';
import { standings } from './scenes.ts';

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const standing = fc.constantFrom(...standings);
const cell = fc.tuple(
  standing,
  fc.record({ x: number(-5, 400), y: number(-5, 400), width: number(1, 90), height: number(1, 90) }),
);
const square = (side: number): Box => ({ x: 0, y: 0, width: side, height: side });

/** What the eye tells apart; two standings of one meaning share a texture. */
const textures: readonly Standing[] = ['paid', 'committed', 'announced', 'claimed', 'unknown'];
const likes: readonly [Standing, Standing][] = [
  ['announced', 'forecast'],
  ['claimed', 'illustrative'],
];

describe('a texture', () => {
  it('is closed shapes inside its cell', () => {
    check(
      fc.property(cell, ([kind, box]) => {
        const { x, y, width: w, height: h } = box;
        const d = texture(kind, box);
        const { left, top, right, bottom } = extent(d);
        expect(isClosed(d), d).toBe(true);
        expect(Math.min(left - x, top - y, x + w - right, y + h - bottom)).toBeGreaterThan(-0.08);
      }),
    );
  });

  it('of a dot is closed shapes inside its circle’s square', () => {
    check(
      fc.property(standing, number(-5, 400), number(0.5, 40), (kind, x, r) => {
        const d = dotTexture(kind, x, x, r);
        const { left, top, right, bottom } = extent(d);
        expect(isClosed(d), d).toBe(true);
        expect(Math.min(left - x + r, top - x + r, x + r - right, x + r - bottom)).toBeGreaterThan(-0.35);
      }),
    );
  });

  it('of an arrow hatches a short broad shaft to both ends, and stays in it', () => {
    const bars = subpaths(
      arrowPath(
        'committed',
        [
          [0, 50],
          [30, 50],
        ],
        40,
        0,
      ),
    )
      .slice(2)
      .map(extent);
    expect(Math.min(...bars.map(({ left }) => left))).toBeLessThan(0.1);
    expect(Math.max(...bars.map(({ right }) => right))).toBeGreaterThan(29.9);
    for (const { left, top, right, bottom } of bars)
      expect(Math.min(left, top - 30, 30 - right, 70 - bottom)).toBeGreaterThan(-0.08);
  });

  it('of an arrow is closed shapes', () => {
    const points = fc.array(fc.tuple(number(0, 400), number(0, 400)), { minLength: 2, maxLength: 5 });
    check(
      fc.property(standing, points, number(1, 30), number(0, 20), (kind, way, width, head) => {
        const d = arrowPath(kind, way, width, head);
        expect(isClosed(d), d).toBe(true);
      }),
    );
  });

  it.each([
    ['square', (kind: Standing) => texture(kind, square(8))],
    ['large square', (kind: Standing) => texture(kind, square(40))],
    ['dot', (kind: Standing) => dotTexture(kind, 20, 20, 8)],
  ] as const)('tells a %s of each standing from the others', (_, draw) => {
    expect(new Set(textures.map(draw)).size).toBe(textures.length);
    for (const [one, other] of likes) expect(draw(one)).toBe(draw(other));
  });

  it('tells an arrow of each standing from the others; an unknown one is told from a claimed one by its grey', () => {
    const draw = (kind: Standing): string =>
      arrowPath(
        kind,
        [
          [0, 0],
          [90, 0],
        ],
        8,
        10,
      );
    expect(new Set(textures.map(draw)).size).toBe(textures.length - 1);
    expect(draw('unknown')).toBe(draw('claimed'));
  });

  it('leaves paper in everything but what is paid', () => {
    const filled = standings.map((kind) => [kind, area(texture(kind, square(12))) / 144] as const);
    for (const [kind, share] of filled) {
      if (kind === 'paid') expect(share).toBeCloseTo(1, 6);
      else expect(share, kind).toBeLessThan(0.8);
    }
  });
});

/** The top of what is filled, without the hairline of the whole. */
const level = (d: string): number => extent(subpaths(d).slice(2).join('')).top;

describe('a part-filled cell', () => {
  it('fills from the bottom, higher with every part', () => {
    check(
      fc.property(cell, number(0.1, 0.99), number(0.1, 0.99), ([kind, box], a, b) => {
        const { y, height: h } = box;
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const at = (part: number): number => level(texture(kind, box, part));
        expect(at(more)).toBeLessThanOrEqual(at(less) + 0.02);
        expect(Math.abs(y + h * (1 - a) - at(a))).toBeLessThan(0.8);
      }),
    );
  });

  it('is the whole texture at 1 and only the hairline at 0', () => {
    check(
      fc.property(cell, ([kind, box]) => {
        expect(texture(kind, box, 1)).toBe(texture(kind, box));
        expect(subpaths(texture(kind, box, 0))).toHaveLength(2);
      }),
    );
  });

  it('that is paid fills as much as its part says', () => {
    for (const part of [0.25, 0.5, 0.72]) {
      const inside = subpaths(texture('paid', square(20), part))
        .slice(2)
        .join('');
      expect(area(inside)).toBeCloseTo(400 * part, 6);
    }
  });
});

describe('a turned cell', () => {
  it('is the same shapes, inside its turned corners', () => {
    check(
      fc.property(cell, number(0.1, 1), number(-360, 360), ([kind, box], part, turn) => {
        // Less than a bead is drawn as one.
        fc.pre(Math.min(box.width, box.height * part) > 1);
        const [d, still] = [texture(kind, box, part, turn), texture(kind, box, part)];
        expect(isClosed(d), d).toBe(true);
        expect(subpaths(d)).toHaveLength(subpaths(still).length);
        const corners = cornersOf(box, turn);
        const { left, top, right, bottom } = extent(d);
        const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
        expect(Math.min(left - Math.min(...xs), Math.max(...xs) - right)).toBeGreaterThan(-0.08);
        expect(Math.min(top - Math.min(...ys), Math.max(...ys) - bottom)).toBeGreaterThan(-0.08);
      }),
    );
  });

  it('fills as much as before, and after a whole turn is where it was', () => {
    for (const kind of standings) {
      const box = { x: 10, y: 20, width: 30, height: 20 };
      const filled = area(texture(kind, box));
      expect(Math.abs(area(texture(kind, box, 1, 33)) - filled), kind).toBeLessThan(filled * 0.02);
      expect(extent(texture(kind, box, 1, 360))).toEqual(extent(texture(kind, box)));
    }
  });
});

describe('a point on its way', () => {
  const bend = [
    [0, 0],
    [30, 0],
    [30, 10],
  ] as const;

  it('goes by length, not by corner', () => expect(pointAlong(bend, 0.5)).toEqual([20, 0]));
  it('starts at the start', () => expect(pointAlong(bend, -1)).toEqual([0, 0]));
  it('ends at the end', () => expect(pointAlong(bend, 2)).toEqual([30, 10]));
  it('stays where a way has no length', () =>
    expect(
      pointAlong(
        [
          [4, 4],
          [4, 4],
        ],
        0.3,
      ),
    ).toEqual([4, 4]));
});
