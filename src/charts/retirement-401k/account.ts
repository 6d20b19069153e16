import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import { middled, slab } from '../shared/places.ts';
import { coins, HUNDRED, plaque, RADIUS, type Saved, within } from './coins.ts';

/** Coins in a row, and rows: ten by ten, or more in a row where a low drawing has larger ones so. */
const WAYS = [
  [10, 10],
  [20, 5],
] as const;

/** How much larger its coins have to be for that. */
const MUCH = 1.2;
/** px; how thick the account's outline is. */
const EDGE = 5;

/** 1 · An account as a hundred coins, in an outline that bears its name: whatever happens to them happens in there. */
export function accountScene(layout: Saved): Mark[] {
  const { size, type, space } = layout;
  const { width, height } = size;
  const name = within(bold(layout, 'account', 'paper', type.number), width - 2 * space.half);
  const top = name.size * 1.7;
  const pad = EDGE + space.tight;
  const inner = { x: pad, y: top + space.tight, w: width - 2 * pad, h: height - top - space.tight - pad };
  const [columns, rows] = WAYS.reduce((best, way) =>
    Math.min(inner.w / way[0], inner.h / way[1]) > Math.min(inner.w / best[0], inner.h / best[1]) * MUCH
      ? way
      : best,
  );
  const r = Math.min(inner.w / columns, inner.h / rows) * RADIUS;
  const place = (n: number, of: number, room: number): number => r + (n * (room - 2 * r)) / (of - 1);
  const places = range(HUNDRED).map((n): Point => [
    inner.x + place(n % columns, columns, inner.w),
    inner.y + place(Math.floor(n / columns), rows, inner.h),
  ]);
  return [
    slab('side/0', { x: 0, y: top, w: EDGE, h: height - top }, { tone: 'ink' }),
    slab('side/1', { x: width - EDGE, y: top, w: EDGE, h: height - top }, { tone: 'ink' }),
    slab('side/2', { x: EDGE, y: height - EDGE, w: width - 2 * EDGE, h: EDGE }, { tone: 'ink' }),
    plaque('account-name', { x: 0, y: 0, w: width, h: top }, { tone: 'ink' }),
    ...middled('account', { x: 0, y: 0, w: width, h: top }, [name], space.half).marks,
    ...coins(layout, places, r),
  ];
}
