import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { foot, name, caption } from '../shared/head.ts';
import { floorUnder } from '../shared/rules.ts';
import { runIn, type Block, type Line } from '../shared/type.ts';
import { plate, type Gpu } from './parts.ts';

/** How many shares, at least and at most: every other one has fallen, each alone. */
const [SOME, MORE] = [3, 11];
/** What the shares take of the height that the names leave; how far they are apart at least and at most; how thick, in their height; how far one leans that falls, in radians. */
const [SHARES, APART, WIDELY, SLAB, FALLS] = [0.37, 1.16, 2, 0.32, 1.05];
/** How many dominoes, at least and at most: in a broad drawing so many that they are tall. */
const [FEW, MANY] = [6, 12];
/** A domino's height, at most, at least and where there is room, and its breadth, in the distance between two. */
const [TALL, LOW, SLIM, THICK] = [3.2, 1.2, 2.4, 0.4];

interface Place {
  x: number;
  w: number;
  top: number;
  bottom: number;
}

const head = (layout: Gpu, key: 'shares' | 'loans'): [Line, Line] => [
  {
    ...name(layout, key, key === 'shares' ? 'equity' : 'debt'),
    size: key === 'shares' ? layout.type.hero : layout.type.hero * 1.2,
  },
  caption(layout, key === 'shares' ? 'sharesIs' : 'loansIs'),
];

/** Shares: blocks so far apart that one which falls reaches no other. */
function shares({ x, w, top, bottom }: Place): Mark[] {
  const most = bottom - top;
  const count = range(SOME, MORE + 1, 2).find((n) => w / n <= most * WIDELY) ?? MORE;
  const [sin, cos] = [Math.sin(FALLS), Math.cos(FALLS)];
  // One that falls is so broad, of its height.
  const broad = sin + SLAB * cos;
  const tall = Math.min(most, w / count / APART / broad);
  const thick = tall * SLAB;
  return range(count).map((n) => {
    const fallen = n % 2 === 0;
    const [s, c] = fallen ? [sin, cos] : [0, 1];
    const wide = tall * s + thick * c;
    // The first ends at the left edge, the last at the right one; each stands on its lower right corner.
    const left = x + (n * (w - tall * broad)) / (count - 1) + (tall * broad - wide) / 2;
    const at = (across: number, up: number): Point => [
      left + thick * c + up * s - across * c,
      bottom - up * c - across * s,
    ];
    const corner: [Point, Point, Point, Point] = [at(thick, tall), at(0, tall), at(0, 0), at(thick, 0)];
    return plate(`share/${n}`, corner, { role: 'equity', order: n * 0.3 });
  });
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
function angles(tall: number, count: number): number[] {
  const found = [0];
  while (found.length < count) found.unshift(leaning(found[0]!, tall));
  return found;
}

/** Loans: dominoes, each tipping onto the next. */
function loans({ x, w, top, bottom }: Place): Mark[] {
  const stepOf = (n: number): number => w / (n - 1 + THICK);
  const count = range(FEW, MANY).find((n) => bottom - top >= stepOf(n) * SLIM) ?? MANY;
  const step = stepOf(count);
  const high = Math.max(LOW, Math.min(TALL, (bottom - top) / step));
  return angles(high, count).map((angle, n) => {
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const [tall, thick] = [step * high, step * THICK];
    const px = x + n * step + thick;
    const at = (across: number, up: number): Point => [
      px + across * cos + up * sin,
      bottom + across * sin - up * cos,
    ];
    const corner: [Point, Point, Point, Point] = [at(-thick, tall), at(0, tall), at(0, 0), at(-thick, 0)];
    return plate(`domino/${n}`, corner, { role: 'debt', order: n * 0.3 });
  });
}

/** 9 · Two busts that Zandi compares: shares that fall, each alone, and loans that fail, one tipping the next, as dominoes far apart and close. */
export function bustsScene(layout: Gpu): Mark[] {
  const { size, space } = layout;
  const below = foot(layout, 'busts');
  const bottom = below.top - space.half;
  const said = (key: 'shares' | 'loans', top: number): Block =>
    runIn(`bust-${key}`, { x: 0, top, maxWidth: size.width }, head(layout, key));
  const over = said('shares', 0);
  // The dominoes are the point: they have most of what the names leave.
  const names = over.bottom + said('loans', 0).bottom;
  const room = bottom - names - space.snug * 2 - space.apart;
  const middle = over.bottom + space.snug + room * SHARES;
  const under = said('loans', middle + space.apart);
  const whole = { x: 0, w: size.width };
  return [
    ...shares({ ...whole, top: over.bottom + space.snug, bottom: middle }),
    ...loans({ ...whole, top: under.bottom + space.snug, bottom }),
    floorUnder(middle, [0, size.width], 'shares-floor'),
    floorUnder(bottom, [0, size.width]),
    ...over.marks,
    ...under.marks,
    ...below.marks,
  ];
}
