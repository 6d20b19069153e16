import { FALLBACK_SLACK, textWidth } from '../../lib/measure.ts';
import type { Point } from '../../marks/mark.ts';
import { amount, words, type Label } from '../chart.ts';
import type { PlaceBox } from '../shared/places.ts';
import type { Layout } from '../shared/layout.ts';
import { blockHeight } from '../shared/type.ts';
import { CLEAR, foot, halved, ORDERS, stakeWords, sum, top, widthOf, type Order, type Web } from './web.ts';

const RUNGS = ['anthropic', 'openai', ...ORDERS, 'startups'] as const;
type Rung = (typeof RUNGS)[number];

/** Room above and below a rung's arrow for its words and its box, and how far off the arrow the box's middle is. */
type Room = readonly [above: number, below: number, off: number];

/** px; an arrow this broad meets the middle of its box, a thinner one shares the box's height with its words. */
const BROAD = 10;

function orderRoom(width: number, words: number, box: number, wraps: boolean): Room {
  const half = width / 2 + CLEAR;
  const off = width >= BROAD ? 0 : -Math.min(words, box - width - 4) / 2;
  const over = wraps ? Math.max(half, box / 2 + 1) : half;
  return [Math.max(over + words, box / 2 - off), Math.max(half, box / 2 + off), off];
}

/** Whether the words of an order would not fit its arrow: they then stand over its box too. */
function wrapsOver(
  layout: Layout<'nvidia-deals'>,
  scale: number,
  said: number,
  gap: number,
  slot: Order,
): boolean {
  const money = amount(layout.data, slot);
  const broken = blockHeight([sum(money, said, 'purchase')], gap) > said * 1.3;
  return broken && widthOf(layout, scale, money) >= BROAD;
}

/** Nvidia and OpenAI are the rails of a ladder, everybody else stands on a rung. */
export function ladder(layout: Layout<'nvidia-deals'>): Web {
  const { data, size, type } = layout;
  const [from, to] = [top(layout), size.height - blockHeight(foot(layout), size.width) - type.caption * 0.3];
  const name = (label: Label<'nvidia-deals'>): number =>
    textWidth(words(data, label), type.label, 600) * FALLBACK_SLACK;
  const pad = Math.max(9, size.width * 0.05);
  const column = (label: Label<'nvidia-deals'>, most: number): number =>
    Math.min(name(label) + pad, size.width * most);
  const [left, middle, right] = [
    column('nvidia', 0.18),
    column('coreweave', 0.25),
    column('anthropic', 0.24),
  ];
  const free = size.width - left - middle - right;
  const [innerX, rightX] = [left + free * 0.37, size.width - right];
  const across = rightX - left - 12;
  const gapB = rightX - innerX - middle - 11;
  const box = type.label * 1.22 + 6;

  const rooms = (scale: number, said: number): Record<Rung, Room> => {
    const least = widthOf(layout, scale);
    const line = said * 1.22;
    const order = (slot: Order): Room => {
      const money = amount(data, slot);
      const wraps = wrapsOver(layout, scale, said, gapB, slot);
      const tall = wraps ? line : blockHeight([sum(money, said, 'purchase')], gapB);
      return orderRoom(widthOf(layout, scale, money), tall, box, wraps);
    };
    const stake = widthOf(layout, scale, amount(data, 'openai')) / 2 + CLEAR;
    const ties = line + least + 9.5;
    return {
      anthropic: [
        blockHeight([stakeWords(layout, 'anthropic', said)], across) + least / 2 + CLEAR,
        least * 1.5 + 9,
        0,
      ],
      openai: [line + stake, stake, 0],
      oracle: order('oracle'),
      microsoft: order('microsoft'),
      amazon: order('amazon'),
      coreweave: order('coreweave'),
      startups: [ties, ties, 0],
    };
  };
  const gaps = (room: Record<Rung, Room>): number =>
    (to - from - RUNGS.reduce((sum, rung) => sum + room[rung][0] + room[rung][1], 0)) / (RUNGS.length - 1);

  // Words give way first, then the money's scale.
  let [scale, said] = [0.24, type.caption];
  while (gaps(rooms(scale, said)) < 4 && scale > 0.04) {
    if (scale > 0.12 || said <= 12) scale *= 0.96;
    else said = Math.max(12, said * 0.96);
  }
  const room = rooms(scale, said);
  const gap = gaps(room);
  const y = {} as Record<Rung, number>;
  let at = from;
  for (const rung of RUNGS) {
    y[rung] = at + room[rung][0];
    at += room[rung][0] + room[rung][1] + gap;
  }
  const height = Math.min(box + Math.max(0, gap - 4) / 2, widthOf(layout, scale, amount(data, 'oracle')) + 6);
  const inner = (rung: Rung): PlaceBox => ({
    x: innerX,
    y: y[rung] + room[rung][2] - height / 2,
    w: middle,
    h: height,
  });
  const rail = { x: rightX, w: right - 1 };
  const railTop = y.openai - room.openai[0];
  const least = widthOf(layout, scale);
  const [x0, x1] = [left + 3, rightX - 3];
  const [near, far] = [innerX + middle + 3, rightX - 2];
  const level = (from: number, to: number, y: number): Point[] => [
    [from, y],
    [to, y],
  ];
  const edge = (rung: Rung, width = least): number => y[rung] - width / 2 - CLEAR;
  const [high, low] = [y.startups - least / 2 - 5, y.startups + least / 2 + 5];
  const bottom = to - 1;
  const turn = rightX + right / 2;
  const web: Web = {
    scale,
    said,
    at: {
      nvidia: { x: 1, y: from + 1, w: left - 1, h: to - from - 2 },
      openai: { ...rail, y: railTop, h: bottom - railTop },
      anthropic: { ...rail, y: from + 1, h: room.anthropic[0] + room.anthropic[1] - 1 },
      startups: inner('startups'),
    } as Web['at'],
    ways: {
      'stake-openai': level(x0, x1, y.openai),
      'stake-anthropic': level(x0, x1, y.anthropic),
      'back-0': halved(level(x1, x0, y.anthropic + least + 6)),
      'back-1': halved(level(x1, x0, y.microsoft)),
      invests: level(x1, near, high),
      accounts: level(near, x1, low),
    },
    spots: {
      'stake-openai': [x0, x1, edge('openai', widthOf(layout, scale, amount(data, 'openai')))],
      'stake-anthropic': [x0, x1, edge('anthropic')],
      over: [x0, x1, y.microsoft - 9],
      under: [x0, x1, y.microsoft + 10, true],
      deals: [x0, x1, y.openai + room.openai[1] - CLEAR + type.caption * 1.1, true],
      invests: [near, x1, high - least / 2 - CLEAR],
      accounts: [near, x1, low + least / 2 + 4, true],
    },
    field: [x0, x1, bottom, 6],
    turn: [
      [turn, y.openai],
      [turn, y.oracle],
    ],
    home: [left / 2, y.oracle],
  };
  for (const slot of ORDERS) {
    const width = widthOf(layout, scale, amount(data, slot));
    const wraps = wrapsOver(layout, scale, said, gapB, slot);
    const over = Math.max(width / 2 + CLEAR, wraps ? height / 2 + 1 : 0);
    web.at[slot] = inner(slot);
    web.ways[slot] = level(far, near, y[slot]);
    web.spots[slot] = [wraps ? innerX : near, far, y[slot] - over];
    web.ways[`chips-${slot}`] = level(innerX - 2, x0, y[slot]);
    web.spots[`chips-${slot}`] = [x0, innerX - 2, edge(slot)];
  }
  return web;
}
