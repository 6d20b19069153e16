import { range } from 'd3-array';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, type Label } from '../chart.ts';
import { amountLine, bold, caption, foot } from '../shared/head.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { plain, slab, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { pins } from './cushion.ts';
import { NAME, strong, type Gpu } from './parts.ts';

/** The treads, from the floor up: what is owned pays for nothing, what is borrowed for the next. */
const TREADS: readonly (readonly [label: Label<'gpu-loans'>, role: 'chips' | 'debt'])[] = [
  ['own', 'chips'],
  ['lent', 'debt'],
  ['more', 'chips'],
  ['lent', 'debt'],
  ['next', 'chips'],
];
/** How strong the next tread is. */
const FAINT = 0.16;
/** Of the width, how far each tread lies back behind the one under it; px between two. */
const BACK = 0.185;
const GAP = 3;
/** Of a tread's height, and of how far it lies back, a chip on it at most. */
const CHIP = 0.52;
/** How much larger than an amount elsewhere the one is that the drawing prints, at the most. */
const LARGE = 1.6;
/** px; the line along the stairs, and its dashes up to the next. */
const [LINE, DASHES] = [4, [8, 4]] as const;

/** 1 · Chips, a loan on them, chips bought with it, and so on: stairs seen from the side, not to scale. */
export function stairsScene(layout: Gpu): Mark[] {
  const { data, size, type, space } = layout;
  const below = foot(layout, 'unsized');
  const floor = below.top - space.half;
  const rise = (floor - space.apart) / TREADS.length;
  const back = size.width * BACK;
  const money = amount(data, 'debt');
  const lines = (k: number): Line[] => [
    strong(money.hedge, type.caption, 'debt'),
    amountLine(money, type.hero * k, 'debt'),
    caption(layout, 'debtIs'),
    caption(layout, 'debtHow'),
  ];
  // How high the stairs are under the right end of a line.
  const over = (width: number): number =>
    floor - rise * Math.ceil((width + space.near) / back) - LINE - space.half;
  const fits = (k: number): boolean =>
    lines(k).every((line, n, all) => blockHeight(all.slice(0, n + 1)) < over(widthOf(line)));
  const large = range(LARGE, 0.5, -0.05).find(fits) ?? 0.5;
  const px = Math.max(NAME, type.number);
  const steps = TREADS.map((_, n) => ({ x: n * back, y: floor - rise * (n + 1) }));
  const half = LINE / 2;
  const climbed: Point[] = [
    [half, floor],
    ...steps.flatMap(({ x, y }, n): Point[] => [
      [x + half, y + half],
      [steps[n + 1] ? x + back + half : size.width, y + half],
    ]),
  ];
  return [
    ...TREADS.flatMap(([label, role], n): Mark[] => {
      const { x, y } = steps[n]!;
      const at = { x, y, w: size.width - x, h: rise - GAP };
      const isNext = n === TREADS.length - 1;
      const said = within([bold(layout, label, isNext ? 'ink' : 'paper', px)], at.w - space.apart * 2);
      const side = Math.min(rise, back) * CHIP;
      const chip = {
        x: size.width - side * 1.5 - space.near,
        y: y + (rise + LINE - GAP - side) / 2,
        w: side,
        h: side,
      };
      const top = y + LINE + (rise - GAP - LINE - blockHeight(said)) / 2;
      return [
        isNext
          ? slab('tread-next', at, { role, shade: FAINT, order: n })
          : { kind: 'box', key: `tread/${n}`, ...at, r: 0, role, order: n },
        ...(role === 'chips' && !isNext
          ? [
              pins(chip, `pins/${n}`, { tone: 'ground', order: n }),
              plain(`chip/${n}`, chip, { bare: true, order: n }),
            ]
          : []),
        ...block(`tread-${n}`, { x: x + space.apart, top, order: n }, said).marks,
      ];
    }),
    // What is climbed; dashed on to the next, which is not there yet.
    stroke('stairs', climbed.slice(0, -2), LINE, { tone: 'ink', order: TREADS.length - 2 }),
    stroke('stairs-next', climbed.slice(-3), LINE, { dash: DASHES, tone: 'ink', order: TREADS.length - 1 }),
    // Clear of the headline.
    ...block('debt', { x: 0, top: space.half }, lines(large)).marks,
    ...below.marks,
  ];
}
