import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/marks/mark.ts';
import { renderSvg } from '../../../src/marks/svg.ts';
import { nameOf, sizes } from './boxes.ts';
import { violations } from './layout.ts';
import { PHONE, realCharts, scenesOf } from './real.ts';

describe.each(realCharts)('every drawing of $id, in every box of the site', (chart) => {
  /** Drawn once for all that is asked of it. */
  const drawn = sizes.map((size) => ({ size, scenes: scenesOf(chart, size) }));

  it('has room for its words, in our font and in a stand-in', () => {
    const found = drawn.flatMap(({ size, scenes }) =>
      scenes.flatMap((scene, i) =>
        violations(scene).map((fault) => `${chart.id}-${i + 1} at ${nameOf(size)}: ${fault}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('fills its box and no other, differs from the others, and is the same when asked for again', () => {
    for (const { size, scenes } of drawn) {
      for (const { width, height } of scenes)
        expect([width, height], nameOf(size)).toEqual([size.width, size.height]);
      const markup = scenes.map((scene) => renderSvg(scene));
      expect(new Set(markup).size, nameOf(size)).toBe(chart.steps);
      expect(scenesOf(chart, size), nameOf(size)).toEqual(scenes);
    }
  });

  it('has words in step with the reader’s text, where there is room', () => {
    const [usual, large] = [1, 1.5].map((text) => chart.scene(1, { ...PHONE, text }));
    // An amount that is as wide as the drawing has no room to grow; what stands beside it has.
    const sizesOf = ({ marks }: Scene): Map<string, number> =>
      new Map(marks.flatMap((m) => (m.kind === 'text' ? [[m.key, m.size]] : [])));
    const before = sizesOf(usual!);
    const grown = [...sizesOf(large!)].map(([key, px]) => px / (before.get(key) ?? px));
    expect(Math.max(...grown)).toBeGreaterThan(1.25);
  });
});
