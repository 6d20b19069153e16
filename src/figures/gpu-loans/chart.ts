import { range } from 'd3-array';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words } from '../figure.ts';
import type { Sheet } from '../shared/sheet.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { MONTHS, type Curves } from './curves.ts';

/** Illustrative curves are dashed, as illustrative squares are dotted. */
export const DASH = '6 2';

/** A step's title: one line, or more where it is narrow. */
export const title = (sheet: Sheet, label: string): Line[] => [
  { text: words(sheet.data, label), size: sheet.type.label, weight: 600 },
];

/** What the drawing is, at its foot. */
export function foot(sheet: Sheet, label: string): { marks: Mark[]; top: number } {
  const { size, type } = sheet;
  const line: Line = { text: words(sheet.data, label), size: type.caption, tone: 'muted' };
  const top = size.height - blockHeight([line], size.width) - type.caption * 0.1;
  return { marks: block('foot', { x: 0, top, maxWidth: size.width }, [line]).marks, top };
}

/** A level floor, 1px. */
export const level = (key: string, y: number, right: number): LineMark => ({
  kind: 'line',
  key,
  points: [
    [0, y],
    [right, y],
  ],
  width: 1,
  role: 'context',
});

export const monthHead = (sheet: Sheet, n: number): Line[] => [
  { text: fill(sheet.data, 'month', { n }), size: sheet.type.number, weight: 600 },
  { text: words(sheet.data, 'monthIs'), size: sheet.type.caption, tone: 'muted' },
];

export interface Frame {
  x(month: number): number;
  y(value: number): number;
  top: number;
  floor: number;
}

/** One place for the curves in every step: titles may take as much room as the longest does. */
export function frame(sheet: Sheet): Frame {
  const { data, size, type } = sheet;
  const heads = [monthHead(sheet, MONTHS), ...['title3', 'title4', 'title5'].map((t) => title(sheet, t))];
  const top = Math.max(...heads.map((head) => blockHeight(head, size.width))) + type.caption;
  const floor = foot(sheet, 'index').top - type.caption * 1.9;
  const longest = block('', { x: 0, top: 0 }, [end(sheet, 'cushion', amount(data, 'new').value)]).width;
  const right = size.width - longest - 8;
  return {
    top,
    floor,
    x: (month) => 1 + ((right - 1) * month) / MONTHS,
    y: (value) => floor - ((floor - top) * value) / amount(data, 'new').value,
  };
}

export const TONES = { chips: 'chips', cushion: 'ink', loan: 'debt', rent: 'purchase' } as const;

const end = ({ data, type }: Sheet, key: keyof typeof TONES, value: number): Line => ({
  text: fill(data, key, { n: Math.round(value) }),
  size: type.caption,
  weight: 600,
  tone: TONES[key],
});

/** The names at the curves' ends, from the top down, a line apart at least. */
export function ends(
  sheet: Sheet,
  at: Frame,
  month: number,
  list: readonly [keyof typeof TONES, number, y: number][],
) {
  const height = sheet.type.caption * 1.22;
  let next = -Infinity;
  return list.flatMap(([key, value, y]) => {
    const top = Math.max(at.y(y) - height / 2, next);
    next = top + height;
    return block(`end-${key}`, { x: at.x(month) + 7, top }, [end(sheet, key, value)]).marks;
  });
}

/** The room between two curves as upright strokes, one a month, in one line that can move. */
function comb(at: Frame, key: string, role: LineMark['role'], high: number[], low: number[]): LineMark {
  const points = high.flatMap((h, m): Point[] => [low[m]!, h, low[m]!].map((v) => [at.x(m), at.y(v)]));
  return { kind: 'line', key, points, width: 1, role };
}

interface Shown extends Curves {
  /** The last month that has come. */
  month: number;
  /** What of the signed rent is in the picture, 0 to 1. */
  rent: number;
}

/** Curves, the room between them, and the floor with its years. */
export function chart(sheet: Sheet, at: Frame, { value, loan, month, rent }: Shown): Mark[] {
  const { data, type } = sheet;
  const low = value.map((v, m) => Math.min(v, loan[m]!));
  const signed = loan.map((l) => l * rent * amount(data, 'contract').value);
  // What has not come yet is folded up at the curves' heads, so that every line keeps its number of points.
  const come = (line: LineMark): LineMark => {
    const kept = (line.points.length / (MONTHS + 1)) * (month + 1);
    return { ...line, points: line.points.map((p, i) => (i < kept ? p : line.points[kept - 1]!)) };
  };
  const curve = (key: string, role: LineMark['role'], values: number[]): Mark =>
    come({
      kind: 'line',
      key,
      points: values.map((v, m) => [at.x(m), at.y(v)] as const),
      width: 3,
      dash: DASH,
      role,
    });
  return [
    {
      ...comb(
        at,
        'rent',
        'purchase',
        signed,
        signed.map(() => 0),
      ),
      opacity: rent,
    },
    // Strokes hang together along the loan's curve: that of the chips stays dashed. Where the chips would not
    // cover the loan, the second lie on the first.
    come(comb(at, 'cushion', 'context', value, loan)),
    come(comb(at, 'short', 'debt', low, loan)),
    curve('loan', 'debt', loan),
    curve('value', 'chips', value),
    level('floor', at.floor + 1.5, at.x(MONTHS)),
    ...range(amount(data, 'years').value + 1).flatMap(
      (year) =>
        block(
          `year-${year}`,
          {
            x: at.x(year * 12),
            top: at.floor + type.caption * 0.4,
            anchor: year === 0 ? 'start' : 'middle',
          },
          [{ text: words(data, `year${year}`), size: type.note, tone: 'muted' }],
        ).marks,
    ),
    ...foot(sheet, 'index').marks,
  ];
}

/** A moment, marked from the floor up. */
export const upright = (at: Frame, key: string, x: number, top: number): LineMark => ({
  kind: 'line',
  key,
  points: [
    [x, at.floor],
    [x, top],
  ],
  width: 1,
  dash: '3 3',
  role: 'context',
});
