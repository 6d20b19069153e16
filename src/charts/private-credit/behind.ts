import type { Label } from '../chart.ts';
import type { Mark, Point } from '../../marks/mark.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { heading, nameLines, place, placeHeight, stack, stripes, thin } from './layers.ts';

const OURS = { weight: 600 } as const;
const NOTE = { weight: 400, tone: 'muted' } as const;

const INVESTORS = ['pensionFunds', 'endowments', 'hedgeFunds'] as const;

/** A box of a row: its key and its words. */
export type Head = readonly [key: string, lines: readonly Line[]];

const investors = (layout: Layout<'private-credit'>): Head[] =>
  INVESTORS.map((label) => [label, nameLines(layout, label)]);

/** Where one of three boxes in a row stands. */
export function third(layout: Layout<'private-credit'>, i: number): { x: number; w: number } {
  const gap = layout.type.caption * 0.5;
  const w = (layout.size.width - gap * 2) / 3;
  return { x: i * (w + gap), w };
}

/** A row of three boxes of one size. */
export const row = (
  layout: Layout<'private-credit'>,
  heads: readonly Head[],
  y: number,
  h: number,
  order = 0,
): Mark[] => heads.flatMap(([key, lines], i) => place(key, { ...third(layout, i), y, h }, lines, i * order));

/** What a row of boxes takes, px. */
export const rowHeight = (layout: Layout<'private-credit'>, heads: readonly Head[]): number =>
  Math.max(...heads.map(([, lines]) => placeHeight(layout, lines, third(layout, 0).w)));

/** An arrow at each of three boxes; between the arrows what flows, and that nobody measured it. */
export function flows(
  layout: Layout<'private-credit'>,
  arrows: readonly (readonly [key: string, order: number])[],
  [from, to]: Point,
  label: Label<'private-credit'>,
  rest: Pick<Mark, 'role' | 'standing'>,
): Mark[] {
  const { width } = layout.size;
  const c = layout.type.caption;
  const room = width / 3 - c * 2;
  return [
    ...arrows.map(([key, order], i) => {
      const x = (width * (i * 2 + 1)) / 6;
      return thin(
        layout,
        key,
        [
          [x, from],
          [x, to],
        ],
        { ...rest, order },
      );
    }),
    ...[label, 'notToScale' as const].flatMap((key, i) => {
      const [line] = nameLines(layout, key);
      const tone = rest.role === 'savers' ? 'savers' : 'ink';
      const said = [{ ...line!, size: c, tone, ...(i ? NOTE : OURS) } as const];
      const top = (from + to - blockHeight(said, room)) / 2;
      return block(key, { x: (width * (i + 1)) / 3, top, anchor: 'middle', maxWidth: room, order: 1 }, said)
        .marks;
    }),
  ];
}

/** 2 · Who would bear a loss: the funds, and behind them, in theory, institutions. */
export function investorsScene(layout: Layout<'private-credit'>): Mark[] {
  const heads = investors(layout);
  const h = rowHeight(layout, heads);
  const above = h + layout.type.caption * 3.4;
  const at = stack(layout, heading(layout, 2), { above, rows: 0, widest: layout.size.width / 15 });
  return [
    ...row(layout, heads, at.top, h, 0.5),
    ...flows(
      layout,
      INVESTORS.map((label, i) => [`${label}-arrow`, i * 0.5 + 0.3]),
      [at.top + h + 3, at.band.y - 3],
      'investorsMoney',
      { role: 'savers', standing: 'paid' },
    ),
    ...place('funds', at.band, nameLines(layout, 'funds')),
    ...at.marks,
  ];
}

/** On one line, and smaller where it does not fit: a broken question would cover the stripes. */
const question = (layout: Layout<'private-credit'>, label: Label<'private-credit'>): Line[] =>
  nameLines(layout, label).map((line) => ({ ...line, text: line.text.replaceAll(' ', '\u00a0') }));

const QUESTIONS = ['ask1', 'ask2', 'ask3', 'ask4'] as const;

/** 3 · The black box: stripes, and on them what need not be disclosed. */
export function blackBoxScene(layout: Layout<'private-credit'>): Mark[] {
  const { width } = layout.size;
  const c = layout.type.caption;
  const heads = investors(layout);
  const h = rowHeight(layout, heads);
  const at = stack(layout, heading(layout, 3, false), { above: h + c * 7, rows: 0, widest: width / 15 });
  const top = at.top + h + c * 0.5;
  const band = { ...at.band, y: top, h: at.band.y + at.band.h - top };
  // The funds' name and, under it, twice two questions; as much of the stripes as can be stays in sight.
  const need = Math.max(...QUESTIONS.map((label) => placeHeight(layout, question(layout, label), width)));
  const rowH = Math.min(need * 1.15, (band.h - c * 0.8) / 3);
  const gap = (band.h - rowH * 3) / 4;
  const across = Math.min(gap, c * 1.2);
  const w = (width - across * 3) / 2;
  const nameW = Math.min(width * 0.5, layout.type.label * 9);
  const name = { x: (width - nameW) / 2, y: top + gap, w: nameW, h: rowH };
  return [
    ...row(layout, heads, at.top, h),
    stripes('band', band),
    ...place('funds', name, nameLines(layout, 'funds')),
    ...QUESTIONS.flatMap((label, i) => {
      const y = top + gap + (1 + Math.floor(i / 2)) * (rowH + gap);
      return place(
        label,
        { x: across + (i % 2) * (w + across), y, w, h: rowH },
        question(layout, label),
        i * 0.6 + 0.4,
      );
    }),
    ...at.marks,
  ];
}
