import { range } from 'd3-array';
import { moved } from '../../marks/kinds.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { alone, filledBox, plain, shape } from '../shared/places.ts';
import { arc } from '../shared/question.ts';
import { sidesOf, type Stop } from '../shared/vessel/sides.ts';
import { stroke } from '../shared/rules.ts';
import { INK, LEADING } from '../shared/space.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { HUGE, type CoreWeave } from './money.ts';

/** The glass: its breadth, of the drawing's height at most, and that of its foot, of its rim's. */
const [BROAD, FOOT] = [1.7, 0.84];
/** A drawing so much wider than high has the mark's name before the stream, and not under the jug. Of the jug's length, where the rim is there, and in others. */
const [WIDE, RIM, UNDER] = [1.1, 0.48, 0.58];
/** Of the drawing's height, how high money in stands, and how far under the mark the surface is: shareholders give, too. */
const [IN, LEFT] = [0.15, 0.05];
/** px: how thick the glass is, and the mark on it; straight pieces of a wall. */
const WALL = 5;
const PIECES = 24;
/** The lenders' jug as it lies, from its rim to its foot: half its breadth, how far along, and half its rim's breadth where it has no lip; all in its length. */
const JUG: readonly Stop[] = [
  [0.2, 0, 0.15],
  [0.14, 0.2],
  [0.27, 0.64],
  [0.19, 1],
];
/** Its handle, a ring that it covers half: its middle, along and aside, and half its length and breadth. */
const HANDLE = [0.3, -0.19, 0.16, 0.11] as const;
/** In its length, how thick that and the stream are, where its name's middle is, and how broad; its turn, and its length, of the drawing's height and of the glass's breadth at most. */
const [THICK, STREAM, NAMED, TALL] = [0.06, 0.12, 0.46, 0.29];
const FAR = [1.22, 0.36] as const;
const [TURN, LONG, MOST] = [-0.25, 0.62, 0.75];

/** 3 · A glass with a little green in it, money in; out of a jug lenders' red fills it up nearly to the mark, money out. Nothing is to scale. */
export function owedScene(layout: CoreWeave): Mark[] {
  const { data, size, space, type } = layout;
  const floor = floorOf(layout);
  const wide = size.width > floor * WIDE;
  const broad = Math.min(size.width, floor * BROAD) - WALL;
  /** One of its walls, from the rim down, in pieces. */
  const wall = (side: 0 | 1): Point[] =>
    range(PIECES + 1).map((n) => across(rim + ((base - rim) * n) / PIECES)[side]);
  const long = Math.min(floor * LONG, broad * MOST);
  const rim = long * (wide ? RIM : UNDER);
  const x = size.width / 2;
  const base = floor - WALL / 2;
  /** From wall to wall at a height. */
  const across = (y: number): [Point, Point] => {
    const half = (broad / 2) * (FOOT + ((1 - FOOT) * (base - y)) / (base - rim));
    return [
      [x - half, y],
      [x + half, y],
    ];
  };
  const turned = ([aside, along]: Point): Point => [
    long * (along * Math.cos(TURN) - aside * Math.sin(TURN)),
    long * (along * Math.sin(TURN) + aside * Math.cos(TURN)),
  ];
  const [along, aside, rx, ry] = HANDLE;
  const ring = (r: number): Point[] =>
    arc(0, 0, 1, -125, 100).map(([u, v]) => turned([aside + v * (ry + r), along + u * (rx + r)]));
  const parts = [...sidesOf(JUG).map((side) => side.map(turned)), ring(THICK), ring(0)];
  // It lies in the upper corner, no farther out than the glass.
  const end = Math.max(...parts.flat().map(([px]) => px));
  const top = Math.min(...parts.flat().map(([, py]) => py));
  const [upper, lower, handle, hole] = parts.map((points) =>
    points.map(([px, py]): Point => [px + x + (broad + WALL) / 2 - end, py - top]),
  ) as [Point[], Point[], Point[], Point[]];
  const [tip, y] = lower[0]!;
  const thick = STREAM * long;
  const out = poster(bold(layout, 'moneyOut', 'chips', HUGE), broad * (wide ? 0.29 : 0.5), type.hero);
  const mark = rim + out.size * LEADING;
  const surface = mark + floor * LEFT;
  const low = floor * (1 - IN);
  const inside = broad * FOOT - 2 * WALL;
  const within = { x: x - inside / 2, w: inside };
  const is = poster(bold(layout, 'owedIs', 'paper'), within.w, type.number);
  const lent = { ...within, y: surface, h: low - surface };
  const named = blockHeight([is]);
  const said = amountLockup(
    'debt-sum',
    amount(data, 'debt'),
    'paper',
    within.w,
    (lent.h - named - space.half) / LEADING,
  );
  const lead = surface + (lent.h - said.bottom - named) / 2;
  const w = long * NAMED;
  const debt = { tone: 'debt' } as const;
  return [
    shape('handle', handle, debt, hole),
    shape('jug', upper, debt, lower),
    shape('stream', [...arc(tip, y, thick, 0, -90), [tip - thick, surface + 1]], debt, [
      [tip, y],
      [tip, surface + 1],
    ]),
    shape('lent', across(surface), debt, across(low)),
    shape('in', across(low), { tone: 'purchase' }, across(base)),
    stroke('money-out', across(mark), WALL, { role: 'chips' }),
    ...filledBox(
      'lenders',
      { x: x + broad / 2 - w * FAR[0], y: w * FAR[1], w, h: w * 0.4 },
      [poster(bold(layout, 'lenders', 'paper', HUGE), w - 9, w * TALL)],
      { r: 0, role: 'debt' },
    ),
    ...alone(
      'out-name',
      {
        x: (x + tip + (wide ? -broad / 2 - thick : broad / 2)) / 2,
        top: mark - WALL - out.size * INK,
        anchor: 'middle',
      },
      out,
    ),
    plain('lent-box', { ...lent, y: surface + 1, h: lent.h - 2 }, { role: 'debt' }),
    ...said.marks.map((mark) => moved(mark, x - said.width / 2, lead)),
    ...block('debt-is', { x, top: lead + said.bottom, anchor: 'middle' }, [is]).marks,
    ...filledBox(
      'in',
      { ...within, y: low + 1, h: base - low - WALL / 2 - 1 },
      [
        poster(
          bold(layout, 'moneyIn', 'paper', HUGE),
          within.w,
          Math.min(type.hero, (base - low - WALL) / LEADING),
        ),
      ],
      { r: 0, role: 'purchase' },
    ),
    stroke('glass', [...wall(0), ...wall(1).toReversed()], WALL),
    ...foot(layout, 'unsized').marks,
  ];
}
