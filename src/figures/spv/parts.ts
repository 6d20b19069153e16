import type { FigureData, Role, Standing } from '../../lib/types.ts';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words, type AmountSlot, type LabelOf } from '../figure.ts';
import { unitKey, type Sheet, type SheetOf } from '../shared/sheet.ts';
import { squares } from '../shared/squares.ts';
import { block, blockHeight, runIn, type Line } from '../shared/type.ts';
import { bold, LEADING, name, place, quiet, type Either, type Stage } from './stage.ts';

/** The same squares in every step: the debt is `bonds/0`, `bonds/1`, …, the building `building/0`, … */
export const money = <D extends Either>(
  sheet: SheetOf<D>,
  stage: Pick<Stage, 'columns' | 'pitch'>,
  what: { slot: AmountSlot<D>; x: number; top: number; standing?: Standing },
): CellMark[] => {
  const { value, standing } = amount(sheet.data, what.slot);
  const building = what.slot === 'building';
  return squares({
    key: building ? 'building' : 'bonds',
    count: value,
    columns: stage.columns,
    pitch: stage.pitch,
    x: what.x,
    top: what.top,
    role: building ? 'chips' : 'debt',
    standing: what.standing ?? standing,
  });
};

interface Column<D extends Either> {
  slot: AmountSlot<D>;
  label: LabelOf<D>;
  of: 0 | 1;
  in: 'meta' | 'box';
  standing?: Standing;
  plus?: string;
}

/** A block with the word and the figure over it. */
export function column<D extends Either>(sheet: SheetOf<D>, stage: Stage, what: Column<D>): Mark[] {
  const { id, value, short, hedge } = amount(sheet.data, what.slot);
  const top = stage[what.in].y + stage.over;
  const x = stage.x[what.of];
  const { caption, number } = sheet.type;
  const word = quiet(sheet, what.label);
  const lines: Line[] = [
    { ...word, text: hedge ? fill<FigureData>(sheet.data, 'hedged', { what: word.text, hedge }) : word.text },
    {
      text: `${what.plus ?? ''}${short}`,
      size: number,
      weight: 600,
      tone: what.of ? 'debt' : 'chips',
      fact: id,
      value,
    },
  ];
  return [
    ...money(sheet, stage, { ...what, x, top }),
    ...block(
      `${what.slot === 'building' ? 'building' : 'bonds'}-words`,
      { x, top: top - (caption + number) * LEADING, maxWidth: stage.column },
      lines,
    ).marks,
  ];
}

/** Meta's sheet, and the line under it. */
export function books(sheet: Sheet<'spv' | 'spv-try'>, stage: Stage, heavy = false): Mark[] {
  const { size } = sheet;
  const y = stage.line;
  return [
    ...place(sheet, stage, 'meta', stage.meta, stage.x[0]),
    // In ink, which lines have not: boxes as thin as their outlines.
    ...(heavy ? ['line', 'line-heavy'] : ['line']).map((key, i): Mark => ({
      kind: 'box',
      key,
      x: 0.75,
      y: y - 0.75 + i * 2.5,
      w: size.width - 1.5,
      h: 1.5,
      r: 0,
    })),
    ...block('off', { x: size.width - 2, top: y + stage.pad, anchor: 'end' }, [
      heavy ? bold(sheet, 'offBooks') : quiet(sheet, 'offBooks'),
    ]).marks,
    ...beside(sheet, 'onBooks', stage.x[1] + stage.column, stage.meta.y + stage.pad * 0.8, heavy),
    ...unitKey(sheet, 'unit'),
  ];
}

/** Words at the bottom of one of the sheet's columns, over the arrow that leaves there. */
export function said<D extends Either>(
  sheet: SheetOf<D>,
  stage: Stage,
  key: LabelOf<D>,
  of: 0 | 1,
  tone?: Line['tone'],
): Mark[] {
  const lines = [bold(sheet, key, tone)];
  const top = stage.meta.y + stage.meta.h - stage.pad - blockHeight(lines, stage.column);
  return block(`said-${of}`, { x: stage.x[of], top, maxWidth: stage.column }, lines).marks;
}

/** What the box adds to Meta's debt. */
export function nothing(sheet: Sheet<'spv' | 'spv-try'>, stage: Stage): Mark[] {
  const { hero } = sheet.type;
  const top = stage.meta.y + stage.meta.h - stage.pad * 0.6 - hero * LEADING;
  return runIn('zero', { x: stage.x[1], top, maxWidth: stage.column }, [
    { text: words(sheet.data, 'zero'), size: hero, weight: 600, tone: 'debt' },
    quiet(sheet, 'ofDebt'),
  ]).marks;
}

/** The box, with ten parts of ownership beside its name. */
export function theBox(sheet: Sheet<'spv' | 'spv-try'>, stage: Stage): Mark[] {
  const { caption, label } = sheet.type;
  const title = block('', { x: 0, top: 0 }, [name(sheet, 'box')]).width;
  const said = block('', { x: 0, top: 0 }, [quiet(sheet, 'owners')]).width;
  const right = stage.x[1] + stage.column;
  const gap = caption * 0.5;
  const pitch = Math.min(caption * 0.85, (right - stage.x[0] - title - said - gap * 2) / 10.5);
  const left = right - pitch * 10.5;
  const top = stage.box.y + stage.pad * 0.8;
  return [
    ...place(sheet, stage, 'box', stage.box),
    ...owners(sheet, pitch, left, top + label * 0.62),
    ...beside(sheet, 'owners', left - gap, top),
  ];
}

/** Quiet words on the line of a name, ending at x. */
export const beside = <D extends Either>(
  sheet: SheetOf<D>,
  key: LabelOf<D>,
  x: number,
  top: number,
  loud = false,
): Mark[] => {
  const { caption, label } = sheet.type;
  const line = loud ? bold(sheet, key) : quiet(sheet, key);
  return block(key, { x, top: top + (label - caption) * 0.96, anchor: 'end' }, [line]).marks;
};

/** Ten parts of the ownership, Blue Owl's funds' first: shares of a whole, not dollars. */
export function owners(sheet: Sheet<'spv' | 'spv-try'>, pitch: number, x: number, y: number): Mark[] {
  const part = amount(sheet.data, 'part').value;
  const [most, rest] = [amount(sheet.data, 'blueOwl'), amount(sheet.data, 'metaShare')];
  const first = most.value / part;
  return Array.from({ length: first + rest.value / part }, (_, n): Mark => ({
    kind: 'dot',
    key: `share/${n}`,
    x: x + (n + 0.5 + (n < first ? 0 : 0.5)) * pitch,
    y,
    r: pitch * 0.38,
    role: 'equity',
    standing: n < first ? most.standing : rest.standing,
    order: n < first ? 0 : 1,
  }));
}

/** A flow without a size. */
export const flow = (
  sheet: Sheet<'spv' | 'spv-try'>,
  key: string,
  points: readonly Point[],
  role: Role,
  standing: Standing,
  order?: number,
): Mark => ({ kind: 'arrow', key, points, width: 4, head: sheet.type.caption * 0.85, role, standing, order });
