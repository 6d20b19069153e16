import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { gap } from '../shared/squares.ts';
import { runIn } from '../shared/type.ts';
import { PALE, told, type Futures } from './money.ts';

/** How far the outermost stem turns, in radians. */
const TURN = 0.64;
/** How much larger than the largest amount elsewhere the later sum is at most. */
const LARGE = 1.6;
/** On which stems squares are that are over, four of sixty, from the middle one; the last is over another. */
const CROWN = [-1, 0, 1, 0];
/** How much higher than a stem all of it is, in squares. */
const HIGHEST = 2.95;
/** px; how thick the bracket over the stems is, and how long its arms. */
const BRACKET = 3;
const ARM = 9;
/** When the next square of a stem comes. */
const LATER = 0.25;

/** 2 · The revenue of 2023 as Azhar's counts have it, a row of squares; out of each grows a stem of those of 2025, and bends outwards, under one bracket. */
export function countsScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const many = runIn('earned-words', { x: 0, top: 0, maxWidth: size.width }, [
    told(layout, 'earned', 'purchase', type.hero * LARGE),
    { ...caption(layout, 'earnedIs'), size: type.number },
  ]);
  // What the row stands on says what it is.
  const few = runIn('before-words', { x: 0, top: 0 }, [
    told(layout, 'before', 'paper', type.number),
    bold(layout, 'beforeIs', 'paper'),
  ]);
  const ground = floorOf(layout) - space.near;
  const floor = ground - few.bottom - space.tight;
  const stems = amount(data, 'before').value;
  const rows = Math.floor(amount(data, 'earned').value / stems);
  const over = many.bottom + space.hair;
  const out = (stems - 1) / 2;
  const mid = size.width / 2;
  // Where a square is on a stem, in squares, and how far it turns there.
  const at = (aside: number, row: number) => {
    // The one in the middle is as good as straight.
    const bend = (aside / out / rows) * TURN || 1e-6;
    const angle = bend * row;
    return { x: aside + (1 - Math.cos(angle)) / bend, y: Math.sin(angle) / bend, angle };
  };
  const widest = at(out, rows).x;
  const pitch = Math.min((floor - over - BRACKET - space.close) / (rows + HIGHEST), mid / (widest + 0.7));
  const w = pitch - gap(pitch);
  const count = (slot: 'before' | 'earned', first: number): CellMark[] => {
    const { value, standing } = amount(data, slot);
    const full = value - (value % stems);
    return range(value).map((n) => {
      const row = first + Math.floor(n / stems) + (CROWN.length - 1 === n - full ? 1 : 0);
      const { x, y, angle } = at(CROWN[n - full] ?? (n % stems) - out, row);
      return {
        kind: 'cell',
        key: `${slot}/${n}`,
        x: mid + x * pitch - w / 2,
        y: floor - w - y * pitch,
        w,
        h: w,
        turn: (angle * 180) / Math.PI,
        role: 'purchase',
        standing,
        order: row * LATER,
      };
    });
  };
  // As broad as all stems are.
  const side = widest * pitch + w / 2;
  const seeds = count('before', 0);
  const broad = Math.max((stems + 1) * pitch, few.width + space.apart);
  return [
    ...many.marks.map((mark) => moved(mark, mid - many.width / 2, 0)),
    stroke(
      'earned-all',
      [
        [mid - side, over + ARM],
        [mid - side, over],
        [mid + side, over],
        [mid + side, over + ARM],
      ],
      BRACKET,
      { role: 'purchase' },
    ),
    slab(
      'before-is',
      { x: mid - broad / 2, y: floor + space.hair, w: broad, h: ground - floor },
      { tone: 'purchase' },
    ),
    ...few.marks.map((mark) => moved(mark, mid - few.width / 2, floor + space.tight)),
    // Seven is what there was, under stems of full ones.
    ...seeds.map((seed) => slab(`${seed.key}-ground`, seed, { role: 'purchase', shade: PALE })),
    ...seeds,
    ...count('earned', 1),
    ...unitKey(layout, 'unit'),
  ];
}
