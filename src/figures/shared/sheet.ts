import type { DataOf, FigureData, FigureId } from '../../lib/types.ts';
import type { Box, Mark, Size } from '../../marks/mark.ts';
import { amount, words, type AmountSlot, type Figure, type LabelOf } from '../figure.ts';
import { spaceFor, typeScale, type Space, type TypeScale } from './space.ts';
import { block, type Line } from './type.ts';

/** What every step's drawing starts from, with data of one kind. */
export interface SheetOf<D extends FigureData> {
  data: D;
  size: Size;
  type: TypeScale;
  space: Space;
  /** Wider than tall: blocks stand beside each other instead of under each other. */
  wide: boolean;
}

/** What the drawings of one figure or panel start from; without an id, those of any. */
export type Sheet<Id extends FigureId = never> = [Id] extends [never]
  ? SheetOf<FigureData>
  : SheetOf<DataOf<Id>>;

/** A figure and what it is, as two lines of words. */
export function headline<D extends FigureData>(
  sheet: SheetOf<D>,
  slot: AmountSlot<D>,
  caption: LabelOf<D>,
  tone: Line['tone'],
  size: number,
): [Line, Line] {
  const { data, type } = sheet;
  const figure = amount(data, slot);
  const text = `${figure.hedge} ${figure.text}`.trim();
  return [
    { text, size, weight: 600, tone: tone ?? 'ink', fact: figure.id, value: figure.value },
    { text: words(data, caption), size: type.caption, tone: 'muted' },
  ];
}

/** The one-square key at the foot of the drawing, which changes when the scale does. */
export function unitKey<D extends FigureData>(sheet: SheetOf<D>, label: LabelOf<D>): Mark[] {
  const { size, type } = sheet;
  const side = type.caption * 0.85;
  // Room below for the tails of its words.
  const y = size.height - side - type.caption * 0.25;
  return [
    { kind: 'cell', key: 'unit', x: 0, y, w: side, h: side, role: 'context', standing: 'forecast' },
    ...block('unit-words', { x: side + 7, top: y - type.caption * 0.12 }, [
      { text: words(sheet.data, label), size: type.caption, tone: 'muted' },
    ]).marks,
  ];
}

/** What the key takes at the foot, px. */
export const footHeight = (sheet: Sheet): number => sheet.space.footing;

/** A drawing this much wider than high has its blocks beside each other. */
const WIDE = 1.12;

export function sheetFor<D extends FigureData>(data: D, size: Size): SheetOf<D> {
  const type = typeScale(size);
  return { data, size, type, space: spaceFor(type.caption), wide: size.width > size.height * WIDE };
}

const whole = (size: Size): Box => ({ x: 0, y: 0, width: size.width, height: size.height });

/**
 * A figure from its steps' drawings, in order. Step numbers are clamped; `step1`, `step2`, … name the pictures.
 * @param scrub the step whose drawing also takes how far it has come, 0 to `parts`
 */
export function figureOf<D extends FigureData>(
  drawings: readonly ((sheet: SheetOf<D>, part: number) => Mark[])[],
  scrub?: Figure['scrub'],
): Figure {
  return {
    steps: drawings.length,
    ...(scrub ? { scrub } : {}),
    scene: (data, step, size, part) => {
      const number = Math.min(drawings.length, Math.max(1, Math.round(step)));
      const parts = scrub?.parts ?? 0;
      const come = Math.min(parts, Math.max(0, Math.round(part ?? parts)));
      // Its data is the one that content/figures/<id>.yaml names: drawing-check.ts draws every step of every figure.
      const marks = drawings[number - 1]?.(sheetFor(data as D, size), come) ?? [];
      const { width, height } = size;
      return { width, height, marks, focus: whole(size), label: words(data, `step${number}`) };
    },
  };
}
