import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellMark, Scene } from '../../../src/marks/mark.ts';
import { tween } from '../../../src/marks/tween.ts';
import { check } from './check.ts';
import { progress } from './scenes.ts';

const focus = { x: 0, y: 0, width: 400, height: 400 };
const sceneOf = (marks: CellMark[]): Scene => ({ width: 400, height: 400, marks, focus, label: 'Squares' });

const side = fc.double({ min: 2, max: 80, noNaN: true });
const place = fc.record({ x: side, y: side, w: side, h: side });

/** Ten squares, wherever they stand, and the one that they become ten times further out. */
const tens = fc.tuple(fc.array(place, { minLength: 10, maxLength: 10 }), place).map(([small, big]) => {
  const cell = { kind: 'cell', role: 'chips', standing: 'forecast' } as const;
  return {
    ten: sceneOf(
      small.map((at, n) => ({ ...cell, ...at, key: `squares/${n}`, fold: { into: 'tens/0', slot: n } })),
    ),
    one: sceneOf([{ ...cell, ...big, key: 'tens/0' }]),
  };
});

const small = (scene: Scene): CellMark[] =>
  scene.marks.filter((m): m is CellMark => m.kind === 'cell' && m.key.startsWith('squares/'));
const big = (scene: Scene): CellMark => scene.marks.find((m): m is CellMark => m.key === 'tens/0')!;

const isInside = (a: CellMark, b: CellMark): boolean =>
  a.x >= b.x - 1e-6 && a.y >= b.y - 1e-6 && a.x + a.w <= b.x + b.w + 1e-6 && a.y + a.h <= b.y + b.h + 1e-6;

const numbers = (cell: CellMark): number[] => [cell.x, cell.y, cell.w, cell.h, cell.opacity ?? 1];

describe('ten squares become one', () => {
  it('and each of them ends inside it', () => {
    check(
      fc.property(tens, ({ ten, one }) => {
        const last = small(tween(ten, one)(0.9999));
        expect(last.map((cell) => isInside(cell, big(one)))).toEqual(Array(10).fill(true));
      }),
    );
  });

  it('filling it without a gap and without covering each other', () => {
    check(
      fc.property(tens, ({ ten, one }) => {
        const last = small(tween(ten, one)(0.9999));
        const area = last.reduce((sum, cell) => sum + cell.w * cell.h, 0);
        expect(area).toBeCloseTo(big(one).w * big(one).h, 6);
        const corners = new Set(last.map(({ x, y }) => `${x.toFixed(6)} ${y.toFixed(6)}`));
        expect(corners.size).toBe(10);
      }),
    );
  });

  it('and come out of it the way they went in', () => {
    check(
      fc.property(tens, progress, ({ ten, one }, t) => {
        const [going, coming] = [small(tween(ten, one)(t)), small(tween(one, ten)(1 - t))];
        expect(coming).toHaveLength(10);
        expect(going).toHaveLength(10);
        const apart = going.flatMap((cell, n) =>
          numbers(cell).map((value, i) => Math.abs(value - numbers(coming[n]!)[i]!)),
        );
        expect(Math.max(...apart)).toBeLessThan(1e-4);
      }),
    );
  });

  it('and half-way in they turn round to where they came from', () => {
    check(
      fc.property(tens, progress, ({ ten, one }, t) => {
        const back = tween(tween(ten, one)(t), ten);
        expect(small(back(1))).toEqual(small(ten));
        expect(small(back(0.5))).toHaveLength(10);
      }),
    );
  });
});
