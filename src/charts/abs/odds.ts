import { range, sum } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { DotMark, Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words, type Label } from '../chart.ts';
import { foot } from '../shared/head.ts';
import { type PlaceBox, vessel } from '../shared/places.ts';
import { BASELINE, LEADING } from '../shared/space.ts';
import { block, type BlockPlace, type Line, poster, runIn, widthOf } from '../shared/type.ts';
import { WALL, type Slices } from './loans.ts';
import { oddsOf, REACHES, type Reach } from './outcomes.ts';

/** How strong an outcome is drawn: the farther its losses rise, the stronger. */
const STRENGTH = { top: 1, middle: 0.92, bottom: 0.84, none: 1 } as const;

/** Of the height, what the top slice has: that it is all but empty is the point. */
const TOP = 0.25;
/** px that dots keep from the walls. */
const CLEAR = 1;

/** The slices as one stack, and where what is said stands; alike in both steps. */
interface Plan {
  /** The boxes of the slices, from the top. */
  slices: Record<(typeof SLICES)[number], PlaceBox>;
  columns: number;
  pitch: number;
  /** Where the words beside the number begin, px. */
  beside: number;
  number: Line;
}

const SLICES = ['top', 'middle', 'bottom'] as const;

/** The heights of three slices of which the middle and the bottom one hold their outcomes in either step. */
function planOf(layout: Slices): Plan {
  const { data, size, type, space } = layout;
  const high = foot(layout, 'oneToken').top - space.half;
  const both = [0, amount(data, 'alike').value].map((alike) => oddsOf(layout, alike));
  const most = (of: (odds: readonly number[]) => number): number => Math.max(...both.map(of));
  const [middle, bottom] = [most((odds) => odds[1]!), most((odds) => odds[2]! + odds[3]!)];
  const line = type.caption * LEADING + space.tight;
  const width = size.width - 2 * (WALL + CLEAR);
  const rest = high * (1 - TOP);
  const heights = (columns: number): [number, number] => {
    const pitch = width / columns;
    return [middle, bottom].map((n) => Math.ceil(n / columns) * pitch + line + WALL + CLEAR) as [
      number,
      number,
    ];
  };
  const columns = range(10, 400).find((n) => sum(heights(n)) <= rest) ?? 400;
  const [middleHigh, bottomHigh] = heights(columns);
  const top = high - middleHigh - bottomHigh;
  const box = (y: number, h: number): PlaceBox => ({ x: 0, y, w: size.width, h });
  // Its figures stand in the slice's middle, and their line's tails in it.
  const px = (top - WALL - 2 * CLEAR) / (OVER + 2 * TAIL);
  const number = { text: '', size: Math.min(px, size.width * 0.3), weight: 600, tone: 'debt' } as const;
  const beside = WALL + space.near + widthOf({ ...number, text: FIGURES }) + space.half;
  return {
    slices: {
      top: box(0, top),
      middle: box(top, middleHigh),
      bottom: box(top + middleHigh, bottomHigh),
    },
    columns,
    pitch: width / columns,
    beside,
    number,
  };
}

/** The two figures that any number of this chapter has at the most. */
const FIGURES = '00';

/** What stands in the top slice beside its number, and where one more word has room. */
function toldIn(layout: Slices, plan: Plan, before?: number): { marks: Mark[]; under: BlockPlace } {
  const { data, size, type, space } = layout;
  const { beside, slices } = plan;
  const right = size.width - WALL - space.near;
  const lines: Line[] = [
    poster({ text: words(data, 'hurt'), size: 0, weight: 600, tone: 'debt' }, right - beside, type.number),
    ...(before === undefined
      ? []
      : [{ text: fill(data, 'before', { n: before }), size: type.caption, tone: 'muted' } as const]),
  ];
  const one = type.caption * LEADING;
  const room = slices.top.h - WALL - lines[0]!.size * LEADING - one;
  const told = block('count-is', { x: beside, top: Math.max(space.tight, room / 2) }, lines);
  // Under what came out before; where there is no room, beside it.
  if (told.bottom + one + space.half < slices.top.h - WALL)
    return { marks: told.marks, under: { x: beside, top: told.bottom } };
  const x = beside + widthOf(...lines.slice(1)) + space.apart;
  return { marks: told.marks, under: { x, top: told.bottom - one } };
}

