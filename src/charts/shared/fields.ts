import { range } from 'd3-array';
import type { DotMark } from '../../marks/mark.ts';

/** Dots in rows: parts of a whole, in reading order. */
export interface Field extends Pick<DotMark, 'standing' | 'order'> {
  /** Keys are `<key>/<n>`: the same key in two scenes is the same part. */
  key: string;
  count: number;
  columns: number;
  /** From one dot to the next, px. */
  pitch: number;
  /** Left and top edge, px. */
  x: number;
  top: number;
  /** Radius as a share of the pitch. */
  r?: number;
  role: (n: number) => DotMark['role'];
}

/** How much of its place a dot fills. */
const RADIUS = 0.37;

export const dots = ({ key, count, columns, pitch, x, top, r = RADIUS, role, ...rest }: Field): DotMark[] =>
  range(count).map((n) => ({
    kind: 'dot',
    key: `${key}/${n}`,
    x: x + ((n % columns) + 0.5) * pitch,
    y: top + (Math.floor(n / columns) + 0.5) * pitch,
    r: pitch * r,
    role: role(n),
    ...rest,
  }));
