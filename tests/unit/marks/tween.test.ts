import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark, Scene } from '../../../src/marks/mark.ts';
import { duration, tween } from '../../../src/marks/tween.ts';
import { check } from './check.ts';
import { frameFaults, jumps } from './frames.ts';
import { progress, scene } from './scenes.ts';

const pair = fc.tuple(scene, scene);

describe('going from one scene to another', () => {
  it('starts at the one and ends at the other, and never goes beyond', () => {
    check(
      fc.property(pair, ([a, b]) => {
        const at = tween(a, b);
        expect([at(0), at(-1), at(1), at(2)].map((s, i) => s === [a, a, b, b][i])).not.toContain(false);
      }),
    );
  });

  it('shows at every moment what a browser can draw, each thing once', () => {
    check(
      fc.property(pair, progress, ([a, b], t) => {
        expect(frameFaults(tween(a, b)(t))).toEqual([]);
      }),
    );
  });

  it('begins and ends without a jump', () => {
    check(
      fc.property(pair, ([a, b]) => {
        const at = tween(a, b);
        expect([...jumps(a, at(1e-5), 0.1), ...jumps(at(1 - 1e-5), b, 0.1)]).toEqual([]);
      }),
    );
  });

  it('moves without a jump at any moment', () => {
    // A line that gains or loses corners is the exception: it changes half-way.
    const unbent = (s: Scene): Scene => ({
      ...s,
      marks: s.marks.filter((m) => !('points' in m || 'over' in m)),
    });
    check(
      fc.property(pair, ([a, b]) => {
        const frames = Array.from({ length: 2001 }, (_, i) => i / 2000).map(tween(unbent(a), unbent(b)));
        const found = frames.slice(1).flatMap((frame, i) => jumps(frames[i]!, frame, 4));
        expect(found).toEqual([]);
      }),
      20,
    );
  });

  it('shows a change of money or of its standing half-way, while things are on the move', () => {
    const cell = { kind: 'cell', key: 'a', x: 0, y: 0, w: 9, h: 9 } as const;
    const owed: Mark = { ...cell, role: 'debt', standing: 'committed' };
    const paid: Mark = { ...cell, x: 90, role: 'purchase', standing: 'paid' };
    const empty = { width: 100, height: 100, focus: { x: 0, y: 0, width: 9, height: 9 }, label: 'A square' };
    const at = tween({ ...empty, marks: [owed] }, { ...empty, marks: [paid] });
    const looks = [0.01, 0.49, 0.51].map((t) =>
      at(t).marks.map(({ role, standing }) => `${role} ${standing}`),
    );
    expect(looks).toEqual([['debt committed'], ['debt committed'], ['purchase paid']]);
  });

  it('takes 350 to 600 ms, or up to 1,200 where things come one after another', () => {
    check(
      fc.property(pair, ([a, b]) => {
        const staged = b.marks.some((mark) => (mark.order ?? 0) > 0 || mark.via);
        const ms = duration(a, b);
        expect(ms).toBeGreaterThanOrEqual(350);
        expect(ms).toBeLessThanOrEqual(staged ? 1200 : 600);
        expect(duration(a, a)).toBe(0);
      }),
    );
  });
});

describe('turning round half-way', () => {
  it('goes on from what is on screen, without a jump, to the scene that is wanted now', () => {
    check(
      fc.property(pair, scene, progress, ([a, b], c, t) => {
        const seen = tween(a, b)(t);
        const at = tween(seen, c);
        expect(at(0)).toBe(seen);
        expect(jumps(seen, at(1e-5), 0.1)).toEqual([]);
        expect(at(1)).toBe(c);
      }),
    );
  });

  it('shows nothing broken after any number of turns', () => {
    check(
      fc.property(scene, fc.array(fc.tuple(scene, progress), { maxLength: 5 }), (first, turns) => {
        let seen = first;
        for (const [next, t] of turns) seen = tween(seen, next)(t);
        expect(frameFaults(seen)).toEqual([]);
      }),
    );
  });

  it('comes back to exactly where it began', () => {
    check(
      fc.property(pair, progress, ([a, b], t) => {
        expect(tween(tween(a, b)(t), a)(1)).toBe(a);
        expect(tween(tween(a, b)(1), a)(1)).toBe(a);
      }),
    );
  });
});
