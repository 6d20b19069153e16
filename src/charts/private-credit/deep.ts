import { LEAST_DOTTED } from '../../marks/kinds/cell.ts';
import type { CellMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { amountLine, bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { alone, slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { INK, LEADING } from '../shared/space.ts';
import { gap, squares } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster } from '../shared/type.ts';
import { tens, type Credit } from './parts.ts';

/** Squares across, half of them on either side of the insurers. */
const COLUMNS = 10;
/** Of the height, how deep the insurers are in at the most; of the width, what they take at the least. */
const [DEEP, BROAD] = [0.74, 0.32];
/** Of the insurers' breadth, what words on them take; of the room under those, their name. */
const [WIDE, NAME] = [0.88, 0.5];
/** How strong the ground is of what only Karma counts. */
const BAND = 0.24;
/** How much larger than a step's amount the counts may be. */
const COUNT = 1.3;
/** px; a level across the insurers, and the dots of one that is claimed. */
const [LEVEL, DOTS] = [2.5, '2 4'];

/** 5 · Insurers stand deep in squares: solid ones up to what one paper counts, dotted ones up to what Karma names. */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const bottom = key.top - space.half;
  const [fed, karma] = [amount(data, 'insurersFed'), amount(data, 'insurersArticle')];
  const rows = tens(layout, 'insurersArticle') / COLUMNS;
  const pitch = Math.min((bottom * DEEP) / rows, (size.width * (1 - BROAD)) / COLUMNS);
  const [left, right] = [(COLUMNS / 2) * pitch, size.width - (COLUMNS / 2) * pitch];
  const side = pitch - gap(pitch);
  const part = (tens(layout, 'insurersFed') / COLUMNS) % 1;
  const solid = Math.ceil(tens(layout, 'insurersFed') / COLUMNS);
  /** Rows of squares on both sides of the insurers. */
  const field = (
    slot: 'insurersFed' | 'insurersArticle',
    from: number,
    to: number,
    order: number,
  ): CellMark[] =>
    squares({
      key: slot,
      count: (to - from) * COLUMNS,
      standing: amount(data, slot).standing,
      columns: COLUMNS,
      pitch,
      x: 0,
      bottom: bottom - from * pitch,
      role: 'savers',
      order,
    }).map((cell, n) => ({
      ...cell,
      x: cell.x + (n % COLUMNS < COLUMNS / 2 ? 0 : right - left + gap(pitch)),
      // Where one count ends within a row, all of that row end there: its level is one line.
      part: slot === 'insurersFed' && Math.floor(n / COLUMNS) === solid - 1 && part > 0 ? part : undefined,
    }));
  const surface = bottom - rows * pitch + gap(pitch);
  const level = bottom - (solid - 1) * pitch - side * part;
  const w = (right - left) * WIDE;
  const is = (label: 'karmaIs' | 'fedIs'): Line => bold(layout, label, 'day');
  // The longer sum on one line, or its hedge over it, whichever lets both numbers be larger over the surface.
  const over = [
    [sum(karma, 0, 'day')],
    [{ ...is('karmaIs'), text: karma.hedge }, amountLine(karma, 0, 'day')],
  ]
    .map((lines) => {
      const [number, hedges] = [lines.at(-1)!, lines.slice(0, -1)];
      const free = surface - 2 * space.tight - blockHeight([...hedges, is('karmaIs')], w);
      const widest = [number, amountLine(fed, 0)].map((line) => poster(line, w, type.hero * COUNT).size);
      const px = Math.min(free / LEADING, ...widest);
      return { px, lines: [...hedges, { ...number, size: px }, is('karmaIs')] };
    })
    .reduce((best, next) => (next.px > best.px ? next : best));
  const place = { x: size.width / 2, anchor: 'middle', maxWidth: w, order: 1 } as const;
  const top = surface - space.tight - blockHeight(over.lines, w);
  const under = block('fedIs', { ...place, top: level + space.tight }, [
    amountLine(fed, over.px, 'day'),
    is('fedIs'),
  ]);
  const room = bottom - under.bottom;
  const name = poster(bold(layout, 'insurers', 'day'), w, room * NAME);
  const line = (key: string, points: readonly Point[], look: Partial<LineMark>): LineMark =>
    stroke(key, points, LEVEL, { role: 'savers', order: 1, ...look });
  const ends = [LEVEL / 2, size.width - LEVEL / 2] as const;
  // Where squares are too small for dots of their own, the line goes round all that only Karma counts.
  const claimed: Point[] =
    side < LEAST_DOTTED
      ? [
          [ends[0], level],
          [ends[0], surface],
          [ends[1], surface],
          [ends[1], level],
        ]
      : [
          [left, surface],
          [right, surface],
        ];
  return [
    { kind: 'box', key: 'insurers-box', x: left, y: 0, w: right - left, h: bottom, r: 0, tone: 'night' },
    ...[0, right + gap(pitch)].map((x, n) =>
      slab(
        `band/${n}`,
        { x, y: surface, w: left - gap(pitch), h: level - surface },
        { role: 'savers', shade: BAND, order: 1 },
      ),
    ),
    ...field('insurersFed', 0, solid, 0),
    ...field('insurersArticle', solid, rows, 1),
    line(
      'level-fed',
      [
        [left, level],
        [right, level],
      ],
      {},
    ),
    line('level-karma', claimed, { dash: DOTS }),
    ...block('karmaIs', { ...place, top }, over.lines).marks,
    ...under.marks,
    ...alone(
      'insurers-name',
      { x: place.x, anchor: 'middle', top: under.bottom + (room - name.size * INK) / 2 },
      name,
    ),
    ...key.marks,
  ];
}
