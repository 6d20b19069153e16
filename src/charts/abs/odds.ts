import { range, sum } from 'd3-array';
import type { DotMark, Mark, Point } from '../../marks/mark.ts';
import { amount, fill, type Label } from '../chart.ts';
import { caption, foot } from '../shared/head.ts';
import { vessel } from '../shared/places.ts';
import { type Line, runIn } from '../shared/type.ts';
import { bolder, ring, type Slice, SLICES, WALL, type Slices } from './loans.ts';
import { oddsOf, REACHES, type Reach } from './outcomes.ts';
import { HEAP, INSET, type Next, stackOf, toldIn } from './stack.ts';

/** How strong an outcome is drawn: the farther its losses rise, the stronger. */
const STRENGTH = { top: 1, middle: 0.92, bottom: 0.84, none: 1 } as const;

/** Any number of outcomes that hurt the top has two figures at the most. */
const WIDEST = 88;

/** How many outcomes hurt the top slice. @param before how many did, where that is told again */
const countIn = (layout: Slices, hurt: number, before?: number): ReturnType<typeof toldIn> =>
  toldIn(layout, 'count', {
    value: hurt,
    widest: WIDEST,
    under:
      before === undefined
        ? undefined
        : { text: fill(layout.data, 'before', { n: before }), size: layout.type.caption, tone: 'muted' },
  });

/** Where what a reader guessed is told again: in the top slice, by what came out before. */
export const retoldAt = (layout: Slices): Next => countIn(layout, 0, 0).next;

/** A thousand outcomes, each in the slice that its losses reach; what costs nobody anything lies lowest. */
function oddsScene(layout: Slices, alike: boolean): Mark[] {
  const { data, size, type, space } = layout;
  const alone = oddsOf(layout, 0);
  const odds = alike ? oddsOf(layout, amount(data, 'alike').value) : alone;
  const { slices, columns, pitch } = stackOf(layout);
  const floor = (slice: Slice): number => slices[slice].y + slices[slice].h - INSET;
  const place = (slice: Slice, n: number, across = columns): Point => [
    size.width - INSET - (across - (n % across) - 0.5) * pitch,
    floor(slice) - (Math.floor(n / across) + 0.5) * pitch,
  ];
  const all = sum(odds);
  const [hurt, middle] = [odds[0]!, odds[1]!];
  const spot = (n: number): Point => {
    if (n < hurt) return place('top', n, HEAP);
    if (n < hurt + middle) return place('middle', n - hurt);
    // From the floor up, so that those that stay where they are do not move.
    return place('bottom', all - 1 - n);
  };
  const reaches = REACHES.flatMap((reach, i) => range(odds[i]!).map(() => reach));
  const dots = reaches.map((reach, n): DotMark => {
    // Those that matter most come last.
    return { ...outcome(`odds/${n}`, spot(n), pitch * RADIUS, reach), order: reach === 'top' ? 1 : 0 };
  });
  const told = (reach: Reach, x: number, line: number): { marks: Mark[]; width: number } => {
    const r = type.caption * 0.34;
    const lines: [Line, Line] = [
      bolder(`${odds[REACHES.indexOf(reach)]}`, reach === 'none' ? 'muted' : 'debt', type.caption),
      caption(layout, `${reach}Odds` as Label<'abs'>),
    ];
    const text = runIn(`${reach}-odds`, { x: x + 3 * r, top: line }, lines);
    return {
      marks: [outcome(`key/${reach}`, [x + r, line + type.caption * 0.64], r, reach), ...text.marks],
      width: text.width + 3 * r,
    };
  };
  const left = WALL + space.half;
  const lineOf = (slice: Slice): number => slices[slice].y + space.tight * 0.5;
  const { width } = told('none', 0, 0);
  return [
    ...SLICES.map((slice) => vessel(`slice-${slice}`, slices[slice], WALL)),
    ...dots,
    ...countIn(layout, hurt, alike ? alone[0] : undefined).marks,
    ...told('middle', left, lineOf('middle')).marks,
    ...told('bottom', left, lineOf('bottom')).marks,
    ...told('none', size.width - left - width, lineOf('bottom')).marks,
    ...foot(layout, 'oneToken').marks,
  ];
}

/** A dot that stands for an outcome. @param r px */
const outcome = (key: string, at: Point, r: number, reach: Reach): DotMark =>
  ring(key, at, r, reach === 'none' ? 'context' : 'debt', STRENGTH[reach]);

/** How much of its place a dot fills, as a radius. */
const RADIUS = 0.45;

/** 4 · The odds while every loan fails on its own: the top slice is empty. */
export const aloneScene = (layout: Slices): Mark[] => oddsScene(layout, false);

/** 5 · The same average, while all lean on one thing. */
export const alikeScene = (layout: Slices): Mark[] => oddsScene(layout, true);
