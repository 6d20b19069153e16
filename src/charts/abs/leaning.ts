import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, foot } from '../shared/head.ts';
import { shape, slab, vessel } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block, lowered, poster } from '../shared/type.ts';
import { bolder, levelLine, ring, SLICES, WALL, type Slices } from './loans.ts';
import { INSET, toldBeside } from './stack.ts';

/** Of the drawing's height over its foot, the wedge; of the chest's breadth, its point, its foot, and its name. */
const PROP = 0.16;
const POINT = 0.03;
const BROAD = 0.8;
const NAME = 0.34;
/** How strong the ground is under what is guessed. */
const GUESSED = 0.2;
/** How much of its place an outcome fills, as a radius. */
const RADIUS = 0.43;
/** px; how thick the level is. */
const LEVEL = 4;
/** How high the number is, in an amount's size. */
const LARGE = 1.7;

/** The three slices on the point of a wedge: the top one would hold every outcome, and so does the bottom one. */
export function chestOf(layout: Slices) {
  const { data, size, type, space } = layout;
  const most = amount(data, 'tokens').value;
  const ground = foot(layout, 'oneToken').top - space.half;
  const low = ground * (1 - PROP);
  const w = size.width - GRIP - space.half;
  // Over the highest level its number has room, over the outcomes their slice's name.
  const head = type.hero * LARGE;
  const line = type.label * LEADING + space.tight;
  const width = w - 2 * INSET;
  const deep = (columns: number): number => (Math.ceil(most / columns) * width) / columns;
  const rest = head + 2 * line + 2 * INSET + WALL;
  const columns = range(10, 400).find((n) => 2 * deep(n) + rest <= low) ?? 400;
  // How high the slices are: the top one has what is left.
  const highs = [line + WALL, line + deep(columns) + INSET] as const;
  const floor = low - highs[0] - highs[1] - INSET;
  return { most, ground, low, w, columns, pitch: width / columns, head, highs, floor };
}

/** The question of step 5: of all outcomes, now that the loans lean on one thing, how many rise to the top slice, as a reader guesses. */
export function leaningScene(layout: Slices, { floor, per, most }: GuessLevel, value: number): Mark[] {
  const { data, size, type, space } = layout;
  const { ground, low, w, columns, pitch, head, highs } = chestOf(layout);
  const level = floor - value * per;
  const dots = (key: string, count: number, from: number): Mark[] =>
    range(count).map((n) => {
      const at: Point = [
        INSET + ((n % columns) + 0.5) * pitch,
        from - (Math.floor(n / columns) + 0.5) * pitch,
      ];
      return ring(`guess0-${key}/${n}`, at, pitch * RADIUS);
    });
  const tops = [0, floor + INSET, floor + INSET + highs[0], low];
  const middle = w / 2;
  const name = poster(bold(layout, 'prop', 'paper', Math.min(type.number, (ground - low) * 0.5)), w * NAME);
  // The number stands on its level; until one is set, a question mark in all of the slice.
  const over = Math.min(level, floor - Math.ceil(value / columns) * pitch) - LEVEL / 2;
  const high = value ? head : over;
  const end = (key: string, text: string, y: number): Mark[] =>
    block(`guess0-${key}`, { x: size.width - GRIP / 2, top: y, anchor: 'middle' }, [
      poster(bolder(text, 'ink', type.caption), GRIP),
    ]).marks;
  return [
    slab(
      'guess-is/0',
      { x: WALL, y: level, w: w - 2 * WALL, h: floor - level },
      { role: 'debt', shade: GUESSED },
    ),
    ...dots('risen', value, floor),
    ...dots('rest', most - value, low - INSET),
    ...SLICES.flatMap((slice, i): Mark[] => {
      const [y, to] = [tops[i]!, tops[i + 1]!];
      const line = bold(layout, `${slice}Slice`, 'debt');
      return [
        vessel(`guess0-${slice}`, { x: 0, y, w, h: to - y }, WALL),
        ...(i ? block(`guess0-${slice}-name`, { x: WALL + space.half, top: y }, [line]).marks : []),
      ];
    }),
    levelLine('guess0', level, [WALL, size.width - GRIP / 2], LEVEL, { role: 'debt' }),
    shape(
      'guess0-prop-box',
      [
        [middle - w * POINT, low],
        [middle - (w * BROAD) / 2, ground],
      ],
      { tone: 'ink' },
      [
        [middle + w * POINT, low],
        [middle + (w * BROAD) / 2, ground],
      ],
    ),
    ...block('guess0-prop', { x: middle, top: ground - name.size * LEADING, anchor: 'middle' }, [name]).marks,
    ...lowered(
      {
        marks: toldBeside(layout, value ? `${value}` : '?', [WALL + space.near, w - WALL - space.near], high),
      },
      over - high,
    ).map((mark) => ({ ...mark, key: `guess0-${mark.key}` })),
    // What the rail goes from and to, past the grip at its end.
    ...end('most', words(data, 'guessMost'), floor - most * per - GRIP / 2 - type.caption * LEADING),
    ...end('least', '0', floor + GRIP / 2),
  ];
}
