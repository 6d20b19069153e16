import type { Mark, Point } from '../../marks/mark.ts';
import { amount, series, words } from '../chart.ts';
import { name, title } from '../shared/head.ts';
import { floor, floorLine, pile, pileChart, type Floor, type Pile } from '../shared/pile/piles.ts';
import { unitKey, type Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { loanShades, tableSquares } from './loans.ts';
import { moneyPile } from './money.ts';

/** 1 · The deals it announced: orders, and one promise to take what nobody else rents. */
export const dealsScene = (layout: Layout<'coreweave'>): Mark[] =>
  pileChart(layout, {
    title: 'title1',
    unit: 'unit',
    piles: (['openai', 'meta', 'nvidia'] as const).map((slot, order) => ({
      ...moneyPile(layout, slot, slot, 'purchase'),
      order,
    })),
  });

type Accounts = { at: Floor; all: [Pile, Pile, Pile, Pile] };

/**
 * The four piles of steps 2, 3 and 5, each always in its own place. Until the leases come the squares are drawn
 * larger; then everything zooms out to make room.
 */
function accounts(layout: Layout<'coreweave'>, titleHeight: number, leases: boolean, below = 0): Accounts {
  const all: [Pile, Pile, Pile, Pile] = [
    moneyPile(layout, 'revenue', 'in', 'purchase'),
    moneyPile(layout, 'spending', 'planned', 'chips'),
    moneyPile(layout, 'debt', 'debt', 'debt'),
    moneyPile(layout, 'leases', 'leases', 'purchase'),
  ];
  const counts = all.map((p, i) => (i === 3 && !leases ? 0 : p.count));
  const at = floor(layout, {
    counts,
    names: all.map((p) => p.name),
    printed: all.map((p) => p.printed),
    titleHeight,
    below,
  });
  return { at, all };
}

/** A bracket beside a pile, around the rows that hold its squares from n to m. */
function bracket(at: Floor, place: number, n: number, m: number): Point[] {
  const x = at.x[place]! + at.columns * at.pitch + 2;
  const low = at.y - Math.floor(n / at.columns) * at.pitch;
  const high = at.y - Math.ceil(m / at.columns) * at.pitch;
  return [
    [x, high],
    [x + 6, high],
    [x + 6, low],
    [x, low],
  ];
}

/** 2 · What comes in, against what was to be spent. */
export function spendingScene(layout: Layout<'coreweave'>): Mark[] {
  const { data, size, type } = layout;
  const head = title(layout, 'title2');
  const { at, all } = accounts(layout, head.bottom, false);
  const cut = amount(data, 'cut');
  const x = at.x[1]! + at.columns * at.pitch + 16;
  const note: Line[] = [
    {
      text: words(data, 'cut'),
      size: type.caption,
      weight: 600,
      fact: cut.id,
      value: cut.value,
    },
  ];
  const around = bracket(at, 1, cut.value, cut.high ?? cut.value);
  // The words stand beside the bracket's middle, and higher where they would reach the floor.
  const beside = (around[1]![1] + around[2]![1] - type.caption * 1.22) / 2;
  const lowest = at.y - blockHeight(note, size.width - x) - 2;
  return [
    floorLine(layout, at),
    ...pile(layout, at, 0, all[0]),
    ...pile(layout, at, 1, all[1]),
    { kind: 'line', key: 'cut-bracket', points: around, width: 2 },
    ...block('cut', { x, top: Math.min(beside, lowest), maxWidth: size.width - x }, note).marks,
    ...head.marks,
    ...unitKey(layout, 'unit'),
  ];
}

/** 3 · What is owed, shaded by what each loan cost. */
export function debtScene(layout: Layout<'coreweave'>): Mark[] {
  const { data, size, type } = layout;
  const head = title(layout, 'title3');
  const { at, all } = accounts(layout, head.bottom, false);
  const bands = loanShades(series(data, 'loans'), series(data, 'rates'), all[2].count);
  const shadeOf = (n: number): number | undefined =>
    bands.find((band) => n >= band.from && n < band.to)?.shade;
  const rated = tableSquares(series(data, 'loans'), all[2].count);
  const debt = pile(layout, at, 2, { ...all[2], shade: shadeOf });
  const x = at.x[2]! + at.columns * at.pitch + type.caption * 0.7;
  const side = type.caption * 0.8;
  const above = block('rate-head', { x, top: at.y - at.pitch * 5, maxWidth: size.width - x }, [
    { text: words(data, 'rateHead'), size: type.caption, tone: 'muted' },
  ]);
  let top = above.bottom + type.caption * 0.2;
  const key: Mark[] = [...above.marks];
  for (const [i, band] of [...bands, { shade: undefined, label: 'later' as const }].entries()) {
    const lines: Line[] = [
      { text: words(data, band.label), size: type.caption, weight: i < bands.length ? 600 : 400 },
    ];
    const role = i < bands.length ? 'debt' : 'context';
    key.push({
      kind: 'cell',
      key: `rate/${i}`,
      x,
      y: top + type.caption * 0.16,
      w: side,
      h: side,
      role,
      standing: 'paid',
      shade: band.shade,
    });
    const said = block(
      `rate-words/${i}`,
      { x: x + side + 5, top, maxWidth: size.width - x - side - 5 },
      lines,
    );
    key.push(...said.marks);
    top = said.bottom + type.caption * 0.25;
  }
  const lift = Math.min(0, at.y - top);
  return [
    floorLine(layout, at),
    ...pile(layout, at, 0, all[0]),
    ...pile(layout, at, 1, all[1]),
    ...debt.map((mark) =>
      mark.kind === 'cell' && Number(mark.key.split('/')[1]) >= rated
        ? { ...mark, role: 'context' as const, shade: undefined }
        : mark,
    ),
    ...key.map((mark) => ('y' in mark ? { ...mark, y: mark.y + lift } : mark)),
    ...head.marks,
    ...unitKey(layout, 'unit'),
  ];
}

/** 5 · Rent promised on top of the debt. */
export function promisedScene(layout: Layout<'coreweave'>): Mark[] {
  const { data, type } = layout;
  const both = amount(data, 'promised');
  const head = title(layout, 'title5');
  const sum: Line[] = [
    { text: words(data, 'promised'), size: type.number, weight: 600, fact: both.id, value: both.value },
    { text: words(data, 'promisedIs'), size: type.caption, tone: 'muted' },
  ];
  const sumHeight = blockHeight(sum) + type.caption * 0.9;
  const { at, all } = accounts(layout, head.bottom * 0.6, true, sumHeight);
  const names = Math.max(...all.map((p) => blockHeight(p.name, at.width)));
  const y = at.y + type.caption * 0.6 + names;
  const [left, right] = [at.x[2]! + 1, at.x[3]! + at.width - 1];
  return [
    floorLine(layout, at),
    // The spending plan has had its say: here debt and rent stand beside each other.
    ...[0, 2, 3].flatMap((place) => pile(layout, at, place, all[place]!)),
    {
      kind: 'line',
      key: 'both',
      points: [
        [left, y],
        [left, y + 5],
        [right, y + 5],
        [right, y],
      ],
      width: 2,
    },
    ...block('promised', { x: left, top: y + type.caption * 0.6, maxWidth: right - left }, sum).marks,
    ...block('title', { x: 0, top: 0, maxWidth: at.x[3]! - 10 }, [name(layout, 'title5')]).marks,
    ...unitKey(layout, 'unit'),
  ];
}
