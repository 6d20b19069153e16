import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import { arrowEdges, disc, even, middled, type PlaceBox, shape, within } from '../shared/places.ts';
import { flat, stroke } from '../shared/rules.ts';
import { BASELINE } from '../shared/space.ts';
import { block, type Line, poster } from '../shared/type.ts';
import { levelled, plaque, type Credit } from './parts.ts';

/** Who stands behind the funds, in theory: of one size, because nobody says who put in how much. */
const BEHIND = ['pensionFunds', 'endowments', 'hedgeFunds'] as const;
/** Of the drawing's height: the arrow, the funds under it, how far into them it presses, and how far each net hangs through: less, the further down; and between two, where they hang lowest. */
const ARROW = 0.34;
const FUNDS = 0.2;
const PRESSES = 0.055;
const HANGS = [0.41, 0.19, 0.03];
const BETWEEN = 0.035;
/** Of the width: the funds, which lie in the net, the arrow over them, and its shaft. */
const LIES = 0.5;
const WINGS = 0.7;
const SHAFT = 0.46;
/** Of the arrow's length, its head, and how far down words may stand in it. */
const HEAD = 0.42;
const SAYS = 0.754;
/** Points of a band, on either side; how softly it bends where the funds lie. */
const POINTS = 16;
const SOFT = 0.45;
/** px, the air round its head, half of it under that. */
const AIR = 8;
/** Of a band's thickness, what it loses to its ends, drawn tight. At this point of it a knob holds it, as far out as that is; the post is as broad. */
const TIGHT = 0.68;
const HELD = 2;
/** How much of a width or a height words may take; of its band, a name. */
const SAID = 0.93;
const LOSSES = 0.8;
const NAME = 0.7;
/** Of an amount's size, the most that what would fall is said in; px, the least of words in paper on a full colour. */
const LARGE = 1.5;
const LEAST = 19;

/** A band of the net: flat under the funds, and drawn up from there to both edges. @param at its flat piece @param width,up px, the drawing's, and how far it rises to its edge */
function sling(key: string, at: PlaceBox, width: number, up: number): AreaMark {
  const rise = (t: number): number => (Math.hypot(t, SOFT) - SOFT) / (Math.hypot(1, SOFT) - SOFT);
  const left = range(0, 1.01, 1 / POINTS).map((t): Point => [at.x * t, at.y - up * rise(1 - t)]);
  const over = [...left, ...left.toReversed().map(([x, y]): Point => [width - x, y])];
  return shape(
    key,
    over,
    { tone: 'savers' },
    over.map(([x, y]) => [x, y + at.h * (1 - TIGHT * Math.max(0, 1 - Math.min(x, width - x) / at.x) ** 2)]),
  );
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
  const places = BEHIND.map((_, n): PlaceBox => ({ ...lies, y: net + n * (band + air), h: band }));
  const bands = BEHIND.map((key, n) => sling(`${key}-band`, places[n]!, size.width, bottom * HANGS[n]!));
  const knobs = bands.map(({ over, under }): Point => [
    over[HELD]![0],
    (over[HELD]![1] + under[HELD]![1]) / 2,
  ]);
  const [[post]] = knobs as [Point];
  const top = bands[0]!.over[0]![1] - space.tight;
  const names = within(
    BEHIND.map((key) => bold(layout, key, 'paper', Math.min(type.number * 1.5, band * NAME))),
    lies.w * SAID,
  );
  const [tip, w] = [bottom * ARROW, size.width * SHAFT];
  const shaft: PlaceBox = { x: middle - w / 2, y: 0, w, h: tip * SAYS };
  const head = arrowEdges([middle, 0], [middle, tip], w, size.width * WINGS, tip * HEAD);
  const said = fit(bold(layout, 'losses', 'paper'), w * LOSSES, shaft.h * LOSSES, type.number * LARGE);
  const money = bold(layout, 'money', 'savers');
  return [
    ...bands,
    ...BEHIND.flatMap((key, n) => plaque(key, places[n]!, names[n]!, { role: 'savers' })),
    ...[0, size.width - post].flatMap((x, side) => [
      flat(`post/${side}`, [x, top, x + post, bottom], { tone: 'ink' }),
      ...knobs.map(([out, y], n) =>
        disc(`knob/${side}/${n}`, side ? size.width - out : out, y, post, { tone: 'ink' }),
      ),
    ]),
    { kind: 'box', key: 'funds-box', ...lies, r: 0, tone: 'night' },
    // Under the arrow's tip.
    ...levelled(
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
    ...block(
      'money',
      { x: size.width, top: below.top + (type.caption - money.size) * BASELINE, anchor: 'end' },
      [money],
    ).marks,
    ...below.marks,
  ];
}
