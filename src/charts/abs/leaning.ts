import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, plain, slab, vessel } from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster, widthOf } from '../shared/type.ts';
import { bolder, levelLine, ring, SLICES, type Slices } from './loans.ts';
import { INSET, WALL } from './stack.ts';

/** Of the drawing's height over its foot, the post; of the chest's breadth, that, and the most that the column of risen outcomes takes. */
const PROP = 0.14;
const NARROW = 0.36;
const COLUMN = 0.38;
/** How strong the ground is under all that may be guessed, and under what is. */
const TRACK = 0.08;
const GUESSED = 0.2;
/** How much of its place an outcome fills, as a radius. */
const RADIUS = 0.43;
/** px; how thick the level is, and how far the rail is from the wall that it stands at. */
const LEVEL = 4;
const BESIDE = 2;

/** The three slices on one post: a column in the top one, from its floor to its rim, would hold every outcome, and so does the bottom one. */
export function chestOf(layout: Slices) {
  const { data, size, type, space } = layout;
  const most = amount(data, 'tokens').value;
  const ground = foot(layout, 'oneToken').top - space.half;
  const low = ground * (1 - PROP);
  const w = size.width - GRIP - BESIDE;
  // Over the rim the rail has its upper end's name, over the outcomes are their slice's.
  const rim = type.caption * LEADING + LEVEL;
  const line = type.label * LEADING + space.tight;
  const width = w - 2 * INSET;
  const fit = (columns: number) => {
    const pitch = width / columns;
    // Where the bottom slice begins, and the floor of the top one, which has what is left.
    const second = low - line - Math.ceil(most / columns) * pitch - INSET;
    const floor = second - line - WALL - INSET;
    const across = Math.ceil((most * pitch) / Math.max(1, floor - rim));
    return { columns, pitch, second, floor, across, per: pitch / across };
  };
  const fits = range(10, 400).map(fit);
  return { most, ground, low, w, ...fits.find(({ across, pitch }) => across * pitch <= width * COLUMN)! };
}

/** The question of step 5: of all outcomes, now that the loans lean on one thing, how many rise to the top slice, as a reader guesses. */
export function leaningScene(layout: Slices, { floor, per, most }: GuessLevel, value: number): Mark[] {
  const { data, size, type, space } = layout;
  const { ground, low, w, columns, across, pitch, second } = chestOf(layout);
  const [level, rim] = [floor - value * per, floor - most * per];
  const left = w - INSET - across * pitch;
  const dots = (key: string, count: number, x: number, from: number, wide: number): Mark[] =>
    range(count).map((n) => {
      const at: Point = [x + ((n % wide) + 0.5) * pitch, from - (Math.floor(n / wide) + 0.5) * pitch];
      return ring(`guess0-${key}/${n}`, at, pitch * RADIUS);
    });
  const tops = [rim, floor + INSET, second, low];
  const track = (key: string, y: number, shade: number): Mark =>
    slab(key, { x: left, y, w: across * pitch, h: floor - y }, { role: 'debt', shade });
  const post = { x: (w * (1 - NARROW)) / 2, y: low, w: w * NARROW, h: ground - low };
  // The number stands between its slice's name and the column; until one is set, a question mark.
  const x = WALL + space.near + widthOf(bold(layout, 'topSlice'));
  const room = { x, y: rim, w: left - x, h: floor - rim };
  const number = poster(bolder(value ? `${value}` : '?', 'debt'), room.w - 2 * space.near, room.h / LEADING);
  const end = (key: string, text: string, top: number): Mark[] =>
    block(`guess0-${key}`, { x: size.width - GRIP / 2, top, anchor: 'middle' }, [
      poster(bolder(text, 'ink', type.caption), GRIP),
    ]).marks;
  return [
    track('guess0-track', rim, TRACK),
    track('guess-is/0', level, GUESSED),
    ...dots('risen', value, left, floor, across),
    ...dots('rest', most - value, INSET, low - INSET, columns),
    // Each wall begins a little over the floor that it stands on: no seam is seen.
    ...SLICES.flatMap((slice, i): Mark[] => {
      const [y, to] = [tops[i]!, tops[i + 1]!];
      const line = bold(layout, `${slice}Slice`, 'debt');
      return [
        vessel(`guess0-${slice}`, { x: 0, y: y - i, w, h: to - y + i }, WALL),
        ...block(`guess0-${slice}-name`, { x: WALL + space.half, top: y }, [line]).marks,
      ];
    }),
    levelLine('guess0', level, [left, size.width - GRIP / 2], LEVEL, { role: 'debt' }),
    ...middled('guess0-count', room, [number], 0).marks,
    plain('guess0-prop-box', post, { tone: 'ink' }),
    ...middled(
      'guess0-prop',
      post,
      [poster(bold(layout, 'prop', 'paper', type.hero), post.w - 2 * space.near)],
      0,
    ).marks,
    // What the rail goes from and to, right at its ends: the lower one gives way to the grip.
    ...end('most', words(data, 'guessMost'), rim - type.caption * LEADING - LEVEL),
    ...end('least', '0', Math.max(floor, level + GRIP / 2)),
  ];
}
