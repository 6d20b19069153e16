import type { Role } from '../../lib/types.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount, words } from '../figure.ts';
import type { Sheet } from '../shared/sheet.ts';
import { block, blockHeight, fitted, runIn, type Line } from '../shared/type.ts';
import { START, type Frame } from './frame.ts';

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
