import { range, sum } from 'd3-array';
import type { AreaMark, DotMark, Mark, Point } from '../../marks/mark.ts';
import { fill, type Label } from '../chart.ts';
import { bold, caption, foot } from '../shared/head.ts';
import { floorOf } from '../shared/layout.ts';
import { middled, plain, vessel } from '../shared/places.ts';
import { type Line, runIn } from '../shared/type.ts';
import { bolder, ring, type Slice, SLICES, WALL, type Slices } from './loans.ts';
import { oddsOf, REACHES, type Reach } from './outcomes.ts';
import { HEAP, INSET, stackOf, toldIn } from './stack.ts';

/** How strong an outcome is drawn: the farther its losses rise, the stronger. */
const STRENGTH = { top: 1, middle: 0.92, bottom: 0.84, none: 1 } as const;

/** Any number of outcomes that hurt the top has two figures at the most. */
const WIDEST = 88;

/** How many outcomes hurt the top slice. @param before how many did, where that is told again */
const countIn = (layout: Slices, hurt: number, before?: number): Mark[] =>
  toldIn(layout, 'count', {
    value: hurt,
    widest: WIDEST,
    under:
      before === undefined
        ? undefined
        : { text: fill(layout.data, 'before', { n: before }), size: layout.type.caption, tone: 'muted' },
  });

/** How far the tower's top leans over, of the drawing's width, and of its height at most; of that, the post it leans on. */
const LEANS = [0.245, 0.36] as const;
const POST = 0.66;
/** In captions, how far down it does. */
const LINES = 4.5;

/** Of what it leans over, how much nearer its wall is at the foot of a line. */
const NEARER = 0.05;
/** In how many pieces a wall that may lean is drawn: what it has beside it is measured piece by piece. */
const PIECES = 16;

/** The drawing of step 5 has a tower that leans. */
const leaning = (layout: Slices): Slices & { by: number } => ({
  ...layout,
  by: Math.min(layout.size.width * LEANS[0], floorOf(layout) * LEANS[1]),
});

/** How broad what a reader guessed is told again, px, in some lines beside the top slice: it leans away from there. */
export const retoldIn = (layout: Slices): number =>
  leaning(layout).by * (1 - (layout.type.caption * LINES) / floorOf(layout));

/** A thousand outcomes, each in the slice that its losses reach; what costs nobody anything lies lowest. */
function oddsScene(layout: Slices): Mark[] {
  const { type, space, by = 0 } = layout;
  const { slices, odds, columns, pitch } = stackOf(layout);
  const floor = (slice: Slice): number => slices[slice].y + slices[slice].h - INSET;
  const end = floor('bottom') + INSET;
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
  const all = sum(odds);
  const [hurt, middle] = [odds[0]!, odds[1]!];
  const spot = (n: number): Point => {
    if (n < hurt) return place('top', n, HEAP);
    if (n < hurt + middle) return place('middle', n - hurt);
    // From the floor up: what costs nobody anything lies lowest.
    return place('bottom', all - 1 - n);
  };
  const reaches = REACHES.flatMap((reach, i) => range(odds[i]!).map(() => reach));
  const dots = reaches.map((reach, n): DotMark => {
    // Those that matter most come last.
    return { ...outcome(`odds/${n}`, spot(n), pitch * RADIUS, reach), order: reach === 'top' ? 1 : 0 };
  });
  const left = WALL + space.half;
  // Under where a line begins, a wall that leans is nearer.
  const right = left + by * NEARER;
  const told = (
    reach: Reach,
    slice: Slice,
    end = false,
    px = type.caption,
  ): { marks: Mark[]; width: number } => {
    const r = px * 0.34;
    const lines: [Line, Line] = [
      bolder(`${odds[REACHES.indexOf(reach)]}`, reach === 'none' ? 'muted' : 'debt', px),
      { ...caption(layout, `${reach}Odds` as Label<'abs'>), size: px },
    ];
    const top = slices[slice].y + space.tight * 0.5;
    const { width } = runIn('', { x: 0, top }, lines);
    const [x] = lean([end ? slices[slice].w - right - width - 3 * r : left, top]);
    return {
      marks: [
        outcome(`key/${reach}`, [x + r, top + px * 0.64], r, reach),
        // Of one that leans they are others: in a move no number comes while its words are still on their way.
        ...runIn(`${reach}-odds${by && 1}`, { x: x + 3 * r, top }, lines).marks,
      ],
      width: width + 3 * r,
    };
  };
  // Both stand on one line.
  const wide = told('bottom', 'bottom').width + told('none', 'bottom').width + space.half;
  const px = type.caption * Math.min(1, (slices.bottom.w - left - right) / wide);
  return [
    ...SLICES.map(walls),
    ...dots,
    ...countIn(layout, hurt, by ? oddsOf(layout, 0)[0] : undefined),
    ...told('middle', 'middle').marks,
    ...told('bottom', 'bottom', false, px).marks,
    ...told('none', 'bottom', true, px).marks,
    ...foot(layout, 'oneToken').marks,
  ];
}

/** A dot that stands for an outcome. @param r px */
const outcome = (key: string, at: Point, r: number, reach: Reach): DotMark =>
  ring(key, at, r, reach === 'none' ? 'context' : 'debt', STRENGTH[reach]);

/** How much of its place a dot fills, as a radius. */
const RADIUS = 0.45;

/** 4 · The odds while every loan fails on its own: the top slice is empty. */
export const aloneScene = (layout: Slices): Mark[] => oddsScene(layout);

/** 5 · The same average, while all lean on one thing: the tower leans on a post, and outcomes have risen to the top. */
export function alikeScene(layout: Slices): Mark[] {
  const over = leaning(layout);
  const { y, h } = stackOf(over).slices.bottom;
  const [w, high] = [over.by * POST, (y + h) * (1 - POST)];
  const post = { x: layout.size.width - w, y: y + h - high, w, h: high };
  return [
    ...oddsScene(over),
    plain('prop', post, { tone: 'ink' }),
    ...middled('prop-is', post, [bold(layout, 'prop', 'paper', layout.type.number)], 1).marks,
  ];
}
