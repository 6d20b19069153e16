import type { Role } from '../../lib/types.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import { amount, words } from '../figure.ts';
import type { Sheet } from '../sheet.ts';
import { rowsOf } from '../squares.ts';
import { block, blockHeight, type Line } from '../type.ts';
import {
  blackBox,
  field,
  heading,
  named,
  place,
  placeHeight,
  stack,
  stripes,
  tens,
  thin,
  unknown,
} from './layers.ts';

/** The three who stand behind the funds, left to right: where each begins and ends across the width. */
const BEHIND = [
  { key: 'banks', labels: ['banks'], from: 0, to: 0.25 },
  { key: 'pensionFunds', labels: ['pensions', 'others'], from: 0.27, to: 0.52 },
  { key: 'insurers', labels: ['insurers'], from: 0.54, to: 1 },
] as const;

const figure = (sheet: Sheet, slot: string, tone: Role): Line[] => {
  const { hedge, short, id, value } = amount(sheet.data, slot);
  // Two answers, not two sums.
  const before = slot === 'insurersFed' ? words(sheet.data, 'or') : hedge;
  const text = `${before} ${short}`.trim();
  return [{ text, size: sheet.type.caption, weight: 600, tone, fact: id, value }];
};

/** 6 · All layers at once, and a shortfall that travels up through them. */
export function shortfallScene(sheet: Sheet): Mark[] {
  const { size, type, data } = sheet;
  const { width } = size;
  const c = type.caption;
  const boxOf = (i: number) => ({ x: width * BEHIND[i]!.from, w: width * (BEHIND[i]!.to - BEHIND[i]!.from) });
  const lines = (i: number): Line[] => named(sheet, ...BEHIND[i]!.labels);
  const boxHeight = Math.max(...BEHIND.map((_, i) => placeHeight(sheet, lines(i), boxOf(i).w)));
  // Right of every pipe an arrow runs up.
  const aside = c * 1.5;
  const half = (boxOf(2).w - aside) / 2 - c * 0.2;
  const figures = Math.max(
    blockHeight(figure(sheet, 'banks2023', 'debt'), boxOf(0).w - aside),
    blockHeight(figure(sheet, 'insurersArticle', 'savers'), half),
  );
  const lift = c * 1.8;
  const above = boxHeight + figures + c * 0.9;
  const options = [5, 6, 8, 10].flatMap((across) =>
    [3, 5, 6].map((banks) => {
      const widest = Math.min((boxOf(0).w - aside) / banks, half / across);
      const rows = Math.max(
        rowsOf(tens(sheet, 'banks2023'), banks),
        rowsOf(tens(sheet, 'insurersArticle'), across),
      );
      return { across, banks, at: stack(sheet, heading(sheet, 6), { above, rows, widest, lift }) };
    }),
  );
  const { across, banks, at } = options.reduce((a, b) => (b.at.pitch > a.at.pitch ? b : a));
  const { pitch, band, slab } = at;
  const bottom = band.y - c * 0.3;
  const top = at.top + boxHeight;
  const pipe = (slot: string, x: number, columns: number, role: Role, room: number): Mark[] => {
    const high = bottom - rowsOf(tens(sheet, slot), columns) * pitch;
    const said = figure(sheet, slot, role);
    return [
      ...field(sheet, slot, { columns, pitch, x, bottom, role }),
      ...block(`${slot}-figure`, { x, top: high - blockHeight(said, room) - c * 0.1, maxWidth: room }, said)
        .marks,
    ];
  };
  const unseen = {
    x: boxOf(1).x,
    y: top + figures * 0.6,
    w: boxOf(1).w - aside,
    h: bottom - top - figures * 0.6,
  };
  const failing = Math.round(amount(data, 'fails').value * tens(sheet, 'lent'));
  const up = (key: string, x: number, from: number, to: number, order: number): Mark =>
    thin(
      sheet,
      `${key}-short`,
      [
        [x, from],
        [x, to],
      ],
      { role: 'context', standing: 'illustrative', order },
    );
  const x = (Math.min(failing, slab.columns) * pitch) / 2;
  const said = named(sheet, 'shortfall').map((line) => ({ ...line, size: c }));
  // It travels from the loans through the funds to the banks, once, and rests on its way up.
  const aim = boxOf(0).w - aside / 2 + 1;
  const rest: Point = [aim, (top + band.y) / 2];
  const middle = band.y + band.h / 2;
  const traveller: Mark = {
    kind: 'dot',
    key: 'traveller',
    x: rest[0],
    y: rest[1],
    r: c * 0.55,
    role: 'context',
    standing: 'illustrative',
    via: [[x, slab.top], [x, middle], [aim, middle], rest],
  };
  return [
    ...BEHIND.flatMap(({ key }, i) => place(key, { ...boxOf(i), y: at.top, h: boxHeight }, lines(i))),
    ...pipe('banks2023', 0, banks, 'debt', boxOf(0).w - aside),
    stripes('pensions-pipe', unseen),
    ...unknown(sheet, 'unknown-pensions', unseen, type.number),
    ...pipe('insurersArticle', boxOf(2).x, across, 'savers', half),
    ...pipe('insurersFed', boxOf(2).x + half + c * 0.2, across, 'savers', half),
    ...blackBox(sheet, band),
    up('loans', x, slab.top - 2, band.y + band.h + 2, 0.6),
    ...block('shortfall', { x: x + c * 0.9, top: slab.top - lift / 2 - c * 0.6, order: 0.6 }, said).marks,
    // Those who own a share of the funds lose first; then those the funds owe.
    ...[1, 0, 2].map((i, n) =>
      up(BEHIND[i]!.key, boxOf(i).x + boxOf(i).w - aside / 2 + 1, band.y - 3, top + 3, 1.4 + n * 0.5),
    ),
    ...at.marks.map((mark): Mark =>
      mark.kind === 'cell' && mark.key.startsWith('lent/') && Number(mark.key.slice(5)) < failing
        ? { ...mark, standing: 'illustrative' }
        : mark,
    ),
    traveller,
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
const ROLES: readonly Role[] = ['debt', 'savers', 'savers'];

/** 7 · Afterwards the lights go on: the stripes are gone, and every pipe is there to see. */
export function webScene(sheet: Sheet): Mark[] {
  const { width } = sheet.size;
  const c = sheet.type.caption;
  const third = (width - c) / 3;
  const boxOf = (i: number) => ({ x: i * (third + c / 2), w: third });
  // What each does with its lines, in the lines' colour.
  const lines = (i: number): Line[] => {
    const [name, does] = named(sheet, BEHIND[i]!.labels[0], `${BEHIND[i]!.key}Do`);
    return [name!, { ...does!, tone: ROLES[i]! }];
  };
  const boxHeight = Math.max(...BEHIND.map((_, i) => placeHeight(sheet, lines(i), third)));
  const at = stack(sheet, heading(sheet, 7), { above: boxHeight + c * 5, rows: 0, widest: width / 15 });
  const fund = named(sheet, 'fund').map((line) => ({ ...line, size: c, weight: 400 as const }));
  const fundW = (width - c * (FUNDS - 1) * 0.5) / FUNDS;
  const fundH = placeHeight(sheet, fund, fundW);
  const fundOf = (i: number) => ({ x: i * (fundW + c / 2), w: fundW });
  const top = at.top + boxHeight;
  const y = top + (at.band.y + at.band.h - top - fundH) * 0.6;
  const foot = at.slab.top;
  return [
    ...TIES.map(([i, f], n): Mark => ({
      kind: 'line',
      key: `tie/${n}`,
      points: [
        [boxOf(i).x + third * (0.2 + 0.3 * TIES.filter(([a, b]) => a === i && b < f).length), top],
        [fundOf(f).x + fundW / 2, y],
      ],
      width: 2,
      role: ROLES[i]!,
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
      role: 'debt',
      order: 1 + n * 0.1,
    })),
    ...BEHIND.flatMap(({ key }, i) => place(key, { ...boxOf(i), y: at.top, h: boxHeight }, lines(i))),
    ...Array.from({ length: FUNDS }, (_, i) =>
      place(`fund-${i}`, { ...fundOf(i), y, h: fundH }, fund, 0.5),
    ).flat(),
    ...at.marks,
  ];
}
