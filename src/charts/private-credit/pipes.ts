import { withHedge } from '../../lib/hedged.ts';
import type { Mark } from '../../marks/mark.ts';
import type { Role } from '../../lib/types.ts';
import { amount, type Label, type Slot } from '../chart.ts';
import { amountLine } from '../shared/head.ts';
import type { Layout } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { blackBox, field, heading, nameLines, place, placeHeight, stack, tens } from './layers.ts';

/** One sum that flows into the funds: where it starts across the width (0 to 1) and where the next one does. */
interface Pipe {
  slot: Slot<'private-credit'> & Label<'private-credit'>;
  from: number;
  to: number;
}

/** The amount and what it is. */
function said(layout: Layout<'private-credit'>, slot: Pipe['slot'], role: Role): Line[] {
  const money = amount(layout.data, slot);
  const [, is] = nameLines(layout, slot, slot);
  const size = layout.type.number;
  return [
    { ...amountLine(money, size, role), text: withHedge(money, money.short) },
    { ...is!, tone: 'muted' },
  ];
}

/** Two sums side by side between those who lend and the funds, all in squares of one size. */
function two(
  layout: Layout<'private-credit'>,
  n: number,
  box: string,
  role: Role,
  pipes: readonly [Pipe, Pipe],
  columns: readonly (readonly [number, number])[],
): Mark[] {
  const { width } = layout.size;
  const c = layout.type.caption;
  const lines = heading(layout, n);
  const name = nameLines(layout, n === 4 ? 'largeBanks' : 'lifeInsurers');
  const boxHeight = placeHeight(layout, name, width);
  const room = ({ from, to }: Pipe): number => width * (to - from) - (to < 1 ? c : 0);
  const wordsHeight = Math.max(...pipes.map((p) => blockHeight(said(layout, p.slot, role), room(p))));
  const above = boxHeight + c * 0.7 + wordsHeight + c * 0.6;
  const options = columns.map((of) => {
    const widest = Math.min(...pipes.map((p, i) => room(p) / of[i]!));
    const rows = Math.max(...pipes.map((p, i) => Math.ceil(tens(layout, p.slot) / of[i]! - 0.001)));
    return { of, at: stack(layout, lines, { above, rows, widest }) };
  });
  const { of, at } = options.reduce((a, b) => (b.at.pitch > a.at.pitch * 1.02 ? b : a));
  return [
    ...place(box, { x: 0, y: at.top, w: width, h: boxHeight }, name),
    ...pipes.flatMap((p, i) => {
      const x = width * p.from;
      const bottom = at.band.y - c * 0.3;
      const rows = Math.ceil(tens(layout, p.slot) / of[i]! - 0.001);
      const top = bottom - rows * at.pitch - blockHeight(said(layout, p.slot, role), room(p)) - c * 0.2;
      const order = i * 1.5;
      return [
        ...field(layout, p.slot, { columns: of[i]!, pitch: at.pitch, x, bottom, role, order }),
        ...block(`${p.slot}-words`, { x, top, maxWidth: room(p), order }, said(layout, p.slot, role)).marks,
      ];
    }),
    ...blackBox(layout, at.band),
    ...at.marks,
  ];
}

/** 4 · The pipes back to the banks, ten years apart. */
export const banksScene = (layout: Layout<'private-credit'>): Mark[] =>
  two(
    layout,
    4,
    'banks',
    'debt',
    [
      { slot: 'banks2013', from: 0, to: 0.42 },
      { slot: 'banks2023', from: 0.42, to: 1 },
    ],
    [
      [1, 5],
      [1, 6],
      [1, 10],
      [1, 15],
    ],
  );

/** 5 · The pipes to the insurers: two answers to one question. */
export const insurersScene = (layout: Layout<'private-credit'>): Mark[] =>
  two(
    layout,
    5,
    'insurers',
    'savers',
    [
      { slot: 'insurersArticle', from: 0, to: 0.52 },
      { slot: 'insurersFed', from: 0.52, to: 1 },
    ],
    [
      [10, 10],
      [20, 20],
      [14, 14],
    ],
  );
