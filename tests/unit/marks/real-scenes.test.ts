import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/marks/mark.ts';
import { duration, tween } from '../../../src/marks/tween.ts';
import { PHONE, realCharts, scenesOf } from '../charts/real.ts';
import { frameFaults, jumps } from './frames.ts';

const TIMES = [0.001, 0.1, 0.25, 0.45, 0.5, 0.7, 0.9, 0.999];

/** Every way from one step to another, as “from → to” and its two scenes. */
const ways = (scenes: readonly Scene[]): [name: string, a: Scene, b: Scene][] =>
  scenes.flatMap((a, i) => scenes.map((b, j): [string, Scene, Scene] => [`${i + 1} → ${j + 1}`, a, b]));

/** Names the case in front of every fault. */
const named = (name: string, faults: readonly string[]): string[] =>
  faults.map((fault) => `${name}: ${fault}`);

describe.each(realCharts)('between any two steps of $id', (chart) => {
  const scenes = scenesOf(chart, PHONE);

  it('every frame can be drawn', () => {
    const faults = ways(scenes).flatMap(([name, a, b]) =>
      TIMES.flatMap((t) => named(`${name} at ${t}`, frameFaults(tween(a, b)(t)))),
    );
    expect(faults).toEqual([]);
  });

  it('the move starts where it is, ends where it should, and takes its time', () => {
    for (const [name, a, b] of ways(scenes)) {
      const at = tween(a, b);
      expect(at(0), name).toBe(a);
      expect(at(1), name).toBe(b);
      expect(named(name, [...jumps(a, at(1e-5), 0.1), ...jumps(at(1 - 1e-5), b, 0.1)])).toEqual([]);
      expect(duration(a, b), name).toBeLessThanOrEqual(1200);
    }
  });

  it('the reader can turn round at any moment to any step', () => {
    const faults = ways(scenes).flatMap(([name, a, b]) =>
      [0.2, 0.6].flatMap((t) => {
        const seen = tween(a, b)(t);
        return scenes.flatMap((c, k) => {
          const at = tween(seen, c);
          const here = at(0) === seen && at(1) === c ? [] : ['does not join up'];
          const found = [...here, ...frameFaults(at(0.5)), ...jumps(seen, at(1e-5), 0.1)];
          return named(`${name} at ${t} → ${k + 1}`, found);
        });
      }),
    );
    expect(faults).toEqual([]);
  });

  it('what travels ends where it stays', () => {
    const travellers = scenes.flatMap(({ marks }) => marks.flatMap((m) => (m.via && 'x' in m ? [m] : [])));
    for (const mark of travellers) expect(mark.via?.at(-1), mark.key).toEqual([mark.x, mark.y]);
  });

  it('squares that fold have a larger one in some step to fold into', () => {
    const cells = scenes.flatMap(({ marks }) => marks.flatMap((m) => (m.kind === 'cell' ? [m] : [])));
    const keys = new Set(cells.map((cell) => cell.key));
    const lost = cells
      .filter(({ fold }) => fold && !keys.has(fold.into))
      .map(({ key, fold }) => `${key} → ${fold?.into}`);
    expect([...new Set(lost)]).toEqual([]);
  });
});
