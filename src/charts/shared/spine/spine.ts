import { range } from 'd3-array';
import type { Role } from '../../../lib/types.ts';
import type { BoxMark, Mark } from '../../../marks/mark.ts';
import { amount, words } from '../../chart.ts';
import { question } from './question.ts';
import {
  CLOSE,
  perSide,
  RULE,
  RULED,
  SEATS,
  spineFoot,
  spineLines,
  spinePlan,
  STRIP_PAD,
  type SpineLayout,
  type SpinePlan,
} from './spine-plan.ts';
import { LEADING, SMALLEST } from '../space.ts';
import { gap as between, squares } from '../squares.ts';
import { block, fitted, runIn, type Block, type BlockPlace, type Line } from '../type.ts';

/** The role of each name's money, in the order of the chapters: the second buys shares, the last saves. */
const ROLES: readonly Role[] = ['debt', 'equity', 'debt', 'debt', 'debt', 'debt', 'savers'];

/** How much larger than a label a name may be. */
const LARGE = 1.25;
/** px by which names are tried smaller. */
const FINER = 0.25;

/** How large all names are, and the fewest columns and rows that hold any of them. */
interface Strips {
  size: number;
  columns: number;
  rows: number;
}

const nameLine = ({ data }: SpineLayout, n: number, size: number): Line => ({
  text: words(data, `other${n}`),
  size,
  weight: 600,
  tone: ROLES[n - 1] ?? 'ink',
});

/** A name, its lines close to each other. */
function nameBlock(key: string, place: BlockPlace, line: Line): Block {
  const { marks, width } = block(key, place, [line]);
  const closer = (LEADING - CLOSE) * line.size;
  const bottom = place.top + (marks.length - 1) * CLOSE * line.size + LEADING * line.size;
  return { marks: marks.map((mark, n) => ({ ...mark, y: mark.y - n * closer })), bottom, width };
}

/** The largest words at which every known name has room in its seat beside the question. */
function stripsFor(layout: SpineLayout, plan: SpinePlan, names: readonly number[]): Strips {
  const { pitch, gap, question: at } = plan;
  const seat = gap.rows / perSide(names.length);
  const space = between(pitch);
  // Whole rows where they fit: strips then cut no square.
  const strips = (size: number, whole: boolean): Strips & { fits: boolean } => {
    const lines = names.map((n) => nameLine(layout, n, size));
    const pad = 2 * STRIP_PAD * size;
    const maxWidth = at.side * pitch - space - pad;
    const sizes = lines.map((line) => nameBlock('', { x: 0, top: 0, maxWidth }, line));
    const [wide, high] = [
      Math.max(...sizes.map(({ width }) => width)),
      Math.max(...sizes.map(({ bottom }) => bottom)),
    ];
    const columns = Math.ceil((wide + pad + space) / pitch - 0.01);
    const exact = (high + RULED + space) / pitch;
    const rows = whole ? Math.ceil(exact - 0.01) : exact;
    const unbroken = lines.every((line) => fitted(line, maxWidth) >= size);
    return {
      size,
      columns,
      rows,
      fits: unbroken && rows <= (whole ? Math.floor(seat) : seat) && columns <= at.side,
    };
  };
  const most = layout.type.label * LARGE;
  const sizes = [...range(most, SMALLEST, -FINER), SMALLEST];
  const found = [true, false].flatMap((whole) => sizes.map((size) => strips(size, whole)));
  return found.find(({ fits }) => fits) ?? strips(SMALLEST, false);
}

/**
 * Names on strips of paper over squares that stay whole, by turns on the question's left and right. All strips are of
 * one length: nobody knows more.
 */
function strips(layout: SpineLayout, plan: SpinePlan, names: readonly number[]): Mark[] {
  const { gap, pitch } = plan;
  const space = between(pitch);
  const { size, columns, rows } = stripsFor(layout, plan, names);
  const [w, h] = [columns * pitch - space, rows * pitch - space];
  return names.flatMap((n) => {
    const right = n % 2 === 0;
    const here = names.filter((other) => other % 2 === n % 2);
    const middle = ((here.indexOf(n) + 0.5) * gap.rows) / here.length;
    const row =
      rows % 1 ? middle - rows / 2 : Math.round(middle - rows / 2 + (middle > gap.rows / 2 ? 0.01 : -0.01));
    const x = gap.x + (right ? (gap.columns - columns) * pitch : 0);
    const y = gap.top + Math.min(gap.rows - rows, Math.max(0, row)) * pitch;
    // Paper as far as the middle of the gaps round it: squares beside it stay whole.
    const out = space / 2;
    const paper: BoxMark = {
      kind: 'box',
      key: `other${n}-strip`,
      // Not past the drawing's edge, and yet over the whole of a square's outline there.
      x: Math.max(-0.4, x - out),
      y: y - out,
      w: w + 2 * out,
      h: h + 2 * out,
      r: 0,
      bare: true,
      order: 1,
    };
    const line = nameLine(layout, n, size);
    const maxWidth = w - 2 * STRIP_PAD * size;
    const high = nameBlock('', { x: 0, top: 0, maxWidth }, line).bottom;
    // Words end on the rule, as on a ruled line.
    const place = { x: x + STRIP_PAD * size, top: y + h - RULED - high, maxWidth, order: 1 };
    const rule: Mark = {
      kind: 'line',
      key: `other${n}-rule`,
      points: [
        [x, y + h - RULE / 2],
        [x + w, y + h - RULE / 2],
      ],
      width: RULE,
      role: ROLES[n - 1],
      order: 1,
    };
    return [paper, rule, ...nameBlock(`other${n}`, place, line).marks];
  });
}

/** The question in the middle of the block, of one size and at one place however many names are known. */
const unknown = ({ gap, pitch, question: { height } }: SpinePlan): Mark[] =>
  question(
    'unknown',
    gap.x + (gap.columns * pitch - between(pitch)) / 2,
    gap.top + (gap.rows * pitch - between(pitch) - height) / 2,
    height,
  );

/**
 * The drawing that ends every chapter: the gap as striped squares with a question over them, the builders' own cash
 * outlined beside it, and the names that are known by then. It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: as many as `other1`, `other2`, … of the chart's labels
 */
export function spine(layout: SpineLayout, names: number): Mark[] {
  const { data } = layout;
  const plan = spinePlan(layout);
  const { pitch, gap, own, gapWords, ownWords } = plan;
  const [ten, cash] = [amount(data, 'ten').value, amount(data, 'ownCash')];
  const known = range(1, Math.min(SEATS, names) + 1);
  return [
    ...squares({
      key: 'gap',
      count: amount(data, 'gap').value / ten,
      pitch,
      ...gap,
      role: 'chips',
      standing: 'unknown',
    }),
    ...(own
      ? squares({
          key: 'own',
          count: cash.value / ten,
          pitch,
          ...own,
          role: 'chips',
          standing: cash.standing,
        })
      : []),
    ...unknown(plan),
    ...(known.length > 0 ? strips(layout, plan, known) : []),
    ...runIn('gap-words', { x: 0, ...gapWords }, spineLines(layout, 'gap')).marks,
    ...(ownWords ? runIn('own-words', ownWords, spineLines(layout, 'ownCash')).marks : []),
    ...spineFoot(layout).marks,
  ];
}
