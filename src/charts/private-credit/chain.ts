import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import type { Layout } from '../shared/layout.ts';
import type { Line } from '../shared/type.ts';
import { flows, row, rowHeight, third, type Head } from './behind.ts';
import { blackBox, heading, nameLines, place, placeHeight, stack, tens, thin } from './layers.ts';

/** The three who stand behind the funds, left to right, and in which role their money comes. */
const BEHIND = [
  ['banks', 'banks', 'debt'],
  ['pensionFunds', 'pensions', 'savers'],
  ['insurers', 'insurers', 'savers'],
] as const;

/** Each with what it does, in the colour of its lines. */
const heads = (layout: Layout<'private-credit'>): Head[] =>
  BEHIND.map(([key, label, tone]) => {
    const [name, does] = nameLines(layout, label, `${key}Do`);
    return [key, [name!, { ...does!, tone } as Line]];
  });

/** 6 · Some loans fail, and a shortfall that nobody has sized goes up, the way the money came down. */
export function shortfallScene(layout: Layout<'private-credit'>): Mark[] {
  const c = layout.type.caption;
  const boxes = heads(layout);
  const h = rowHeight(layout, boxes);
  const { width } = layout.size;
  const at = stack(layout, heading(layout, 6), {
    above: h + c * 3.4,
    rows: 0,
    widest: width / 15,
    lift: c * 2,
  });
  const { band, slab, pitch } = at;
  const failing = Math.round(amount(layout.data, 'fails').value * tens(layout, 'lent'));
  const x = (Math.min(failing, slab.columns) * pitch) / 2;
  const rest = { role: 'context', standing: 'illustrative' } as const;
  return [
    ...row(layout, boxes, at.top, h),
    ...blackBox(layout, band),
    thin(
      layout,
      'loans-short',
      [
        [x, slab.top - 2],
        [x, band.y + band.h + 2],
      ],
      { ...rest, order: 0.6 },
    ),
    // Those who own a share of the funds lose first; then those the funds owe.
    ...flows(
      layout,
      BEHIND.map(([key], i) => [`${key}-short`, [1.9, 1.4, 2.4][i]!]),
      [band.y - 3, at.top + h + 3],
      'shortfall',
      rest,
    ),
    ...at.marks.map((mark): Mark =>
      mark.kind === 'cell' && mark.key.startsWith('lent/') && Number(mark.key.slice(5)) < failing
        ? { ...mark, standing: 'illustrative' }
        : mark,
    ),
  ];
}

const FUNDS = 5;
/** Who is tied to which fund, and which funds share loans: made up, and labelled so. */
const TIES: readonly (readonly [behind: number, fund: number])[] = [
  [0, 0],
  [0, 1],
  [0, 3],
  [1, 0],
  [1, 2],
  [1, 4],
  [2, 1],
  [2, 2],
  [2, 4],
];
const LOANS: readonly (readonly [fund: number, at: number])[] = [
  [0, 0.08],
  [0, 0.3],
  [1, 0.2],
  [1, 0.62],
  [2, 0.42],
  [2, 0.5],
  [3, 0.3],
  [3, 0.78],
  [4, 0.66],
  [4, 0.92],
];

/** 7 · Afterwards the lights go on: the stripes are gone, and every pipe is there to see. */
export function webScene(layout: Layout<'private-credit'>): Mark[] {
  const { width } = layout.size;
  const c = layout.type.caption;
  const boxes = heads(layout);
  const boxHeight = rowHeight(layout, boxes);
  const at = stack(layout, heading(layout, 7), { above: boxHeight + c * 5, rows: 0, widest: width / 15 });
  const fund = nameLines(layout, 'fund').map((line) => ({ ...line, size: c, weight: 400 as const }));
  const fundW = (width - c * (FUNDS - 1) * 0.5) / FUNDS;
  const fundH = placeHeight(layout, fund, fundW);
  const fundOf = (i: number) => ({ x: i * (fundW + c / 2), w: fundW });
  const top = at.top + boxHeight;
  const y = top + (at.band.y + at.band.h - top - fundH) * 0.6;
  const foot = at.slab.top;
  return [
    ...TIES.map(([i, f], n): Mark => ({
      kind: 'line',
      key: `tie/${n}`,
      points: [
        [
          third(layout, i).x +
            third(layout, i).w * (0.2 + 0.3 * TIES.filter(([a, b]) => a === i && b < f).length),
          top,
        ],
        [fundOf(f).x + fundW / 2, y],
      ],
      width: 2,
      dash: '6 3',
      role: BEHIND[i]![2],
      order: n * 0.2,
    })),
    ...LOANS.map(([f, x], n): Mark => ({
      kind: 'line',
      key: `loan/${n}`,
      points: [
        [fundOf(f).x + fundW / 2, y + fundH],
        [x * width, foot - 2],
      ],
      width: 2,
      dash: '6 3',
      role: 'debt',
      order: 1 + n * 0.1,
    })),
    ...row(layout, boxes, at.top, boxHeight),
    ...Array.from({ length: FUNDS }, (_, i) =>
      place(`fund-${i}`, { ...fundOf(i), y, h: fundH }, fund, 0.5),
    ).flat(),
    ...at.marks,
  ];
}
