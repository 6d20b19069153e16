import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, name } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { amountLockup } from '../shared/lockup.ts';
import { filledBox, within } from '../shared/places.ts';
import { loopLength, train } from '../shared/ring/loops.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { block, lowered } from '../shared/type.ts';
import { breadth, EDGE, way, WAY } from './back.ts';
import { footOf, tens, thin, type Deals } from './money.ts';

/** Of the drawing's breadth and height, a bank of the bridge; of the arch's length, a square's pitch. */
const WIDE = 0.3;
const HIGH = 0.19;
const PITCH = 0.069;
/** How much larger than the largest amount elsewhere the sum is at most; of a number's size, the line over the bridge. */
const SUM = 2.1;
const LINE = 1.4;
/** Of a bank's height, how thick the bridge is, and how far its broken ends hang. */
const DECK = 0.42;
const HANG = 0.46;
/** Of the bridge's length, either half of it and the teeth of its end. */
const HALF = 0.42;
const TOOTH = 0.1;
/** From the arch's middle to where words may be beside it, in pitches; of the hollow's breadth, how far down they begin. */
const REACH = 1.3;
const DOWN = 0.15;
/** How strong the bridge is, and the arch. */
const PALE = 0.66;
const BY = 0.25;
/** px: what an arrow keeps from a box, and how long a thin one's barbs are. */
const CLEAR = 4;
const BARB = 8;

/** 9 · The bridge that OpenAI's rent comes over is broken; high over it Nvidia's squares come down to the campus on a broad arch. */
export function guaranteeScene(layout: Deals): Mark[] {
  const { data, size, type } = layout;
  const { width } = size;
  const money = amount(data, 'guarantee');
  const height = floorOf(layout) - 1;
  const [w, h] = [width * WIDE, height * HIGH];
  const [low, far] = [height - h, width - w];
  // A name of two lines is no higher than its box.
  const named = Math.max(SMALLEST, Math.min(type.number, h / 2.7));
  const [first, second] = within(
    [bold(layout, 'openai', 'paper', named), bold(layout, 'campus', 'paper', named)],
    w * 1.5,
  );
  /** A quarter of a loop: level from the left edge, then bent down to the campus. @param top px, its middle there */
  const arch = (top: number) => ({ x: 0, y: low - CLEAR, rx: width - w / 2, ry: low - CLEAR - top });
  const half = (top: number): number => (loopLength(arch(top)) / 4) * PITCH * (WAY.broad / 2);
  const loop = arch(half(half(0)) + 1);
  const end = loopLength(loop) / 4;
  const pitch = end * PITCH;
  const inner = Math.min(loop.rx, loop.ry) - pitch * EDGE;
  // Lower in the hollow there is more room for words.
  const top = loop.y - loop.ry + pitch * EDGE + inner * DOWN;
  // Under the arch, over the line of words over the bridge.
  const line = type.number * LINE;
  const who = { ...name(layout, 'nvidia'), size: Math.min(type.hero, (low - top - line) / 3) };
  const under = top + who.size * LEADING;
  const most = Math.min(type.hero * SUM, (low - line - under) / LEADING);
  // As far as the arch is there.
  const up = inner * (1 - DOWN) - who.size;
  const room = loop.rx - pitch * REACH - inner + breadth({ ...loop, rx: inner, ry: inner }, up);
  const sum = amountLockup('guarantee-sum', money, 'purchase', room, most);
  const repay = caption(layout, 'repay');
  const middle = (under + sum.bottom + low) / 2;
  /** Half of the bridge, from its bank down to where it broke. @param on 1 to the right, -1 to the left */
  const broken = (key: string, from: number, on: number): AreaMark => {
    const at = (along: number, down: number): Point => [
      from + on * along * (far - w),
      low + h * (HANG * (along && 1) + DECK * down),
    ];
    return {
      kind: 'area',
      key,
      over: [at(0, 0), at(HALF, 0), at(HALF - TOOTH, 0.4), at(HALF, 0.6)],
      under: [at(0, 1), at(HALF - TOOTH, 1)],
      role: 'purchase',
      shade: PALE,
    };
  };
  return [
    ...way('stands-in', loop, pitch, [0, end], { role: 'purchase', shade: BY }),
    ...train(loop, {
      key: 'guarantee',
      count: tens(layout, 'guarantee'),
      pitch,
      middle: (end - pitch * WAY.head) / 2,
      role: 'purchase',
      standing: money.standing,
    }).marks,
    ...block('nvidia-name', { x: 0, top }, [who]).marks,
    ...lowered(sum, under),
    broken('rent-from', w, 1),
    broken('rent-to', far, -1),
    ...filledBox('openai', { x: 0, y: low, w, h }, [first!], { tone: 'ink' }),
    ...filledBox('campus', { x: far, y: low, w, h }, [second!], { tone: 'ink' }),
    ...block('rent-is', { x: width / 2, top: low - line, anchor: 'middle' }, [
      bold(layout, 'rent', 'purchase', type.number),
    ]).marks,
    thin('repays', [BARB, low - CLEAR], [BARB, under + sum.bottom + CLEAR], BARB, 'context'),
    ...block('repay', { x: BARB * 2.5, top: middle - (repay.size * LEADING) / 2 }, [repay]).marks,
    ...footOf(layout),
  ];
}
