import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { fill, words, type Label, type Slot } from '../chart.ts';
import { caption, title } from '../shared/head.ts';
import { trace } from '../shared/plot/lines.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { chart, ends, frame, monthHead, upTo, type End, type CurvePlot } from './chart.ts';
import { curves, MONTHS, releaseMonth, valueAt } from './curves.ts';

/** 2 · Scroll is time: the loan is paid down, the chips age. @param month 0 to MONTHS */
export function timeScene(layout: Layout<'gpu-loans'>, month: number): Mark[] {
  const at = frame(layout);
  const { value, loan } = curves(layout.data);
  const [chips, owed] = [valueAt(value, month), valueAt(loan, month)];
  return [
    // Where time has come to: from its place on the floor up to the chips.
    upTo(at, 'now', at.x(month), at.y(chips)),
    ...chart(layout, at, { value, loan, month, rent: 0 }),
    ...ends(layout, at, month, [
      ['chips', chips, chips],
      ['cushion', chips - owed, (chips + owed) / 2],
      ['loan', owed, owed],
    ]),
    ...block('title', { x: 0, top: 0, maxWidth: layout.size.width }, monthHead(layout, month)).marks,
  ];
}

/** The upright where the new generation comes out. */
function release(layout: Layout<'gpu-loans'>, at: CurvePlot, tall: boolean): Mark[] {
  const { data, type, size } = layout;
  const x = at.x(releaseMonth(data));
  const place = { x: x + 6, top: at.top, maxWidth: size.width - x - 6 };
  const lines: Line[] = [
    { text: words(data, 'release'), size: type.caption, weight: 600 },
    caption(layout, 'releaseIs'),
  ];
  return [upTo(at, 'release', x, at.top), ...(tall ? block('release-words', place, lines).marks : [])];
}

/** What stands at the curves' ends, from the top down: names of what is there, and of the gap between them. */
function endsOf(chips: number, owed: number, rent: number): End[] {
  const [upper, lower]: [End, End] = [
    ['chips', chips, chips],
    ['loan', owed, owed],
  ];
  if (rent) return [upper, lower, ['rent', owed, owed / 2]];
  return chips > owed ? [upper, ['cushion', chips - owed, (chips + owed) / 2], lower] : [lower, upper];
}

function laterScene(
  layout: Layout<'gpu-loans'>,
  heading: Label<'gpu-loans'>,
  drop: Slot<'gpu-loans'>,
  rent: number,
): Mark[] {
  const at = frame(layout);
  const { value, loan } = curves(layout.data, drop);
  const list = endsOf(valueAt(value, MONTHS), valueAt(loan, MONTHS), rent);
  return [
    ...release(layout, at, heading === 'title3'),
    ...chart(layout, at, { value, loan, month: MONTHS, rent }),
    ...ends(layout, at, MONTHS, list),
    ...title(layout, heading).marks,
  ];
}

/** 3 · A new generation comes out and the older chips lose value; where they would have gone stays, in grey. */
export function dropScene(layout: Layout<'gpu-loans'>): Mark[] {
  const without = curves(layout.data).value;
  const left = range(releaseMonth(layout.data), MONTHS + 1);
  const readings = left.map((month) => [month, valueAt(without, month)] as const);
  return [
    trace('without', readings, frame(layout), { width: 1.5, dash: '3 3', role: 'context' }),
    ...laterScene(layout, 'title3', 'drop', 0),
  ];
}

/** 4 · What the customer has signed for comes to stand under the loan. */
export const contractScene = (layout: Layout<'gpu-loans'>): Mark[] => laterScene(layout, 'title4', 'drop', 1);

/** 5 · A sharper fall: the loan is larger than what the chips would fetch. */
export function crossScene(layout: Layout<'gpu-loans'>): Mark[] {
  const { data, type, size, space } = layout;
  const at = frame(layout);
  const { value, loan } = curves(data, 'sharpDrop');
  const month = releaseMonth(data);
  const owed = valueAt(loan, month);
  const short = fill(data, 'short', { n: Math.round(owed - valueAt(value, month)) });
  const lines: Line[] = [
    { text: short, size: type.number, weight: 600, tone: 'debt' },
    caption(layout, 'shortIs'),
  ];
  const x = at.x(month) + 6;
  const maxWidth = size.width - x;
  const top = at.y(owed) - blockHeight(lines, maxWidth) - space.half;
  return [
    ...laterScene(layout, 'title5', 'sharpDrop', 0),
    ...block('short-words', { x, top, maxWidth }, lines).marks,
  ];
}
