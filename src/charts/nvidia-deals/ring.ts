import { range } from 'd3-array';
import { pointAlong } from '../../marks/arrow.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import { blockHeight } from '../shared/type.ts';
import { ladder } from './ladder.ts';
import { CLEAR, foot, halved, ORDERS, wordsAtSpot, top, widthOf, type Spot, type Web } from './web.ts';

/**
 * A way along an ellipse in so many points, evenly apart; the last leaves room for a head. Angles run from its left
 * end over its top, or with negative radii from its right end under its foot.
 */
function arc(x: number, y: number, rx: number, ry: number, from: number, to: number, n: number): Point[] {
  const fine = range(100).map((i): Point => {
    const angle = from + ((to - from) * i) / 99;
    return [x - rx * Math.cos(angle), y - ry * Math.sin(angle)];
  });
  return range(n).map((i) => pointAlong(fine, i < n - 1 ? i / (n - 0.7) : 1));
}

/**
 * Nvidia and OpenAI stand opposite each other on a ring. Shares run over its top, orders and chips through the clouds
 * at its foot: Oracle on the ring itself, the others on lanes inside it. Anthropic and the start-ups have the corners.
 */
function ring(layout: Layout<'nvidia-deals'>): Web {
  const { data, size, type } = layout;
  const [from, to] = [top(layout), size.height - blockHeight(foot(layout), size.width) - type.caption * 0.5];
  const [name, line] = [type.label * 1.22, type.caption * 1.22];
  const scale = (to - from) / 3300;
  const half = widthOf(layout, scale, amount(data, 'openai')) / 2;

  const [left, right, corner, cloud] = [name * 3.3, name * 4.1, name * 4.8, name * 6.6];
  const far = size.width - 1;
  const [nx, ox] = [1 + left / 2, far - right / 2];
  const [mx, rx] = [(nx + ox) / 2, (ox - nx) / 2];
  const cy = from + (to - from) * 0.46;
  const crest = from + half + name;

  // The clouds from the middle of the ring to its foot.
  const tall = name + line + 8;
  const first = cy + name * 0.5;
  const last = to - tall * 0.6;
  const pitch = (last - first) / 3;

  const [high, low] = [cy - (cy - crest) * 0.32, first + pitch + name * 0.8];
  const sides = { y: high, h: low - high };
  const corners = { y: from + 1, w: corner, h: name + line * 2 + 10, room: line * 2 + 4 };
  const [sill, lintel] = [high - 3, corners.y + corners.h + 3];
  const upright = (x: number, a = sill, b = lintel): Point[] => [
    [x, a],
    [x, b],
  ];
  const within = (x: number, w: number, edge: number): Spot => [x, x + w, edge + name + 4, true];
  const middle = (edge: number, below = true): Spot => [mx - rx / 2, mx + rx / 2, edge, below];
  const said = last - line * 2.2;
  const inner = crest + half + CLEAR;
  const web = {
    scale,
    said: type.caption,
    at: {
      nvidia: { ...sides, x: 1, w: left },
      openai: { ...sides, x: far - right, w: right },
      anthropic: { ...corners, x: 1 },
      startups: { ...corners, x: far - corner },
    },
    ways: {
      'stake-openai': arc(mx, cy, rx, cy - crest, 0.1, Math.PI - 0.34, 56),
      'stake-anthropic': upright(12),
      'back-0': halved(upright(27, lintel, sill)),
      'back-1': arc(mx, low + 3, -rx, low - last, 0, Math.PI, 50),
      invests: upright(far - 27),
      accounts: upright(far - 11, lintel, sill),
    },
    spots: {
      'stake-openai': middle(inner),
      'stake-anthropic': within(1, corner, from),
      invests: within(far - corner, corner, from),
      accounts: within(far - corner, corner, from + line),
      over: middle(said, false),
      under: middle(said),
      deals: middle(cy - name),
      'chips-oracle': [nx, nx + 90, low + (last - low) * 0.77, true],
    },
    field: [mx - 210, mx + 210, to, 8],
    turn: [],
    home: [nx, high + name * 0.8],
    ledger: middle(inner + line * 1.5),
  } as unknown as Web;
  ORDERS.forEach((slot, i) => {
    const y = last - i * pitch;
    const x = mx - cloud / 2;
    web.at[slot] = { x, y: y - tall / 2, w: cloud, h: tall, room: line + 4 };
    web.spots[slot] = within(x, cloud, y - tall / 2);
    // Tails begin under OpenAI's paper, far enough from each other.
    web.ways[slot] = [
      [far - right * (i ? 0.6 + 0.06 * i : 0.26), high + (sides.h * (3.3 - i)) / 3.6],
      [x + cloud + 3, y],
    ];
    const [end, level] = i ? [left + 4, y] : [nx, low + 3];
    web.ways[`chips-${slot}`] = arc(x, level, x - end, level - y, Math.PI / 2, 0, 20);
  });
  return web;
}

/** A ring needs room for its words across, and for four clouds and a ledger down. */
export const web = (layout: Layout<'nvidia-deals'>): Web => {
  const { size, type } = layout;
  return size.width >= type.label * 33 && size.height >= type.label * 28 ? ring(layout) : ladder(layout);
};

/** Rows in the middle of the ring, more of them with every step: who pays whom, for what, and how solid it is. */
export const ledger = ({ data, type }: Layout<'nvidia-deals'>, { ledger }: Web, step: number): Mark[] =>
  ledger
    ? wordsAtSpot(
        'ledger',
        ledger,
        words(data, `ledger${step}`)
          .split('; ')
          .map((text) => ({ text, size: type.caption * 0.9, tone: 'muted' })),
      )
    : [];
