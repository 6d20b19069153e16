import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { flow } from '../shared/flows.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import { question } from '../shared/spine/question.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { INK } from '../shared/space.ts';
import { alone } from '../shared/type.ts';
import { field, tens, type Credit } from './parts.ts';

/** Columns of the loans: three rows, or one where the box is low. */
const COLUMNS = [15, 45] as const;
/** Of the drawing's height, the most that three rows of loans take. */
const MOST = 0.4;
/** Of the width, how broad a way is; px at most. */
const BROAD = { share: 0.045, most: 22 };
/** Of the width, where the ways end. */
const ENDS = [0.15, 0.85] as const;
/** Of the stripes' height, the question. */
const SIGN = 0.84;

/** 6 · Some loans fail; what is short climbs, through what nobody sees, to who knows whom. */
export function climbScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'climbIs'));
  const bottom = key.top - space.near;
  const pitchOf = (columns: number): number => (size.width + gap(size.width / columns)) / columns;
  const columns =
    COLUMNS.find((each) => rowsOf(tens(layout, 'lent'), each) * pitchOf(each) <= bottom * MOST) ?? COLUMNS[1];
  const pitch = pitchOf(columns);
  const rows = rowsOf(tens(layout, 'lent'), columns);
  const failing = Math.round((amount(data, 'fails').value * tens(layout, 'lent')) / rows);
  const first = (columns - failing) / 2;
  const fails = (n: number): boolean => n % columns >= first && n % columns < first + failing;
  const top = bottom - rows * pitch + gap(pitch);
  const broad = Math.min(BROAD.most, size.width * BROAD.share);
  const head = broad * 1.5;
  // A head that comes in aslant reaches over its point.
  const tip = type.number * INK + space.tight + broad * 0.6 + 2;
  const stripes = { x: 0, y: tip + head * 0.8, w: size.width, h: 0 };
  stripes.h = top - space.half - stripes.y;
  const middle = size.width / 2;
  const high = stripes.h * SIGN;
  const ways = ENDS.map((end, i): [Point, Point] => [
    [middle + (i ? 1 : -1) * ((failing / 2) * pitch - broad * 0.4), top - broad * 0.7],
    [size.width * end, tip],
  ]);
  return [
    { kind: 'cell', key: 'funds', ...stripes, role: 'context', standing: 'unknown' },
    ...question('unknown', middle, stripes.y + (stripes.h - high) / 2, high),
    ...field(layout, 'lent', { columns, pitch, x: 0, bottom, role: 'debt' }).map((cell, n): CellMark =>
      fails(n) ? { ...cell, standing: 'illustrative' } : cell,
    ),
    ...ways.map((points, i) =>
      flow({
        key: `climb/${i}`,
        points,
        width: broad,
        head,
        role: 'debt',
        standing: 'illustrative',
        order: 1.5,
      }),
    ),
    ...(['banks', 'insurers'] as const).flatMap((name, i) =>
      alone(
        name,
        { x: i ? size.width : 0, top: 0, anchor: i ? 'end' : 'start', order: 2.2 },
        bold(layout, name, 'ink', type.number),
      ),
    ),
    ...key.marks,
  ];
}