/** Where what a reader guessed is told again: in the top slice, by what came out before. */
export const retoldAt = (layout: Slices): BlockPlace => toldIn(layout, planOf(layout), 0).under;

/** Where the top slice is. */
export const topOf = (layout: Slices): PlaceBox => planOf(layout).slices.top;

/** One outcome in its place of a field. @param pitch px from one to the next @param shade how strong it is, 0 to 1 */
export const dotAt = (key: string, [x, y]: Point, pitch: number, role: Role, shade: number): DotMark => ({
  kind: 'dot',
  key,
  x,
  y,
  r: pitch * RADIUS,
  role,
  standing: 'illustrative',
  shade,
});

/** A thousand outcomes, each in the slice that its losses reach; what costs nobody anything lies lowest. */
function oddsScene(layout: Slices, alike: boolean): Mark[] {
  const { data, size, type, space } = layout;
  const alone = oddsOf(layout, 0);
  const odds = alike ? oddsOf(layout, amount(data, 'alike').value) : alone;
  const plan = planOf(layout);
  const { slices, columns, pitch, number } = plan;
  const floor = (slice: keyof typeof slices): number => slices[slice].y + slices[slice].h - WALL - CLEAR;
  const place = (slice: keyof typeof slices, n: number, across = columns): Point => [
    size.width - WALL - CLEAR - (across - (n % across) - 0.5) * pitch,
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
    const [x, y] = spot(n);
    // Those that matter most come last.
    return {
      kind: 'dot',
      key: `odds/${n}`,
      x,
      y,
      r: pitch * RADIUS,
      ...lookOf(reach),
      order: reach === 'top' ? 1 : 0,
    };
  });
  const said = { ...number, text: `${hurt}` };
  const top = (slices.top.h - WALL + said.size * OVER) / 2 - said.size * BASELINE;
  const told = (reach: Reach, x: number, line: number): { marks: Mark[]; width: number } => {
    const r = type.caption * 0.34;
    const lines: [Line, Line] = [
      { text: `${odds[REACHES.indexOf(reach)]}`, size: type.caption, weight: 600, tone: toneOf(reach) },
      { text: words(data, `${reach}Odds` as Label<'abs'>), size: type.caption, tone: 'muted' },
    ];
    const text = runIn(`${reach}-odds`, { x: x + 3 * r, top: line }, lines);
    return {
      marks: [
        {
          kind: 'dot',
          key: `key/${reach}`,
          x: x + r,
          y: line + type.caption * 0.64,
          r,
          ...lookOf(reach),
        },
        ...text.marks,
      ],
      width: text.width + 3 * r,
    };
  };
  const left = WALL + space.half;
  const lineOf = (slice: keyof typeof slices): number => slices[slice].y + space.tight * 0.5;
  const { width } = told('none', 0, 0);
  return [
    ...SLICES.map((slice) => vessel(`slice-${slice}`, slices[slice], WALL)),
    ...dots,
    ...block('count', { x: WALL + space.near, top }, [said]).marks,
    ...toldIn(layout, plan, alike ? alone[0] : undefined).marks,
    ...told('middle', left, lineOf('middle')).marks,
    ...told('bottom', left, lineOf('bottom')).marks,
    ...told('none', size.width - left - width, lineOf('bottom')).marks,
    ...foot(layout, 'oneToken').marks,
  ];
}

/** Columns of the heap in the top slice. */
const HEAP = 5;
/** How high a line’s letters reach over its baseline, and how low under it, in its own size. */
const [OVER, TAIL] = [0.74, 0.24];

const toneOf = (reach: Reach): 'muted' | 'debt' => (reach === 'none' ? 'muted' : 'debt');

/** How a dot looks that stands for an outcome. */
const lookOf = (reach: Reach): Pick<DotMark, 'role' | 'standing' | 'shade'> => ({
  role: reach === 'none' ? 'context' : 'debt',
  standing: 'illustrative',
  shade: STRENGTH[reach],
});

/** How much of its place a dot fills, as a radius. */
const RADIUS = 0.45;

/** 4 · The odds while every loan fails on its own: the top slice is empty. */
export const aloneScene = (layout: Slices): Mark[] => oddsScene(layout, false);

/** 5 · The same average, while all lean on one thing. */
export const alikeScene = (layout: Slices): Mark[] => oddsScene(layout, true);
