import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { words } from '../chart.ts';
import { name } from '../shared/head.ts';
import { block, blockHeight, fitted, type Line } from '../shared/type.ts';
import { bar, lineOf, theLine, type Boxed } from './money.ts';

/** How large a statement is, of an amount elsewhere, and of the drawing's height at most. */
const [LARGE, HIGHEST] = [1.5, 0.13];
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

/** 7 · Two statements, one above the line and one below. */
export function voicesScene(layout: Boxed): Mark[] {
  const { data, size, type, space } = layout;
  const thick = lineOf(layout);
  const half = (size.height - thick) / 2;
  const w = Math.min(size.width * FLAG.w, half * BROADEST);
  const room = size.width - w - space.apart;
  const most = Math.min(type.hero * LARGE, size.height * HIGHEST);
  const says = (key: 'redFlag' | 'partnership', px: number): Line => ({
    text: words(data, key),
    size: px,
    weight: 500,
  });
  const px = Math.min(fitted(says('redFlag', most), room), fitted(says('partnership', most), size.width));
  const voice = (key: 'redFlag' | 'partnership', y: number, maxWidth: number): Mark[] => {
    const [line, by] = [says(key, px), name(layout, `${key}Is`)];
    const high = blockHeight([line], maxWidth) + space.half + blockHeight([by], maxWidth);
    const top = y + (half - high) / 2;
    const said = block(key, { x: 0, top, maxWidth: even(line, maxWidth) }, [line]);
    return [
      ...said.marks,
      ...block(`${key}-name`, { x: 0, top: said.bottom + space.half, maxWidth }, [by]).marks,
    ];
  };
  return [
    ...flag(size.width - w, space.near, half, w, half * FLAG.h),
    theLine(layout, half),
    ...voice('redFlag', 0, room),
    ...voice('partnership', half + thick, size.width),
  ];
}
