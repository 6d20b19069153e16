import { range } from 'd3-array';
import type { AreaMark, CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/spine/key-note.ts';
import { question } from '../shared/question.ts';
import { gap, rowsOf } from '../shared/squares.ts';
import { poster } from '../shared/type.ts';
import { field, plaque, tens, type Credit } from './parts.ts';

/** Columns of the loans: three rows, or one where the box is low. */
const COLUMNS = [15, 45] as const;
/** Of the drawing's height, the most that three rows of loans take; and the names of who may be reached. */
const [MOST, NAMES] = [0.4, 0.17];
/** Of the room between loans and names, the question in it. */
const SIGN = 0.62;
/** Waves of what climbs, how far up the last one ends, and how strong that is still: none of them arrives. */
const [WAVES, FAR, FAINT] = [6, 0.94, 0.06];
/** How broad the last wave is, of the drawing; how fast they broaden; px between two; of its height, a wave's ridge. */
const [BROAD, BEND, APART, RIDGE] = [0.94, 1.35, 4, 0.5];

/** Waves that rise from a hole and broaden, each fainter than the one before. @param from half the hole's breadth, px */
function waves(x: number, low: number, high: number, from: number, to: number): AreaMark[] {
  const step = (high * FAR) / WAVES;
  const half = (n: number): number => from + (to - from) * (n / WAVES) ** BEND;
  return range(WAVES).map((n): AreaMark => {
    const [bottom, top] = [low - n * step, low - (n + 1) * step + APART];
    // The lowest stands on the hole.
    const ridge = step * RIDGE;
    const edge = (y: number, wide: number, up: number): Point[] => [
      [x - wide, y],
      [x, y - up],
      [x + wide, y],
    ];
    return {
      kind: 'area',
      key: `climb/${n}`,
      role: 'debt',
      shade: 1 - ((1 - FAINT) * n) / (WAVES - 1),
      over: edge(top + ridge, half(n + 1), ridge),
      under: edge(bottom + (n ? ridge : 0), half(n), n ? ridge : 0),
      order: 1 + n * 0.25,
    };
  });
}

/** 6 · Some loans fail; what is short climbs in waves that fade, and nobody sees whether it reaches those over it. */
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
  const fog = { y: names + space.half, h: top - space.tight - names - space.half };
  const middle = size.width / 2;
  const sign = fog.h * SIGN;
  const px = Math.min(
    ...(['banks', 'insurers'] as const).map(
      (name) => poster(bold(layout, name), w * 0.86, names * 0.55).size,
    ),
  );
  return [
    ...waves(middle, fog.y + fog.h, fog.h, (failing * pitch - gap(pitch)) / 2, (size.width * BROAD) / 2),
    ...question('unknown', middle, fog.y + fog.h * 0.04, sign),
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
