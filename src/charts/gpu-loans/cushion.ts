import { range } from 'd3-array';
import { inHan, READS_HAN } from '../../lib/han.ts';
import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words } from '../chart.ts';
import { bold, foot, name } from '../shared/head.ts';
import { type PlaceBox, slab, within } from '../shared/places.ts';
import { floorUnder } from '../shared/rules.ts';
import { linear } from '../shared/plot/scale.ts';
import { BASELINE, INK, LEADING, LEAST } from '../shared/space.ts';
import { block, type Line, lowered, widthOf } from '../shared/type.ts';
import { curves, MONTHS, releaseMonth, valueAt } from './curves.ts';
import { dotted, PALE, type Gpu } from './parts.ts';

/** px; how thick both lines are, and the fine gaps in them: they are our example. */
const LINE = { width: 5, dash: '5 1.6' } as const;
/** px; the least of words in paper on a full colour. */
const NAME = 20;
/** px: how large the word between both lines may be. */
const LARGEST = 40;
/** How much larger than an amount elsewhere the cushion's is. */
const LARGE = 2;
/** Em: how high capitals reach over their baseline, and what a word keeps from both lines. */
const [HIGH, AIR] = [0.74, 0.56];

/** What has not come yet is folded up at a line's head, so that every line keeps its number of points. */
const come = (points: readonly Point[], month: number): Point[] =>
  points.map((point, m) => (m <= month ? point : (points[month] ?? point)));

/** 2 · Scroll is time: the loan is paid down, the chips age, and what is between them thins. @param month 0 to MONTHS */
export function monthsScene(layout: Gpu, month: number): Mark[] {
  const { data, size, type, space } = layout;
  const { value, loan } = curves(data);
  const below = foot(layout, 'example');
  const floor = below.top - space.near;
  const said = (key: 'chips' | 'loan', n: number): Line => ({
    text: `${Math.round(n)}`,
    size: type.number,
    weight: 600,
    tone: key === 'chips' ? 'chips' : 'debt',
  });
  const right = size.width - widthOf({ text: '88', size: type.number, weight: 600 }) - space.snug - 3;
  const top = LINE.width / 2;
  const x = linear([0, MONTHS], [LINE.width / 2, right]);
  const y = linear([0, amount(data, 'new').value], [floor, top]);
  const along = (values: readonly number[]): Point[] => values.map((v, m) => [x(m), y(v)] as const);
  const [over, under] = [along(value), along(loan)];
  const line = (key: string, role: LineMark['role'], points: readonly Point[]): LineMark => ({
    kind: 'line',
    key,
    points: come(points, month),
    ...LINE,
    role,
  });
  const field = (
    key: string,
    role: AreaMark['role'],
    a: readonly Point[],
    b: readonly Point[],
    shade: number,
  ): AreaMark => ({
    kind: 'area',
    key,
    over: come(a, month),
    under: come(b, month),
    role,
    shade,
  });
  const ground = range(MONTHS + 1).map((m): Point => [x(m), floor]);
  // As large as it has room between both lines, from their start.
  const from = x(1) + LINE.width;
  const tried = range(LARGEST, LEAST - 1, -1).map((px) => {
    const word = block('cushion-word', { x: from, top: 0 }, [bold(layout, 'cushion', 'ink', px)]);
    const until = Math.min(MONTHS, Math.ceil(x.invert(from + word.width)));
    const [low, high] = [y(valueAt(loan, 1)), y(valueAt(value, until))];
    const tall = READS_HAN && inHan(words(data, 'cushion')) ? INK : HIGH;
    const fits = low - high > px * (tall + AIR) + LINE.width;
    return { until, fits, marks: lowered(word, (low + high + px * HIGH) / 2 - px * BASELINE) };
  });
  const cushion = tried.find(({ fits }) => fits);
  const loanIs = block('loan-name', { x: x(1) + 4, top: y(20) }, [
    bold(layout, 'loan', 'paper', Math.max(NAME, type.number)),
  ]);
  const large = { size: type.hero * LARGE, weight: 600 } as const;
  const room = size.width - widthOf({ text: '88', ...large }) - space.snug - x(6);
  const chipsAre = block('chips-name', { x: x(6), top: 0 }, within([name(layout, 'chips', 'chips')], room));
  const [chipsEnd, loanEnd] = [valueAt(value, month), valueAt(loan, month)];
  const beside = (key: 'chips' | 'loan', n: number): Mark[] =>
    block(`end-${key}`, { x: x(month) + space.snug + 1, top: y(n) - type.number * 0.66 }, [said(key, n)])
      .marks;
  return [
    // Words stand on it.
    { ...field('owed', 'debt', under, ground, 1), tone: 'debt' },
    field('cushion', 'chips', over, under, PALE),
    line('loan', 'debt', under),
    line('value', 'chips', over),
    floorUnder(floor, [0, right]),
    // A word comes with what it stands on.
    ...(cushion && month >= cushion.until ? cushion.marks : []),
    ...(x(month) > x(1) + 4 + loanIs.width ? loanIs.marks : []),
    ...beside('chips', chipsEnd),
    ...beside('loan', loanEnd),
    ...(y(chipsEnd) - type.number * 0.66 > chipsAre.bottom ? chipsAre.marks : []),
    ...block('left', { x: size.width, top: 0, anchor: 'end' }, [
      { text: `${Math.round(chipsEnd - loanEnd)}`, ...large, tone: 'chips' },
      { text: fill(data, 'month', { n: month }), size: type.caption, tone: 'muted' },
    ]).marks,
    ...below.marks,
  ];
}

