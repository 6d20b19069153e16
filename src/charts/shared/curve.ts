import { curveMonotoneX, line, type CurveFactory } from 'd3-shape';
import type { Point } from '../../marks/mark.ts';

/** Straight pieces that a bent one is drawn as. */
const PIECES = 12;

type Bezier = [x1: number, y1: number, x2: number, y2: number, x: number, y: number];

/** The point at t of the way along a cubic Bézier curve. */
function bezierAt([x0, y0]: Point, [x1, y1, x2, y2, x3, y3]: Bezier, t: number): Point {
  const s = 1 - t;
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
}

/**
 * A curve of D3 through points, as points: marks hold points, because points are what moves between two scenes.
 * Curves through equally many points have equally many pieces.
 * @param through px, at least one @param curve one of D3's that draws Bézier curves or straight lines
 */
export function curved(through: readonly Point[], curve: CurveFactory = curveMonotoneX): Point[] {
  const found: Point[] = [];
  const to = (x: number, y: number): void => {
    found.push([x, y]);
  };
  // What D3 draws on, reduced to what its open curves ask for.
  const pen = {
    moveTo: to,
    lineTo: to,
    closePath: () => {},
    bezierCurveTo: (...bezier: Bezier) => {
      const from = found.at(-1) ?? [0, 0];
      for (let i = 1; i <= PIECES; i += 1) to(...bezierAt(from, bezier, i / PIECES));
    },
  };
  line<Point>(
    ([x]) => x,
    ([, y]) => y,
  )
    .curve(curve)
    .context(pen as unknown as CanvasRenderingContext2D)([...through]);
  return found;
}
