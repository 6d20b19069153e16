import svgpath from 'svgpath';
import type { Point } from '../marks/path.ts';

/** One step of a path, its points as absolute places in px. Arcs keep their five settings before the point. */
export interface PathStep {
  letter: 'M' | 'L' | 'Q' | 'C' | 'A' | 'Z';
  numbers: readonly number[];
}

/** Where in an arc's numbers its point begins: radii, tilt and two flags come first. */
const ARC = 5;

/** px; the radius of a circle so small that nobody tells four plain curves from it. */
const SMALL_CIRCLE = 4;
/** px; how far the two ends of an arc are apart at most that a drawing means as a whole circle. */
const SEAM = 0.25;

/** What the package knows of a path that it could not read; its types do not tell. */
interface Read {
  err?: string;
}

/**
 * Reads path data of any kind, with every point made absolute, level and upright lines as lines, and curves that lean on
 * the one before with handles of their own.
 * @throws Error saying what stands where no step of a path does
 */
export function readPath(d: string): PathStep[] {
  const steps: PathStep[] = [];
  const path = svgpath(d).abs().unshort();
  const { err } = path as Read;
  if (err) throw new Error(`“${d.slice(0, 60)}” is no path: ${err.replace('SvgPath: ', '')}.`);
  path.iterate(([letter, ...numbers], _, x, y) => {
    if (letter === 'H') steps.push({ letter: 'L', numbers: [...numbers, y] });
    else if (letter === 'V') steps.push({ letter: 'L', numbers: [x, ...numbers] });
    else steps.push({ letter: letter.toUpperCase() as PathStep['letter'], numbers });
  });
  return steps;
}

/** Numbers as tightly as SVG reads them: `.5` for 0.5, and nothing between where a sign or a second point parts them. */
function row(values: readonly number[]): string {
  let text = '';
  for (const value of values) {
    const short = `${value}`.replace(/^(-?)0\./, '$1.');
    const parted = text === '' || short.startsWith('-') || (short.startsWith('.') && /\.\d*$/.test(text));
    text += parted ? short : ` ${short}`;
  }
  return text;
}

/**
 * A small whole circle from its top, as four curves, a sixteenth of its radius off at most. A printer makes two dozen
 * of an arc: a thousand loans would fill a PDF.
 * @param from where the arc begins, px, rounded to `parts` @returns nothing for what is no such circle
 */
function smallCircle({ letter, numbers }: PathStep, from: Point, parts: number): string | undefined {
  const [radius = 0, , , large, sweep, x = 0, y = 0] = numbers;
  if (letter !== 'A' || large !== 1 || radius >= SMALL_CIRCLE) return undefined;
  const [dx, dy] = [x - from[0], y - from[1]];
  // From its top it goes round to a seam beside where it began, at the same height.
  const fromTop = Math.abs(dy) <= 1 / parts && Math.abs(dx) < SEAM && dx < 0 === (sweep === 1);
  if (!fromTop) return undefined;
  const r = Math.round(radius * parts) / parts;
  const side = sweep ? r : -r;
  return `q${row([side, 0, side, r])}t${row([-side, r, -side, -r, side, -r])}`;
}

/**
 * Writes a path from point to point, which is half as long as naming every place. What is rounded off a point is made
 * good at the next, so that nothing drifts.
 * @param parts into how many parts a pixel is divided: places are rounded to them
 */
export function writePath(steps: readonly PathStep[], parts: number): string {
  let d = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [i, step] of steps.entries()) {
    const { letter, numbers } = step;
    const circle = steps[i + 1]?.letter === 'Z' && smallCircle(step, [x / parts, y / parts], parts);
    if (circle) {
      d += circle;
      continue;
    }
    if (letter === 'Z') {
      d += 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const settings = letter === 'A' ? numbers.slice(0, ARC).map((n) => Math.round(n * parts) / parts) : [];
    const places = numbers.slice(settings.length).map((n) => Math.round(n * parts));
    const from = [x, y] as const;
    [x, y] = [places.at(-2)!, places.at(-1)!];
    const [dx, dy] = [(x - from[0]) / parts, (y - from[1]) / parts];
    if (letter === 'M') [startX, startY] = [x, y];
    if (letter === 'L' && dy === 0) d += `h${row([dx])}`;
    else if (letter === 'L' && dx === 0) d += `v${row([dy])}`;
    else
      d +=
        letter.toLowerCase() +
        row([...settings, ...places.map((place, i) => (place - from[i % 2]!) / parts)]);
  }
  // The first point counts from the corner either way; a capital says so.
  return d.replace(/^m/, 'M');
}
