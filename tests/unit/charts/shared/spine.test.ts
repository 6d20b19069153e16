import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../../src/lib/types.ts';
import { layoutFor, chartOf } from '../../../../src/charts/shared/layout.ts';
import { spine } from '../../../../src/charts/shared/spine/spine.ts';
import type { SpineData } from '../../../../src/charts/shared/spine/spine-layout.ts';
import { spinePlan } from '../../../../src/charts/shared/spine/spine-plan.ts';
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
    spineGap: 'gap to 2028, Morgan Stanley’s forecast',
    spineOwn: 'builders’ own cash',
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
  it.each([0, 1, 2, 7])('has room for %i names in every box of the site', (names) => {
    const chart = chartOf<SpineData>([(layout) => spine(layout, names)]);
    const found = sizes.flatMap((size) =>
      [1, FALLBACK_SLACK].flatMap((slack) =>
        violations(chart.scene(data, 1, size), slack).map((fault) => `${nameOf(size)}: ${fault}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('draws the whole gap and one question in every chapter, and inks one more of eight equal tags', () => {
    for (const size of sizes) {
      const at = layoutFor(data, size);
      const [few, all] = [spine(at, 1), spine(at, 7)];
      const wall = (marks: typeof all) => marks.filter(({ key }) => /^(gap|unknown)/.test(key));
      expect(wall(all).filter(({ kind }) => kind === 'cell')).toHaveLength(150);
      expect(wall(few), nameOf(size)).toEqual(wall(all));
      const newest = (marks: typeof all) => marks.flatMap((mark) => (mark.kind === 'box' ? [mark] : []));
      expect(newest(few)).toMatchObject([{ role: 'debt', w: newest(all)[0]?.w, h: newest(all)[0]?.h }]);
      expect(newest(all)).toMatchObject([{ role: 'savers' }]);
      // Those that were there before are grey, and stronger than those that nobody knows yet.
      const others = (marks: typeof all) => marks.filter(({ key }) => /^other\d-outline/.test(key));
      const inked = (marks: typeof all) => others(marks).filter(({ opacity }) => opacity === undefined);
      expect(others(few).map(({ role }) => role)).toEqual(Array(7).fill('context'));
      expect([inked(few).length, inked(all).length]).toEqual([1, 7]);
    }
  });

  it('finds room from the smallest drawing to the largest, with a question over most of the wall', () => {
    for (const { width, height, text } of sizes) {
      const { tall, question } = spinePlan(layoutFor(data, { width, height: height - 70, text }));
      expect(question / tall, `${width}×${height}`).toBeGreaterThan(0.38);
    }
    expect(spinePlan(layoutFor(data, { width: 280, height: 190 })).pitch).toBeGreaterThan(5);
  });
});
