import { range } from 'd3-array';
import { joined } from '../../lib/han.ts';
import { withHedge } from '../../lib/hedged.ts';
import type { Mark, Point, TextMark } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import { amountLine, bold, caption, foot } from '../shared/head.ts';
import { stroke } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { ball, coins, fitting, FOLLOWED, HUNDRED, round, type Saved } from './coins.ts';
import { shape } from '../shared/places.ts';

/** Rows of the hundred coins over the open one, or columns beside it, and how much of its place each fills. */
const ROWS = 4;
const SMALL = 0.4;
/** What all of them take, of the room from the first row on, at most. */
const STRIP = 0.19;
/** What the words beside the open coin need at least, in their size. */
const WORDS = 5.7;
/** How far from its middle its cents reach, in the open coin's radius; and the words beside it. */
const REACH = 0.94;
const BESIDE = 0.7;
/** How much of its place a cent fills, as a radius. */
const CENT = 0.43;
/** How strong what is lent to others is. */
const QUIET = 0.5;
/** How much larger than the largest amount elsewhere the number is. */
const LARGE = 3.4;
/** Corners of a large round shape. */
const CORNERS = 72;

/** Of a place's height: how far rows of cents are apart, and how far the first is from the middle, so that all make a round. */
const [ROW, FROM] = [Math.sqrt(3) / 2, 0.35];

/**
 * A hundred places, every other row half a place on, that fill a circle round 0 0: the uppermost first, in a row those
 * nearest to its middle, so that the first of them are a cap. @param reach px
 */
function cents(reach: number): { x: number; y: number; r: number }[] {
  const far = ({ x, y }: { x: number; y: number }): number => Math.hypot(x, y);
  const places = range(-8, 8)
    .flatMap((row) => range(-8, 8).map((n) => ({ x: n + (row % 2 === 0 ? 0.5 : 0), y: (row + FROM) * ROW })))
    .sort((a, b) => far(a) - far(b))
    .slice(0, HUNDRED);
  const pitch = reach / (Math.max(...places.map(far)) + CENT);
  return places
    .sort((a, b) => a.y - b.y || Math.abs(a.x) - Math.abs(b.x))
    .map(({ x, y }) => ({ x: x * pitch, y: y * pitch, r: pitch * CENT }));
}

/** The two lines that touch both of two circles on their outer sides, from the first to the second. */
function touching([x1, y1]: Point, r1: number, [x2, y2]: Point, r2: number): Point[][] {
  const turn = Math.atan2(y2 - y1, x2 - x1);
  const off = Math.acos((r1 - r2) / Math.hypot(x2 - x1, y2 - y1));
  return [1, -1].map((side): Point[] => {
    const [ux, uy] = [Math.cos(turn + side * off), Math.sin(turn + side * off)];
    return [
      [x1 + ux * r1, y1 + uy * r1],
      [x2 + ux * r2, y2 + uy * r2],
    ];
  });
}

/** 3 · One coin of the hundred, opened: a hundred cents, of which the market lends a few to AI companies. */
export function openedScene(layout: Saved): Mark[] {
  const { data, size, type, space, wide } = layout;
  const share = amount(data, 'share');
  const last = foot(layout, 'market');
  const high = last.top - space.half;
  // The hundred lie along the upper edge, or along the left one.
  const [long, deep] = wide ? [high, size.width] : [size.width, high];
  const each = HUNDRED / ROWS;
  const pitch = long / (each - 1 + 2 * SMALL);
  const down = Math.min(pitch, (deep * STRIP) / ROWS);
  const r = down * SMALL;
  const strip = r * 2 + down * (ROWS - 1);
  const away = strip + space.apart;
  const apart = wide ? space.apart : space.half;
  const sum: Line = { ...amountLine(share, type.hero * LARGE, 'debt'), text: `${share.value}` };
  const is: Line = { ...caption(layout, 'centsIs'), size: type.label };
  const others = caption(layout, 'restIs');
  const below: Line[] = [
    { ...sum, text: joined(withHedge(share, sum.text), words(data, 'cents')), size: type.hero * 1.3 },
    is,
    others,
  ];
  // Its words stand beside it, or, in a tall drawing, under it, wherever it is larger so.
  const besideIt = Math.min(
    (wide ? high : high - away) / 2,
    (size.width - (wide ? away : 0) - apart - WORDS * type.label) / 2,
  );
  const overThem = Math.min(size.width / 2, (high - away - space.apart - blockHeight(below, size.width)) / 2);
  const under = overThem > besideIt;
  const R = under ? overThem : besideIt;
  const [cx, cy] = wide ? [away + R, high / 2] : [under ? size.width / 2 : R, away + R];
  const step = (long - 2 * r) / (each - 1);
  const at = (n: number): [number, number] => {
    const [along, across] = [r + (n % each) * step, r + Math.floor(n / each) * down];
    return wide ? [across, along] : [along, across];
  };
  // The followed coin changes places with the one of the last row that is nearest to the open one.
  const near = HUNDRED - each + Math.round(((wide ? cy : cx) - r) / step);
  const named = (n: number): number => (n === near ? FOLLOWED : n === FOLLOWED ? near : n);
  const one = at(near);
  const [over, low] = touching(one, r, [cx, cy], R);
  const x = cx + R + apart;
  const room = size.width - x;
  const said = (): TextMark[] => {
    if (under) return block('cents', { x: 0, top: cy + R + space.apart, maxWidth: size.width }, below).marks;
    const lines = [
      { text: share.hedge, size: type.label, weight: 600, tone: 'debt' } as const,
      sum,
      bold(layout, 'cents', 'debt', type.hero),
      is,
    ];
    const told = block(
      'cents',
      { x, top: cy - BESIDE * R - type.label, maxWidth: room },
      fitting(lines, room, R * 1.4),
    );
    const top = Math.max(told.bottom + space.half, cy + R * 0.6);
    const rest = block('rest', { x, top, maxWidth: room }, fitting([others], room, R * 0.6));
    return [...told.marks, ...rest.marks];
  };
  return [
    shape('beam', over!, { role: 'savers', shade: 0.22 }, low),
    ball('opened-paper', cx, cy, R, { bare: true }),
    shape('opened', round(cx, cy, R, CORNERS), { role: 'savers', shade: 0.3 }),
    stroke('opened-rim', round(cx, cy, R - 1.2, CORNERS), 2.4, { role: 'savers', dash: '2.4 3.2' }),
    ...coins(
      layout,
      range(HUNDRED).map((n) => at(named(n))),
      r,
    ),
    stroke('one', round(...one, r + 1.2, CORNERS), 2.2),
    ...cents(REACH * R).map(({ x: dx, y: dy, r: cent }, n): Mark => ({
      kind: 'dot',
      key: `part/${n}`,
      x: cx + dx,
      y: cy + dy,
      r: cent,
      role: n < share.value ? 'debt' : 'context',
      standing: share.standing,
      order: 1,
      ...(n < share.value ? {} : { opacity: QUIET }),
    })),
    ...said(),
    ...last.marks,
  ];
}
