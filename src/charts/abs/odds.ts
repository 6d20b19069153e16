import { range, sum } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { fill, type Label } from '../chart.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { middled, plain, vessel } from '../shared/places.ts';
import { poster, runIn } from '../shared/type.ts';
import { bolder, levelLine, ring, type Slice, SLICES, type Slices } from './loans.ts';
import { oddsOf, REACHES, type Reach } from './outcomes.ts';
import { HEAP, INSET, stackOf, toldIn, WALL } from './stack.ts';

/** How strong an outcome is drawn: the farther its losses rise, the stronger. */
const STRENGTH = { top: 1, middle: 0.92, bottom: 0.84, none: 1 } as const;

/** How far the tower's top leans over, of the drawing's width, and of its height at most; of that, the post it leans on. */
const LEANS = 0.245;
const LEANS_HIGH = 0.36;
const POST = 0.66;
/** In captions, how far down it does. */
const LINES = 4.5;

/** What the words beside a slice's number have at most, of its breadth. */
const SAID = 0.58;

/** In how many pieces a wall that may lean is drawn: what it has beside it is measured piece by piece. */
const PIECES = 16;

/** The drawing of step 5 has a tower that leans. */
const leaning = (layout: Slices): Slices & { by: number } => ({
  ...layout,
  by: Math.min(layout.size.width * LEANS, floorOf(layout) * LEANS_HIGH),
});

/** Where a stack stands, px. */
const groundOf = (layout: Slices): number => {
  const { y, h } = stackOf(layout).slices.bottom;
  return y + h;
};

/** How broad what a reader guessed is told again, px, in some lines beside the top slice: it leans away from there. */
export function retoldIn(layout: Slices): number {
  const over = leaning(layout);
  return over.by * (1 - (layout.type.caption * LINES) / groundOf(over));
}

/** A thousand outcomes, each in the slice that its losses reach; what costs nobody anything lies outside, under the stack. */
function oddsScene(layout: Slices): Mark[] {
  const { data, type, space, by = 0 } = layout;
  const { slices, none, odds, columns, pitch } = stackOf(layout);
  const floor = (slice: Slice): number => slices[slice].y + slices[slice].h - INSET;
  const end = groundOf(layout);
  const lean = ([x, y]: Point): Point => [x + by * (1 - y / end), y];
  const place = (slice: Slice, n: number, across = columns): Point =>
    lean([
      slices.top.w - INSET - (across - (n % across) - 0.5) * pitch,
      floor(slice) - (Math.floor(n / across) + 0.5) * pitch,
    ]);
  const walls = (slice: Slice): AreaMark => {
    const upright = vessel(`slice-${slice}`, slices[slice], WALL);
    const bent = (edge: readonly Point[]): Point[] =>
      [0, 2].flatMap((i) => {
        const [[x, from], [, to]] = [edge[i]!, edge[i + 1]!];
        return range(PIECES + 1).map((n) => lean([x, from + ((to - from) * n) / PIECES]));
      });
    const tone = by && slice === 'top' ? 'debt' : 'ink';
    return { ...upright, tone, over: bent(upright.over), under: bent(upright.under) };
  };
  const [hurt, middle, bottom] = odds as [number, number, number];
  const alone = oddsOf(layout, 0);
  // Those that fall out of the bottom slice lay highest in it: the others keep their places.
  const kept = sum(odds) - alone[3]!;
  const across = Math.floor((none.w - 2 * INSET) / pitch + 1e-6);
  const low = none.y + none.h - INSET - Math.ceil(odds[3]! / across) * pitch;
  const spot = (n: number): [Reach, Point] => {
    if (n < hurt) return ['top', place('top', n, HEAP)];
    if (n < hurt + middle) return ['middle', place('middle', n - hurt)];
    if (n >= kept - bottom && n < kept) return ['bottom', place('bottom', kept - 1 - n)];
    const out = n < kept ? n - hurt - middle + alone[3]! : n - kept;
    return ['none', [INSET + ((out % across) + 0.5) * pitch, low + (Math.floor(out / across) + 0.5) * pitch]];
  };
  // Those that matter most come last.
  const dots = range(sum(odds)).map((n): Mark => {
    const [reach, at] = spot(n);
    const role = reach === 'none' ? 'context' : 'debt';
    return {
      ...ring(`odds/${n}`, at, pitch * RADIUS, role, STRENGTH[reach]),
      order: reach === 'top' ? 1 : 0,
    };
  });
  const told = (reach: Reach, [x, top]: Point, tone: 'debt' | 'muted'): Mark[] =>
    // Of one that leans they are others: in a move no number comes while its words are still on their way.
    runIn(`${reach}-odds${by && 1}`, { x, top }, [
      bolder(`${odds[REACHES.indexOf(reach)]}`, tone, type.number),
      poster(bold(layout, `${reach}Odds` as Label<'abs'>, tone, type.number), slices.top.w * SAID),
    ]).marks;
  const inside = (slice: 'middle' | 'bottom'): Mark[] =>
    told(slice, lean([WALL + space.half, slices[slice].y]), 'debt');
  return [
    {
      ...vessel('none-tray', { ...none, y: low - INSET, h: none.y + none.h - low + INSET }, WALL),
      tone: 'context',
    },
    ...SLICES.map(walls),
    ...dots,
    // Where they lean, how many did before.
    ...toldIn(
      layout,
      hurt,
      by ? [{ ...caption(layout, 'before'), text: fill(data, 'before', { n: alone[0]! }) }] : [],
    ),
    ...inside('middle'),
    ...inside('bottom'),
    ...told('none', [0, none.y + space.half], 'muted'),
    ...foot(layout, 'oneToken').marks,
  ];
}

/** How much of its place a dot fills, as a radius. */
const RADIUS = 0.45;

/** 4 · The odds while every loan fails on its own: the top slice is empty. */
export const aloneScene = (layout: Slices): Mark[] => oddsScene(layout);

/** 5 · The same average, while all lean on one thing: the tower leans on a post, and outcomes have risen to the top. */
export function alikeScene(layout: Slices): Mark[] {
  const over = leaning(layout);
  const end = groundOf(over);
  const [w, high] = [over.by * POST, end * (1 - POST)];
  const post = { x: layout.size.width - w, y: end - high, w, h: high };
  return [
    ...oddsScene(over),
    plain('prop', post, { tone: 'ink' }),
    // What both stand on.
    levelLine('prop-ground', end - WALL / 2, [0, post.x], WALL),
    ...middled('prop-is', post, [bold(layout, 'prop', 'paper', layout.type.number)], 1).marks,
  ];
}
