import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { alongLoop, covered, loopLength, onLoop, train, type Loop } from '../shared/ring/loops.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { bold, footOf, seat, tens, within, type Deals } from './money.ts';

/** Of the drawing's height, or of its width where that is less, a square's pitch. */
const PITCH = 0.082;
/** How much longer one way than the other a ring may be. */
const LONGEST = 1.6;
/** px that both ways keep from the boxes. */
const APART = 3;
/** px; how thick Nvidia's way is, what it keeps from the squares on it, how long its head is; and how broad that is, of its length. */
const [WAY, FREE, HEAD, WING] = [5, 3, 14, 0.62];
/** How broad the way back is, how long its head, and how far that reaches to each side, in pitches. */
const BACK = { broad: 0.8, head: 1.5, wing: 0.85 } as const;
/** How strong it is filled, and the dots of its edges: it is claimed. */
const [PALE, DOTS] = [0.55, '1.8 2.4'];
/** How much higher than Nvidia the words beside it are, in lines. */
const HIGHER = 0.9;
/** How much larger than the largest amount elsewhere the two answers are, of half the ring at most, and of its hollow's breadth. */
const [LARGE, HIGHEST, BROADEST] = [1.5, 0.26, 1.78];

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
  const neck = ends - HEAD;
  return [
    ...marks,
    line('stake-out', alongLoop(loop, starts, from - FREE)),
    line('stake-in', alongLoop(loop, to + FREE, neck)),
    {
      kind: 'area',
      key: 'stake-head',
      over: [onLoop(loop, neck, HEAD * WING), onLoop(loop, ends)],
      under: [onLoop(loop, neck, -HEAD * WING), onLoop(loop, ends)],
      role: 'equity',
    },
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

/** The two answers in the ring's hollow, one under the other. @param room px from the middle to a way */
function answers(layout: Deals, { x, y, ry }: Loop, room: number): Mark[] {
  const large = Math.min(layout.type.hero * LARGE, ry * HIGHEST);
  const said = [
    ...within([caption(layout, 'mustIt')], room * BROADEST),
    ...within(
      [bold(layout, 'onPaper', 'context', large), bold(layout, 'inPractice', 'chips', large)],
      room * BROADEST,
    ),
  ];
  return block('answer', { x, top: y - blockHeight(said) / 2, anchor: 'middle' }, said).marks;
}

/** What each way is for, beside its upper end. @param top px */
const waysFor = ({ size }: Deals, ways: readonly Line[][], top: number): Mark[] =>
  ways.flatMap((lines, n) => {
    const place = { x: n ? size.width : 0, top, anchor: n ? 'end' : 'start' } as const;
    return block(`way-${n}`, place, lines).marks;
  });

/** 3 · Back to Nvidia in practice, by nobody's duty on paper. */
export function backScene(layout: Deals): Mark[] {
  const { size, type, space } = layout;
  const height = size.height - footHeight(layout);
  const { h } = seat(layout, 0, 0);
  const middle = size.width / 2;
  const noSum = { ...caption(layout, 'noSum'), size: type.note };
  const is = [[bold(layout, 'forChips', 'chips'), noSum], [bold(layout, 'forShares', 'equity')]];
  const { width, bottom } = block('', { x: 0, top: 0 }, is[0]!);
  const pitch = Math.min(height, size.width) * PITCH;
  // The head of the way back reaches higher than Nvidia.
  const drop = blockHeight([noSum]) * HIGHER;
  const top = drop + Math.max(h / 2, pitch * BACK.wing) + 1;
  const high = (height - top - h / 2 - 1) / 2;
  const side = middle - pitch * BACK.wing;
  const ry = Math.min(high, side * LONGEST);
  // Where the ways bend down past the words beside them.
  const r = Math.min(side, ry) + pitch * BACK.wing;
  const deep = Math.min(r, Math.max(0, pitch * BACK.wing - h / 2 + bottom - drop));
  const bent = Math.sqrt(r * r - (r - deep) ** 2) - Math.min(side, ry) + space.snug;
  const rx = Math.min(side, ry * LONGEST, middle - width - bent);
  const loop = { x: middle, y: top + high, rx, ry };
  const half = loopLength(loop) / 2;
  const [nvidia, openai] = [-ry, ry].map((down) => seat(layout, loop.x, loop.y + down)) as [
    PlaceBox,
    PlaceBox,
  ];
  const off = covered(loop, [nvidia.w / 2, nvidia.h / 2]) + APART;
  // Between the boxes the squares leave a way to be seen before and after them.
  const longest = (half - 2 * off - HEAD - 2 * FREE - WAY * 2) / tens(layout, 'openai');
  return [
    ...wayBack(loop, pitch, half + off, half * 2 - off),
    ...wayOut(layout, loop, Math.min(pitch, longest), [off, half - off]),
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...waysFor(layout, is, nvidia.y - drop),
    ...answers(layout, loop, rx - pitch * 1.1 - type.caption * 0.4),
    ...footOf(layout),
  ];
}
