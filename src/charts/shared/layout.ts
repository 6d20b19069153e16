import { range } from 'd3-array';
import { IN_HAN, inHan, READS_HAN } from '../../lib/han.ts';
import type { DataOf, ChartData, ChartId } from '../../lib/types.ts';
import { moved } from '../../marks/kinds.ts';
import type { Box, Mark, Size } from '../../marks/mark.ts';
import { headlineOf, pictureName, words, type Chart, type LabelOf } from '../chart.ts';
import { hanHeadline } from './han-headline.ts';
import { spaceFor, typeScale, type Space, type TypeScale } from './space.ts';
import { block, type Block, type Line, readingWeight } from './type.ts';

/** What every step's drawing starts from, with data of one kind. */
export interface LayoutOf<D extends ChartData> {
  data: D;
  size: Size;
  type: TypeScale;
  space: Space;
  /** Wider than tall: blocks stand beside each other instead of under each other. */
  wide: boolean;
}

/** What the drawings of one chart or panel start from; without an id, those of any. */
export type Layout<Id extends ChartId = never> = [Id] extends [never]
  ? LayoutOf<ChartData>
  : LayoutOf<DataOf<Id>>;

/** The one-square key at the foot of the drawing, which changes when the scale does. */
export function unitKey<D extends ChartData>(layout: LayoutOf<D>, label: LabelOf<D>): Mark[] {
  const { size, type } = layout;
  const side = type.caption * 0.85;
  // Room below for the tails of its words.
  const y = size.height - side - type.caption * 0.25;
  return [
    { kind: 'cell', key: 'unit', x: 0, y, w: side, h: side, role: 'context', standing: 'forecast' },
    ...block('unit-words', { x: side + 7, top: y + (side - type.caption * 1.09) / 2 }, [
      { text: words(layout.data, label), size: type.caption, tone: 'muted' },
    ]).marks,
  ];
}

/** What the key takes at the foot, px. */
export const footHeight = (layout: Layout): number => layout.space.footing;

/** Where a drawing ends over its foot, px. */
export const floorOf = (layout: Layout): number => layout.size.height - footHeight(layout);

/** A drawing this much wider than high has its blocks beside each other. */
const WIDE = 1.12;

export function layoutFor<D extends ChartData>(data: D, size: Size): LayoutOf<D> {
  const type = typeScale(size);
  return { data, size, type, space: spaceFor(type.caption), wide: size.width > size.height * WIDE };
}

const whole = (size: Size): Box => ({ x: 0, y: 0, width: size.width, height: size.height });

/** The headline over a step's drawing: in the narrowest of some widths that needs no more lines, so that no word is left alone. */
function headline(data: ChartData, number: number, size: Size): Block {
  const text = headlineOf(data, number) ?? '';
  const line: Line = { text, size: typeScale(size).headline, weight: READS_HAN ? readingWeight(text) : 500 };
  const set = (share: number): Block =>
    block('headline', { x: 0, top: 0, maxWidth: size.width * share }, [line]);
  if (IN_HAN || (READS_HAN && inHan(text))) return hanHeadline(line, size.width);
  const { bottom } = set(1);
  return set(range(0.55, 1, 0.05).find((share) => set(share).bottom === bottom) ?? 1);
}

const known = new WeakMap<ChartData, Record<string, Block[]>>();

/** A chart's headlines, in order: every step's drawing asks how high the highest is, so they are set once a size. */
function headlines(data: ChartData, steps: number, size: Size): readonly Block[] {
  const sizes = known.get(data) ?? {};
  known.set(data, sizes);
  return (sizes[JSON.stringify([steps, size])] ??= range(1, steps + 1).map((n) => headline(data, n, size)));
}

/** From a headline to the drawing under it, in its own size. */
const UNDER_HEADLINE = 0.3;

/**
 * The room that a chart's headlines leave its drawings: what lies over a drawing, such as a reader's guess, asks a scene's
 * own geometry with this layout, and puts it `top` px lower.
 * @param steps how many the chart has: from step to step nothing moves because a headline has a line more
 */
export function roomUnder<D extends ChartData>(
  data: D,
  steps: number,
  size: Size,
): { layout: LayoutOf<D>; top: number; bottom: number } {
  const bottom = Math.max(...headlines(data, steps, size).map((head) => head.bottom));
  const top = bottom && bottom + typeScale(size).headline * UNDER_HEADLINE;
  return { layout: layoutFor(data, { ...size, height: size.height - top }), top, bottom };
}

/**
 * A chart from its steps' drawings, in order. Step numbers are clamped. A chart whose labels have `headline1`,
 * `headline2`, … prints them over its drawings, which are laid out in the room under them; they name the pictures, as
 * `step1`, `step2`, … do where there are none.
 * @param scrub the step whose drawing also takes how far it has come, 0 to `parts`
 */
export function chartOf<D extends ChartData>(
  drawings: readonly ((layout: LayoutOf<D>, part: number) => Mark[])[],
  scrub?: Chart['scrub'],
): Chart {
  return {
    steps: drawings.length,
    ...(scrub ? { scrub } : {}),
    scene: (data, step, size, part) => {
      const number = Math.min(drawings.length, Math.max(1, Math.round(step)));
      const parts = scrub?.parts ?? 0;
      const come = Math.min(parts, Math.max(0, Math.round(part ?? parts)));
      const { width, height } = size;
      // Its data is the one that content/charts/<id>.yaml names: chart-check.ts draws every step of every chart.
      const { layout, top, bottom } = roomUnder(data as D, drawings.length, size);
      const drawn = drawings[number - 1]?.(layout, come) ?? [];
      const under = top ? drawn.map((mark) => moved(mark, 0, top)) : drawn;
      // One with fewer lines than the longest stands on its drawing: the air is over it.
      const over = headlines(data, drawings.length, size)[number - 1]!;
      const marks = [...under, ...over.marks.map((mark) => moved(mark, 0, bottom - over.bottom))];
      return { width, height, marks, focus: whole(size), label: pictureName(data, number) };
    },
  };
}
