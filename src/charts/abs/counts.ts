import { range } from 'd3-array';
import type { CellMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, name } from '../shared/head.ts';
import { floorOf, unitKey } from '../shared/layout.ts';
import { slab } from '../shared/places.ts';
import { gap, rowsOf, squares } from '../shared/squares.ts';
import { block, blockHeight, fitted, type Line, poster, runIn, widthOf } from '../shared/type.ts';
import type { Slices } from './loans.ts';

/** How high the building under the squares is, in its number's size; px inside its sides. */
const [HIGH, PAD] = [1.35, 6];
/** Of its breadth, that number, and where words beside it need more room. */
const NUMBER = [0.42, 0.36, 0.3, 0.27];
/** In a square's place: the least air between both blocks, and the most. */
const [LEAST, MOST] = [0.5, 2.5];
/** How much larger than an amount elsewhere the share is at most. */
const LARGE = 1.5;
/** How strong the ground is under the rest. */
const QUIET = 0.3;
/** px; the least of words in paper on a full colour. */
const READ = 19.1;

/** How the squares stand: both parts in as many rows, the first of them whole. */
interface Fit {
  rows: number;
  pitch: number;
}

/** 7 · What one bank counts, as slices that rest on something: most on data centres, a building. */
export function countsScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const [now, share] = [amount(data, 'now'), amount(data, 'share')];
  const inside = Math.round((now.value * share.value) / 100);
  const head: [Line, Line] = [amountLine(now, type.hero), caption(layout, 'nowIs')];
  const told = runIn('now-told', { x: 0, top: 0, maxWidth: size.width }, head);
  const high = type.hero * LARGE * HIGH;
  const floor = floorOf(layout) - space.snug;
  const top = told.bottom + space.snug;
  const across = (rows: number): [number, number] => [inside / rows, rowsOf(now.value - inside, rows)];
  const fits = range(2, inside)
    .filter((rows) => inside % rows === 0)
    .map((rows): Fit => {
      const [one, other] = across(rows);
      const pitch = Math.min(size.width / (one + other + LEAST), (floor - high - top) / rows);
      return { rows, pitch };
    });
  // Where a smaller square makes the building broad enough for its words, it does.
  const least = widthOf(bold(layout, 'shareIs', 'paper', READ), amountLine(share, READ)) + 3 * PAD;
  const broad = fits.filter(({ rows, pitch }) => (inside / rows) * pitch > least * 1.45);
  const { rows, pitch } = (broad.length ? broad : fits).reduce((best, fit) =>
    fit.pitch > best.pitch + 0.01 ? fit : best,
  );
  const [one, other] = across(rows);
  const air = Math.min(MOST * pitch, size.width - (one + other) * pitch);
  const widths = [one, other].map((columns) => columns * pitch - gap(pitch)) as [number, number];
  const second = one * pitch + air;
  const roof = floor - high;
  const building = { x: 0, y: roof + gap(pitch), w: widths[0], h: high - gap(pitch) };
  const pile = (count: number, columns: number, x: number): CellMark[] =>
    squares({
      key: 'now',
      count,
      columns,
      pitch,
      x,
      bottom: roof,
      role: 'debt',
      standing: now.standing,
    });
  // On the building: the share, and beside it what it is.
  const is = bold(layout, 'shareIs', 'paper', Math.max(READ, Math.min(type.number, high * 0.3)));
  const tries = NUMBER.map((part) => {
    const number = poster(amountLine(share, 0, 'paper'), building.w * part, high * 0.76);
    const beside = PAD + widthOf(number) + space.half;
    return { number, beside, room: building.w - beside - PAD };
  });
  const { number, beside, room } = tries.find((each) => fitted(is, each.room) >= READ) ?? tries.at(-1)!;
  const rest: Line = { ...name(layout, 'restIs'), size: type.number };
  const middle = (lines: readonly Line[], width?: number): number =>
    building.y + (building.h - blockHeight(lines, width)) / 2;
  return [
    ...pile(inside, one, 0),
    ...pile(now.value - inside, other, second).map(
      (cell, n) => ({ ...cell, key: `now/${inside + n}`, role: 'context' }) as const,
    ),
    slab('on-centres', building, { role: 'chips', tone: 'chips' }),
    ...block('share-told', { x: PAD, top: middle([number]) }, [number]).marks,
    ...block('share-is', { x: beside, top: middle([is], room), maxWidth: room }, [is]).marks,
    slab('on-rest', { ...building, x: second, w: widths[1] }, { role: 'context', shade: QUIET }),
    ...block('rest-told', { x: second + PAD, top: middle([rest]) }, [rest]).marks,
    ...told.marks,
    ...unitKey(layout, 'unit'),
  ];
}
