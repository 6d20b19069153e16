import { LEAST_DOTTED } from '../../marks/kinds/cell.ts';
import type { LineMark, Point } from '../../marks/mark.ts';
import { type Block, gap, squareCount } from './squares.ts';

/**
 * The outline around the first n of a block: a rectangle with a step in its last row.
 * @param x px of a column's left edge, `columns` being the right edge of all @param y px of a row's upper edge
 */
function outlineOf(
  n: number,
  columns: number,
  x: (column: number) => number,
  y: (row: number) => number,
): Point[] {
  const [full, rest] = [Math.floor(n / columns), n % columns];
  const [left, up, right, low] = [x(0), y(0), x(columns), y(full)];
  const corners: Point[] = [
    [left, up],
    [right, up],
    [right, low],
  ];
  if (rest > 0) corners.push([x(rest), low], [x(rest), y(full + 1)], [left, y(full + 1)]);
  else corners.push([left, low]);
  return [...corners, [left, up]];
}

/**
 * The dotted line round a block of squares that are claimed, or an example of ours, and too small for dots of their own;
 * none round any other. The drawing says the word.
 */
export function dottedOutline(block: Block): LineMark[] {
  const { key, count, columns, pitch, x, standing, role, order } = block;
  const [space, dotted] = [gap(pitch), standing === 'claimed' || standing === 'illustrative'];
  if (!dotted || pitch - space >= LEAST_DOTTED) return [];
  const [from, way] = block.bottom === undefined ? [block.top ?? 0, 1] : [block.bottom, -1];
  const points = outlineOf(
    squareCount(count),
    columns,
    (column) => x + column * pitch - (column === 0 ? space : 0),
    // The gap between two rows is under the upper one; the line keeps as far from the first row.
    (row) => from + way * (row * pitch - (row === 0 ? space : 0)),
  );
  return [{ kind: 'line', key: `${key}-outline`, points, width: 1.4, dash: '1.6 2.2', role, order }];
}
