import type { Mark } from '../../marks/mark.ts';
import { gap } from '../shared/squares.ts';
import { block, type Line } from '../shared/type.ts';

/** A block of squares that words stand in the middle of, px. */
interface Under {
  x: number;
  top: number;
  columns: number;
  rows: number;
  pitch: number;
  order?: number;
}

/** Words on paper in the middle of a block: it covers whole squares, as many on the left as on the right. */
export function plate(
  key: string,
  { x, top, columns, rows, pitch, order }: Under,
  lines: readonly Line[],
): Mark[] {
  const said = block('', { x: 0, top: 0 }, lines);
  const free = (all: number, px: number): number => Math.floor((all - px / pitch) / 2);
  const [beside, over] = [free(columns, said.width + pitch * 0.4), free(rows, said.bottom)];
  const out = gap(pitch);
  const [w, h] = [(columns - 2 * beside) * pitch + out, (rows - 2 * over) * pitch + out];
  const [left, up] = [x + beside * pitch - out, top + over * pitch - out];
  const middle = { x: left + w / 2, top: up + (h - said.bottom) / 2, anchor: 'middle', order } as const;
  return [
    { kind: 'box', key: `${key}-paper`, x: left, y: up, w, h, r: 0, bare: true, order },
    ...block(`${key}-words`, middle, lines).marks,
  ];
}
