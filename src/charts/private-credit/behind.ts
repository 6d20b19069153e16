import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { arrowEdges, even, middled, plain, type PlaceBox, shape, within } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';
import { block, type Line, poster } from '../shared/type.ts';
import { level, type Credit } from './parts.ts';

/** Who stands behind the funds, in theory: of one size, because nobody says who put in how much. */
const BEHIND = ['pensionFunds', 'endowments', 'hedgeFunds'] as const;
/** Of the drawing's height: the arrow, the funds under it, how far into them it presses, and how far each net hangs through, the lower ones hardly, and how much of it is level: under the funds; and between two, where they hang lowest. */
const ARROW = 0.34;
const FUNDS = 0.2;
const PRESSES = 0.055;
const HANGS = [0.33, 0.085, 0.065];
const LEVEL = [0.58, 0.35, 0.35];
const BETWEEN = 0.035;
/** Of the width: the funds, which lie in the net, the arrow over them, and its shaft. */
const LIES = 0.55;
const WINGS = 0.7;
const SHAFT = 0.46;
/** Of the arrow's length, its head, and how far down words may stand in it. */
const HEAD = 0.42;
const SAYS = 0.754;
/** Points of a band, on either side; how evenly it bends: 2 is a parabola. */
const POINTS = 24;
const ROUND = 2;
/** px, the air round its head, half of it under that. */
const AIR = 8;
/** px; a post that the net hangs from, how far it stands out over that, and half a hook on it. */
const POST = 9;
const STANDS = 16;
const HOOK = 7;
/** How much of a width or a height words may take; of its band, a name, and where that is. */
const SAID = 0.96;
const LOSSES = 0.8;
const NAME = 0.57;
const MIDST = 0.5;
/** Of an amount's size, the most that what would fall is said in; px, the least of words in paper on a full colour. */
const LARGE = 1.5;
const LEAST = 19;

/** A band of the net, gathered at both ends, where hooks hold it. @param at its upper edge, its breadth and its reach, where it hangs lowest @param up px, how far its ends are over that @param flat of its half, what is level */
function sling(key: string, { x, y, w, h }: PlaceBox, up: number, flat: number): Mark[] {
  const edge = (low: number, rise: number): Point[] =>
    range(-1, 1.01, 1 / POINTS).map((t) => [
      x + (w / 2) * (1 + t),
      low - rise * (Math.max(0, Math.abs(t) - flat) / (1 - flat)) ** ROUND,
    ]);
  return [
    shape(`${key}-band`, edge(y, up), { tone: 'savers' }, edge(y + h, up + h)),
    ...[x, x + w].map((at, n): Mark => ({
      ...plain(
        `${key}-hook/${n}`,
        { x: at - HOOK, y: y - up - HOOK, w: 2 * HOOK, h: 2 * HOOK },
        { tone: 'ink' },
      ),
      r: HOOK,
    })),
  ];
}

/** A line as large as it fits a room, broken where it has to be, in the narrowest width that needs no more lines. @param most px */
function fit(line: Line, width: number, room: number, most: number): { line: Line; width: number } {
  const set = (size: number) => block('', { x: 0, top: 0, maxWidth: width }, [{ ...line, size }]);
  const size =
    range(most, LEAST, -0.5).find((px) => set(px).marks[0]!.size === px && set(px).bottom <= room) ?? LEAST;
  const fitting = { ...line, size };
  return { line: fitting, width: even([fitting], width) };
}

/** 2 · What would fall on the funds, and the net of three bands in which they lie: three kinds of institution, whose money it is. */
export function behindScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const bottom = below.top - space.half;
  const middle = size.width / 2;
  const lies: PlaceBox = {
    x: (size.width * (1 - LIES)) / 2,
    y: bottom * (ARROW - PRESSES),
    w: size.width * LIES,
    h: bottom * FUNDS,
  };
  const net = lies.y + lies.h;
  const air = bottom * BETWEEN;
  const band = (bottom - net - 2 * air) / BEHIND.length;
  const names = within(
    BEHIND.map((key) => bold(layout, key, 'paper', Math.min(type.number * 1.5, band * NAME))),
    lies.w * SAID,
  );
  const [tip, w] = [bottom * ARROW, size.width * SHAFT];
  const shaft: PlaceBox = { x: middle - w / 2, y: 0, w, h: tip * SAYS };
  const head = arrowEdges([middle, 0], [middle, tip], w, size.width * WINGS, tip * HEAD);
  const said = fit(bold(layout, 'losses', 'paper'), w * LOSSES, shaft.h * LOSSES, type.number * LARGE);
  return [
    // They lie in the uppermost, which is level under them.
    plain('funds-box', lies, { tone: 'night' }),
    ...BEHIND.flatMap((key, n): Mark[] => {
      const at = { x: POST, y: net + n * (band + air), w: size.width - 2 * POST, h: band };
      return [
        ...sling(key, at, bottom * HANGS[n]!, LEVEL[n]!),
        ...level(`${key}-name`, at.y + band * MIDST, { x: middle, anchor: 'middle' }, names[n]!),
      ];
    }),
    ...[0, size.width - POST].map((x, n) =>
      flat(`post/${n}`, [x, net - bottom * HANGS[0]! - STANDS, x + POST, bottom], { tone: 'ink' }),
    ),
    // Under the arrow's tip.
    ...level(
      'funds-name',
      (tip + net) / 2,
      { x: middle, anchor: 'middle' },
      poster(bold(layout, 'funds', 'day'), lies.w * SAID, (net - tip) * 0.6),
    ),
    stroke('pressed', [head.over[2]!, [middle, tip], head.under[2]!], AIR, { tone: 'ground', order: 2 }),
    {
      kind: 'area',
      key: 'losses',
      ...head,
      tone: 'debt',
      order: 2,
    },
    ...middled('losses-says', shaft, [said.line], (w - said.width) / 2, 2).marks,
    ...below.marks,
  ];
}
