import { range } from 'd3-array';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { flow } from '../shared/flows.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { BASELINE } from '../shared/space.ts';
import { gap } from '../shared/squares.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, footOf, strip, stripPitch, sum, tens, within, type Deals } from './money.ts';

/** How high the boxes below are, of the drawing, how broad, and how broad the rent, of their height. */
const [LOW, BOX, RENT] = [0.25, 0.29, 0.46];
/** How high the strip of squares is at most, of the drawing. */
const STRIP = 0.14;
/** How much larger than the largest amount elsewhere the sum is at most, and of the drawing's height. */
const [SUM, HIGHEST] = [1.3, 0.11];
/** How large a cross is where the rent stops, and how thick its strokes are, of a box's height. */
const CROSS = { half: 0.34, width: 0.17 } as const;
/** How much further than its strokes' ends its corners reach, and how much of it hides the end of the rent, of its half. */
const [REACH, HIDES] = [1.18, 0.25];
/** What Nvidia would pay: how broad its shaft is, of its head, how long that, and how thick its outline is, px; how strong it is filled. */
const HEAVY = { shaft: 0.52, head: 0.44, line: 5, pale: 0.22 } as const;
/** In how many pieces the rent is missing, and how strong those are. */
const [PIECES, FADED] = [2, 0.4];
/** px: a second thing, thin; and what an arrow keeps from a box. */
const [THIN, CLEAR] = [1.5, 6];

/** A cross in ink on a way: here it stops. */
const cross = (key: string, x: number, y: number, half: number, width: number): AreaMark[] =>
  [1, -1].map((way, n): AreaMark => {
    const out = width / 2 / Math.SQRT2;
    const edge = (side: number): Point[] => [
      [x - half + side * out, y - (half + side * out) * way],
      [x + half + side * out, y + (half - side * out) * way],
    ];
    return { kind: 'area', key: `${key}/${n}`, tone: 'ink', over: edge(1), under: edge(-1) };
  });

/** A thin grey arrow straight up. */
const thinUp = (key: string, x: number, from: number, to: number): LineMark => ({
  kind: 'line',
  key,
  points: [
    [x, from],
    [x, to],
    [x - 6, to + 8],
    [x, to],
    [x + 6, to + 8],
  ],
  width: THIN,
  role: 'context',
});

/** A pale arrow straight down in one heavy outline: it is only announced. @param broad px, its head's */
const paleDown = (key: string, x: number, from: number, to: number, broad: number): Mark[] => {
  const inset = HEAVY.line / 2;
  const [half, wing] = [(broad * HEAVY.shaft) / 2, broad / 2 - inset * 2];
  const neck = to - Math.min(broad * HEAVY.head, (to - from) * 0.6);
  const right: Point[] = [
    [half, from + inset],
    [half, neck],
    [wing, neck],
    [0, to - inset],
  ];
  const side = (way: number): Point[] => right.map(([px, y]): Point => [x + px * way, y]);
  const [over, under] = [side(1), side(-1)];
  const points = [...over, ...under.slice(0, -1).toReversed(), ...over.slice(0, 2)];
  return [
    { kind: 'area', key: `${key}-pale`, over, under, role: 'purchase', shade: HEAVY.pale },
    { kind: 'line', key, points, width: HEAVY.line, role: 'purchase' },
  ];
};

/** 9 · Squares that wait at Nvidia: what it pays from where the rent stops. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, size, type, space } = layout;
  const pad = space.clear;
  const count = tens(layout, 'guarantee');
  const height = size.height - footHeight(layout) - 1;
  const money = amount(data, 'guarantee');
  // Nvidia over the whole width: its name, the sum, and its squares in one strip.
  const pitch = Math.min(stripPitch(count, size.width - 2 - pad * 2), height * STRIP);
  // The headline keeps off it.
  const top = 1 + space.apart;
  const who: Line = { ...name(layout, 'nvidia'), size: type.number };
  const rest = size.width - 2 - pad * 3 - block('', { x: 0, top: 0 }, [who]).width;
  const [large] = within([sum(money, Math.min(type.hero * SUM, height * HIGHEST), 'purchase')], rest);
  const said = top + space.tight;
  const first = said + blockHeight([large!]) + space.snug;
  const nvidia = { x: 1, y: top, w: size.width - 2, h: first + pitch - gap(pitch) + pad - top };
  const floor = nvidia.y + nvidia.h;
  // Under it three columns: OpenAI, the rent and the campus.
  const w = (size.width - 2) * BOX;
  const h = height * LOW;
  const low = height - h;
  const at = (x: number): PlaceBox => ({ x, y: low, w, h });
  const [openai, campus] = [at(1), at(size.width - 1 - w)];
  const [rentY, stops] = [low + h / 2, size.width / 2];
  const half = Math.min(h, w) * CROSS.half;
  const band = (key: string, start: number, end: number): Mark =>
    flow({
      key,
      points: [
        [start, rentY],
        [end, rentY],
      ],
      width: h * RENT,
      role: 'purchase',
      standing: 'committed',
      head: 0,
    });
  const [from, to] = [1 + w + 2, campus.x - 2];
  const each = (to - stops - half) / (PIECES * 2 - 0.5);
  // Its corners reach further than its strokes' ends; the word keeps off them.
  const paidUntil = stops - half * REACH;
  const rent = within([bold(layout, 'rent', 'purchase')], paidUntil - from - 3);
  const repayX = openai.x + w * 0.3;
  return [
    // As far as the cross hides its end.
    band('rent', from, stops - (h * RENT) / 2 + half * HIDES),
    // From there on it does not come.
    ...range(PIECES).map((n): Mark => ({
      ...band(`rent-missing/${n}`, to - (2 * n + 1) * each, to - 2 * n * each),
      opacity: FADED,
    })),
    ...cross('rent-stops', stops, rentY, half, Math.min(h, w) * CROSS.width),
    ...paleDown('stands-in', campus.x + w / 2, floor + CLEAR, low - CLEAR, w),
    thinUp('repays', repayX, low - CLEAR, floor + CLEAR),
    { kind: 'box', key: 'nvidia-box', ...nvidia, r: 3 },
    ...strip({
      key: 'guarantee',
      count,
      pitch,
      x: 1 + pad,
      top: first,
      role: 'purchase',
      standing: money.standing,
    }),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...placeBox('campus', campus, [name(layout, 'campus')]),
    ...block('nvidia-name', { x: 1 + pad, top: said + (large!.size - who.size) * BASELINE }, [who]).marks,
    ...block('guarantee-sum', { x: size.width - 1 - pad, top: said, anchor: 'end' }, [large!]).marks,
    ...block('repay', { x: repayX + space.clear, top: (floor + low - type.caption) / 2 }, [
      caption(layout, 'repay'),
    ]).marks,
    ...block(
      'rent-is',
      {
        x: (from + paidUntil) / 2,
        top: rentY - (h * RENT) / 2 - space.hair - blockHeight(rent),
        anchor: 'middle',
      },
      rent,
    ).marks,
    ...footOf(layout),
  ];
}
