import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { bold, foot } from '../shared/head.ts';
import type { PlaceBox } from '../shared/places.ts';
import { INK, SMALLEST } from '../shared/space.ts';
import { alone, block, blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { plaque, type Credit } from './parts.ts';

/** Of the drawing's height: the funds, and the way of money into them. */
const [FUNDS, WAY] = [0.16, 0.22];
/** Of a block's height, the name in it; and how much of its width that may take. */
const [NAME, ACROSS, WIDEST] = [0.5, 0.86, 0.94];
/** A tag's height, of that of all that stands behind the funds. */
const TAG = 0.24;
/** Dots across the savers, and the radius of one, in its place. */
const [DOTS, RADIUS] = [11, 0.4];
/** Of the width: the way's shaft and its head; and of its length, the head. */
const [SHAFT, HEAD, LONG] = [0.6, 0.9, 0.5];
/** px: how thick the line round the empty place is, and its dashes. */
const [EDGE, DASH] = [2.5, '9 6'];

/** Savers, uncounted, with a window for their name. */
function savers(layout: Credit, { x, y, w, h }: PlaceBox): Mark[] {
  const pitch = w / DOTS;
  const rows = Math.max(3, Math.round(h / pitch));
  const high = h / rows;
  const r = Math.min(pitch, high) * RADIUS;
  const name = poster(bold(layout, 'savers', 'savers'), w * 0.6, layout.type.number);
  /** Places from the edge to the window, so that it is in the middle. */
  const free = (all: number, px: number, each: number): number =>
    Math.max(1, Math.floor((all - px / each) / 2));
  const [left, up] = [free(DOTS, widthOf(name), pitch), free(rows, name.size * 1.1, high)];
  const inside = (n: number): boolean => {
    const [column, row] = [n % DOTS, Math.floor(n / DOTS)];
    return column >= left && column < DOTS - left && row >= up && row < rows - up;
  };
  return [
    ...range(DOTS * rows)
      .filter((n) => !inside(n))
      .map((n): Mark => ({
        kind: 'dot',
        key: `saver/${n}`,
        x: x + ((n % DOTS) + 0.5) * pitch,
        y: y + (Math.floor(n / DOTS) + 0.5) * high,
        r,
        role: 'savers',
        standing: 'paid',
      })),
    ...alone('savers', { x: x + w / 2, top: y + (h - name.size * INK) / 2, anchor: 'middle' }, name),
  ];
}

/** A text as large as it fits a room in a few lines. @param width,height px */
function fitting(line: Line, width: number, height: number): Line {
  const sizes = range(line.size, SMALLEST, -0.5);
  const size = sizes.find((px) => blockHeight([{ ...line, size: px }], width) <= height) ?? SMALLEST;
  return { ...line, size };
}

/** A broad way down that no amount sizes. */
function way(width: number, [from, to]: readonly [number, number], order: number): AreaMark {
  const neck = to - (to - from) * LONG;
  const edge = (side: number): Point[] => {
    const at = (share: number): number => (width / 2) * (1 + side * share);
    return [
      [at(SHAFT), from],
      [at(SHAFT), neck],
      [at(HEAD), neck],
      [at(0), to],
    ];
  };
  return { kind: 'area', key: 'way', role: 'savers', over: edge(-1), under: edge(1), order };
}

/** 2 · Savers behind pension funds alone, two more kinds of institution, no depositor; their money runs into the funds. */
export function behindScene(layout: Credit): Mark[] {
  const { size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const bottom = below.top - space.half;
  const air = space.half;
  const [funds, long] = [bottom * FUNDS, bottom * WAY];
  const high = bottom - funds - long - 2 * air;
  const tag = Math.max(high * TAG, type.label * 2);
  const w = (size.width - air) / 2;
  const right = w + air;
  const tags = (['pensionFunds', 'endowments', 'hedgeFunds'] as const).map((key) => bold(layout, key));
  const px = Math.min(...tags.map((line) => poster(line, w * ACROSS, tag * NAME).size));
  const places: PlaceBox[] = [
    { x: 0, y: high - tag, w, h: tag },
    { x: right, y: high - 2 * tag - air, w, h: tag },
    { x: right, y: high - tag, w, h: tag },
  ];
  const empty = { x: right, y: 0, w, h: high - 2 * (tag + air) };
  const none = fitting(bold(layout, 'depositors', 'ink', type.number), w * WIDEST, empty.h - 4 * EDGE);
  const box = { x: 0, y: bottom - funds, w: size.width, h: funds };
  const [over, under] = [high + air, bottom - funds - air];
  const money = poster(bold(layout, 'theirMoney', 'paper'), size.width * SHAFT * 0.8, type.hero);
  const half = EDGE / 2;
  return [
    ...savers(layout, { x: 0, y: 0, w, h: high - tag - air }),
    ...places.flatMap((at, i) =>
      plaque(
        ['pensionFunds', 'endowments', 'hedgeFunds'][i]!,
        at,
        { ...tags[i]!, size: px },
        { role: 'savers' },
      ),
    ),
    {
      kind: 'line',
      key: 'depositors',
      points: [
        [empty.x + half, half],
        [empty.x + w - half, half],
        [empty.x + w - half, empty.h - half],
        [empty.x + half, empty.h - half],
        [empty.x + half, half],
        [empty.x + w - half, half],
      ],
      width: EDGE,
      dash: DASH,
      tone: 'ink',
      order: 2.5,
    },
    ...block(
      'depositors-is',
      {
        x: empty.x + w / 2,
        top: (empty.h - blockHeight([none], w * WIDEST)) / 2,
        anchor: 'middle',
        maxWidth: w * WIDEST,
        order: 2.5,
      },
      [none],
    ).marks,
    way(size.width, [over, under], 1),
    ...alone(
      'money',
      {
        x: size.width / 2,
        top: over + (long * (1 - LONG / 2) - money.size * INK) / 2,
        anchor: 'middle',
        order: 1,
      },
      money,
    ),
    ...plaque('funds', box, poster(bold(layout, 'funds'), size.width * ACROSS, funds * NAME), {
      tone: 'ink',
    }),
    ...below.marks,
  ];
}

/** Of the box: the air at its left; and of a line's room, its letters. */
const [PAD, FILL] = [0.06, 0.8];

/** 3 · A box nobody sees into, and what is asked of it. */
export function blackBoxScene(layout: Credit): Mark[] {
  const { width, height } = layout.size;
  const lines = ([1, 2, 3, 4] as const).map((n) => bold(layout, `ask${n}`, 'paper'));
  const pad = Math.min(width, height) * PAD;
  const each = (height - 2 * pad) / lines.length;
  const px = Math.min(...lines.map((line) => poster(line, width - 2 * pad, each * FILL).size));
  return [
    { kind: 'box', key: 'funds-box', x: 0, y: 0, w: width, h: height, r: 0, tone: 'ink' },
    ...lines.flatMap((line, n) =>
      alone(
        `ask/${n}`,
        { x: pad, top: pad + (n + 0.5) * each - (px * INK) / 2, order: n * 0.6 },
        { ...line, size: px },
      ),
    ),
  ];
}
