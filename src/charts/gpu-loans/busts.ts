import type { Mark, Point } from '../../marks/mark.ts';
import { foot, name, caption } from '../shared/head.ts';
import { floorUnder } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { plate, slab, type Gpu } from './parts.ts';

/** How strong each share is: they fade one by one, each alone. */
const FADING = [1, 0.56, 0.27, 0.09];
/** px between two shares. */
const GAP = 4;
/** How many dominoes; a domino's height, at most and at least, and its breadth, in the distance between two. */
const [DOMINOES, TALL, LOW, THICK] = [7, 2.2, 1.2, 0.36];

interface Place {
  x: number;
  w: number;
  top: number;
  bottom: number;
}

const head = (layout: Gpu, key: 'shares' | 'loans'): Line[] => [
  { ...name(layout, key, key === 'shares' ? 'equity' : 'debt'), size: layout.type.number },
  caption(layout, key === 'shares' ? 'sharesIs' : 'loansIs'),
];

/** Shares: squares side by side, of which each fades alone. */
function shares({ x, w, top, bottom }: Place): Mark[] {
  const side = Math.min((w - GAP * (FADING.length - 1)) / FADING.length, bottom - top);
  const step = (w - side) / (FADING.length - 1);
  return FADING.map((shade, n) =>
    slab(`share/${n}`, { x: x + n * step, y: bottom - side, w: side, h: side }, { role: 'equity', shade, order: n * 0.4 }),
  );
}

/** How far a domino leans until it touches the next, which leans itself. @param tall in the distance between two */
function leaning(next: number, tall: number): number {
  // Its upper right corner against the left face of the next.
  const gap = (angle: number): number => {
    const [x, y] = [Math.sin(angle) * tall, Math.cos(angle) * tall];
    return (1 - x) * Math.cos(next) + y * Math.sin(next) - THICK;
  };
  let [least, most] = [0, Math.PI / 2];
  for (let times = 0; times < 30; times += 1) {
    const middle = (least + most) / 2;
    if (gap(middle) > 0) least = middle;
    else most = middle;
  }
  return least;
}

/** Angles of all dominoes from upright, from the left: the last one still stands. */
function angles(tall: number): number[] {
  const found = [0];
  while (found.length < DOMINOES) found.unshift(leaning(found[0]!, tall));
  return found;
}

/** Loans: dominoes, each tipping onto the next. */
function loans({ x, w, top, bottom }: Place): Mark[] {
  const last = DOMINOES - 1;
  const step = w / (last + THICK);
  const high = Math.max(LOW, Math.min(TALL, (bottom - top) / step));
  return angles(high).map((angle, n) => {
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const [tall, thick] = [step * high, step * THICK];
    const px = x + n * step + thick;
    const at = (across: number, up: number): Point => [px + across * cos + up * sin, bottom + across * sin - up * cos];
    const corner: [Point, Point, Point, Point] = [at(-thick, tall), at(0, tall), at(0, 0), at(-thick, 0)];
    return plate(`domino/${n}`, corner, { role: 'debt', order: n * 0.3 });
  });
}

/** 9 · Two busts that Zandi compares: shares that fall, each alone, and loans that fail, one tipping the next. */
export function bustsScene(layout: Gpu): Mark[] {
  const { size, space, wide } = layout;
  const below = foot(layout, 'busts');
  const bottom = below.top - space.half;
  const said = (['shares', 'loans'] as const).map((key) => head(layout, key));
  const high = blockHeight(said[0]!);
  const half = (size.width - space.apart * 2) / 2;
  const middle = bottom * 0.44;
  const places: Place[] = wide
    ? [0, 1].map((n) => ({ x: n * (half + space.apart * 2), w: half, top: high + space.near, bottom }))
    : [
        { x: 0, w: size.width, top: high + space.snug, bottom: middle },
        { x: 0, w: size.width, top: middle + space.apart * 1.4 + high + space.snug, bottom },
      ];
  const [one, other] = places as [Place, Place];
  return [
    ...shares(one),
    ...loans(other),
    floorUnder(one.bottom, [one.x, one.x + one.w], 'floor-shares'),
    floorUnder(other.bottom, [other.x, other.x + other.w]),
    ...[one, other].flatMap((at, n) =>
      block(`bust/${n}`, { x: at.x, top: wide || n === 0 ? 0 : middle + space.apart * 1.4, maxWidth: at.w }, said[n]!).marks,
    ),
    ...below.marks,
  ];
}
