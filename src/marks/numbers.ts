import { interpolateNumber } from 'd3-interpolate';
import type { MarkBase } from './kind.ts';
import type { Point } from './path.ts';

type At<T> = (t: number) => T;

/** Numbers that stand still stand exactly still. */
const between = (a: number, b: number): At<number> => (a === b ? () => b : interpolateNumber(a, b));

function pointsBetween(a: readonly Point[], b: readonly Point[]): At<readonly Point[]> {
  // A way that gains or loses corners changes half-way: no corner of the one is a corner of the other.
  if (a.length !== b.length) return (t) => (t < 0.5 ? a : b);
  const moves = b.map(([x, y], i) => {
    const [fromX, fromY] = a[i] ?? [x, y];
    return [between(fromX, x), between(fromY, y)] as const;
  });
  return (t) => moves.map(([x, y]) => [x(t), y(t)] as const);
}

const isWay = (value: unknown): value is readonly Point[] => Array.isArray(value);

interface Fields {
  /** What a number counts as where a mark does not name it: such numbers move also when only one side has them. */
  absent?: Readonly<Record<string, number>>;
  /** Numbers that name something instead of measuring it: there is no weight of 512. */
  names?: readonly string[];
  /** Fields that hold points. `via` is none: it is a way to travel, not a shape. */
  ways?: readonly string[];
}

/**
 * The way between two marks: numbers and points interpolate, the rest is the target's from the start. What moves is
 * found once; a frame only writes it.
 */
export function numbers<M extends MarkBase>({ absent = {}, names = [], ways = [] }: Fields = {}) {
  const whole: Readonly<Record<string, number>> = { ...absent, opacity: 1 };
  return (a: M, b: M): At<M> => {
    const from = new Map<string, unknown>(Object.entries(a));
    const to = new Map<string, unknown>(Object.entries(b));
    const moving: [field: string, at: At<unknown>][] = [];
    for (const field of new Set([...to.keys(), ...Object.keys(whole)])) {
      const [start, end] = [from.get(field) ?? whole[field], to.get(field) ?? whole[field]];
      if (typeof start === 'number' && typeof end === 'number' && start !== end && !names.includes(field))
        moving.push([field, between(start, end)]);
      else if (ways.includes(field) && isWay(start) && isWay(end))
        moving.push([field, pointsBetween(start, end)]);
    }
    return (t) => {
      const moved: Record<string, unknown> = { of: undefined };
      for (const [field, at] of moving) moved[field] = at(t);
      // A change of role or texture shows half-way, while the mark is on the move.
      return t < 0.5 ? { ...b, ...moved, role: a.role, standing: a.standing } : { ...b, ...moved };
    };
  };
}
