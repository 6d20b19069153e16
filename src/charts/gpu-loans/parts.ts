import type { Mark, Point } from '../../marks/mark.ts';
import { bold } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { shape } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import type { Line } from '../shared/type.ts';

/** What every drawing of this chapter starts from. */
export type Gpu = Layout<'gpu-loans'>;

/** How strong the colour of a thing is whose amount nobody knows, or is our example: it has a dotted edge. */
export const PALE = 0.46;
/** px; the edge of such a thing, and its dots. */
const EDGE = 2;
const DOTS = [2, 2.4] as const;

/** px; the least of words in paper on a full colour. */
export const NAME = 19;

/** Words in bold. @param size px */
export const strong = (text: string, size: number, tone: Line['tone'] = 'ink'): Line => ({
  text,
  size,
  weight: 600,
  tone,
});

/** The loan's name, on it. @param size px */
export const loanName = (layout: Gpu, size = layout.type.number): Line =>
  bold(layout, 'loan', 'paper', Math.max(NAME, size));

/** A pale shape with a dotted edge: what chips would fetch is our example. @param over,under px, as an area's */
export const pale = (
  key: string,
  over: readonly Point[],
  under: readonly Point[] = [],
  order?: number,
): Mark[] => [
  shape(key, over, { role: 'chips', shade: PALE, order }, under),
  stroke(`${key}-edge`, [...over, ...under.toReversed(), over[0]!], EDGE, {
    dash: DOTS,
    role: 'chips',
    order,
  }),
];
