import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../figure.ts';
import type { Sheet } from '../sheet.ts';
import { block, blockHeight, fitted, runIn, type Line } from '../type.ts';

/** The year of the two known amounts, where both lines start. */
export const START = 2025;
/** Straight pieces per line: the same in every step, so that lines bend into each other. */
const PIECES = 24;

/** What a frame shows: years, and money in USD bn. */
export interface Range {
  from: number;
  to: number;
  low: number;
  high: number;
  /** Years between two ticks. */
  every: number;
}

/** Where years and money stand, px. Money stands by its logarithm: equal growth is an equal way up. */
export interface Frame extends Range {
  x(year: number): number;
  y(money: number): number;
  right: number;
  top: number;
  floor: number;
}

const grids = (sheet: Sheet) => Object.keys(sheet.data.amounts).filter((slot) => slot.startsWith('grid'));
const tick = (sheet: Sheet): number => Math.max(12.1, sheet.type.caption * 0.9);

/** The words at the foot, which say how to read the scale and what the comparison leaves out. */
const foot = (sheet: Sheet, labels: readonly string[]): Line[] =>
  labels.map((label) => ({ text: words(sheet.data, label), size: tick(sheet), tone: 'muted' }));

/** A frame under `head` px of words and above the foot's. */
export function frameOf(sheet: Sheet, span: Range, head: number, feet: readonly string[]): Frame {
  const { size, type } = sheet;
  const margin = Math.max(
    ...grids(sheet).map((slot) => block('', { x: 0, top: 0 }, [decade(sheet, slot)]).width),
  );
  const right = size.width - margin - 5;
  // The way to the meeting runs between the words and the frame.
  const top = head + type.caption * 1.3;
  const floor = size.height - blockHeight(foot(sheet, feet), size.width) - tick(sheet) * 1.5 - 4;
  const { from, to, low, high } = span;
  return {
    ...span,
    right,
    top,
    floor,
    x: (year) => ((year - from) / (to - from)) * right,
    y: (money) => floor - ((floor - top) * Math.log(money / low)) / Math.log(high / low),
  };
}

function decade(sheet: Sheet, slot: string): Line {
  return { text: amount(sheet.data, slot).short, size: tick(sheet), tone: 'muted' };
}

/** Floor, years, grid lines from 2025 on, and the foot. @param decades whether the grid lines say what they are worth */
export function grid(sheet: Sheet, at: Frame, feet: readonly string[], decades = true): Mark[] {
  const { size } = sheet;
  const rule = (key: string, y: number, from: number): Mark => ({
    kind: 'line',
    key,
    points: [
      [from, y],
      [at.right, y],
    ],
    width: 1,
    role: 'context',
  });
  const small = tick(sheet);
  return [
    ...grids(sheet).flatMap((slot) => {
      const y = at.y(amount(sheet.data, slot).value);
      const place = { x: size.width - 2, top: y - small * 0.61, anchor: 'end' } as const;
      return [
        rule(slot, y, at.x(START) + sheet.type.caption * 0.42),
        ...(decades ? block(`${slot}-is`, place, [decade(sheet, slot)]).marks : []),
      ];
    }),
    rule('floor', at.floor, 0),
    ...range(Math.ceil(at.from), at.to + 1)
      .filter((year) => (year - START) % at.every === 0)
      .flatMap((year): Mark[] => {
        const anchor = at.x(year) < small ? 'start' : 'middle';
        return block(`year/${year}`, { x: at.x(year), top: at.floor + 4, anchor }, [
          { text: `${year}`, size: small, tone: 'muted' },
        ]).marks;
      }),
    ...block('foot', { x: 0, top: at.floor + small * 1.5 + 4, maxWidth: size.width }, foot(sheet, feet))
      .marks,
  ];
}

/**
 * The line of an amount of 2025 that grows by a factor a year, until it leaves the frame. Always illustrative.
 * @param start USD bn @param factor growth a year, at least 1; none leaves the line furled in its starting point
 */
export function growing(
  sheet: Sheet,
  at: Frame,
  key: string,
  start: number,
  factor: number | undefined,
  role: Role,
): LineMark {
  const rate = Math.log(factor ?? 1);
  const years = factor === undefined ? 0 : at.to - START;
  const end = rate > 0 ? Math.min(years, Math.log(at.high / start) / rate) : years;
  const points = range(PIECES + 1).map((i): Point => {
    const t = (end * i) / PIECES;
    return [at.x(START + t), at.y(start * Math.exp(rate * t))];
  });
  return line(sheet, key, points, role);
}

