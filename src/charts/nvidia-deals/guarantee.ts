import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, hedged } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import {
  alone,
  arrowEdges,
  filledBox,
  middled,
  plain,
  shape,
  slab,
  within,
  type PlaceBox,
} from '../shared/places.ts';
import { LEADING } from '../shared/space.ts';
import { footOf, type Deals } from './money.ts';

/** Of the drawing's breadth, who pays, and the campus; of who pays, how thick its cable is, and how broad its plug. */
const PAYER = 0.24;
const CAMPUS = 0.26;
const THICK = 0.6;
const BROAD = 0.82;
/** Of the way to the campus, how long a plug is, its pins, and how far one is pulled out; of a plug's length, how deep it goes in; of its breadth, where each pin begins, and how thick it is. */
const PLUG = { long: 0.2, pins: 0.11, out: 0.24, deep: 0.55 } as const;
const PINS = [0.18, 0.65] as const;
const PIN = 0.17;
/** How strong Nvidia's cable is, and px, how thick its edges; how much larger than elsewhere a number is on it at most, and of its breadth and its thickness, and in a number's size its hedge. */
const PALE = 0.3;
const EDGE = 3;
const LARGER = 1.6;
const [SAID, ABOUT] = [0.8, 0.6];
/** px: how thick the arrow is of what OpenAI owes then; its head is three times as broad. */
const DEBT = 9;
/** px that things keep from each other. */
const CLEAR = 4;

/** 9 · OpenAI's plug is pulled out of the campus in Ohio; Nvidia's, of the same shape, is in, and on its cable stands what it pays at most. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const { width } = size;
  const height = floorOf(layout) - 1;
  const [w, far] = [width * PAYER, width * (1 - CAMPUS)];
  const way = far - w;
  // Between the two, what OpenAI owes Nvidia then.
  const owed = type.number * LEADING + 2 * space.close;
  const high = (height - owed) / 2;
  const [thick, broad, long, pins] = [high * THICK, high * BROAD, way * PLUG.long, way * PLUG.pins];
  /** What of one of the two is how high, from where to where. @param n which @param tall px @param at px */
  const of = (n: number, tall: number, [x, to]: Point): PlaceBox => ({
    x,
    y: n * (high + owed) + (high - tall) / 2,
    w: to - x,
    h: tall,
  });
  // In the campus's wall a plug ends here; the other is pulled so far out.
  const deep = far + long * PLUG.deep;
  const ends = [far - way * PLUG.out, deep] as const;
  /** Two pins, or the holes for them. @param from px, where its plug ends */
  const pair = (n: number, from: number): PlaceBox[] =>
    PINS.map((at) => {
      const plug = of(n, broad, [from - 1, from + pins]);
      return { ...plug, y: plug.y + broad * at, h: broad * PIN };
    });
  const [about, most] = hedged(layout, amount(data, 'guarantee'), 'ink', type.hero * LARGER);
  const cables = ends.map((end, n) => of(n, thick, [w - 1 + n, end - long + 1 - n]));
  const pays = cables[1]!;
  const cap = within(
    [{ ...about, size: most.size * ABOUT, weight: 600, tone: 'ink' }, most],
    pays.w * SAID,
    thick * SAID,
  );
  const arrow = arrowEdges(
    [1.5 * DEBT, high + CLEAR],
    [1.5 * DEBT, high + owed - CLEAR],
    DEBT,
    3 * DEBT,
    2 * DEBT,
  );
  // Between the two sockets, what they are of.
  const place = { x: far, y: (high + broad) / 2, w: width - far, h: owed + high - broad };
  const campus = { x: far, y: 0, w: width - far, h: height };
  return [
    ...(['openai', 'nvidia'] as const).flatMap((key, n) =>
      filledBox(key, of(n, high, [0, w]), [bold(layout, key, 'paper', type.hero)], { tone: 'ink', r: 0 }),
    ),
    plain('campus', campus, { tone: 'ink' }),
    ...middled('campus-name', place, [
      bold(layout, 'campus', 'paper', Math.min(type.hero, place.h / 2 / LEADING)),
    ]).marks,
    // The empty socket.
    ...[of(0, broad, [far - 1, deep]), ...pair(0, deep)].map((at, n) =>
      plain(`socket/${n}`, at, { bare: true }),
    ),
    plain('rent-cable', cables[0]!, { tone: 'ink' }),
    slab('pays', pays, { role: 'purchase', shade: PALE }),
    ...[pays.y, pays.y + thick - EDGE].map((y, n) =>
      slab(`pays-edge/${n}`, { ...pays, y, h: EDGE }, { role: 'purchase' }),
    ),
    ...(['rent', 'pays'] as const).flatMap((key, n) => {
      const look = { tone: n ? 'purchase' : 'ink' } as const;
      const end = ends[n]!;
      return [
        slab(`${key}-plug`, of(n, broad, [end - long, end]), look),
        ...pair(n, end).map((at, i) => slab(`${key}-pin/${i}`, at, look)),
      ];
    }),
    ...middled('rent-is', cables[0]!, [bold(layout, 'rent', 'paper', type.hero)]).marks,
    ...middled('guarantee-sum', pays, cap).marks,
    shape('repays', arrow.over, { tone: 'ink' }, arrow.under),
    ...alone(
      'repay',
      { x: 4 * DEBT, top: high + (owed - type.number) / 2 },
      bold(layout, 'repay', 'ink', type.number),
    ),
    ...footOf(layout, false),
  ];
}
