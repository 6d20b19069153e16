import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { alone, slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { INK, UP } from '../shared/space.ts';
import { gap, squares } from '../shared/squares.ts';
import { poster, widthOf } from '../shared/type.ts';
import { tens, type Credit } from './parts.ts';

/** Columns that both counts may have; px that the frame of the larger keeps from the squares of the other. */
const [COLUMNS, FRAME] = [range(8, 30), 5] as const;
/** Of a square, the least that shows of the last row. */
const SLIVER = 0.2;
/** How strong the ground is of what is only claimed. */
const PALE = 0.2;
/** How large the counts may be, in a step's amount, and of the band between their two levels; of a count, who counts. */
const [LARGE, BAND, WHO] = [1.6, 0.77, 0.72];
/** px; the least of a name, and of words in paper on a full colour. */
const [READ, LEAST] = [13.1, 19];
/** Of the height, the least that stands out of the larger count. */
const OUT = 0.37;
/** Of what stands out: how high the hat's crown is, and where its brim ends; of the brim, how round the crown's sides are. */
const [CROWN, BRIM, ROUND] = [0.56, 0.68, 0.36];
/** Of what stands out, at the most, and of the width: how broad the brim, the crown and the face are. */
const BROAD = { brim: [1.75, 0.66], crown: [1.28, 0.48], face: [0.8, 0.29] } as const;
/** Of the face, how broad the neck is; of the width, the shoulders, and of the water how far they slope; of that, how far under the level they begin. */
const [NECK, SHOULDERS, SLOPE, LOWER] = [0.62, 0.78, 0.26, 0.12];
/** Of a crown, its brim at the least, and its name at the most: of its breadth and of its height; px, the band round it. */
const [EAVES, NAMED, NAME, HATBAND] = [1.3, 0.82, 0.4, 4];
/** Points of half an arc. */
const POINTS = 16;

/** A shape alike on both sides of an upright line. @param middle px @param edge px from it, and where, from the top down */
const alike = (key: string, middle: number, edge: readonly Point[]): AreaMark => ({
  kind: 'area',
  key,
  tone: 'ink',
  over: edge.map(([out, y]): Point => [middle - out, y]),
  under: edge.map(([out, y]): Point => [middle + out, y]),
});

/** A quarter of a rounded shape. @param from,to where its arc is upright and level @param power 0.5 for an ellipse */
const arc = ([, top]: Point, [out, low]: Point, power: number): Point[] =>
  range(POINTS + 1).map((n) => {
    const turn = (n / POINTS / 2) * Math.PI;
    return [out * Math.sin(turn) ** (2 * power), top + (low - top) * (1 - Math.cos(turn))];
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
  const broad = (of: keyof typeof BROAD, rim: number): number =>
    Math.min(rim * BROAD[of][0], size.width * BROAD[of][1]);
  const fit = (columns: number) => {
    const pitch = (w + gap(w / columns)) / columns;
    const topOf = (count: number): number =>
      low - (count / columns) * pitch + ((count / columns) % 1) * gap(pitch);
    const [level, rim] = [topOf(less), topOf(most)];
    return { columns, pitch, level, rim };
  };
  const fits = COLUMNS.filter((columns) => (less / columns) % 1 > SLIVER)
    .map(fit)
    .filter(({ rim, level }) => ((level - rim) * BAND) / INK > READ);
  const { columns, pitch, level, rim } = fits.find((one) => one.rim >= bottom * OUT) ?? fits.at(-1)!;
  const label = bold(layout, 'insured', 'paper');
  const crown = Math.max(broad('crown', rim), widthOf({ ...label, size: LEAST }) / NAMED + 1);
  const brim = Math.max(broad('brim', rim), crown * EAVES);
  const face = broad('face', rim);
  // Beside the face, both counts in one size, that of the lower between the two levels.
  const half = middle - face / 2 - FRAME - 2 * space.half;
  const px = Math.min(
    ((level - rim) * BAND) / INK,
    ...[fed, karma].map((money) => poster(sum(money, 0), half, type.hero * LARGE).size),
  );
  const name = poster(label, crown * NAMED, Math.max(LEAST, rim * CROWN * NAME));
  const counted = (is: 'fedIs' | 'karmaIs', money: typeof fed, from: number, order = 0): Mark[] => {
    const who = poster(bold(layout, is), half, Math.max(Math.min(px, READ), px * WHO));
    return [
      ...alone(is, { x: FRAME + space.half, top: from, order }, sum(money, px, 'ink')),
      ...alone(
        `${is}-who`,
        { x: size.width - FRAME - space.half, top: from + (px - who.size) * UP, anchor: 'end', order },
        who,
      ),
    ];
  };
  const [hat, under] = [rim * CROWN, rim * BRIM];
  const neck = (face / 2) * NECK;
  const shoulders = (size.width * SHOULDERS) / 2;
  const slope = (bottom - level) * SLOPE;
  return [
    slab(
      'karma-ground',
      { x: 1, y: rim, w: size.width - 2, h: bottom - rim },
      { role: 'savers', shade: PALE, order: 1 },
    ),
    // Under water: neck and shoulders, seen between the squares, darker than they are in any theme.
    ...[
      { x: middle - neck, y: level, w: 2 * neck, h: slope, r: 0 },
      { x: middle - shoulders, y: level + slope * LOWER, w: 2 * shoulders, h: slope * 2, r: slope },
      {
        x: middle - shoulders,
        y: level + slope * (1 + LOWER),
        w: 2 * shoulders,
        h: bottom - 1 - level - slope * (1 + LOWER),
        r: 0,
      },
    ].map((at, n): Mark => ({ kind: 'box', key: `body/${n}`, ...at, tone: 'night' })),
    slab('neck', { x: middle - neck, y: rim, w: 2 * neck, h: level - rim }, { tone: 'ink' }),
    alike('face', middle, [
      [face / 2, under - 1],
      [face / 2, under + (level - under) * 0.35],
      ...arc([0, 0], [1, 1], 0.5)
        .toReversed()
        .map(([out, up]): Point => [(face / 2) * out, level - 2 - (level - 2 - under) * 0.65 * up]),
    ]),
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
    ...squares({
      key: 'insurersFed',
      count: Math.ceil(less / columns) * columns,
      columns,
      pitch,
      x: FRAME,
      bottom: low,
      role: 'savers',
      standing: fed.standing,
    }).map((cell) => {
      // Those of the last row are filled evenly: the count is one level.
      const top = Math.max(cell.y, level);
      return { ...cell, y: top, h: cell.y + cell.h - top };
    }),
    alike('crown', middle, arc([0, 0], [crown / 2, hat], ROUND)),
    slab('hatband', { x: middle - crown / 2, y: hat - HATBAND, w: crown, h: HATBAND }, { role: 'savers' }),
    {
      kind: 'box',
      key: 'brim',
      x: middle - brim / 2,
      y: hat,
      w: brim,
      h: under - hat,
      r: (under - hat) / 2,
      tone: 'ink',
    },
    ...alone('insured', { x: middle, top: hat * 0.58 - (name.size * INK) / 2, anchor: 'middle' }, name),
    ...counted('fedIs', fed, (rim + level - px * INK) / 2),
    ...counted('karmaIs', karma, rim - space.snug - px * INK, 1),
    ...key.marks,
  ];
}
