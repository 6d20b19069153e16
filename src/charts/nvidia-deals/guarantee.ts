import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, name } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { arrowEdges, filledBox, middled, plain, shape, slab, type PlaceBox } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squares } from '../shared/squares.ts';
import { block } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** Of the drawing's breadth, who pays, and the campus; of its height, Nvidia's box, and of that its cable. */
const PAYER = 0.24;
const CAMPUS = 0.25;
const HIGH = 0.44;
const THICK = 0.86;
/** Of the drawing's height, how thick OpenAI's cable is; of its box's, where it leaves it; of the way to the campus, where it hangs; of its thickness, its word. */
const THIN = 0.095;
const LEAVES = 0.36;
const HANGS = 0.66;
const SAID = 0.72;
/** In that thickness, how broad its plug is, how long, and how long pins are; of a plug's breadth, where each pin begins, and how thick it is; of its length, how deep it goes in. */
const PLUG = { broad: 1.7, long: 1.3, pins: 0.75, deep: 0.5 } as const;
const PINS = [0.18, 0.65] as const;
const PIN = 0.17;
/** How strong Nvidia's cable is, and px, how thick its edges; of its height, its sum at most, and of what that leaves, its squares. */
const PALE = 0.3;
const EDGE = 3;
const SUM = 0.4;
const PLATE = 0.84;
/** In how many rows the squares may stand. */
const ROWS = [1, 2];
/** px: how thick the arrow is of what OpenAI owes then; its head is three times as broad. */
const DEBT = 7;
/** px that things keep from each other. */
const CLEAR = 4;

/** 9 · OpenAI's cable to the campus in Ohio is pulled out and hangs; Nvidia's is in, and holds as much as it pays at most. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, type, space } = layout;
  const { width } = layout.size;
  const money = amount(data, 'guarantee');
  const height = floorOf(layout) - 1;
  const [w, far] = [width * PAYER, width * (1 - CAMPUS)];
  const nvidia = height * (1 - HIGH);
  const high = height * HIGH * THICK;
  const [upper, lower] = [(nvidia + height - high) / 2, (nvidia + height + high) / 2];
  // Between the two, what OpenAI owes Nvidia then.
  const low = nvidia - type.label * LEADING - 2 * space.near;
  const thin = Math.max(height * THIN, (type.label * LEADING) / SAID);
  const [broad, long, pins] = [PLUG.broad * thin, PLUG.long * thin, PLUG.pins * thin];
  const [y, x] = [low * LEAVES, w + (far - w) * HANGS];
  const end = nvidia - CLEAR - pins;
  /** A side of the cable that hangs. @param aside px to its outer side */
  const side = (aside: number): Point[] => [
    [w, y - aside],
    ...arc(x - thin, y + thin, thin + aside, 0, 90),
    [x + aside, end - long],
  ];
  // In the campus's wall a plug ends here.
  const deep = far + long * PLUG.deep;
  /** Two pins, or the holes for them, there. @param top,broad px, their plug's */
  const pair = (top: number, broad: number): PlaceBox[] =>
    PINS.map((at) => ({ x: deep - 1, y: top + broad * at, w: pins, h: broad * PIN }));
  const socket = y - broad / 2;
  const body = deep - long;
  const inner = body - w - 2 * space.half;
  const count = tens(layout, 'guarantee');
  const sum = amountLockup('guarantee-sum', money, 'ink', inner, high * SUM);
  const room = (high - sum.bottom - 2 * EDGE) * PLATE;
  const { columns, pitch } = roomiest(
    ROWS.map((rows) => {
      const columns = Math.ceil(count / rows);
      return { columns, pitch: Math.min(room / rows, inner / columns) };
    }),
  );
  const down = rowsOf(count, columns) * pitch - gap(pitch);
  const top = upper + (high - sum.bottom - down) / 2;
  const middle = (w + body) / 2;
  const debt = arrowEdges([1.5 * DEBT, low + CLEAR], [1.5 * DEBT, nvidia - CLEAR], DEBT, 3 * DEBT, 2 * DEBT);
  const campus = { x: far, y: 0, w: width - far, h: height };
  return [
    ...(
      [
        ['openai', 0, low],
        ['nvidia', nvidia, height],
      ] as const
    ).flatMap(([key, top, low]) =>
      filledBox(key, { x: 0, y: top, w, h: low - top }, [bold(layout, key, 'paper', type.hero)], {
        tone: 'ink',
        r: 0,
      }),
    ),
    plain('campus', campus, { tone: 'ink' }),
    ...middled('campus-name', { ...campus, y: socket + broad, h: upper - socket - broad }, [
      bold(layout, 'campus', 'paper', type.hero),
    ]).marks,
    // The empty socket.
    ...[{ x: far - 1, y: socket, w: deep - far + 1, h: broad }, ...pair(socket, broad)].map((at, n) =>
      plain(`socket/${n}`, at, { bare: true }),
    ),
    shape('rent-cable', side(thin / 2), { tone: 'ink' }, side(-thin / 2)),
    slab('rent-plug', { x: x - broad / 2, y: end - long, w: broad, h: long }, { tone: 'ink' }),
    ...PINS.map((at, n) =>
      slab(
        `rent-pin/${n}`,
        { x: x + broad * (at - 0.5), y: end - 1, w: broad * PIN, h: pins },
        { tone: 'ink' },
      ),
    ),
    ...middled('rent-is', { x: w, y: y - thin / 2, w: x - thin - w, h: thin }, [
      bold(layout, 'rent', 'paper', Math.min(type.number, thin * SAID)),
    ]).marks,
    slab('pays', { x: w, y: upper, w: body - w, h: high }, { role: 'purchase', shade: PALE }),
    ...[upper + EDGE / 2, lower - EDGE / 2].map((at, n) =>
      stroke(
        `pays-edge/${n}`,
        [
          [w, at],
          [body, at],
        ],
        EDGE,
        { role: 'purchase' },
      ),
    ),
    slab('pays-plug', { x: body, y: upper, w: long, h: high }, { tone: 'purchase' }),
    ...pair(upper, high).map((at, n) => slab(`pays-pin/${n}`, at, { tone: 'purchase' })),
    ...squares({
      key: 'guarantee',
      count,
      columns,
      pitch,
      x: middle - (columns * pitch - gap(pitch)) / 2,
      top: top + sum.bottom,
      role: 'purchase',
      standing: money.standing,
    }),
    ...sum.marks.map((mark) => ({ ...mark, x: mark.x + middle - sum.width / 2, y: mark.y + top })),
    shape('repays', debt.over, { tone: 'ink' }, debt.under),
    ...block('repay', { x: 4 * DEBT, top: (low + nvidia - type.label * LEADING) / 2 }, [
      name(layout, 'repay'),
    ]).marks,
    ...footOf(layout),
  ];
}
