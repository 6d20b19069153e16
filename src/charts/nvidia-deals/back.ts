import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { filledBox, middled, shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { alongLoop, covered, loopLength, onLoop, train, type Loop } from '../shared/ring/loops.ts';
import { type Line, widthOf } from '../shared/type.ts';
import { footOf, tens, type Deals } from './money.ts';

/** Of the drawing's height, or of its width where that is less, a square's pitch. */
const PITCH = 0.07;
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
/** How broad a way is at most, in pitches; how long its head, and how far that reaches to each side, of this breadth. */
const BROAD = 2.1;
const WAY = { head: 0.95, wing: 0.72 } as const;
/** Of a way's breadth, what it is for. */
const SAID = 0.78;
/** How strong each is filled, and the dots at the edge of one that is claimed. */
const [OUT, BACK, DOTS] = [0.3, 0.5, '1.8 2.4'];
/** Of the hollow's radius, between heads, what is answered; and how much larger the answer is. */
const ASKED = 0.21;
const LARGER = 2.2;

/** A broad pale way along a loop with one head. @param broad px @param from,to px of way @param dash of its edge */
function way(
  key: string,
  loop: Loop,
  broad: number,
  [from, to]: Point,
  look: Pick<AreaMark, 'role' | 'shade'>,
  dash?: string,
): Mark[] {
  const neck = to - broad * WAY.head;
  const edge = (side: number): Point[] => [
    ...alongLoop(loop, from, neck, (side * broad) / 2),
    onLoop(loop, neck, side * broad * WAY.wing),
    onLoop(loop, to),
  ];
  const points = [...edge(1), ...edge(-1).toReversed()];
  return [shape(key, edge(1), look, edge(-1)), stroke(`${key}-edge`, points, 1.6, { dash, role: look.role })];
}

/** What a way is for, a word a line. */
const worded = (layout: Deals, key: 'forChips' | 'forShares'): Line[] => {
  const { text, ...line } = bold(layout, key);
  return text.split(' ').map((word) => ({ ...line, text: word }));
};

/** On each way, in its middle, what it is for, a word a line; in the ring's hollow the two answers, each large under what it answers. @param broad px @param free px between the boxes */
function said(layout: Deals, { x, y, rx, ry }: Loop, broad: number, free: number): Mark[] {
  const small = Math.max(SMALLEST, (Math.min(rx, ry) - broad * WAY.wing) * ASKED);
  const large = Math.min(small * LARGER, free / LEADING / 2 - small);
  const answers = (['onPaper', 'inPractice'] as const).flatMap((key, n) => {
    const line = bold(layout, key, n ? 'chips' : 'context', small);
    const end = line.text.search(/[:：]/) + 1;
    return [
      { ...line, text: line.text.slice(0, end) },
      { ...line, text: line.text.slice(end).trim(), size: large },
    ];
  });
  return [
    ...(['forChips', 'forShares'] as const).flatMap((key, n) => {
      const at = { x: x + (n * 2 - 1) * rx - broad / 2, y: y - ry, w: broad, h: 2 * ry };
      return middled(`way-${n}`, at, within(worded(layout, key), broad * SAID), 0).marks;
    }),
    ...middled('answer', { x: x - rx, y: y - ry, w: 2 * rx, h: 2 * ry }, answers).marks,
  ];
}

/** 3 · Back to Nvidia in practice, by nobody's duty on paper. */
export function backScene(layout: Deals): Mark[] {
  const { size, type, space } = layout;
  const height = floorOf(layout);
  const large = Math.min(type.hero, height * NAME);
  const names = WHO.map((key) => bold(layout, key, 'paper', large));
  const [w, h] = [widthOf(...names) + type.caption, names[0]!.size * BOX];
  const middle = size.width / 2;
  const pitch = Math.min(height, size.width) * PITCH;
  const shares = within(worded(layout, 'forShares'), 0);
  const broad = Math.max(pitch * BROAD, widthOf(...shares) / SAID);
  // The head of the way back may reach higher than Nvidia.
  const top = Math.max(h / 2, broad * WAY.wing) + 1;
  const high = (height - top - Math.max(h, broad) / 2 - 1) / 2;
  const side = middle - broad * WAY.wing;
  const ry = Math.min(high, side * LONGEST);
  const loop = { x: middle, y: top + high, rx: Math.min(side, ry * LONGEST), ry };
  const half = loopLength(loop) / 2;
  const off = covered(loop, [w / 2, h / 2]) + APART;
  const count = tens(layout, 'openai');
  // Half of them before what the way is for, half behind that, on its head, too.
  const word = type.label * LEADING * 2;
  const stake = {
    key: 'stake',
    count,
    pitch: Math.min(pitch, (half - word - 2 * off - broad) / (count * BENT)),
    role: 'equity',
    standing: amount(layout.data, 'openai').standing,
  } as const;
  return [
    ...way('openai-back', loop, broad, [half + off, half * 2 - off], { role: 'chips', shade: BACK }, DOTS),
    ...way('stake-way', loop, broad, [off, half - off], { role: 'equity', shade: OUT }),
    ...[-1, 1].flatMap((n) =>
      train(loop, { ...stake, middle: (half + n * word) / 2 }).marks.slice(
        ...(n < 0 ? [0, count / 2] : [count / 2]),
      ),
    ),
    ...WHO.flatMap((key, n) =>
      filledBox(key, { x: middle - w / 2, y: loop.y + (n * 2 - 1) * ry - h / 2, w, h }, [names[n]!], {
        tone: 'ink',
      }),
    ),
    ...said(layout, loop, broad, 2 * ry - h - space.half),
    ...footOf(layout),
  ];
}
