import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { alongLoop, covered, loopLength, onLoop, train, type Loop } from '../shared/ring/loops.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, blockHeight } from '../shared/type.ts';
import { bold, footOf, seat, tens, within, type Deals } from './money.ts';

/** Of the ring's height, a square's pitch. */
const PITCH = 0.066;
/** How much wider than high a ring may be. */
const LONGEST = 2;
/** px that both ways keep from the boxes. */
const APART = 3;
/** px; how thick Nvidia's way is, and what it keeps from the squares on it. */
const [WAY, FREE] = [3, 3];
/** How broad the way back is, how long its head, and how far that reaches to each side, in pitches. */
const BACK = { broad: 0.8, head: 1.5, wing: 0.85 } as const;
/** How strong it is filled, and the dots of its edges: it is claimed. */
const [PALE, DOTS] = [0.38, '1.8 2.4'];
/** How much larger than the largest amount elsewhere the two answers are, of half the ring at most, and of its hollow's breadth. */
const [LARGE, HIGHEST, BROADEST] = [1.5, 0.26, 1.72];
/** How high the question's words are at most, of half the ring; and how much of the hollow's breadth it may take. */
const [ASKED, HOLLOW] = [0.15, 1.25];

/** The ten squares on a loop, and Nvidia's way that they are on. @param starts,ends px of way */
function wayOut(layout: Deals, loop: Loop, pitch: number, [starts, ends]: Point): Mark[] {
  const { standing } = amount(layout.data, 'openai');
  const set = { key: 'stake', count: tens(layout, 'openai'), pitch, role: 'equity', standing } as const;
  const { marks, from, to } = train(loop, { ...set, middle: (starts + ends) / 2 });
  const line = (key: string, points: LineMark['points']): LineMark => ({
    kind: 'line',
    key,
    points,
    width: WAY,
    role: 'equity',
  });
  const barb = Math.max(7, pitch * 0.34);
  const head = [1, 0, -1].map((side) => onLoop(loop, ends - Math.abs(side) * barb, side * barb * 0.72));
  return [
    ...marks,
    line('stake-out', alongLoop(loop, starts, from - FREE)),
    line('stake-in', alongLoop(loop, to + FREE, ends)),
    line('stake-head', head),
  ];
}

/** What is said to come back: a broad pale way along a loop with one head, dotted at its edges. @param from,to px of way */
function wayBack(loop: Loop, pitch: number, from: number, to: number): Mark[] {
  const neck = to - pitch * BACK.head;
  const half = (pitch * BACK.broad) / 2;
  const shaft = (side: number): Point[] => alongLoop(loop, from, neck, side * half);
  // Its head bends with the way.
  const tip = (side: number): Point[] =>
    range(9).map((n) => onLoop(loop, neck + ((to - neck) * n) / 8, side * pitch * BACK.wing * (1 - n / 8)));
  const edge = (side: number): Point[] => [...shaft(side), ...tip(side)];
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

/** A question in the ring's hollow, and its two answers, one under the other. @param room px from the middle to a way */
function answers(layout: Deals, { x, y, ry }: Loop, room: number): Mark[] {
  const large = Math.min(layout.type.hero * LARGE, ry * HIGHEST);
  const asked = [bold(layout, 'mustIt', 'ink', Math.max(SMALLEST, Math.min(layout.type.number, ry * ASKED)))];
  const said = within(
    [bold(layout, 'onPaper', 'context', large), bold(layout, 'inPractice', 'chips', large)],
    room * BROADEST,
  );
  const [broad, air] = [room * HOLLOW, layout.space.apart];
  const high = blockHeight(asked, broad);
  const top = y - (high + air + blockHeight(said)) / 2;
  return [
    ...block('asked', { x, top, anchor: 'middle', maxWidth: broad }, asked).marks,
    ...block('answer', { x, top: top + high + air, anchor: 'middle' }, said).marks,
  ];
}

/** 3 · Back to Nvidia in practice, by nobody's duty on paper. */
export function backScene(layout: Deals): Mark[] {
  const { size, type } = layout;
  const height = size.height - footHeight(layout);
  const pitch = height * PITCH;
  const ry = (height - seat(layout, 0, 0).h) / 2 - 1;
  const rx = Math.min(size.width / 2 - pitch * 0.8, ry * LONGEST);
  const loop = { x: size.width / 2, y: height / 2, rx, ry };
  const half = loopLength(loop) / 2;
  const [nvidia, openai] = [-ry, ry].map((down) => seat(layout, loop.x, loop.y + down)) as [
    PlaceBox,
    PlaceBox,
  ];
  const off = covered(loop, [nvidia.w / 2, nvidia.h / 2]) + APART;
  return [
    ...wayBack(loop, pitch, half + off, half * 2 - off),
    ...wayOut(layout, loop, pitch, [off, half - off]),
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...answers(layout, loop, rx - pitch * 1.1 - type.caption * 0.4),
    ...footOf(layout),
  ];
}
