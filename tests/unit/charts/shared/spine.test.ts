import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../../src/lib/types.ts';
import { layoutFor, chartOf } from '../../../../src/charts/shared/layout.ts';
import { spine } from '../../../../src/charts/shared/spine/spine.ts';
import { spinePlan, type SpineData } from '../../../../src/charts/shared/spine/spine-plan.ts';
import { FALLBACK_SLACK } from '../../../../src/lib/measure.ts';
import { nameOf, sizes } from '../boxes.ts';
import { violations } from '../layout.ts';

const money = (id: string, value: number, short: string, hedged?: string): Amount => ({
  id,
  value,
  unit: 'USD_bn',
  standing: 'forecast',
  hedge: '',
  ...(hedged ? { hedged } : {}),
  text: short,
  short,
});

const data: SpineData = {
  id: 'spine',
  amounts: {
    gap: money('gap', 1500, '$1.5tn'),
    ownCash: money('own', 1400, '$1.4tn', 'about {n}'),
    ten: money('ten', 10, '$10bn'),
  },
  series: {},
  labels: {
    headline1: 'Who is on the other side of every square of it, then?',
    spineGap: 'is the gap Morgan Stanley expects',
    spineOwn: 'comes from the builders’ own cash',
    spineUnit: 'one square is $10 billion',
    spineFoot: 'names overlap, unsized',
    other1: 'lenders and landlords',
    other2: 'the seller itself',
    other3: 'buyers of a box’s bonds',
    other4: 'buyers of slices',
    other5: 'lenders against chips',
    other6: 'pensions, insurers, banks',
    other7: 'savers, if rules and plans allow',
  } as SpineData['labels'],
};

describe('the drawing that ends every chapter', () => {
  it.each([0, 1, 4, 7])('has room for %i names in every box of the site', (names) => {
    const chart = chartOf<SpineData>([(layout) => spine(layout, names)]);
    const found = sizes.flatMap((size) =>
      [1, FALLBACK_SLACK].flatMap((slack) =>
        violations(chart.scene(data, 1, size), slack).map((fault) => `${nameOf(size)}: ${fault}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('draws the whole gap, a question of one size beside names, and plaques of one size, the last one filled', () => {
    for (const size of sizes) {
      const at = layoutFor(data, size);
      const [few, all] = [spine(at, 1), spine(at, 7)];
      const cells = all.filter(({ key }) => key.startsWith('gap/'));
      expect(cells).toHaveLength(150);
      const plaques = all.flatMap((mark) => (mark.kind === 'box' ? [mark] : []));
      expect(plaques.map(({ role }) => role !== undefined)).toEqual([...Array(6).fill(false), true]);
      expect(new Set(plaques.map(({ w, h }) => `${w.toFixed(3)} ${h.toFixed(3)}`)).size).toBe(1);
      const high = (marks: typeof all): number[] =>
        marks.flatMap((m) => (m.key === 'unknown/dot' && m.kind === 'line' ? [m.width] : []));
      expect(high(few)[0]).toBeCloseTo(high(all)[0]!, 6);
    }
  });

  it('finds room from the smallest drawing to the largest, and tells the own cash under the gap on any larger phone', () => {
    for (const [width, height] of [
      [280, 190],
      [280, 220],
      [728, 700],
    ] as const)
      expect(spinePlan(layoutFor(data, { width, height })).pitch).toBeGreaterThan(9);
    expect(spinePlan(layoutFor(data, { width: 344, height: 362 })).ownWords).toBeDefined();
  });
});
