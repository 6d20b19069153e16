import type { Mark } from '../../marks/mark.ts';
import type { Sheet } from '../sheet.ts';
import { block, blockHeight, type Line } from '../type.ts';
import { heading, named, place, placeHeight, stack, stripes, thin } from './layers.ts';

const OURS = { weight: 600, tone: 'savers' } as const;
const NOTE = { weight: 400, tone: 'muted' } as const;

const INVESTORS = ['pensionFunds', 'endowments', 'hedgeFunds'] as const;

/** A row of boxes of one size. */
function row(sheet: Sheet, labels: readonly string[], y: number, h: number, order: number): Mark[] {
  const gap = sheet.type.caption * 0.5;
  const w = (sheet.size.width - gap * (labels.length - 1)) / labels.length;
  return labels.flatMap((label, i) =>
    place(label, { x: i * (w + gap), y, w, h }, named(sheet, label), i * order),
  );
}

/** What a row of boxes takes, px. */
function rowHeight(sheet: Sheet, labels: readonly string[]): number {
  const w = (sheet.size.width - sheet.type.caption * 0.5 * (labels.length - 1)) / labels.length;
  return Math.max(...labels.map((label) => placeHeight(sheet, named(sheet, label), w)));
}

/** 2 · Who would bear a loss: the funds, and behind them, in theory, institutions. */
export function investorsScene(sheet: Sheet): Mark[] {
  const { width } = sheet.size;
  const c = sheet.type.caption;
  const h = rowHeight(sheet, INVESTORS);
  const at = stack(sheet, heading(sheet, 2), { above: h + c * 3.4, rows: 0, widest: width / 15 });
  return [
    ...row(sheet, INVESTORS, at.top, h, 0.5),
    ...INVESTORS.map((label, i) => {
      const x = (width * (i * 2 + 1)) / 6;
      return thin(
        sheet,
        `${label}-arrow`,
        [
          [x, at.top + h + 3],
          [x, at.band.y - 3],
        ],
        { role: 'savers', standing: 'paid', order: i * 0.5 + 0.3 },
      );
    }),
    // Between the arrows: what flows, and that nobody measured it.
    ...(['investorsMoney', 'notToScale'] as const).flatMap((label, i) => {
      const [line] = named(sheet, label);
      const said = [{ ...line!, size: c, ...(i ? NOTE : OURS) }];
      const room = width / 3 - c * 2;
      const top = (at.top + h + at.band.y - blockHeight(said, room)) / 2;
      return block(label, { x: (width * (i + 1)) / 3, top, anchor: 'middle', maxWidth: room, order: 1 }, said)
        .marks;
    }),
    ...place('funds', at.band, named(sheet, 'funds')),
    ...at.marks,
  ];
}

/** On one line, and smaller where it does not fit: a broken question would cover the stripes. */
const question = (sheet: Sheet, label: string): Line[] =>
  named(sheet, label).map((line) => ({ ...line, text: line.text.replaceAll(' ', '\u00a0') }));

const QUESTIONS = ['ask1', 'ask2', 'ask3', 'ask4'] as const;

/** 3 · The black box: stripes, and on them what need not be disclosed. */
export function blackBoxScene(sheet: Sheet): Mark[] {
  const { width } = sheet.size;
  const c = sheet.type.caption;
  const h = rowHeight(sheet, INVESTORS);
  const at = stack(sheet, heading(sheet, 3, false), { above: h + c * 7, rows: 0, widest: width / 15 });
  const top = at.top + h + c * 0.5;
  const band = { ...at.band, y: top, h: at.band.y + at.band.h - top };
  // The funds' name and, under it, twice two questions; as much of the stripes as can be stays in sight.
  const need = Math.max(...QUESTIONS.map((label) => placeHeight(sheet, question(sheet, label), width)));
  const rowH = Math.min(need * 1.15, (band.h - c * 0.8) / 3);
  const gap = (band.h - rowH * 3) / 4;
  const across = Math.min(gap, c * 1.2);
  const w = (width - across * 3) / 2;
  const nameW = Math.min(width * 0.5, sheet.type.label * 9);
  const name = { x: (width - nameW) / 2, y: top + gap, w: nameW, h: rowH };
  return [
    ...row(sheet, INVESTORS, at.top, h, 0),
    stripes('band', band),
    ...place('funds', name, named(sheet, 'funds')),
    ...QUESTIONS.flatMap((label, i) => {
      const y = top + gap + (1 + Math.floor(i / 2)) * (rowH + gap);
      return place(
        label,
        { x: across + (i % 2) * (w + across), y, w, h: rowH },
        question(sheet, label),
        i * 0.6 + 0.4,
      );
    }),
    ...at.marks,
  ];
}
