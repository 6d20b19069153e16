import { describe, expect, it } from 'vitest';
import { FALLBACK_SLACK } from '../../../src/lib/measure.ts';
import type { Scene } from '../../../src/marks/mark.ts';
import { renderSvg } from '../../../src/marks/svg.ts';
import { nameOf, sizes } from './boxes.ts';
import { violations } from './layout.ts';
import { PHONE, realFigures, scenesOf } from './real.ts';

describe.each(realFigures)('every drawing of $id', (figure) => {
  it.each([
    ['our font', 1],
    ['a stand-in font', FALLBACK_SLACK],
  ])('has room for its words in %s, in every box of the site', (_, slack) => {
    const found = sizes.flatMap((size) =>
      scenesOf(figure, size).flatMap((scene, i) =>
        violations(scene, slack).map((fault) => `${figure.id}-${i + 1} at ${nameOf(size)}: ${fault}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('is the same drawing when asked for twice', () => {
    for (const size of sizes) expect(scenesOf(figure, size)).toEqual(scenesOf(figure, size));
  });

  it('differs from the one before', () => {
    for (const size of sizes) {
      const drawn = scenesOf(figure, size).map((scene) => renderSvg(scene));
      expect(new Set(drawn).size, nameOf(size)).toBe(figure.steps);
    }
  });

  it('fills its box and no other', () => {
    for (const size of sizes) {
      for (const { width, height } of scenesOf(figure, size))
        expect([width, height]).toEqual([size.width, size.height]);
    }
  });

  it('has words in step with the reader’s text, where there is room', () => {
    const [usual, large] = [1, 1.5].map((text) => figure.scene(1, { ...PHONE, text }));
    const largest = (scene: Scene): number =>
      Math.max(...scene.marks.map((m) => (m.kind === 'text' ? m.size : 0)));
    expect(largest(large!) / largest(usual!)).toBeGreaterThan(1.25);
  });
});