/** A dashed line: somebody's claim, or an illustration. */
export function line({ type }: Sheet, key: string, points: readonly Point[], role: Role): LineMark {
  const width = type.caption * 0.3;
  return { kind: 'line', key, points, width, dash: '9 4', role, standing: 'illustrative' };
}

/**
 * The two known amounts of 2025: a solid point each, and beside it how much and what.
 * @param right how far the words may reach, px
 */
export function starts(sheet: Sheet, at: Frame, both = true, right = at.right): Mark[] {
  const { data, type } = sheet;
  const [earned, spent] = [amount(data, 'earned'), amount(data, 'spent')];
  const x = at.x(START);
  const r = type.caption * 0.42;
  const dot = (key: string, role: Role, { value, standing }: typeof earned): Mark => ({
    kind: 'dot',
    key,
    x,
    y: at.y(value),
    r,
    role,
    standing,
  });
  const figure = (text: string, { id, value }: typeof earned, tone: Role, size: number): Line => ({
    text,
    size,
    weight: 600,
    tone,
    fact: id,
    value,
  });
  // Between the line and the first grid line: in one line where they fit, else smaller.
  const top = at.y(earned.value) + type.caption * 0.15;
  const low = at.y(amount(data, 'grid0').value) - 2;
  const place = { x: x + r + 6, top, maxWidth: right - x - r - 6 };
  const tries = [type.number, type.label, type.caption, 12.1].map((size) =>
    runIn('earned-words', place, [
      figure(`${earned.hedge} ${earned.short}`, earned, 'purchase', size),
      { text: words(data, 'earned'), size: Math.min(size, type.caption), tone: 'muted' },
    ]),
  );
  const below = tries.find(({ bottom }) => bottom < low) ?? tries[3]!;
  if (!both) return [dot('earned-start', 'purchase', earned), ...below.marks];
  const size = fitted(figure(spent.short, spent, 'chips', type.number), x - 3);
  const above: Line[] = [
    { text: spent.hedge, size: type.caption, tone: 'muted' },
    figure(spent.short, spent, 'chips', size),
    { text: words(data, 'spent'), size: type.caption, tone: 'muted' },
  ];
  const high = at.y(spent.value) - r - blockHeight(above, x - 3) - 3;
  return [
    dot('earned-start', 'purchase', earned),
    dot('spent-start', 'chips', spent),
    ...below.marks,
    ...block('spent-words', { x: x - 3, top: high, anchor: 'end', maxWidth: x - 3 }, above).marks,
  ];
}

/** Where two lines meet. @param years after 2025 @param money USD bn at the meeting @param r px */
export function meeting(at: Frame, key: string, years: number, money: number, r: number): Mark[] {
  const [x, y] = [at.x(START + years), at.y(money)];
  const inner = r * 0.45;
  return [
    { kind: 'dot', key, x, y, r, role: 'context', standing: 'illustrative' },
    // A place without a size, on paper: the crossing itself.
    { kind: 'box', key: `${key}-at`, x: x - inner, y: y - inner, w: inner * 2, h: inner * 2, r: inner },
  ];
}

/**
 * The way from 2025 to a meeting, over the frame, and a hairline down to it. Without a meeting in the frame the way
 * runs out of it.
 */
export function wait(sheet: Sheet, at: Frame, met: { years: number; money: number } | undefined): Mark[] {
  const y = at.top - sheet.type.caption * 0.55;
  const x = met ? at.x(START + met.years) : sheet.size.width;
  return [
    {
      kind: 'arrow',
      key: 'wait',
      points: [
        [at.x(START), y],
        [x, y],
      ],
      width: 3,
      head: 9,
      role: 'context',
      standing: 'illustrative',
    },
    ...(met
      ? [
          {
            kind: 'line' as const,
            key: 'wait-down',
            points: [
              [x, y + 6],
              [x, at.y(met.money) - ringOf(sheet) - 1],
            ] as const,
            width: 2,
            role: 'context' as const,
          },
        ]
      : []),
  ];
}

/** px */
export const ringOf = ({ type }: Sheet): number => Math.min(16, type.caption);
