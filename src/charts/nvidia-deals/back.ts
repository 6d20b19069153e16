import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { floorOf } from '../shared/layout.ts';
import { SMALLEST } from '../shared/space.ts';
import { filledBox, middled, plain, shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { alongLoop, loopLength } from '../shared/ring/loops.ts';
import { gap, rowsOf, squares, tens } from '../shared/squares.ts';
import { widthOf } from '../shared/type.ts';
import { type Deals } from './money.ts';

/** Who stands on the ring; of the drawing's height, a name at most; in a name's size, how high a box is at least. */
const WHO = ['nvidia', 'openai'] as const;
const NAME = 0.078;
const BOX = 1.7;
/** Of the drawing's height, or of its width where that is less, how broad a way is, and in a small word's size, at least; of that, how long its head is, and how far that reaches to each side. */
const [BROAD, LINES] = [0.18, 3.3];
const WAY = { head: 0.55, wing: 0.68 } as const;
/** Of a way's breadth, what it is for, at most, and two lanes of squares. */
const [FOR, LANES] = [0.335, 0.78];
/** Of half its height, how round a corner of the ring is at most: its sides are straight; of a way's breadth, how straight it is before its head; of that corner, what is too bent for words. */
const [ROUND, STRAIGHT, BENDS] = [0.45, 0.2, 0.5];
/** How strong each is filled, and the dots at the edge of one that is claimed. */
const [OUT, BACK, DOTS] = [0.22, 0.44, [1.8, 2.4]] as const;
/** px: round both signs in the hollow; of one's height, its loose corner, and the first and the size of both of its lines; of its breadth, those. */
const AIR = 10;
const [CORNER, LABEL, BOTH] = [0.14, 0.18, 0.78];
const SAID = 0.8;
/** Where the hollow is so much broader than high they stand beside each other. */
const BROADER = 1.2;
/** In how many straight pieces half a ring is drawn: its bends are tight. */
const ROUNDED = 80;
/** px; how thick a way's edge is. */
const EDGE = 1.6;

/** 3 · One ring: shares down its right side, and up its left one money back to Nvidia, in practice; on paper, by nobody's duty. */
export function backScene(layout: Deals): Mark[] {
  const { size, type } = layout;
  // The way back is as broad as the other: that nobody has summed it stands at the foot.
  const key = keyAndNote(layout, 'unit', caption(layout, 'noSum'));
  const height = Math.min(floorOf(layout), key.top - layout.space.tight);
  const large = Math.min(type.hero, height * NAME);
  const names = WHO.map((key) => bold(layout, key, 'paper', large));
  const middle = size.width / 2;
  const broad = Math.max(SMALLEST * LINES, Math.min(height, size.width) * BROAD);
  // A box is as high as the way that comes out of its side; a head reaches higher.
  const [w, h] = [widthOf(...names) + type.caption, Math.max(broad + EDGE, names[0]!.size * BOX)];
  const top = Math.max(h / 2, broad * WAY.wing) + 1;
  const ry = (height - 2 * top) / 2;
  const [side, head] = [middle + w / 2, broad * WAY.head];
  const end = size.width - 1 - broad / 2;
  const rx = Math.min(end - side - head - broad * STRAIGHT, ry * ROUND);
  const loop = { x: end - rx, y: top + ry, rx, ry };
  // From a box's side straight on, round half a loop, and straight to the side of the other.
  const edge = (to: number): Point[] => [
    [side, top - (to * broad) / 2],
    ...alongLoop(loop, 0, loopLength(loop) / 2, (to * broad) / 2, ROUNDED),
    [side + head, loop.y + ry + (to * broad) / 2],
    [side + head, loop.y + ry + to * broad * WAY.wing],
    [side, loop.y + ry],
  ];
  // The way back is the same, turned by half a turn.
  const turned = (points: Point[]): Point[] => points.map(([x, y]) => [size.width - x, 2 * loop.y - y]);
  const way = (
    key: string,
    over: Point[],
    under: Point[],
    look: Pick<AreaMark, 'role' | 'shade'>,
    dash?: readonly number[],
  ): Mark[] => [
    shape(key, over, look, under),
    stroke(`${key}-edge`, [...over, ...under.toReversed()], EDGE, { dash, role: look.role }),
  ];
  const [outer, inner] = [edge(1), edge(-1)];
  // In the middle of each way's first stretch.
  const first = { x: side, y: top - broad / 2, w: end - side - rx * BENDS, h: broad };
  const count = tens(layout, 'openai');
  // In pairs.
  const pitch = Math.min((broad * LANES) / 2, (2 * (ry - rx)) / rowsOf(count, 2));
  // In the hollow two signs of one size, beside each other where it is broad: a sheet, and what happens.
  const room = broad * WAY.wing + AIR;
  const [across, down] = [2 * (end - broad / 2 - AIR - middle), 2 * (ry - room)];
  const beside = across > down * BROADER;
  const [w2, h2] = beside ? [(across - AIR) / 2, down] : [across, (down - AIR) / 2];
  const sheet = { x: middle - across / 2, y: top + room, w: w2, h: h2 };
  // Both labels are as large, and both answers.
  const label = Math.max(SMALLEST, Math.min(type.number, h2 * LABEL));
  const said = (['onPaper', 'inPractice'] as const).flatMap((key, n) => {
    const line = bold(layout, key, n ? 'paper' : 'ink');
    return line.text
      .split(/[:：] ?/)
      .map((text, answer) => ({ ...line, text, size: answer ? h2 * BOTH - label : label }));
  });
  const answers = within(said, w2 * SAID);
  const [right, fold] = [sheet.x + w2, Math.min(w2, h2) * CORNER];
  return [
    ...way('openai-back', turned(outer), turned(inner), { role: 'chips', shade: BACK }, DOTS),
    ...way('stake-way', outer, inner, { role: 'equity', shade: OUT }),
    ...squares({
      key: 'stake',
      count,
      columns: 2,
      pitch,
      x: end - pitch + gap(pitch) / 2,
      bottom: loop.y + (rowsOf(count, 2) * pitch - gap(pitch)) / 2,
      role: 'equity',
      standing: amount(layout.data, 'openai').standing,
    }),
    ...WHO.flatMap((key, n) =>
      filledBox(key, { x: middle - w / 2, y: loop.y + (n * 2 - 1) * ry - h / 2, w, h }, [names[n]!], {
        tone: 'ink',
      }),
    ),
    ...(['forShares', 'forChips'] as const).flatMap(
      (key, n) =>
        // The second waits until OpenAI's name, on its way, is past it.
        middled(
          `way-${n}`,
          n ? { ...first, x: size.width - side - first.w, y: first.y + 2 * ry } : first,
          [bold(layout, key, 'ink', Math.max(SMALLEST, Math.min(type.number, broad * FOR)))],
          4,
          n,
        ).marks,
    ),
    ...filledBox(
      'yes',
      { ...sheet, x: middle + across / 2 - w2, y: loop.y + down / 2 - h2 },
      answers.slice(2),
      { role: 'chips', r: 0 },
    ),
    // A sheet of paper, one corner of which is folded over.
    plain('sheet', sheet, {}),
    plain('cut', { x: right - fold, y: sheet.y - 2, w: fold + 2, h: fold + 2 }, { bare: true }),
    shape(
      'fold',
      [
        [right - fold, sheet.y],
        [right - fold, sheet.y + fold],
        [right, sheet.y + fold],
      ],
      { tone: 'ink' },
    ),
    ...middled('answer', sheet, answers.slice(0, 2)).marks,
    ...key.marks,
  ];
}
