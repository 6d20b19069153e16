import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { SMALLEST } from '../shared/space.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { alongLoop, covered, loopLength, onLoop, train, type Loop } from '../shared/ring/loops.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, footOf, seat, tens, type Deals } from './money.ts';

/** Of the drawing's height, or of its width where that is less, a square's pitch. */
const PITCH = 0.082;
/** How much longer one way than the other a ring may be. */
const LONGEST = 1.6;
/** px that both ways keep from the boxes. */
const APART = 3;
/** In pitches: how thick Nvidia's way is, how much of it is seen before and after the squares, how long its head is, and how far that reaches to each side. */
const OUT = { broad: 0.3, stub: 0.55, head: 1.05, wing: 0.62 } as const;
/** px that it keeps from the squares on it. */
const FREE = 3;
/** How much more of a bent way a square takes than its pitch, at most. */
const BENT = 1.1;
/** How far both ways reach to each side between their ends, in pitches. */
const EDGE = 0.66;
/** How broad the way back is, how long its head, and how far that reaches to each side, in pitches. */
const BACK = { broad: 0.8, head: 1.5, wing: 0.85 } as const;
/** How strong it is filled, and the dots of its edges: it is claimed. */
const [PALE, DOTS] = [0.55, '1.8 2.4'];
/** How much larger than the largest amount elsewhere the two answers are at most, and of half the ring's height. */
const [LARGE, HIGHEST] = [1.5, 0.26];

/** One side of a head on a loop. @param from,to px of way @param wing px to that side */
const tip = (loop: Loop, from: number, to: number, wing: number): Point[] => [
  onLoop(loop, from, wing),
  onLoop(loop, to),
];

/** The ten squares on a loop, and Nvidia's way that they are on. @param starts,ends px of way */
function wayOut(layout: Deals, loop: Loop, pitch: number, [starts, ends]: Point): Mark[] {
  const { standing } = amount(layout.data, 'openai');
  const set = { key: 'stake', count: tens(layout, 'openai'), pitch, role: 'equity', standing } as const;
  const neck = ends - OUT.head * pitch;
  const { marks, from, to } = train(loop, { ...set, middle: (starts + neck) / 2 });
  const line = (key: string, points: LineMark['points']): LineMark => ({
    kind: 'line',
    key,
    points,
    width: OUT.broad * pitch,
    role: 'equity',
  });
  return [
    ...marks,
    line('stake-out', alongLoop(loop, starts, from - FREE)),
    line('stake-in', alongLoop(loop, to + FREE, neck)),
    {
      kind: 'area',
      key: 'stake-head',
      over: tip(loop, neck, ends, OUT.wing * pitch),
      under: tip(loop, neck, ends, -OUT.wing * pitch),
      role: 'equity',
    },
  ];
}

/** What is said to come back: a broad pale way along a loop with one head, dotted at its edges. @param from,to px of way */
function wayBack(loop: Loop, pitch: number, from: number, to: number): Mark[] {
  const neck = to - pitch * BACK.head;
  const half = (pitch * BACK.broad) / 2;
  const shaft = (side: number): Point[] => alongLoop(loop, from, neck, side * half);
  const edge = (side: number): Point[] => [...shaft(side), ...tip(loop, neck, to, side * pitch * BACK.wing)];
  return [
    { kind: 'area', key: 'openai-back', over: edge(1), under: edge(-1), role: 'chips', shade: PALE },
    {
      kind: 'line',
      key: 'openai-back-edge',
      points: [...edge(1), ...edge(-1).toReversed()],
      width: 1.6,
      dash: DOTS,
      role: 'chips',
    },
  ];
}

/** How far from a ring's middle its way is, to each side, so high over the middle; a little less where it is no circle. @param up px */
const breadth = ({ rx, ry }: Loop, up: number): number => rx * Math.sqrt(Math.max(0, 1 - (up / ry) ** 2));

/** In the ring's hollow: what each way is for, beside it, and under that the two answers. @param edge px from a way's middle to its side */
function said(layout: Deals, { x, y, ...ring }: Loop, edge: number): Mark[] {
  const { type, space } = layout;
  const hollow = { x, y, rx: ring.rx - edge, ry: ring.ry - edge };
  const noSum = { ...caption(layout, 'noSum'), size: type.note };
  const ways = [[bold(layout, 'forChips', 'chips'), noSum], [bold(layout, 'forShares', 'equity')]];
  const high = blockHeight(ways[0]!) + space.half;
  const answers = (large: number): Line[] => [
    caption(layout, 'mustIt'),
    bold(layout, 'onPaper', 'context', large),
    bold(layout, 'inPractice', 'chips', large),
  ];
  /** px from the ring's middle to the words' upper and lower end. */
  const reach = (large: number): number => (high + blockHeight(answers(large))) / 2;
  const aside = (large: number): number => breadth(hollow, reach(large)) - space.half;
  const most = Math.min(type.hero * LARGE, ring.ry * HIGHEST);
  const large =
    range(most, SMALLEST, -0.5).find(
      (each) => block('', { x, top: 0 }, answers(each)).width / 2 < aside(each),
    ) ?? SMALLEST;
  const top = y - reach(large);
  return [
    ...ways.flatMap((lines, n) => {
      const place = { x: x + aside(large) * (n ? 1 : -1), top, anchor: n ? 'end' : 'start' } as const;
      return block(`way-${n}`, place, lines).marks;
    }),
    ...block('answer', { x, top: top + high, anchor: 'middle' }, answers(large)).marks,
  ];
}

/** 3 · Back to Nvidia in practice, by nobody's duty on paper. */
export function backScene(layout: Deals): Mark[] {
  const { size } = layout;
  const height = size.height - footHeight(layout);
  const { h } = seat(layout, 0, 0);
  const middle = size.width / 2;
  const pitch = Math.min(height, size.width) * PITCH;
  // The head of the way back may reach higher than Nvidia.
  const top = Math.max(h / 2, pitch * BACK.wing) + 1;
  const high = (height - top - h / 2 - 1) / 2;
  const side = middle - pitch * BACK.wing;
  const ry = Math.min(high, side * LONGEST);
  const loop = { x: middle, y: top + high, rx: Math.min(side, ry * LONGEST), ry };
  const half = loopLength(loop) / 2;
  const [nvidia, openai] = [-ry, ry].map((down) => seat(layout, loop.x, loop.y + down)) as [
    PlaceBox,
    PlaceBox,
  ];
  const off = covered(loop, [nvidia.w / 2, nvidia.h / 2]) + APART;
  // Between the boxes the squares leave a way to be seen before and after them.
  const longest = (half - 2 * off - 2 * FREE) / (tens(layout, 'openai') * BENT + OUT.head + 2 * OUT.stub);
  return [
    ...wayBack(loop, pitch, half + off, half * 2 - off),
    ...wayOut(layout, loop, Math.min(pitch, longest), [off, half - off]),
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...said(layout, loop, pitch * EDGE),
    ...footOf(layout),
  ];
}
