import { range } from 'd3-array';
import type { Role } from '../../../lib/types.ts';
import type { LineMark, Mark } from '../../../marks/mark.ts';
import { amount, words } from '../../chart.ts';
import { question } from './question.ts';
import {
  perSide,
  RULE,
  RULED,
  spineFoot,
  spinePlan,
  STRIP_PAD,
  type SpineLayout,
  type SpinePlan,
} from './spine-plan.ts';
import { SMALLEST } from '../space.ts';
import { gap as between, squares } from '../squares.ts';
import { block, fitted, type Line } from '../type.ts';

/** The role of each name's money, in the order of the chapters: the second buys shares, the last saves. */
const ROLES: readonly Role[] = ['debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];

/** How much larger than a label a name may be. */
const LARGE = 1.25;
/** px; a strip as wide as its longest name is not too narrow for it because of rounding. */
const ROUNDED = 0.01;
/** How strong the stripes are: the question is the point. */
const QUIET = 0.6;
/** px by which names are tried smaller. */
const FINER = 0.25;

const nameLine = ({ data }: SpineLayout, n: number, size: number): Line => ({
  text: words(data, `other${n}`),
  size,
  weight: 600,
  tone: ROLES[n - 1] ?? 'ink',
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

/** How large all names are, and how many columns and rows of squares the strip of any of them covers. */
interface Strip {
  size: number;
  columns: number;
  rows: number;
}

/** So many whole squares where there is room for them: a strip then cuts none. */
const inWhole = (squares: number, room: number): number =>
  Math.max(squares, Math.min(Math.floor(room), Math.ceil(squares - 0.01)));

/** The largest words at which every known name has room in its seat beside the question. */
function stripFor(layout: SpineLayout, plan: SpinePlan, names: readonly number[]): Strip {
  const { pitch, rows, question: at } = plan;
  const [seat, space] = [rows / perSide(names.length), between(pitch)];
  const strip = (size: number): Strip & { fits: boolean } => {
    const lines = names.map((n) => nameLine(layout, n, size));
    const pad = 2 * STRIP_PAD * size;
    const maxWidth = at.side * pitch - space - pad;
    const blocks = lines.map((line) => block('', { x: 0, top: 0, maxWidth }, [line]));
    const wide = Math.max(...blocks.map(({ width }) => width));
    const high = (Math.max(...blocks.map(({ bottom }) => bottom)) + RULED + space) / pitch;
    const across = (wide + pad + space) / pitch;
    const whole = lines.every((line) => fitted(line, maxWidth) >= size);
    const fits = whole && high <= seat && across <= at.side;
    return { size, columns: inWhole(across, at.side), rows: inWhole(high, seat), fits };
  };
  const sizes = range(layout.type.label * LARGE, SMALLEST, -FINER).map(strip);
  return sizes.find(({ fits }) => fits) ?? strip(SMALLEST);
}

/**
 * Names on strips of paper over squares that stay whole, by turns on the question's left and right. All strips are of
 * one length: nobody knows more.
 */
function strips(layout: SpineLayout, plan: SpinePlan, names: readonly number[]): Mark[] {
  const { pitch } = plan;
  const space = between(pitch);
  const { size, columns, rows } = stripFor(layout, plan, names);
  const [w, h] = [columns * pitch - space, rows * pitch - space];
  return names.flatMap((n) => {
    const here = names.filter((other) => other % 2 === n % 2);
    const middle = ((here.indexOf(n) + 0.5) * plan.rows) / here.length - rows / 2;
    const row = rows % 1 ? middle : Math.round(middle);
    const x = n % 2 === 0 ? (plan.columns - columns) * pitch : 0;
    const y = plan.top + row * pitch;
    // Paper as far as the middle of the gaps round it: squares beside it stay whole.
    const out = space / 2;
    const left = Math.max(-0.4, x - out);
    const line = nameLine(layout, n, size);
    const place = { x: x + STRIP_PAD * size, top: 0, maxWidth: w - 2 * STRIP_PAD * size + ROUNDED };
    // Words end on the rule, as on a ruled line.
    const top = y + h - RULED - block('', place, [line]).bottom;
    return [
      {
        kind: 'box',
        key: `other${n}-strip`,
        x: left,
        y: y - out,
        w: w + 2 * out,
        h: h + 2 * out,
        r: 0,
        bare: true,
        order: 1,
      },
      { ...rule(`other${n}-rule`, x, y + h, w, ROLES[n - 1]), order: 1 },
      ...block(`other${n}`, { ...place, top, order: 1 }, [line]).marks,
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
  const plan = spinePlan(layout);
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
    ...strips(layout, plan, range(1, names + 1)),
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
