import { describe, expect, it } from 'vitest';
import type { Scene, TextMark } from '../../../src/marks/mark.ts';
import { duration, tween } from '../../../src/marks/tween.ts';
import { PHONE, realCharts, scenesOf } from '../charts/real.ts';
import { inkBox, overlap } from '../charts/shapes.ts';
import { frameFaults, jumps } from './frames.ts';

const TIMES = [0.001, 0.1, 0.25, 0.45, 0.5, 0.7, 0.9, 0.999];

/** Every way from one step to another, as “from → to” and its two scenes. */
const ways = (scenes: readonly Scene[]): [name: string, a: Scene, b: Scene][] =>
  scenes.flatMap((a, i) => scenes.map((b, j): [string, Scene, Scene] => [`${i + 1} → ${j + 1}`, a, b]));

/** Names the case in front of every fault. */
const named = (name: string, faults: readonly string[]): string[] =>
  faults.map((fault) => `${name}: ${fault}`);

/** Moments of a move. */
const MOMENTS = [0.05, 0.15, 0.25, 0.35, 0.5, 0.65, 0.8, 0.95];
/** Less of a word is not seen. */
const SEEN = 0.04;

/** Labels of a frame that are seen and lie on each other. */
function captionsOverEachOther({ marks }: Scene): string[] {
  const seen = marks.filter(
    (mark): mark is TextMark => mark.kind === 'text' && mark.text.trim() !== '' && (mark.opacity ?? 1) > SEEN,
  );
  const boxes = seen.map((mark) => ({ mark, box: inkBox(mark, 1) }));
  return boxes.flatMap(({ mark, box }, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => overlap(box, other.box) > 2)
      .map((other) => `“${mark.text}” and “${other.mark.text}”`),
  );
}

describe.each(realCharts)('between any two steps of $id', (chart) => {
  const scenes = scenesOf(chart, PHONE);

  it('every frame can be drawn', () => {
    const faults = ways(scenes).flatMap(([name, a, b]) =>
      TIMES.flatMap((t) => named(`${name} at ${t}`, frameFaults(tween(a, b)(t)))),
    );
    expect(faults).toEqual([]);
  });

  it('no frame has two captions over each other, where chapters are drawn with headlines', () => {
    if (!scenes.some(({ marks }) => marks.some(({ key }) => key.startsWith('headline')))) return;
    const faults = scenes.slice(1).flatMap((b, i) => {
      const a = scenes[i]!;
      return [[`${i + 1} → ${i + 2}`, a, b] as const, [`${i + 2} → ${i + 1}`, b, a] as const].flatMap(
        ([name, from, to]) =>
          MOMENTS.flatMap((t) => named(`${name} at ${t}`, captionsOverEachOther(tween(from, to)(t)))),
      );
    });
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
});
