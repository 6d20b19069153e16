import type { Role } from '../../lib/types.ts';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { words, type Label } from '../chart.ts';
import { caption, name } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { alongLoop, loopLength, onLoop, placeAfter, placeBefore, type Loop } from '../shared/ring/loops.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { APART, DEEP, type Circle } from './circle-plan.ts';
import { orderWagons } from './wagons.ts';
import type { Deals } from './money.ts';

/** How broad the stripes are that nobody has summed: of the largest block's breadth. */
export const STRIPED = 0.62;
/** Half the length of the largest block, in pitches. */
const LONG = 3;

/** px under which squares cannot be counted, with the gap after them. */
const LEAST_PITCH = 10.6;
/** Of the ring's half height, the largest pitch: deeper blocks leave no hollow for the words. */
const MOST_PITCH = 0.125;
/** How much wider than high a ring may be, and how much higher. */
const LONGEST = 2.1;
/** Of the way round one side, what is left at least for money that nobody has summed. */
const UNKNOWN = 0.25;
/** From one order to the next, in pitches: room to see the way they sit on, where there is any. */
const BETWEEN = [0.85, 0.55, 0.25] as const;
/** px to which the pitch is found. */
const FINE = 0.2;

/** Everything of the ring for one pitch. */
function circleWith(layout: Deals, pitch: number, apart: number): Circle {
  const { size, type } = layout;
  const height = size.height - footHeight(layout);
  const roomy = height > type.caption * 17;
  const lines = (key: 'nvidia' | 'openai'): Line[] => boxLines(layout, key, roomy ? WIDEST[key] : undefined);
  const widths = (['nvidia', 'openai'] as const).map((key) => block('', { x: 0, top: 0 }, lines(key)).width);
  const [w, h] = [Math.max(...widths) + type.label * 1.2, blockHeight(lines('nvidia')) + type.label * 0.7];
  // A block's outer corners reach further out than its lanes: the more, the tighter the bend.
  const reach = (bend: number): number => Math.hypot(bend + (pitch * DEEP) / 2, pitch * LONG) - bend;
  // Above, the boxes or the stripes beside them, below, the boxes or the blocks: whichever reach further.
  const crown = Math.max(h, pitch * DEEP * STRIPED) / 2 + 1;
  const ry = (height - crown - Math.max(h / 2, reach(height / 2.6)) - 1) / 2;
  const left = reach(Math.min(ry, size.width / 2.4));
  const rx = Math.min((size.width - left - pitch * 0.55) / 2, ry * LONGEST);
  const free = size.width - 2 * rx - left - pitch * 0.55;
  const loop = { x: free / 2 + left + rx, y: crown + ry, rx, ry };
  const seat = (y: number): PlaceBox => ({ x: loop.x - w / 2, y: y - h / 2, w, h });
  const [nvidia, openai] = [seat(loop.y - ry), seat(loop.y + ry)];
  const around = ({ x, y, w: wide, h: high }: PlaceBox): Point[] => [
    [x - APART, y - APART],
    [x + wide + APART, y - APART],
    [x + wide + APART, y + high + APART],
    [x - APART, y + high + APART],
  ];
  const all = loopLength(loop);
  return {
    loop,
    pitch,
    nvidia,
    openai,
    leaves: placeAfter(loop, 0, around(nvidia)),
    enters: placeBefore(loop, all / 2, around(openai)),
    leavesAgain: placeAfter(loop, all / 2, around(openai)),
    entersAgain: placeBefore(loop, all, around(nvidia)),
    apart,
    roomy,
  };
}

/** The longest that is said under each name in any step: boxes keep one size. */
const WIDEST = { nvidia: 'sellsChips', openai: 'buysComputing' } as const;

/** The ring with the largest squares at which all orders find room on its left, and a stretch for what has no sum. */
export function circleOf(layout: Deals): Circle {
  const most = Math.max(LEAST_PITCH, (layout.size.height / 2) * MOST_PITCH);
  const fits = (circle: Circle): boolean => {
    const { to } = orderWagons(layout, circle);
    const half = loopLength(circle.loop) / 2;
    return circle.entersAgain - to > Math.max(layout.type.number * 3.6, half * UNKNOWN);
  };
  for (const apart of BETWEEN) {
    let [small, large] = [LEAST_PITCH, most];
    const [least, largest] = [circleWith(layout, small, apart), circleWith(layout, large, apart)];
    if (fits(largest)) return largest;
    if (!fits(least)) continue;
    let best = least;
    // Halved until it is fine enough: a smaller square always fits where a larger one does.
    while (large - small > FINE) {
      const circle = circleWith(layout, (small + large) / 2, apart);
      if (fits(circle)) [best, small] = [circle, circle.pitch];
      else large = circle.pitch;
    }
    return best;
  }
  return circleWith(layout, LEAST_PITCH, BETWEEN.at(-1) ?? 0);
}

const boxLines = (layout: Deals, key: Label<'nvidia-deals'>, is?: Label<'nvidia-deals'>): Line[] => [
  name(layout, key),
  ...(is ? [caption(layout, is)] : []),
];

/** The two boxes, with what each does in this step. */
export const ends = (
  layout: Deals,
  { nvidia, openai, roomy }: Circle,
  nvidiaIs: Label<'nvidia-deals'>,
  openaiIs: Label<'nvidia-deals'>,
): Mark[] => [
  ...placeBox('nvidia', nvidia, boxLines(layout, 'nvidia', roomy ? nvidiaIs : undefined)),
  ...placeBox('openai', openai, boxLines(layout, 'openai', roomy ? openaiIs : undefined)),
];

/** How thick the way itself is drawn, in pitches. */
export const WAY = 0.28;

/** A stretch of the way as a line. */
export const wayLine = (
  key: string,
  { loop, pitch }: Circle,
  from: number,
  to: number,
  role: LineMark['role'],
): LineMark => ({ kind: 'line', key, points: alongLoop(loop, from, to), width: pitch * WAY, role });

/** An open arrowhead on the way, its tip at a place. @param size px */
export function chevron(
  key: string,
  { loop, pitch }: Circle,
  at: number,
  size: number,
  role: LineMark['role'],
): LineMark {
  const back = at - size;
  const points = [onLoop(loop, back, size * 0.7), onLoop(loop, at), onLoop(loop, back, -size * 0.7)];
  return { kind: 'line', key, points, width: pitch * WAY, role };
}

/** An arrowhead on the way, one clean triangle, its tip at a place. @param size px it is long @param out px its middle lies outside the ring */
export function headOn(
  key: string,
  loop: Loop,
  at: number,
  size: number,
  role: AreaMark['role'],
  half = size * 0.62,
  out = 0,
): AreaMark {
  const tip = onLoop(loop, at, out);
  return {
    kind: 'area',
    key,
    over: [onLoop(loop, at - size, out + half), tip],
    under: [onLoop(loop, at - size, out - half), tip],
    role,
  };
}

/** A label in bold, in the ink of a role. */
export const inRole = ({ data, type }: Deals, label: Label<'nvidia-deals'>, role: Role): Line => ({
  text: words(data, label),
  size: type.label,
  weight: 600,
  tone: role,
});
