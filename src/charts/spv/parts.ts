import type { ChartData, Role, Standing } from '../../lib/types.ts';
import type { CellMark, Mark, Point } from '../../marks/mark.ts';
import { amount, fill, words, type AmountSlot, type LabelOf } from '../chart.ts';
import { unitKey, type Layout, type LayoutOf } from '../shared/layout.ts';
import { squares } from '../shared/squares.ts';
import { block, blockHeight, runIn, type Line } from '../shared/type.ts';
import { bold, LEADING, name, place, quiet, type Either, type BoxLayout } from './box-layout.ts';

/** The same squares in every step: the debt is `bonds/0`, `bonds/1`, …, the building `building/0`, … */
export const money = <D extends Either>(
  layout: LayoutOf<D>,
  stage: Pick<BoxLayout, 'columns' | 'pitch'>,
  what: { slot: AmountSlot<D>; x: number; top: number; standing?: Standing },
): CellMark[] => {
  const { value, standing } = amount(layout.data, what.slot);
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

/** A block with the word and the amount over it. */
export function column<D extends Either>(layout: LayoutOf<D>, stage: BoxLayout, what: Column<D>): Mark[] {
  const { id, value, short, hedge } = amount(layout.data, what.slot);
  const top = stage[what.in].y + stage.over;
  const x = stage.x[what.of];
  const { caption, number } = layout.type;
  const word = quiet(layout, what.label);
  const lines: Line[] = [
    { ...word, text: hedge ? fill<ChartData>(layout.data, 'hedged', { what: word.text, hedge }) : word.text },
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
    ...money(layout, stage, { ...what, x, top }),
    ...block(
      `${what.slot === 'building' ? 'building' : 'bonds'}-words`,
      { x, top: top - (caption + number) * LEADING, maxWidth: stage.column },
      lines,
    ).marks,
  ];
}

/** Meta's balance sheet, and the line under it. */
export function books(layout: Layout<'spv' | 'spv-try'>, stage: BoxLayout, heavy = false): Mark[] {
  const { size } = layout;
  const y = stage.line;
  return [
    ...place(layout, stage, 'meta', stage.meta, stage.x[0]),
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
      heavy ? bold(layout, 'offBooks') : quiet(layout, 'offBooks'),
    ]).marks,
    ...beside(layout, 'onBooks', stage.x[1] + stage.column, stage.meta.y + stage.pad * 0.8, heavy),
    ...unitKey(layout, 'unit'),
  ];
}

/** Words at the bottom of one of the balance sheet's columns, over the arrow that leaves there. */
export function columnWords<D extends Either>(
  layout: LayoutOf<D>,
  stage: BoxLayout,
  key: LabelOf<D>,
  of: 0 | 1,
  tone?: Line['tone'],
): Mark[] {
  const lines = [bold(layout, key, tone)];
  const top = stage.meta.y + stage.meta.h - stage.pad - blockHeight(lines, stage.column);
  return block(`said-${of}`, { x: stage.x[of], top, maxWidth: stage.column }, lines).marks;
}

/** What the box adds to Meta's debt. */
export function nothing(layout: Layout<'spv' | 'spv-try'>, stage: BoxLayout): Mark[] {
  const { hero } = layout.type;
  const top = stage.meta.y + stage.meta.h - stage.pad * 0.6 - hero * LEADING;
  return runIn('zero', { x: stage.x[1], top, maxWidth: stage.column }, [
    { text: words(layout.data, 'zero'), size: hero, weight: 600, tone: 'debt' },
    quiet(layout, 'ofDebt'),
  ]).marks;
}

/** The box, with ten parts of ownership beside its name. */
export function theBox(layout: Layout<'spv' | 'spv-try'>, stage: BoxLayout): Mark[] {
  const { caption, label } = layout.type;
  const title = block('', { x: 0, top: 0 }, [name(layout, 'box')]).width;
  const said = block('', { x: 0, top: 0 }, [quiet(layout, 'owners')]).width;
  const right = stage.x[1] + stage.column;
  const gap = caption * 0.5;
  const pitch = Math.min(caption * 0.85, (right - stage.x[0] - title - said - gap * 2) / 10.5);
  const left = right - pitch * 10.5;
  const top = stage.box.y + stage.pad * 0.8;
  return [
    ...place(layout, stage, 'box', stage.box),
    ...owners(layout, pitch, left, top + label * 0.62),
    ...beside(layout, 'owners', left - gap, top),
  ];
}

/** Quiet words on the line of a name, ending at x. */
export const beside = <D extends Either>(
  layout: LayoutOf<D>,
  key: LabelOf<D>,
  x: number,
  top: number,
  loud = false,
): Mark[] => {
  const { caption, label } = layout.type;
  const line = loud ? bold(layout, key) : quiet(layout, key);
  return block(key, { x, top: top + (label - caption) * 0.96, anchor: 'end' }, [line]).marks;
};

/** Ten parts of the ownership, Blue Owl's funds' first: shares of a whole, not dollars. */
export function owners(layout: Layout<'spv' | 'spv-try'>, pitch: number, x: number, y: number): Mark[] {
  const part = amount(layout.data, 'part').value;
  const [most, rest] = [amount(layout.data, 'blueOwl'), amount(layout.data, 'metaShare')];
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
  layout: Layout<'spv' | 'spv-try'>,
  key: string,
  points: readonly Point[],
  role: Role,
  standing: Standing,
  order?: number,
): Mark => ({
  kind: 'arrow',
  key,
  points,
  width: 4,
  head: layout.type.caption * 0.85,
  role,
  standing,
  order,
});
