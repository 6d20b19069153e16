import { range } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { SMALLEST } from '../shared/space.ts';
import { filledBox, shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { alongLoop, covered, loopLength, onLoop, train, type Loop } from '../shared/ring/loops.ts';
import { block, blockHeight, widthOf, type Line } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** Of the drawing's height, or of its width where that is less, a square's pitch. */
const PITCH = 0.084;
/** How much longer one way than the other a ring may be. */
const LONGEST = 1.6;
/** Who stands on the ring; of the drawing's height, a name at most; in a name's size, how high a box is. */
const WHO = ['nvidia', 'openai'] as const;
const NAME = 0.078;
const BOX = 1.7;
/** px that both ways keep from the boxes. */
const APART = 3;
/** How much more of a bent way a square takes than its pitch, at most. */
const BENT = 1.1;
/** How far both ways reach to each side between their ends, in pitches. */
const EDGE = 0.94;
/** How broad a way is, how long its head, and how far that reaches to each side, in pitches. */
const WAY = { broad: 1.42, head: 1.8, wing: 1.2 } as const;
/** How strong each is filled, and the dots at the edge of one that is claimed. */
const [OUT, BACK, DOTS] = [0.3, 0.66, '1.8 2.4'];
/** How much larger than the largest amount elsewhere the two answers are at most, and of half the ring's height. */
const LARGE = 1.5;
const HIGHEST = 0.26;

/** A broad pale way along a loop with one head. @param from,to px of way @param dash of its edge */
function way(
  key: string,
  loop: Loop,
  pitch: number,
  [from, to]: Point,
  look: Pick<AreaMark, 'role' | 'shade'>,
  dash?: string,
): Mark[] {
  const neck = to - pitch * WAY.head;
  const edge = (side: number): Point[] => [
    ...alongLoop(loop, from, neck, (side * pitch * WAY.broad) / 2),
    onLoop(loop, neck, side * pitch * WAY.wing),
    onLoop(loop, to),
  ];
  const points = [...edge(1), ...edge(-1).toReversed()];
  return [shape(key, edge(1), look, edge(-1)), stroke(`${key}-edge`, points, 1.6, { dash, role: look.role })];
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
    range(most, SMALLEST, -0.5).find((each) => widthOf(...answers(each)) / 2 < aside(each)) ?? SMALLEST;
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
  const { size, type } = layout;
  const height = floorOf(layout);
  const large = Math.min(type.hero, height * NAME);
  const names = WHO.map((key) => bold(layout, key, 'paper', large));
  const [w, h] = [widthOf(...names) + type.caption, names[0]!.size * BOX];
  const middle = size.width / 2;
  const pitch = Math.min(height, size.width) * PITCH;
  // The head of the way back may reach higher than Nvidia.
  const top = Math.max(h / 2, pitch * WAY.wing) + 1;
  const high = (height - top - h / 2 - 1) / 2;
  const side = middle - pitch * WAY.wing;
  const ry = Math.min(high, side * LONGEST);
  const loop = { x: middle, y: top + high, rx: Math.min(side, ry * LONGEST), ry };
  const half = loopLength(loop) / 2;
  const off = covered(loop, [w / 2, h / 2]) + APART;
  const count = tens(layout, 'openai');
  const stake = {
    key: 'stake',
    count,
    // Behind its way's head there is room for all.
    pitch: Math.min(pitch, (half - 2 * off - pitch * WAY.head) / (count * BENT)),
    middle: (half - pitch * WAY.head) / 2,
    role: 'equity',
    standing: amount(layout.data, 'openai').standing,
  } as const;
  return [
    ...way('openai-back', loop, pitch, [half + off, half * 2 - off], { role: 'chips', shade: BACK }, DOTS),
    ...way('stake-way', loop, pitch, [off, half - off], { role: 'equity', shade: OUT }),
    ...train(loop, stake).marks,
    ...WHO.flatMap((key, n) =>
      filledBox(key, { x: middle - w / 2, y: loop.y + (n * 2 - 1) * ry - h / 2, w, h }, [names[n]!], {
        tone: 'ink',
      }),
    ),
    ...said(layout, loop, pitch * EDGE),
    ...footOf(layout),
  ];
}
