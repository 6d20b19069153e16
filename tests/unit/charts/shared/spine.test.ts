import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../../src/lib/types.ts';
import { layoutFor, chartOf } from '../../../../src/charts/shared/layout.ts';
import { spine } from '../../../../src/charts/shared/spine/spine.ts';
import type { SpineData } from '../../../../src/charts/shared/spine/spine-layout.ts';
import { spinePlan } from '../../../../src/charts/shared/spine/spine-plan.ts';
import type { LineMark, Mark } from '../../../../src/marks/mark.ts';
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

  const tags = (marks: Mark[]) => marks.flatMap((mark) => (mark.kind === 'box' && mark.role ? [mark] : []));

  it('draws the whole gap and one question in every chapter, and lays the names over it from the hole up', () => {
    for (const size of sizes) {
      const at = layoutFor(data, size);
      const [none, few, all] = [0, 1, 7].map((names) => spine(at, names)) as [Mark[], Mark[], Mark[]];
      const wall = (marks: Mark[]) => marks.filter(({ key }) => /^(gap|unknown)/.test(key));
      expect(wall(all).filter(({ kind }) => kind === 'cell')).toHaveLength(150);
      expect(wall(few), nameOf(size)).toEqual(wall(all));
      expect(wall(none), nameOf(size)).toEqual(wall(all));
      expect(tags(none)).toEqual([]);
      expect(tags(few)).toMatchObject([{ role: 'debt', w: size.width }]);
      expect(tags(all).at(-1)).toMatchObject({ role: 'savers', w: size.width, h: tags(few)[0]?.h });
      // The question's dot stays whole under the pile, which stays on the wall.
      const dot = all.find(({ key }) => key === 'unknown/dot/0') as LineMark;
      const low = Math.max(...tags(all).map(({ y, h }) => y + h));
      expect(dot.points[0]![1], nameOf(size)).toBeGreaterThan(low);
      expect(Math.min(...tags(all).map(({ y }) => y))).toBeGreaterThanOrEqual(spinePlan(at).top - 0.01);
    }
  });

  it('piles up every name that is known, the newest on top with its words, of the others only the edges', () => {
    for (const size of sizes)
      for (const names of [1, 3, 7]) {
        const marks = spine(layoutFor(data, size), names);
        const pile = tags(marks);
        expect(pile.map(({ key }) => key)).toEqual(
          Array.from({ length: names }, (_, n) => `other${n + 1}-tag`),
        );
        expect(pile.map(({ y }) => y)).toEqual(pile.map(({ y }) => y).toSorted((a, b) => b - a));
        const [newest, ...before] = pile.toReversed();
        for (const { h } of before) expect(h / newest!.h, nameOf(size)).toBeLessThan(0.2);
        const said = marks.filter(({ kind, key }) => kind === 'text' && /^other[1-7]/.test(key));
        expect(
          said.map(({ key }) => key.slice(0, 6)),
          nameOf(size),
        ).toEqual([`other${names}`]);
        // Most of the hook is seen over the pile: it is a question as long as there is one.
        const { top, question } = spinePlan(layoutFor(data, size));
        expect((newest!.y - top) / question, nameOf(size)).toBeGreaterThan(0.4);
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
