import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { alone, type PlaceBox, slab } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { INK, UP } from '../shared/space.ts';
import { gap, squares } from '../shared/squares.ts';
import { poster } from '../shared/type.ts';
import { tens, type Credit } from './parts.ts';

/** Columns that both counts may have; px that the frame of the larger keeps from the squares of the other. */
const [COLUMNS, FRAME] = [range(8, 30), 5] as const;
/** Of a square, the least that shows of the last row. */
const SLIVER = 0.2;
/** How strong the ground is of what is only claimed. */
const PALE = 0.2;
/** How large the counts may be, in a step's amount, and of the band between their two levels; of a count, who counts. */
const [LARGE, BAND, WHO] = [1.6, 0.77, 0.72];
/** Of the smaller side, the canopy's least height; of the width, its most; of its height, its words. */
const [FLAT, STEEP, NAME] = [0.22, 0.42, 0.42];
/** px; the least of words in paper on a full colour, and of a name. */
const [LEAST, READ] = [19, 13.1];
/** Scallops along its edge, and points of each; of its height, how high they go; px, its stick and the tip on it. */
const [SCALLOPS, POINTS, ARCH, STICK, TIP] = [5, 16, 0.16, 9, 7];
/** How round the dome is: half is an ellipse. */
const ROUND = 0.58;

/** An umbrella's canopy: a dome over an edge of scallops. */
function canopy(key: string, { x, y, w, h }: PlaceBox): AreaMark {
  const at = range(SCALLOPS * POINTS + 1).map((n) => n / SCALLOPS / POINTS);
  const across = (n: number): number => x + n * w;
  return {
    kind: 'area',
    key,
    tone: 'ink',
    over: at.map((n): Point => [across(n), y + h - h * (1 - (2 * n - 1) ** 2) ** ROUND]),
    under: at.map((n): Point => [across(n), y + h - h * ARCH * Math.abs(Math.sin(n * SCALLOPS * Math.PI))]),
  };
}

/**
 * 5 · Life insurers' umbrella stands in what they have put in, up to its canopy. It is counted twice, with a mark for each on the
 * one water: the squares of a paper, and over them, pale and dashed, as far as Karma has it.
 */
export function insurersScene(layout: Credit): Mark[] {
  const { data, size, type, space } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'insurersIs'));
  const [fed, karma] = [amount(data, 'insurersFed'), amount(data, 'insurersArticle')];
  const [less, most] = [tens(layout, 'insurersFed'), tens(layout, 'insurersArticle')];
  const bottom = key.top - space.half;
  const [w, low] = [size.width - 2 * FRAME, bottom - FRAME];
  const half = (size.width - STICK) / 2 - space.half;
  const fit = (columns: number) => {
    const pitch = (w + gap(w / columns)) / columns;
    const topOf = (count: number): number =>
      low - (count / columns) * pitch + ((count / columns) % 1) * gap(pitch);
    const [level, rim] = [topOf(less), topOf(most)];
    // Both counts in one size, that of the lower between the two levels.
    const px = Math.min(
      ((level - rim) * BAND) / INK,
      ...[fed, karma].map((money) => poster(sum(money, 0), half - space.half, type.hero * LARGE).size),
    );
    return { columns, pitch, level, rim, px, edge: rim - px * INK - space.half - space.hair };
  };
  const least = Math.min(size.width, bottom) * FLAT;
  const fits = COLUMNS.filter((columns) => (less / columns) % 1 > SLIVER).map(fit);
  const { columns, pitch, level, rim, px, edge } = fits.find((one) => one.edge >= least) ?? fits.at(-1)!;
  const h = Math.min(edge - TIP, size.width * STEEP);
  const middle = size.width / 2;
  const name = poster(bold(layout, 'insured', 'paper'), size.width * 0.6, Math.max(LEAST, h * NAME));
  const counted = (is: 'fedIs' | 'karmaIs', money: typeof fed, from: number, order = 0): Mark[] => {
    const who = poster(bold(layout, is), half - space.half, Math.max(Math.min(px, READ), px * WHO));
    return [
      ...alone(is, { x: FRAME + space.half, top: from, order }, sum(money, px, 'ink')),
      ...alone(
        `${is}-who`,
        { x: size.width - FRAME - space.half, top: from + (px - who.size) * UP, anchor: 'end', order },
        who,
      ),
    ];
  };
  return [
    slab(
      'karma-ground',
      { x: 1, y: rim, w: size.width - 2, h: bottom - rim },
      { role: 'savers', shade: PALE, order: 1 },
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
    slab(
      'stick',
      { x: middle - STICK / 2, y: edge - h * ARCH - 1, w: STICK, h: level - edge + h * ARCH },
      { tone: 'ink' },
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
    slab('tip', { x: middle - TIP / 2, y: edge - h - TIP, w: TIP, h: TIP * 2 }, { tone: 'ink' }),
    canopy('canopy', { x: 0, y: edge - h, w: size.width, h }),
    ...alone(
      'insured',
      { x: middle, top: edge - h * (0.34 + ARCH) - (name.size * INK) / 2, anchor: 'middle' },
      name,
    ),
    ...counted('fedIs', fed, (rim + level - px * INK) / 2),
    ...counted('karmaIs', karma, rim - space.hair - px * INK, 1),
    ...key.marks,
  ];
}
