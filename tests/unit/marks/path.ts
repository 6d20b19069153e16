/** The area path data covers at most, px. */
export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Subpaths of path data as drawn by the engine: M, m, L, h, v, z and circles’ pieces. */
export function subpaths(d: string): string[] {
  return d.split(/(?=M)/);
}

/** The corners of path data; of a circle, where it is leftmost, rightmost and lowest as well. */
function corners(d: string): [x: number, y: number][] {
  const found: [number, number][] = [];
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  for (const [, command, rest] of d.matchAll(/([MmLhvaz])([^MmLhvaz]*)/g)) {
    const n = rest!.split(/[ ,]/).map(Number);
    if (command === 'M' || command === 'L') [x, y] = [n[0]!, n[1]!];
    if (command === 'm') [x, y] = [x + n[0]!, y + n[1]!];
    if (command === 'M' || command === 'm') start = [x, y];
    if (command === 'z') [x, y] = start;
    if (command === 'h') x += n[0]!;
    if (command === 'v') y += n[0]!;
    if (command === 'a') {
      // A whole circle from its top, but for a seam.
      found.push([x - n[0]!, y + n[0]!], [x + n[0]!, y + n[0]!], [x, y + 2 * n[0]!]);
      x += n[5]!;
    }
    found.push([x, y]);
  }
  return found;
}

export function extent(d: string): Extent {
  const points = corners(d);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Whether everything is a closed shape to fill, in commands that every renderer knows. */
export const isClosed = (d: string): boolean =>
  // A move that only leads to the next draws nothing.
  /^(?:(?:M[-\d. L]+|(?:M[-\d. ]+)?m[-\d. ]+)(?:[hvaAL][-\d. ]+)*z)+$/.test(d);

/** The area of shapes that keep to straight edges; holes run the other way round and count against it. */
export function area(d: string): number {
  const areas = subpaths(d).map((path) => {
    const points = corners(path);
    const doubled = points.map(([x, y], i) => {
      const [nx, ny] = points[(i + 1) % points.length]!;
      return x * ny - nx * y;
    });
    return doubled.reduce((sum, part) => sum + part, 0) / 2;
  });
  return Math.abs(areas.reduce((sum, part) => sum + part, 0));
}
