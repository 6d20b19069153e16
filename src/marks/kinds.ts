import { movedWay, type Kind } from './kind.ts';
import { area } from './kinds/area.ts';
import { arrow } from './kinds/arrow.ts';
import { box } from './kinds/box.ts';
import { cell } from './kinds/cell.ts';
import { dot } from './kinds/dot.ts';
import { line } from './kinds/line.ts';
import { text } from './kinds/text.ts';

/** Every kind of mark: a new one is a file and a line here. */
export const kinds = { cell, box, dot, line, arrow, text, area };

type MarkOf<K> = K extends Kind<infer M> ? M : never;

/** A mark of any kind. */
export type Mark = { [K in keyof typeof kinds]: MarkOf<(typeof kinds)[K]> }[keyof typeof kinds];

/** What is to be known of a mark's kind. TypeScript cannot see that the table's line takes the mark it was found by. */
export const kindOf = (mark: Mark): Kind<Mark> => kinds[mark.kind] as unknown as Kind<Mark>;

/** A mark elsewhere, with the way it enters by. @param dx,dy px */
export function moved(mark: Mark, dx: number, dy: number): Mark {
  const there = kindOf(mark).move(mark, dx, dy);
  return there.via ? { ...there, via: movedWay(there.via, dx, dy) } : there;
}
