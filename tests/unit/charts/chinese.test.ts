import { describe, expect, it } from 'vitest';
import { FALLBACK_SLACK } from '../../../src/lib/measure.ts';
import { nameOf, sizes } from './boxes.ts';
import { violations } from './layout.ts';
import { chartsIn, scenesOf } from './real.ts';

describe.each(await chartsIn('zh'))('every Chinese drawing of $id, in every box of the site', (chart) => {
  const drawn = sizes.map((size) => ({ size, scenes: scenesOf(chart, size) }));
  it('x', () => {
    const found = drawn.flatMap(({ size, scenes }) =>
      scenes.flatMap((scene, i) => [
        ...violations(scene, FALLBACK_SLACK).map((fault) => `${chart.id}-${i + 1} at ${nameOf(size)}: ${fault}`),
        ...scene.marks.flatMap((m) => (m.kind === 'text' && m.size < 13 ? [`${chart.id}-${i + 1} at ${nameOf(size)}: SMALL “${m.text}” ${m.size.toFixed(1)}`] : [])),
        ...scene.marks.flatMap((m) => (m.kind === 'text' && /[\u200b\u00a0]|^ | $/.test(m.text) ? [`${chart.id}-${i + 1} at ${nameOf(size)}: ZW “${m.text}”`] : [])),
        ...(scene.marks.filter((m) => m.key.startsWith('headline/')).length > 2 ? [`${chart.id}-${i + 1} at ${nameOf(size)}: LONG headline`] : []),
      ]),
    );
    expect(found).toEqual([]);
  });
});
