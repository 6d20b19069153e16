import { textBox, type Box } from '../../../src/lib/measure.ts';
import type { Mark, Point, TextMark } from '../../../src/marks/mark.ts';

/** A thick stroke: half its thickness on either side of a segment. */
interface Stroke {
  from: Point;
  to: Point;
  half: number;
}

/** What a mark covers: rectangles, and strokes where it is long and thin. */
export interface Shape {
  boxes: readonly Box[];
  strokes: readonly Stroke[];
}

/** Em, from the baseline: letters reach this high and this low; the rest of a line's box is air. */
const [ASCENDER, DESCENDER] = [0.74, 0.21];

/** The box the letters of a label fill. @param slack how much wider a stand-in font may be */
export function inkBox(mark: TextMark, slack: number): Box {
  const { x, width } = textBox(mark.text, { ...mark, slack });
  return { x, width, y: mark.y - mark.size * ASCENDER, height: mark.size * (ASCENDER + DESCENDER) };
}

const segments = (points: readonly Point[], half: number): Stroke[] =>
  points.slice(1).map((to, i) => ({ from: points[i]!, to, half }));

/** Half the breadth of an arrow's head, px, as it is drawn. */
const headHalf = (width: number, head: number): number => Math.max(width / 2 + 3, head * 0.5);

export function shapeOf(mark: Exclude<Mark, TextMark>): Shape {
  switch (mark.kind) {
    case 'cell':
      return { boxes: [{ x: mark.x, y: mark.y, width: mark.w, height: mark.h }], strokes: [] };
    case 'box':
      return { boxes: [{ x: mark.x, y: mark.y, width: mark.w, height: mark.h }], strokes: [] };
    case 'dot': {
      const { x, y, r } = mark;
      return { boxes: [{ x: x - r, y: y - r, width: 2 * r, height: 2 * r }], strokes: [] };
    }
    case 'line':
      return { boxes: [], strokes: segments(mark.points, mark.width / 2) };
    case 'arrow': {
      const strokes = segments(mark.points, mark.width / 2);
      const last = strokes.at(-1);
      if (!last || mark.head <= 0) return { boxes: [], strokes };
      const [[x1, y1], [x2, y2]] = [last.from, last.to];
      const back = mark.head / (Math.hypot(x2 - x1, y2 - y1) || 1);
      const neck: Point = [x2 + (x1 - x2) * back, y2 + (y1 - y2) * back];
      const half = headHalf(mark.width, mark.head);
      // The head is a triangle: its broad half and its tip.
      const middle: Point = [(neck[0] + x2) / 2, (neck[1] + y2) / 2];
      const head: Stroke[] = [
        { from: neck, to: middle, half },
        { from: middle, to: [x2, y2], half: half / 2 },
      ];
      return { boxes: [], strokes: [...strokes, ...head] };
    }
  }
}

/** How far two boxes reach into each other in px; nothing or less where they are apart. */
export function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(across, down);
}

/** The rectangle a stroke covers when it runs straight across or down; the box around it otherwise. */
export function strokeBox({ from: [x1, y1], to: [x2, y2], half }: Stroke): Box {
  const [dx, dy] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const [padX, padY] = [dx < dy ? half : 0, dx < dy ? 0 : half];
  return {
    x: Math.min(x1, x2) - padX,
    y: Math.min(y1, y2) - padY,
    width: dx + 2 * padX,
    height: dy + 2 * padY,
  };
}

/** Every rectangle a mark covers. */
export const boxesOf = (mark: Exclude<Mark, TextMark>): Box[] => {
  const { boxes, strokes } = shapeOf(mark);
  return [...boxes, ...strokes.map(strokeBox)];
};

/** How far a box reaches out of another, px; nothing or less where it is inside. */
export function outside(box: Box, frame: Box): number {
  return Math.max(
    frame.x - box.x,
    frame.y - box.y,
    box.x + box.width - frame.x - frame.width,
    box.y + box.height - frame.y - frame.height,
  );
}
