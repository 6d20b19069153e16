import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name, tallest } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { alongLoop, covered, loopLength, onLoop, train, type Loop } from '../shared/ring/loops.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, blockHeight, fitted, type Line } from '../shared/type.ts';
import { bold, footOf, seat, tens, type Deals } from './money.ts';

/** Of the ring's height, a square's pitch. */
const PITCH = 0.066;
/** How much wider than high a ring may be. */
const LONGEST = 2;
/** px that both ways keep from the boxes. */
const APART = 3;
/** px; how thick Nvidia's way is, and what it keeps from the squares on it. */
const [WAY, FREE] = [3, 3];
/** How thick the way back is, how long its head, and how broad to each side, in pitches. */
const BACK = { thick: 0.5, head: 1.25, broad: 0.78 } as const;
/** How much larger than the largest amount elsewhere the two answers are, and how high at most, of half the ring. */
const [LARGE, HIGHEST] = [2.3, 0.42];
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

/** What is said to come back: beads along a loop, with one head. @param from,to px of way */
function wayBack(loop: Loop, pitch: number, from: number, to: number): Mark[] {
  const [thick, head, broad] = [pitch * BACK.thick, pitch * BACK.head, pitch * BACK.broad];
  const neck = to - head;
  // One bead to a piece of the way: as many as stand a bead apart, and a gap before the head.
  const beads = Math.round((neck - from) / (thick * 2));
  // Its head bends with the way.
  const edge = (side: number): Point[] =>
    range(9).map((n) => onLoop(loop, neck + (head * n) / 8, side * broad * (1 - n / 8)));
  return [
    {
      kind: 'arrow',
      key: 'openai-back',
      points: alongLoop(loop, from, neck, 0, beads),
      width: thick,
      head: 0,
      role: 'chips',
      standing: 'claimed',
    },
    {
      kind: 'area',
      key: 'openai-back-head',
      over: edge(1),
      under: edge(-1),
      role: 'chips',
    },
  ];
}

/** A question in the ring's hollow, and two answers, each beside its own way. @param room px from the middle to a way */
function answers(layout: Deals, { x, y, ry }: Loop, room: number): Mark[] {
  const large = Math.min(layout.type.hero * LARGE, ry * HIGHEST);
  const maxWidth = room * 0.84;
  const said = (
    [
      ['practice', 'answerYes', 'chips'],
      ['paper', 'answerNo', 'equity'],
    ] as const
  ).map(([key, answer, role]): Line[] => {
    const line = bold(layout, answer, role, large);
    return [bold(layout, key, 'ink'), { ...line, size: fitted(line, maxWidth) }, caption(layout, `${key}Is`)];
  });
  const asked = [bold(layout, 'mustIt', 'ink', Math.max(SMALLEST, Math.min(layout.type.number, ry * ASKED)))];
  const broad = room * HOLLOW;
  const high = blockHeight(asked, broad);
  const air = layout.space.apart;
  // The hollow narrows under the captions: they keep off its lower half.
  const top = y - (high + air + tallest(said, maxWidth)) * 0.54;
  return [
    ...block('asked', { x, top, anchor: 'middle', maxWidth: broad }, asked).marks,
    ...said.flatMap(
      (lines, n) =>
        block(
          `answer${n}`,
          { x: x + (n - 0.5) * room * 0.87, top: top + high + air, anchor: 'middle', maxWidth },
          lines,
        ).marks,
    ),
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
