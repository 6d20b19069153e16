import { range } from 'd3-array';
import type { Role } from '../../lib/types.ts';
import type { LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../figure.ts';
import type { Sheet } from '../shared/sheet.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

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
const tick = (sheet: Sheet): number => sheet.type.tick;

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
