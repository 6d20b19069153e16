import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import type { Amount } from '../../lib/types.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { alone, within } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';
import { INK, UP } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { poster, widthOf } from '../shared/type.ts';
import { alike, field, level as line, pitchOf, tens, type Credit } from './parts.ts';

/** Columns that both counts may have; px that the frame of the larger keeps from the squares of the other. */
const COLUMNS = range(8, 30);
const FRAME = 5;
/** Of a square, the least that shows of the last row. */
const SLIVER = 0.2;
/** How strong the ground is of what is only claimed. */
const PALE = 0.2;
/** How large the counts may be, in a step's amount, and of the band between their two levels; of a count, who counts. */
const LARGE = 1.6;
const BAND = 0.77;
const WHO = 0.72;
/** px; the least of a name, and of words in paper on a full colour. */
const READ = 13.1;
const LEAST = 17;
/** Of the height, the least that stands out of the larger count. */
const OUT = 0.37;
/** Of what stands out: how high the hat's crown is, and where its brim ends; of the brim, how round the crown's sides are. */
const CROWN = 0.56;
const BRIM = 0.68;
const ROUND = 0.72;
/** Of the crown, its brim at the least. */
const EAVES = 1.3;
/** Of the face, how broad the neck is; of the width, the shoulders, and of the water how far they slope; of that, how far under the level they begin. */
const NECK = 0.62;
const SHOULDERS = 0.78;
const SLOPE = 0.26;
const LOWER = 0.12;
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
  const fits = COLUMNS.filter((columns) => (less / columns) % 1 > SLIVER)
    .map((columns) => {
      const pitch = pitchOf(w, columns);
      const topOf = (count: number): number =>
        low - (count / columns) * pitch + ((count / columns) % 1) * gap(pitch);
      const [level, rim] = [topOf(less), topOf(most)];
      return { columns, pitch, level, rim, band: ((level - rim) * BAND) / INK };
    })
    .filter(({ band }) => band > READ);
  const { columns, pitch, level, rim, band } = fits.find((one) => one.rim >= bottom * OUT) ?? fits.at(-1)!;
  const label = bold(layout, 'insured', 'paper');
  // Half of their breadths: of what stands out, at the most, and of the width.
  const broad = (most: number, wide: number): number => Math.min(rim * most, size.width * wide) / 2;
  const crown = Math.max(broad(1.28, 0.48), (widthOf({ ...label, size: LEAST }) / NAMED + 1) / 2);
  const brim = Math.max(broad(1.75, 0.66), crown * EAVES);
  const face = broad(0.8, 0.29);
  // Beside the face, both counts in one size, that of the lower between the two levels.
  const edge = FRAME + space.half;
  const half = middle - face - edge - space.half;
  const sums = [fed, karma].map((money) => sum(money, Math.min(band, type.hero * LARGE)));
  const px = within(sums, half)[0]!.size;
  const hat = rim * CROWN;
  const counted = (is: 'fedIs' | 'karmaIs', money: Amount, from: number, order = 0): Mark[] => {
    const who = poster(bold(layout, is), half, Math.max(READ, px * WHO));
    return [
      ...alone(is, { x: edge, top: from, order }, sum(money, px)),
      ...alone(
        `${is}-who`,
        { x: size.width - edge, top: from + (px - who.size) * UP, anchor: 'end', order },
        who,
      ),
    ];
  };
  const under = rim * BRIM;
  const neck = face * NECK;
  const shoulders = middle * SHOULDERS;
  const slope = (bottom - level) * SLOPE;
  const shoulder = level + slope * LOWER;
  const box = (
    key: string,
    half: number,
    top: number,
    low: number,
    r: number,
    tone: 'ink' | 'night',
  ): Mark => ({
    kind: 'box',
    key,
    x: middle - half,
    y: top,
    w: 2 * half,
    h: low - top,
    r,
    tone,
  });
  return [
    flat('karma-ground', [1, rim, size.width - 1, bottom], { role: 'savers', shade: PALE, order: 1 }),
    // Under water: neck and shoulders, seen between the squares, darker than they are in any theme.
    box('body/0', neck, level, level + slope, 0, 'night'),
    box('body/1', shoulders, shoulder, shoulder + slope * 2, slope, 'night'),
    box('body/2', shoulders, shoulder + slope, bottom - 1, 0, 'night'),
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
    box('brim', brim, hat, under, (under - hat) / 2, 'ink'),
    ...line(
      'insured',
      hat * 0.58,
      { x: middle, anchor: 'middle' },
      poster(label, crown * 2 * NAMED, Math.max(LEAST, hat * NAME)),
    ),
    ...counted('fedIs', fed, (rim + level - px * INK) / 2),
    ...counted('karmaIs', karma, rim - space.snug - px * INK, 1),
    ...key.marks,
  ];
}
