import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { middled, plain, shape, within } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { alike, field, pitchOf, tens, type Credit } from './parts.ts';

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
/** px; half how broad a needle from a count to its level is, and what its count keeps from the shoulders. */
const BROAD = 5;
const CLEAR = 7;
/** Of the height, the least that stands out of the larger count; in the smallest words; and the most of the width that it need be. */
const OUT = 0.57;
const ROOM = 8.6;
const TALL = 0.66;
/** What stands out is drawn in its own height, or in so much of the width where that is less: half as broad as said, from its middle, and so far down. */
const WIDE = 0.53;
const CROWN = [0.335, 0.375] as const;
const BRIM = [0.47, 0.43] as const;
/** Ears, and under them a chin on a collar; then shoulders, which slope from the neck to where the arms begin. */
const FACE = [
  [0.24, 0.42],
  [0.24, 0.505],
  [0.266, 0.495],
  [0.28, 0.515],
  [0.272, 0.575],
  [0.24, 0.61],
] as const;
const CHIN = 0.755;
const NECK = [0.19, 0.705] as const;
const ARM = [0.65, 0.985] as const;
/** The tie: its knot, and how broad its end is. */
const KNOT = [
  [0.055, 0.76],
  [0.065, 0.785],
  [0.035, 0.845],
] as const;
const TIE = 0.09;
/** Of the crown, how round its sides are; of its breadth and height, its name; px, the band round it. */
const ROUND = 0.7;
const NAMED = 0.8;
const NAME = 0.74;
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
 * 5 · Life insurers, a man in a bowler hat, stand up to their chest in what they have put in. It is counted twice, with a mark for
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
    fits.find((one) => one.rim >= Math.min(Math.max(bottom * OUT, SMALLEST * ROOM), size.width * TALL)) ??
    fits.at(-1)!;
  const wide = Math.min(rim, size.width * WIDE);
  /** Beside the figure's middle, and down. */
  const at = ([out, down]: readonly [number, number]): Point => [out * wide, down * rim];
  const [[crown, hat], [brim, under], [arm, elbow], [neck, collar]] = [CROWN, BRIM, ARM, NECK].map(at) as [
    Point,
    Point,
    Point,
    Point,
  ];
  const face = FACE.map(at);
  const jaw = face.at(-1)!;
  const shoulders: Point[] = [
    [neck, collar],
    ...arc(collar, elbow, arm, 1).filter(([out]) => out > neck),
    [arm, level],
  ];
  // Beside the face, on one line, both counts in one size, each over its own level.
  const half = middle - face[3]![0] - space.near;
  const counts = (px: number): Line[] =>
    within(
      [fed, karma].map((money) => sum(money, px, 'savers')),
      half,
    );
  /** Over the shoulder, where they end. */
  const over = (lines: readonly Line[]): number => {
    const reach = Math.min(1, (middle - widthOf(...lines)) / arm);
    return collar + (elbow - collar) * (1 - Math.sqrt(1 - reach ** 2)) - CLEAR;
  };
  const px = range(type.hero * LARGE, SMALLEST, -0.5).find(
    (px) => under + (px + Math.max(SMALLEST, px * WHO)) * LEADING <= over(counts(px)),
  );
  const sums = counts(px ?? SMALLEST);
  const said = over(sums);
  const counted = (is: 'fedIs' | 'karmaIs', line: Line, x: number, to: number, order = 0): Mark[] => {
    const who = poster(bold(layout, is), half, Math.max(SMALLEST, line.size * WHO));
    const anchor = x ? 'end' : 'start';
    const lines = [line, who];
    // Past the arm.
    const by = Math.abs(x - Math.max(BROAD, Math.min(widthOf(...lines), middle - arm) / 2));
    return [
      ...block(is, { x, top: said - blockHeight(lines) - 1, anchor, order }, lines).marks,
      shape(
        `${is}-needle`,
        [
          [by - BROAD, said],
          [by + BROAD, said],
          [by, to],
        ],
        { tone: 'savers', order },
      ),
    ];
  };
  return [
    flat('karma-ground', [1, rim, size.width - 1, bottom], { role: 'savers', shade: PALE, order: 1 }),
    // A coat, open down to the water.
    shape(
      'coat',
      [
        ...shoulders.map(([out, y]): Point => [middle - out, y]),
        ...shoulders.toReversed().map(([out, y]): Point => [middle + out, y]),
        [middle, level],
      ],
      { tone: 'ink' },
    ),
    alike('tie', middle, [...KNOT.map(at), [TIE * wide, level]], { tone: 'ink' }),
    alike('face', middle, [...face, ...arc(CHIN * rim, jaw[1], jaw[0], 1).toReversed()], { tone: 'ink' }),
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
      { role: 'savers', dash: [6, 4], order: 1 },
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
    ...middled(
      'insured',
      { x: middle - crown * NAMED, y: 0, w: 2 * crown * NAMED, h: hat * 1.02 },
      [bold(layout, 'insured', 'paper', Math.max(SMALLEST, (hat * NAME) / 2 / LEADING))],
      0,
    ).marks,
    ...counted('karmaIs', sums[1]!, 0, rim, 1),
    ...counted('fedIs', sums[0]!, size.width, level),
    ...key.marks,
  ];
}
