import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { plain, shape, within } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { alike, field, level as line, pitchOf, tens, type Credit } from './parts.ts';

/** Columns that both counts may have; px that the frame of the larger keeps from the squares of the other. */
const COLUMNS = range(8, 30);
const FRAME = 5;
/** Of a square, the least that shows of the last row. */
const SLIVER = 0.2;
/** How strong the ground is of what is only claimed. */
const PALE = 0.2;
/** How large the counts may be, in a step's amount; of a count, who counts. */
const LARGE = 1.3;
const WHO = 0.6;
/** Of the room under the brim, the least of the needle from a count to its level; px, half how broad that is. */
const NEEDLE = 0.22;
const BROAD = 5;
/** px; the least of words in paper on a full colour. */
const LEAST = 17;
/** Of the height, the least that stands out of the larger count. */
const OUT = 0.47;
/** Under the brim, the least room of a count and its needle, in the smallest words. */
const ROOM = 3.35;
/** Of what stands out: how high the hat's crown is, and where its brim ends; of the brim, how round the crown's sides are. */
const CROWN = 0.47;
const BRIM = 0.57;
const ROUND = 0.72;
/** Of the crown, its brim at the least. */
const EAVES = 1.3;
/** Of the face, how broad the neck and the shoulders are; of the pale, how far under its top these begin. */
const NECK = 0.62;
const SHOULDERS = 1.7;
const SHRUG = 0.05;
/** Of a crown, its name at the most: of its breadth and of its height; px, the band round it. */
const NAMED = 0.82;
const NAME = 0.4;
const HATBAND = 4;
/** Points of half an arc. */
const POINTS = 16;

/** A quarter of a rounded shape, from the middle out. @param top,low px, where it is level and upright @param out px @param power 1 for an ellipse */
const arc = (top: number, low: number, out: number, power: number): Point[] =>
  range(POINTS + 1).map((n) => {
    const turn = (n / POINTS / 2) * Math.PI;
    return [out * Math.sin(turn) ** power, top + (low - top) * (1 - Math.cos(turn))];
  });

/**
 * 5 · Life insurers, a head in a bowler hat, stand up to their neck in what they have put in. It is counted twice, with a mark for
 * each on the one water: the squares of a paper, and over them, pale and dashed, as far as Karma has it.
 */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const [fed, karma] = [amount(data, 'insurersFed'), amount(data, 'insurersArticle')];
  const [less, most] = [tens(layout, 'insurersFed'), tens(layout, 'insurersArticle')];
  const bottom = key.top - space.half;
  const [w, low, middle] = [size.width - 2 * FRAME, bottom - FRAME, size.width / 2];
  const fits = COLUMNS.filter((columns) => (less / columns) % 1 > SLIVER).map((columns) => {
    const pitch = pitchOf(w, columns);
    const topOf = (count: number): number =>
      low - (count / columns) * pitch + ((count / columns) % 1) * gap(pitch);
    return { columns, pitch, level: topOf(less), rim: topOf(most) };
  });
  const { columns, pitch, level, rim } =
    fits.find((one) => one.rim >= Math.max(bottom * OUT, (SMALLEST * ROOM) / (1 - BRIM))) ?? fits.at(-1)!;
  const label = bold(layout, 'insured', 'paper');
  // Half of their breadths: of what stands out, at the most, and of the width.
  const broad = (most: number, wide: number): number => Math.min(rim * most, size.width * wide) / 2;
  const crown = Math.max(broad(1.28, 0.48), (widthOf({ ...label, size: LEAST }) / NAMED + 1) / 2);
  const brim = Math.max(broad(1.75, 0.66), crown * EAVES);
  const face = broad(0.8, 0.29);
  const hat = rim * CROWN;
  const under = rim * BRIM;
  // Beside the face, on one line, both counts in one size, each over its own level.
  const half = middle - face - space.near;
  const said = rim - Math.max(4, (rim - under) * NEEDLE);
  const place = (said - under) / LEADING - 2;
  const px = Math.min(place / (1 + WHO), place - SMALLEST, type.hero * LARGE);
  const sums = within(
    [fed, karma].map((money) => sum(money, px, 'savers')),
    half,
  );
  const counted = (is: 'fedIs' | 'karmaIs', line: Line, x: number, to: number, order = 0): Mark[] => {
    const who = poster(bold(layout, is), half, Math.max(SMALLEST, line.size * WHO));
    const anchor = x ? 'end' : 'start';
    const lines = [line, who];
    const at = Math.abs(x - widthOf(...lines) / 2);
    return [
      ...block(is, { x, top: said - blockHeight(lines) - 2, anchor, order }, lines).marks,
      shape(
        `${is}-needle`,
        [
          [at - BROAD, said],
          [at + BROAD, said],
          [at, to],
        ],
        { tone: 'savers', order },
      ),
    ];
  };
  const neck = face * NECK;
  return [
    flat('karma-ground', [1, rim, size.width - 1, bottom], { role: 'savers', shade: PALE, order: 1 }),
    // Shoulders, as far as they show.
    alike('shoulders', middle, arc(rim + (level - rim) * SHRUG, level, face * SHOULDERS, 1), {
      tone: 'ink',
    }),
    flat('neck', [middle - neck, rim, middle + neck, level], { tone: 'ink' }),
    alike(
      'face',
      middle,
      [[face, under - 1], ...arc(level - 2, under + (level - 2 - under) * 0.35, face, 1).toReversed()],
      { tone: 'ink' },
    ),
    stroke(
      'karma-frame',
      [
        [1, rim],
        [size.width - 1, rim],
        [size.width - 1, bottom],
        [1, bottom],
        [1, rim],
      ],
      2,
      { role: 'savers', dash: '6 4', order: 1 },
    ),
    ...field(layout, 'insurersFed', {
      count: Math.ceil(less / columns) * columns,
      columns,
      pitch,
      x: FRAME,
      bottom: low,
      role: 'savers',
    }).map((cell) => {
      // Those of the last row are filled evenly: the count is one level.
      const top = Math.max(cell.y, level);
      return { ...cell, y: top, h: cell.y + cell.h - top };
    }),
    alike('crown', middle, arc(0, hat, crown, ROUND), { tone: 'ink' }),
    flat('hatband', [middle - crown, hat - HATBAND, middle + crown, hat], { role: 'savers' }),
    {
      ...plain('brim', { x: middle - brim, y: hat, w: 2 * brim, h: under - hat }, { tone: 'ink' }),
      r: (under - hat) / 2,
    },
    ...line(
      'insured',
      hat * 0.58,
      { x: middle, anchor: 'middle' },
      poster(label, crown * 2 * NAMED, Math.max(LEAST, hat * NAME)),
    ),
    ...counted('karmaIs', sums[1]!, 0, rim, 1),
    ...counted('fedIs', sums[0]!, size.width, level),
    ...key.marks,
  ];
}
