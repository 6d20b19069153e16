import { easeCubicInOut } from 'd3-ease';
import { pointAlong } from './arrow.ts';
import { kindOf } from './kinds.ts';
import { faded, identity, type Mark, type Scene } from './mark.ts';

/** A move takes this long, in ms; every further place in the queue adds STAGGER, up to LONGEST in all. */
const MOVE = 560;
const STAGGER = 260;
const LONGEST = 1200;
/** Of a move: words are gone by the one, and come in from the other. In between nothing is said while marks move. */
const SILENT = 0.3;
const SAID = 0.6;

/** How long going from one scene to another takes, in ms (350–600 plain, at most 1,200 when staged). */
export function duration(a: Scene, b: Scene): number {
  if (a === b) return 0;
  const last = Math.max(0, ...b.marks.map((mark) => mark.order ?? 0));
  const travels = b.marks.some((mark) => mark.via !== undefined);
  return Math.min(LONGEST, MOVE + last * STAGGER + (travels ? STAGGER : 0));
}

const clamp = (t: number): number => Math.min(1, Math.max(0, t));

/** Progress of a mark's own window within the whole move; `place` is its order. */
function local(t: number, place: number, total: number): number {
  const start = Math.min(place * STAGGER, total - MOVE / 2);
  return clamp((t * total - start) / Math.min(MOVE, total - start));
}

type MarkTween = (t: number) => Mark | undefined;

/** A mark that waits its turn, or is where it stays, is the same one as a frame ago: nothing is drawn for it again. */
function held(at: (progress: number) => Mark): (progress: number) => Mark {
  let before: { progress: number; mark: Mark } | undefined;
  return (progress) => {
    if (before?.progress !== progress) before = { progress, mark: at(progress) };
    return before.mark;
  };
}

function track(a: Mark, b: Mark, total: number): MarkTween {
  if (a === b || same(a, b)) return () => b;
  const place = b.order ?? 0;
  const at = held(kindOf(b).tween(a, b));
  return (t) => at(easeCubicInOut(local(t, place, total)));
}

/** Two marks that would draw alike need no work per frame. Equal ways and points are new arrays: those move. */
function same(a: Mark, b: Mark): boolean {
  const [from, to] = [new Map<string, unknown>(Object.entries(a)), Object.entries(b)];
  return to.length === from.size && to.every(([field, value]) => from.get(field) === value);
}

function entering(mark: Mark, total: number): MarkTween {
  const { via, legs = [] } = mark;
  if (via && 'x' in mark) {
    return (t) => {
      const come = easeCubicInOut(clamp((t - 0.25) / 0.75));
      const [x, y] = pointAlong(via, come);
      const role = legs[Math.floor(come * legs.length)] ?? mark.role;
      return faded({ ...mark, x, y, role } as Mark, clamp(t * 5));
    };
  }
  const place = mark.order ?? 0;
  const from = mark.kind === 'text' ? SAID : 0.35;
  const at = held((come) => faded(mark, come));
  return (t) => at(clamp((local(t, place, total) - from) / (1 - from)));
}

function leaving(mark: Mark, total: number): MarkTween {
  const until = mark.kind === 'text' ? (SILENT * MOVE) / total : 0.45;
  return (t) => (t < until ? faded(mark, 1 - t / until) : undefined);
}

/**
 * The scenes between two scenes. `tween(a, b)(0)` is a, `tween(a, b)(1)` is b; in between, marks with the same
 * identity move from where they are, others fade in or out.
 * Pure: what is on screen at any t is itself a scene, so a tween can be interrupted by starting another from it.
 * @param t progress, clamped to 0–1
 */
export function tween(a: Scene, b: Scene): (t: number) => Scene {
  const total = duration(a, b);
  const left = new Map(a.marks.map((m) => [identity(m), m]));
  const there = b.marks.map((m) => {
    const id = identity(m);
    const from = left.get(id);
    left.delete(id);
    return from ? track(from, m, total) : entering(m, total);
  });
  const gone = [...left.values()].map((m) => leaving(m, total));
  const tracks = [...gone, ...there];
  return (t) => {
    if (t <= 0) return a;
    if (t >= 1) return b;
    const marks: Mark[] = [];
    for (const at of tracks) {
      const mark = at(t);
      if (mark) marks.push(mark);
    }
    return { ...b, marks };
  };
}
