import { range } from 'd3-array';
import type { Role } from '../../../lib/types.ts';
import type { LineMark, Mark } from '../../../marks/mark.ts';
import { amount, words } from '../../chart.ts';
import { question } from './question.ts';
import {
  perSide,
  PLAQUE_PAD,
  RULE,
  RULED,
  spineFoot,
  spinePlan,
  type SpineLayout,
  type SpinePlan,
} from './spine-plan.ts';
import { SMALLEST } from '../space.ts';
import { gap as between, squares } from '../squares.ts';
import { block, fitted, type Line } from '../type.ts';

/** The role of each name's money, in the order of the chapters: the second buys shares, the last saves. */
const ROLES: readonly Role[] = ['debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];

/** How much larger than a label a name may be. */
const LARGE = 1.4;
/** px; a plaque as wide as its longest name is not too narrow for it because of rounding. */
const ROUNDED = 0.01;
/** Rows that a plaque covers at least, where there is room. */
const LEAST_ROWS = 2;
/** How strong the stripes are: the question is the point. */
const QUIET = 0.6;
/** px by which names are tried smaller. */
const FINER = 0.25;

const nameLine = ({ data }: SpineLayout, n: number, size: number, tone: Role | 'ink' | 'paper'): Line => ({
  text: words(data, `other${n}`),
  size,
  weight: 600,
  tone,
});

/** A rule in the role of what stands on it. @param y its lower edge, px */
const rule = (key: string, x: number, y: number, w: number, role: Role | undefined): LineMark => ({
  kind: 'line',
  key,
  points: [
    [x, y - RULE / 2],
    [x + w, y - RULE / 2],
  ],
  width: RULE,
  role,
});

/** How large all names are, and how many columns and rows of squares the plaque of any of them covers. */
interface Plaque {
  size: number;
  columns: number;
  rows: number;
}

/** So many whole squares where there is room for them: a plaque then cuts none. */
const inWhole = (squares: number, room: number): number =>
  Math.max(squares, Math.min(Math.floor(room), Math.ceil(squares - 0.01)));

/** The largest words at which every known name has room in its seat beside the question. */
function plaqueFor(layout: SpineLayout, plan: SpinePlan, names: readonly number[]): Plaque {
  const { pitch, rows, question: at } = plan;
  const [seat, space] = [rows / perSide(names.length), between(pitch)];
  const plaque = (size: number): Plaque & { fits: boolean } => {
    const lines = names.map((n) => nameLine(layout, n, size, 'ink'));
    const pad = 2 * PLAQUE_PAD * size;
    const maxWidth = at.side * pitch - space - pad;
    const blocks = lines.map((line) => block('', { x: 0, top: 0, maxWidth }, [line]));
    const wide = Math.max(...blocks.map(({ width }) => width));
    const high = (Math.max(...blocks.map(({ bottom }) => bottom)) + pad / 2 + space) / pitch;
    const across = (wide + pad + space) / pitch;
    const whole = lines.every((line) => fitted(line, maxWidth) >= size);
    const fits = whole && high <= seat && across <= at.side;
    return {
      size,
      columns: inWhole(across, at.side),
      rows: inWhole(Math.max(high, Math.min(LEAST_ROWS, seat)), seat),
      fits,
    };
  };
  const sizes = range(layout.type.label * LARGE, SMALLEST, -FINER).map(plaque);
  return sizes.find(({ fits }) => fits) ?? plaque(SMALLEST);
}

/**
 * Names on plaques over squares that stay whole, by turns on the question's left and right. All are of one size: nobody
 * knows more. The last one is new: it is filled.
 */
function plaques(layout: SpineLayout, plan: SpinePlan, names: readonly number[]): Mark[] {
  const { pitch } = plan;
  const space = between(pitch);
  const { size, columns, rows } = plaqueFor(layout, plan, names);
  const [w, h] = [columns * pitch - space, rows * pitch - space];
  return names.flatMap((n): Mark[] => {
    const here = names.filter((other) => other % 2 === n % 2);
    const middle = ((here.indexOf(n) + 0.5) * plan.rows) / here.length - rows / 2;
    const row = rows % 1 ? middle : Math.round(middle);
    const x = n % 2 === 0 ? (plan.columns - columns) * pitch : 0;
    const y = plan.top + row * pitch;
    const isNew = n === names.length;
    const role = ROLES[n - 1] ?? 'context';
    const line = nameLine(layout, n, size, isNew ? 'paper' : role);
    const maxWidth = w - 2 * PLAQUE_PAD * size + ROUNDED;
    const top = y + (h - block('', { x: 0, top: 0, maxWidth }, [line]).bottom) / 2;
    return [
      {
        kind: 'box',
        key: `other${n}-plaque`,
        x,
        y,
        w,
        h,
        r: 2,
        order: 1,
        ...(isNew ? { role } : {}),
      },
      ...block(`other${n}`, { x: x + w / 2, top, anchor: 'middle', maxWidth, order: 1 }, [line]).marks,
    ];
  });
}

/** The question in the middle of the block, of one size and at one place however many names are known. */
const unknown = ({ columns, rows, top, pitch, question: { height, air } }: SpinePlan): Mark[] =>
  question(
    'unknown',
    (columns * pitch - between(pitch)) / 2,
    top + rows * pitch - between(pitch) / 2 - air - height,
    height,
    undefined,
    air,
  );

/**
 * The drawing that ends every chapter: the gap as striped squares with a question over them, the builders' own cash told
 * on a strip under it, and the names that are known by then. It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: as many as `other1`, `other2`, … of the chart's labels
 */
export function spine(layout: SpineLayout, names: number): Mark[] {
  const { data } = layout;
  const plan = spinePlan(layout, names > 0);
  const { pitch, columns, top, gapWords, ownWords } = plan;
  return [
    ...squares({
      key: 'gap',
      count: amount(data, 'gap').value / amount(data, 'ten').value,
      columns,
      pitch,
      x: 0,
      top,
      role: 'chips',
      standing: 'unknown',
      shade: () => QUIET,
    }),
    ...unknown(plan),
    ...plaques(layout, plan, range(1, names + 1)),
    ...gapWords.marks,
    ...(ownWords
      ? [
          rule('own-rule', 0, ownWords.bottom + RULED, columns * pitch - between(pitch), 'chips'),
          ...ownWords.marks,
        ]
      : []),
    ...spineFoot(layout).marks,
  ];
}
