import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf } from '../shared/layout.ts';
import { SMALLEST } from '../shared/space.ts';
import { filledBox, middled, shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { alongLoop, covered, loopLength, onLoop, train, type Loop } from '../shared/ring/loops.ts';
import { blockHeight, type Line, poster, widthOf } from '../shared/type.ts';
import { tens, type Deals } from './money.ts';

/** How much longer one way than the other a ring may be. */
const LONGEST = 1.6;
/** Who stands on the ring; of the drawing's height, a name at most; in a name's size, how high a box is. */
const WHO = ['nvidia', 'openai'] as const;
const NAME = 0.078;
const BOX = 1.7;
/** px that both ways keep from the boxes. */
const APART = 3;
/** Of the drawing's height, or of its width where that is less, how broad a way is, and in a small word's size, at least; of that, how long its head is, and how far that reaches to each side. */
const [BROAD, LINES] = [0.19, 3.3];
const WAY = { head: 0.75, wing: 0.68 } as const;
/** Of a way's breadth, what words on it take, and two lanes of squares. */
const SAID = 0.64;
const LANES = 0.72;
/** How much more of a bent way a square takes than its pitch, at most. */
const BENT = 1.2;
/** In their own breadth, the room on a way of what it is for. */
const ROOM = 1.25;
/** px that it is further in on the way back. */
const INWARD = 3;
/** How strong each is filled, and the dots at the edge of one that is claimed. */
const [OUT, BACK, DOTS] = [0.3, 0.42, [1.8, 2.4]] as const;
/** Of the hollow's half breadth, and of its half height between the boxes, the sheet at most; how much higher than broad it is; of its breadth, its loose corner. */
const SHEET = [0.5, 0.72] as const;
const TALL = 1.2;
const CORNER = 0.22;
/** Of the sheet's breadth, the size of both answers; px between the other and the edge of its sign. */
const ANSWER = 0.46;
const PAD = 8;
/** px; how thick its edge is. */
const EDGE = 2;
/** A broad pale way along a loop with one head. @param broad px @param from,to px of way @param dash of its edge */
function way(
  key: string,
  loop: Loop,
  broad: number,
  [from, to]: Point,
  look: Pick<AreaMark, 'role' | 'shade'>,
  dash?: readonly number[],
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

/** A word a line, as large as they fit. @param width px */
const worded = ({ text, ...line }: Line, width: number): Line[] =>
  within(
    text.split(' ').map((word) => ({ ...line, text: word })),
    width,
  );

/** What is asked, and its answer, large. @param width px @param most px, the answer's size */
function answered(
  layout: Deals,
  key: 'onPaper' | 'inPractice',
  tone: Line['tone'],
  width: number,
  most: number,
): Line[] {
  const line = bold(layout, key, tone, layout.type.caption);
  const [asked = '', answer = ''] = line.text.split(/[:：] ?/);
  return [...within([{ ...line, text: asked }], width), poster({ ...line, text: answer, size: most }, width)];
}

/** 3 · Back to Nvidia in practice, by nobody's duty on paper. */
export function backScene(layout: Deals): Mark[] {
  const { size, type } = layout;
  // The way back is as broad as the other: that nobody has summed it stands at the foot.
  const key = keyAndNote(layout, 'unit', caption(layout, 'noSum'));
  const height = Math.min(floorOf(layout), key.top - layout.space.tight);
  const large = Math.min(type.hero, height * NAME);
  const names = WHO.map((key) => bold(layout, key, 'paper', large));
  const [w, h] = [widthOf(...names) + type.caption, names[0]!.size * BOX];
  const middle = size.width / 2;
  const broad = Math.max(SMALLEST * LINES, Math.min(height, size.width) * BROAD);
  // The head of the way back may reach higher than Nvidia.
  const top = Math.max(h / 2, broad * WAY.wing) + 1;
  const high = (height - 2 * top) / 2;
  const side = middle - broad * WAY.wing;
  const ry = Math.min(high, side * LONGEST);
  const loop = { x: middle, y: top + high, rx: Math.min(side, ry * LONGEST), ry };
  const half = loopLength(loop) / 2;
  const off = covered(loop, [w / 2, h / 2]) + APART;
  const neck = half - off - broad * WAY.head;
  const words = (['forShares', 'forChips'] as const).map((key) => worded(bold(layout, key), broad * SAID));
  // What each way is for stands behind its tail; what is on it has the rest of its shaft.
  const behind = widthOf(...words.flat()) * ROOM;
  const rest = neck - off - behind;
  const count = tens(layout, 'openai') / 2;
  const pitch = Math.min((broad * LANES) / 2, rest / count / BENT);
  const stake = { count, pitch, role: 'equity', standing: amount(layout.data, 'openai').standing } as const;
  const w2 = 2 * Math.min((loop.rx - broad / 2) * SHEET[0], ((ry - h / 2) * SHEET[1]) / TALL);
  const sheet = { x: middle - w2 / 2, y: loop.y - (w2 * TALL) / 2, w: w2, h: w2 * TALL };
  const no = answered(layout, 'onPaper', 'ink', w2 * SAID, w2 * ANSWER);
  // The other answer stands on a sign on the way back, as large.
  const yes = answered(layout, 'inPractice', 'paper', side, no.at(-1)!.size);
  const [sign, tall] = [widthOf(...yes) + 2 * PAD, blockHeight(yes) + 1.5 * PAD];
  const [px, py] = onLoop(loop, half + off + behind + rest / 2);
  const [right, low, fold] = [sheet.x + sheet.w, sheet.y + sheet.h, sheet.w * CORNER];
  const corner: [Point, Point] = [
    [right - fold, sheet.y],
    [right, sheet.y + fold],
  ];
  return [
    ...way('openai-back', loop, broad, [half + off, half * 2 - off], { role: 'chips', shade: BACK }, DOTS),
    ...way('stake-way', loop, broad, [off, half - off], { role: 'equity', shade: OUT }),
    // Two lanes, half the squares on each, in pairs from the foot up as in the step before.
    ...[-1, 1].flatMap((to, lane) => {
      const [rx, ry] = [loop.rx + (to * pitch) / 2, loop.ry + (to * pitch) / 2];
      const on = { ...loop, rx, ry };
      const middle = ((off + behind + rest / 2) / half / 2) * loopLength(on);
      return train(on, { ...stake, key: 'stake', middle }).marks.map((cell, n) => ({
        ...cell,
        key: `stake/${2 * (count - 1 - n) + lane}`,
      }));
    }),
    ...WHO.flatMap((key, n) =>
      filledBox(key, { x: middle - w / 2, y: loop.y + (n * 2 - 1) * ry - h / 2, w, h }, [names[n]!], {
        tone: 'ink',
      }),
    ),
    // The longer word is the lower one: at the foot it is nearer to the outer edge.
    ...words.flatMap((lines, n) => {
      const [x, y] = onLoop(loop, n * half + off + behind / 2, -n * INWARD);
      return middled(`way-${n}`, { x: x - broad / 2, y: y - broad, w: broad, h: 2 * broad }, lines, 0).marks;
    }),
    ...filledBox('yes', { x: Math.max(0, px - sign / 2), y: py - tall / 2, w: sign, h: tall }, yes, {
      role: 'chips',
      r: 3,
    }),
    // A sheet of paper, one corner of which is folded over.
    stroke('sheet', [...corner, [right, low], [sheet.x, low], [sheet.x, sheet.y], ...corner], EDGE),
    shape('fold', [corner[0], [right - fold, sheet.y + fold], corner[1]], { tone: 'ink' }),
    ...middled('answer', sheet, no).marks,
    ...key.marks,
  ];
}