/** Of the height, what shows of the loan under the cushion; how many teeth its torn edge has, and how deep, of it. */
const [SHOWN, TEETH, TORN] = [0.22, 14, 0.2];
/** Of a cushion's height and breadth, its number at the most. */
const [TALL, BROAD] = [0.72, 0.56];

/** The upper end of the loan, whose lower one is not shown. */
function torn(key: string, { x, y, w, h }: PlaceBox): AreaMark {
  const at = (n: number): Point => [x + (w * n) / (2 * TEETH), y + h - (n % 2 ? 0 : h * TORN)];
  return {
    kind: 'area',
    key,
    over: [
      [x, y],
      [x + w, y],
    ],
    under: range(2 * TEETH + 1).map(at),
    role: 'debt',
    tone: 'debt',
  };
}

/** 3 · The cushion on the loan in the month in which a new chip comes out, before and after. */
export function newChipScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const month = releaseMonth(data);
  const owed = valueAt(curves(data).loan, month);
  const cushions = (['ageing', 'drop'] as const).map(
    (slot) => valueAt((slot === 'drop' ? curves(data, 'drop') : curves(data)).value, month) - owed,
  );
  const below = foot(layout, 'example');
  const high = below.top - space.half;
  const loan: PlaceBox = {
    x: 0,
    y: high - Math.max(NAME * 2, high * SHOWN),
    w: size.width,
    h: Math.max(NAME * 2, high * SHOWN),
  };
  const under = type.label * LEADING + space.close;
  const floor = loan.y - 1;
  const gap = space.apart;
  const w = (size.width - gap) / 2;
  const h = linear([0, cushions[0]!], [0, floor - under]);
  const low = h(cushions[1]!);
  // Both numbers are of one size, which the lower bar has room for.
  const px = Math.min(w * BROAD, low * TALL);
  return [
    ...cushions.flatMap((n, i): Mark[] => {
      const at = { x: i * (w + gap), y: floor - h(n), w, h: h(n) };
      const number: Line = { text: `${Math.round(n)}`, size: px, weight: 600, tone: 'ink' };
      const is = name(layout, 'cushion');
      const middle = { x: at.x + w / 2, anchor: 'middle', order: i } as const;
      const high = px * LEADING;
      // Its name is over its number where it is as high as both, and the two of them in its middle.
      const named = at.h > high + is.size * LEADING * 2 ? is.size * LEADING : 0;
      const top = at.y + (at.h - high - named) / 2;
      return [
        slab(`cushion/${i}`, at, { role: 'chips', shade: PALE, order: i }),
        dotted(`cushion-edge/${i}`, at, 'chips', i),
        ...block(`cushion-number/${i}`, { ...middle, top }, named ? [is, number] : [number]).marks,
        ...block(
          `cushion-name/${i}`,
          { ...middle, top: 0 },
          within([name(layout, i ? 'after' : 'before')], w),
        ).marks,
      ];
    }),
    // What is gone.
    dotted('cushion-gone', { x: w + gap, y: under, w, h: floor - under - low }, 'context', 1),
    torn('owed-top', loan),
    ...block(
      'owed-name',
      { x: size.width / 2, top: loan.y + (loan.h * (1 - TORN) - NAME * LEADING) / 2, anchor: 'middle' },
      [bold(layout, 'loan', 'paper', Math.max(NAME, Math.min(type.number, loan.h * 0.4)))],
    ).marks,
    ...below.marks,
  ];
}
