import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { GRIP } from '../grip.ts';
import type { GuessLevel } from '../guess.ts';
import { bold, foot } from '../shared/head.ts';
import { middled, plain, slab, vessel } from '../shared/places.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, poster } from '../shared/type.ts';
import { bolder, levelLine, ring, SLICES, type Slices } from './loans.ts';
import { ballOf, INSET, PAD, RADIUS, STRENGTH, WALL, WORDS } from './stack.ts';

/** How high the top slice is at least: of the room of all outcomes, and in captions. */
const HIGH = 2;
const LINES = 3.3;
/** How strong the ground is under what is guessed; of the top slice's height and breadth, what its number takes. */
const GUESSED = 0.2;
const NUMBER = 0.5;
/** px; how thick the level is. */
const LEVEL = 4;

/** The three slices on one ball: the top one is the scale of all that may be guessed, its right wall the rail; the bottom one would hold every outcome. */
export function chestOf(layout: Slices) {
  const { data, size, type, space } = layout;
  const most = amount(data, 'tokens').value;
  const ground = foot(layout, 'oneToken').top - space.half - WALL;
  const ball = ballOf(layout);
  const low = ground - ball;
  const w = size.width - (GRIP - WALL) / 2;
  // Over the rim the rail has its upper end's name, over the outcomes are their slice's.
  const rim = type.caption * LEADING + LEVEL;
  const line = type.label * LEADING + space.close;
  const fit = (columns: number) => {
    const pitch = (w - 2 * INSET) / columns;
    const room = Math.ceil(most / columns) * pitch;
    // Where the bottom slice begins, and the floor of the top one, which has what is left.
    const second = low - line - room - INSET;
    return { columns, pitch, second, floor: second - line - WALL, room };
  };
  const fits = range(10, 400).map(fit);
  const { floor, ...found } = fits.find(
    ({ floor, room }) => floor - rim >= Math.max(room * HIGH, type.caption * LINES),
  )!;
  return { most, ground, ball, low, w, floor, per: (floor - rim) / most, ...found };
}

/** The question of step 5: of all outcomes, now that the loans lean on one thing, how many rise to the top slice, as a reader guesses. */
export function leaningScene(layout: Slices, { floor, per, most }: GuessLevel, value: number): Mark[] {
  const { data, size, type, space } = layout;
  const { ground, ball, low, w, columns, pitch, second } = chestOf(layout);
  const [level, rim] = [floor - value * per, floor - most * per];
  const tops = [rim, floor + WALL, second, low];
  const inside = w - 2 * WALL;
  // The number stands on its level, or hangs from it; until one is set, a question fills the slice.
  const high = value ? (floor - rim) * NUMBER : floor - rim;
  const top = level - high < rim ? level : level - high;
  const number = poster(bolder(value ? `${value}` : '?', 'debt'), inside * NUMBER, (high - LEVEL) / LEADING);
  const post = { x: (w - ball) / 2, y: low, w: ball, h: ball };
  const end = (key: string, text: string, x: number, top: number): Mark[] =>
    block(`guess0-${key}`, { x, top, anchor: 'middle' }, [poster(bolder(text, 'ink', type.caption), GRIP)])
      .marks;
  return [
    slab('guess-is/0', { x: WALL, y: level, w: inside, h: floor - level }, { role: 'debt', shade: GUESSED }),
    ...range(most - value).map((n): Mark => {
      const at: Point = [
        INSET + ((n % columns) + 0.5) * pitch,
        low - INSET - (Math.floor(n / columns) + 0.5) * pitch,
      ];
      return ring(`guess0-rest/${n}`, at, pitch * RADIUS, 'debt', STRENGTH.bottom);
    }),
    // Each wall begins a little over the floor that it stands on: no seam is seen.
    ...SLICES.flatMap((slice, i): Mark[] => {
      const [y, to] = [tops[i]!, tops[i + 1]!];
      const line = bold(layout, `${slice}Slice`, 'debt');
      // The level goes all across: the top slice's name gives way to it.
      const under = !i && level < rim + LEVEL + line.size * LEADING ? level + LEVEL : y;
      return [
        vessel(`guess0-${slice}`, { x: 0, y: y - i, w, h: to - y + i }, WALL),
        ...block(`guess0-${slice}-name`, { x: WALL + space.half, top: under }, [line]).marks,
      ];
    }),
    levelLine('guess0', level, [WALL, size.width - GRIP / 2], LEVEL, { role: 'debt' }),
    ...middled('guess0-count', { x: WALL, y: top, w: inside, h: high }, [number], 0).marks,
    { ...plain('guess0-prop-box', post, { tone: 'ink' }), r: ball / 2 },
    ...middled(
      'guess0-prop',
      post,
      [bold(layout, 'prop', 'paper', Math.max(SMALLEST, ball * WORDS))],
      ball * PAD,
    ).marks,
    levelLine('guess0-ground', ground + WALL / 2, [0, size.width], WALL),
    // What the rail goes from and to: the lower one gives way to the grip.
    ...end('most', words(data, 'guessMost'), size.width - GRIP / 2, rim - type.caption * LEADING - LEVEL),
    ...end('least', '0', (w + size.width) / 2, Math.max(floor, level + GRIP / 2)),
  ];
}
