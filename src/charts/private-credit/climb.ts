import { range } from 'd3-array';
import type { AreaMark, CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { slab } from '../shared/places.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import { question } from '../shared/question.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { poster } from '../shared/type.ts';
import { field, plaque, tens, type Credit } from './parts.ts';

/** Columns of the loans: three rows, or one where the box is low. */
const COLUMNS = [15, 45] as const;
/** Of the drawing's height, the most that three rows of loans take; and the names of who may be reached. */
const [MOST, NAMES] = [0.4, 0.17];
/** How thick the fog is, and of its height the question in it. */
const [FOG, SIGN] = [0.28, 0.8];
/** Of the width, where each way would end. */
const ENDS = [0.14, 0.86] as const;
/** Marks on a way, how far of it the last one is, and how strong that is still: none of them arrives. */
const [MARKS, FAR, FAINT] = [6, 0.82, 0.08];
/** Of the fog's height, how broad a mark is to each side; how long in that, and how deep its notch. */
const [BROAD, LONG, NOTCH] = [0.115, 0.6, 0.6];

/** Pointed marks on a way from here to there, each fainter than the one before. */
function fading(key: string, [fromX, fromY]: Point, [toX, toY]: Point, broad: number): AreaMark[] {
  const length = Math.hypot(toX - fromX, toY - fromY);
  const [ux, uy] = [(toX - fromX) / length, (toY - fromY) / length];
  // Along the way and across it, from where it begins.
  const at = (along: number, across: number): Point => [
    fromX + ux * along - uy * across,
    fromY + uy * along + ux * across,
  ];
  const step = (length * FAR) / MARKS;
  const [long, notch] = [Math.min(broad * LONG, step * 0.6), broad * NOTCH];
  return range(MARKS).map((n): AreaMark => {
    const s = n * step;
    return {
      kind: 'area',
      key: `${key}/${n}`,
      role: 'debt',
      shade: 1 - ((1 - FAINT) * n) / (MARKS - 1),
      over: [at(s, -broad), at(s + notch, 0), at(s, broad)],
      under: [at(s + long, -broad), at(s + long + notch, 0), at(s + long, broad)],
      order: 1 + n * 0.25,
    };
  });
}

/** 6 · Some loans fail; what is short climbs into a fog, and nobody sees whether it reaches those over it. */
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
  const names = Math.max(bottom * NAMES, type.number * 1.5);
  const w = (size.width - space.half) / 2;
  const fog = { x: 0, y: names, w: size.width, h: top - space.tight - names };
  const middle = size.width / 2;
  const sign = fog.h * SIGN;
  const broad = Math.min(fog.h * BROAD, size.width * 0.07);
  const px = Math.min(
    ...(['banks', 'insurers'] as const).map(
      (name) => poster(bold(layout, name), w * 0.86, names * 0.55).size,
    ),
  );
  return [
    slab('fog', fog, { role: 'context', shade: FOG }),
    ...ENDS.flatMap((end, i) =>
      fading(
        `climb/${i}`,
        [middle + (i ? 1 : -1) * ((failing / 2) * pitch + broad * 0.4), fog.y + fog.h - broad],
        [size.width * end, fog.y],
        broad,
      ),
    ),
    // The fog is flat under it: it needs no air of its own.
    ...question('unknown', middle, fog.y + (fog.h - sign) / 2, sign).filter(({ tone }) => tone !== 'ground'),
    ...(['banks', 'insurers'] as const).flatMap((name, i) =>
      plaque(
        name,
        { x: i ? w + space.half : 0, y: 0, w, h: names },
        { ...bold(layout, name), size: px },
        { tone: 'ink' },
      ),
    ),
    ...field(layout, 'lent', { columns, pitch, x: 0, bottom, role: 'debt' }).map((cell, n): CellMark =>
      fails(n) ? { ...cell, standing: 'illustrative' } : cell,
    ),
    ...key.marks,
  ];
}
