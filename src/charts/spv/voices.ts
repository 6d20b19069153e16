import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { name } from '../shared/head.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, blockHeight, fitted, type Line } from '../shared/type.ts';
import { bar, lineOf, theLine, type Boxed } from './money.ts';

/** How large a statement is at most, of an amount elsewhere. */
const LARGE = 2;
/** Of the upper half: how broad the flag is, and how high. */
const FLAG = { w: 0.42, h: 0.52 } as const;

/** How much broader than the upper half is high the flag is at most. */
const BROADEST = 1.1;

/** A flag on a pole, waving a little. @param x px, the pole's middle */
function flag(x: number, top: number, low: number, w: number, h: number): Mark[] {
  const wave = (y: number): Point[] =>
    range(13).map((n): Point => [x + (w * n) / 12, y + Math.sin((n / 12) * Math.PI * 2) * h * 0.07]);
  const pole = Math.max(4, w * 0.045);
  return [
    { kind: 'area', key: 'flag', over: wave(top + h * 0.07), under: wave(top + h * 1.07), role: 'debt' },
    bar('pole', [x, top], [x, low], pole),
  ];
}

/** A width in which a line needs no more lines than in all of it, so that no word is left alone. @param maxWidth px */
function even(line: Line, maxWidth: number): number {
  const high = blockHeight([line], maxWidth);
  const narrow = range(0.4, 1, 0.05).map((share) => share * maxWidth);
  return narrow.find((w) => fitted(line, w) === line.size && blockHeight([line], w) === high) ?? maxWidth;
}

type Voice = 'redFlag' | 'partnership';

/** 7 · Two statements, one above the line and one below. */
export function voicesScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const thick = lineOf(layout);
  const half = (size.height - thick) / 2;
  const w = Math.min(size.width * FLAG.w, half * BROADEST);
  const rooms = { redFlag: size.width - w - space.apart, partnership: size.width };
  const lines = (key: Voice, px: number): [Line, Line] => [
    { text: words(data, key), size: px, weight: 500 },
    name(layout, `${key}Is`),
  ];
  const high = (key: Voice, px: number): number =>
    lines(key, px).reduce((all, line) => all + blockHeight([line], rooms[key]), space.half);
  const fits = (px: number, key: Voice): boolean =>
    fitted(lines(key, px)[0], rooms[key]) === px && high(key, px) < half - 2 * space.tight;
  // Both as large as either can be.
  const sizes = range(type.hero * LARGE, SMALLEST, -0.5);
  const px = sizes.find((each) => fits(each, 'redFlag') && fits(each, 'partnership')) ?? SMALLEST;
  const voice = (key: Voice, y: number): Mark[] => {
    const [line, by] = lines(key, px);
    const maxWidth = even(line, rooms[key]);
    const said = block(key, { x: 0, top: y + (half - high(key, px)) / 2, maxWidth }, [line]);
    const under = { x: 0, top: said.bottom + space.half, maxWidth: rooms[key] };
    return [...said.marks, ...block(`${key}-name`, under, [by]).marks];
  };
  return [
    ...flag(size.width - w, space.near, half, w, half * FLAG.h),
    theLine(layout, half),
    ...voice('redFlag', 0),
    ...voice('partnership', half + thick),
  ];
}
