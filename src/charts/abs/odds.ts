import { range, sum } from 'd3-array';
import type { AreaMark, Mark, Point } from '../../marks/mark.ts';
import { fill } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { shape, vessel, within } from '../shared/places.ts';
import { level } from '../shared/rules.ts';
import { BASELINE } from '../shared/space.ts';
import { block, type Line, widthOf } from '../shared/type.ts';
import { bolder, RAISED, ring, type Slice, SLICES, type Slices } from './loans.ts';
import { oddsOf, type Reach } from './outcomes.ts';
import { ball, HEAP, INSET, RADIUS, stackOf, STRENGTH, toldIn, WALL } from './stack.ts';

/** How far the tower's top leans over, of the drawing's width, and of its height at most. */
const LEANS = 0.245;
const LEANS_HIGH = 0.36;
/** In captions, how far down a reader's guess is told again. */
const LINES = 4.5;

/** How strong the ground of each slice is: the lower, the stronger, as in the pool. */
const GROUNDS = { top: 0.05, middle: 0.11, bottom: 0.18 } as const;
/** What outcomes reach that spare the top slice. */
const BELOW = ['middle', 'bottom', 'none'] as const;

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

/** 4 · A thousand outcomes, each in the slice that its losses reach; what costs nobody anything lies outside, under the stack. While every loan fails on its own the top slice is empty. */
export function aloneScene(layout: Slices): Mark[] {
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
  const tone = (i: number) => (i > 2 ? 'muted' : 'debt');
  const number = (i: number): Line => bolder(`${odds[i]}`, tone(i), type.number);
  // Where they lean, how many did before.
  const head = toldIn(
    layout,
    hurt,
    by ? [bolder(fill(data, 'before', { n: alone[0]! }), 'debt', type.caption)] : [],
  );
  // Words stand in one column, and numbers end before it.
  const x = by ? WALL + space.near + widthOf(number(3)) + space.half : head.x;
  const says = within(
    BELOW.map((reach, i) => bold(layout, `${reach}Odds`, tone(i + 1), type.number)),
    slices.bottom.w - x - WALL - space.near,
  );
  // Few that hurt nobody lie beside their words, in the columns of the others.
  const before = by ? 0 : Math.ceil((x + widthOf(says[2]!)) / pitch);
  const across = Math.floor((none.w - 2 * INSET) / pitch + 1e-6) - before;
  const top = none.y + space.half;
  const low = by
    ? none.y + none.h - Math.ceil(odds[3]! / across) * pitch
    : top + type.number * RAISED - pitch / 2;
  const spot = (n: number): [Reach, Point] => {
    if (n < hurt) return ['top', place('top', n, HEAP)];
    if (n < hurt + middle) return ['middle', place('middle', n - hurt)];
    if (n >= kept - bottom && n < kept) return ['bottom', place('bottom', kept - 1 - n)];
    const out = n < kept ? n - hurt - middle + alone[3]! : n - kept;
    return [
      'none',
      [INSET + (before + (out % across) + 0.5) * pitch, low + (Math.floor(out / across) + 0.5) * pitch],
    ];
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
  const told = (i: number, top: number): Mark[] => {
    const [is, said] = [number(i + 1), says[i]!];
    const [from] = lean([x, top]);
    // Of one that leans they are others: in a move no number comes while its words are still on their way.
    const key = `${BELOW[i]}-odds${by && 1}`;
    return [
      ...block(key, { x: from - space.half, top, anchor: 'end' }, [is]).marks,
      ...block(`${key}-is`, { x: from, top: top + (is.size - said.size) * BASELINE }, [said]).marks,
    ];
  };
  return [
    ...SLICES.flatMap((slice, i) => {
      const { y, w, h } = slices[slice];
      const edge = (x: number): Point[] => range(PIECES + 1).map((n) => lean([x, y + (h * n) / PIECES]));
      return [
        shape(`pool/${2 - i}`, edge(0), { role: 'debt', shade: GROUNDS[slice] }, edge(w)),
        walls(slice),
      ];
    }),
    ...dots,
    ...head.marks,
    ...[slices.middle.y + space.half / 2, slices.bottom.y + space.half / 2, top].flatMap((y, i) =>
      told(i, y),
    ),
    ...foot(layout, 'oneToken').marks,
  ];
}

/** 5 · The same average, while all lean on one thing: the tower leans on a ball, and outcomes have risen to the top. */
export function alikeScene(layout: Slices): Mark[] {
  const over = leaning(layout);
  const end = groundOf(over);
  // A ball between the wall, the ground and the drawing's edge.
  const r = over.by / (1 + Math.hypot(1, over.by / end) + over.by / end);
  const at = { x: layout.size.width - 2 * r, y: end - 2 * r, w: 2 * r, h: 2 * r };
  return [
    ...aloneScene(over),
    ...ball(layout, 'prop', at, 1),
    // What both stand on.
    level('prop-ground', end - WALL / 2, [0, layout.size.width], WALL, { tone: 'ink' }),
  ];
}
