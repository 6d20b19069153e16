import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words, type Label } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { type PlaceBox, plain, vessel } from '../shared/places.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { block, type Line, poster, widthOf } from '../shared/type.ts';
import { bolder, crossed, depths, loan, pale, RADIUS, WALL, type Slices } from './loans.ts';

/** Of the height, what the bottom slice has: it is the one that loses. */
const LOWEST = 0.58;
/** px between two slices. */
const AIR = 6;
/** From the middle of a line's letters down to its baseline, in its own size. */
const LOWERED = 0.35;

/** A line on each side of a slice, on one baseline. @param middle px from the top: where its letters have their middle */
function bothSides(key: string, { x, w }: PlaceBox, middle: number, [left, right]: [Line, Line]): Mark[] {
  const base = middle + left.size * LOWERED;
  const at = (line: Line): number => base - line.size * BASELINE;
  return [
    ...block(key, { x, top: at(left) }, [left]).marks,
    ...block(`${key}-is`, { x: x + w, top: at(right), anchor: 'end' }, [right]).marks,
  ];
}

/** 3 · A few loans fail: in the bottom slice there is room for as many losses again; the slices over it lose nothing. */
export function failScene(layout: Slices): Mark[] {
  const { data, size, type, space } = layout;
  const { loans, bottom } = depths(layout);
  const failed = Math.round(amount(data, 'fails').value * loans);
  const says = foot(layout, 'oneLoan');
  const high = says.top - space.half;
  const [low, each] = [high * LOWEST, (high * (1 - LOWEST)) / 2];
  const pad = WALL + space.near;
  const box = (i: number): PlaceBox => ({
    x: 0,
    y: i * each,
    w: size.width,
    h: i < 2 ? each - AIR : low,
  });
  const inner = (i: number): PlaceBox => ({ ...box(i), x: pad, w: size.width - 2 * pad });
  const label = (key: Label<'abs'>, tone: 'paper' | 'debt'): Line =>
    bolder(words(data, key), tone, type.label * 1.15);
  const spared = bolder(words(data, 'spared'), 'paper', type.label * 1.15);
  // What failed is as large as the width beside the slice's name lets it be.
  const name = label('bottomSlice', 'debt');
  const nameWidth = widthOf(name);
  const told = poster(
    bolder(fill(data, 'failed', { n: failed, loans }), 'debt'),
    inner(2).w - nameWidth - space.apart,
    type.number * 1.25,
  );
  const line = told.size * LEADING + space.snug;
  const [top, floor] = [box(2).y, box(2).y + low - WALL];
  const field = { x: WALL, y: top + line, w: size.width - 2 * WALL, h: floor - top - line };
  const across = [bottom / 2, bottom].reduce((best, n) => (pitch(n) > pitch(best) ? n : best));
  /** Room for a loan where so many stand in a row. */
  function pitch(columns: number): number {
    return Math.min(field.w / columns, field.h / (bottom / columns));
  }
  const [wide, tall] = [field.w / across, field.h / (bottom / across)];
  const r = pitch(across) * RADIUS;
  const at = (n: number): Point => [
    field.x + ((n % across) + 0.5) * wide,
    field.y + (Math.floor(n / across) + 0.5) * tall,
  ];
  return [
    ...(['top', 'middle'] as const).flatMap((key, i): Mark[] => [
      plain(`${key}-full`, { ...box(i), x: WALL, w: size.width - 2 * WALL }, { role: 'debt' }),
      vessel(`${key}-slice`, box(i), WALL),
      ...bothSides(`${key}-name`, inner(i), box(i).y + (box(i).h - WALL) / 2, [
        label(`${key}Slice`, 'paper'),
        spared,
      ]),
    ]),
    pale('pool', { x: WALL, y: top, w: size.width - 2 * WALL, h: low - WALL }),
    vessel('walls', box(2), WALL),
    ...range(bottom).map((n) => loan(n, at(n), r)),
    ...range(failed).flatMap((n) => crossed(n, at(n), r)),
    ...bothSides('failed', inner(2), top + space.snug + told.size * 0.6, [name, told]),
    ...says.marks,
  ];
}
