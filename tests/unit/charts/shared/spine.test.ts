import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../../src/lib/types.ts';
import { layoutFor, chartOf } from '../../../../src/charts/shared/layout.ts';
import { spine } from '../../../../src/charts/shared/spine/spine.ts';
import type { SpineData } from '../../../../src/charts/shared/spine/spine-layout.ts';
import { ROLES } from '../../../../src/charts/shared/question.ts';
import type { AreaMark, Mark, TextMark } from '../../../../src/marks/mark.ts';
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
  },
  series: {},
  labels: {
    headline1: 'Who is on the other side of every square of it, then?',
    spineGap: 'gap to 2028, Morgan Stanley’s forecast',
    spineOwn: 'builders’ own cash',
    spineFoot: 'how much is whose? nobody outside knows',
    other1: 'lenders and landlords',
    other2: 'Nvidia, the seller',
    other3: 'buyers of a box’s bonds',
    other4: 'buyers of slices',
    other5: 'lenders against chips',
    other6: 'pensions, insurers, banks',
    other7: 'savers, if rules and plans allow',
  } as SpineData['labels'],
};

describe('the drawing that ends every chapter', () => {
  it.each([0, 1, 2, 3, 7])('has room for %i names in every box of the site', (names) => {
    const chart = chartOf<SpineData>([(layout) => spine(layout, names)]);
    const found = sizes.flatMap((size) =>
      violations(chart.scene(data, 1, size)).map((fault) => `${nameOf(size)}: ${fault}`),
    );
    expect(found).toEqual([]);
  });

  const everyHinge = [0, 1, 2, 3, 4, 5, 6, 7];
  const edgesOf = (marks: Mark[]) => {
    const points = marks.flatMap((mark) =>
      mark.kind === 'area' ? [...mark.over, ...mark.under] : mark.kind === 'line' ? mark.points : [],
    );
    const of = (axis: 0 | 1) => points.map((point) => point[axis]);
    return {
      left: Math.min(...of(0)),
      right: Math.max(...of(0)),
      top: Math.min(...of(1)),
      low: Math.max(...of(1)),
    };
  };
  const known = (marks: Mark[], key: string) => marks.filter((mark) => mark.key.startsWith(key));
  const plankOf = (marks: Mark[]) => edgesOf(known(marks, 'plank'));
  const bannerOf = (marks: Mark[]) => known(marks, 'banner') as [AreaMark];
  const textsOf = (marks: Mark[]): TextMark[] => marks.filter((mark) => mark.kind === 'text');

  it('asks one whole question in ink, as large wherever somebody is named, on a plank from edge to edge', () => {
    for (const size of sizes) {
      const all = everyHinge.filter(Boolean).map((names) => spine(layoutFor(data, size), names));
      const load = (marks: Mark[]) => marks.filter(({ key }) => /^(unknown|plank|gap|own|foot)/.test(key));
      for (const marks of all) expect(load(marks), nameOf(size)).toEqual(load(all[0]!));
      const signs = known(all[0]!, 'unknown') as { tone?: string; width: number }[];
      expect(signs.map(({ tone }) => tone)).toEqual(['ink', 'ink']);
      const [sign, plank] = [edgesOf(known(all[0]!, 'unknown')), plankOf(all[0]!)];
      expect([plank.left, plank.right]).toEqual([0, size.width]);
      expect(sign.low - plank.top, nameOf(size)).toBeCloseTo(1, 3);
    }
  });

  it('has seven bearers under the plank, all alike, of whom those who are named are filled in their role', () => {
    for (const size of sizes)
      for (const names of everyHinge) {
        const marks = spine(layoutFor(data, size), names);
        const row = known(marks, 'bearer');
        // Grey: nobody is there yet.
        expect(row.map(({ role }) => role)).toEqual(ROLES.map((role, n) => (n < names ? role : 'context')));
        expect(row.map((mark) => 'tone' in mark && mark.tone === mark.role)).toEqual(
          ROLES.map((_, n) => n === names - 1),
        );
        const strong = row.map((mark) => (mark as AreaMark).shade ?? 1);
        for (const [n, shade] of strong.entries())
          if (n) expect(shade <= strong[n - 1]! || n === names - 1, `${n} of ${names}`).toBe(true);
        const each = row.map((mark) => edgesOf([mark]));
        for (const [n, { left, right, top, low }] of each.entries()) {
          expect(right - left).toBeCloseTo(each[0]!.right - each[0]!.left, 6);
          expect([top, low]).toEqual([each[0]!.top, each[0]!.low]);
          expect(top, nameOf(size)).toBeCloseTo(plankOf(marks).low, 6);
          expect(left, nameOf(size)).toBeGreaterThan(each[n - 1]?.right ?? 0);
        }
        expect(each.at(-1)!.right, nameOf(size)).toBeLessThan(size.width);
      }
  });

  it('names the newest alone, in large letters on a banner that points at who has the name', () => {
    for (const size of sizes)
      for (const names of everyHinge) {
        const marks = spine(layoutFor(data, size), names);
        const [banner] = bannerOf(marks);
        const named = textsOf(marks).filter(({ key }) => key.startsWith('other'));
        expect(named.map(({ text }) => text)).toEqual(
          names ? [data.labels[`other${names}` as 'other1']] : [],
        );
        expect([banner.role, banner.tone]).toEqual(
          names ? [ROLES[names - 1], ROLES[names - 1]] : ['context', undefined],
        );
        if (!names) continue;
        const newest = edgesOf(known(marks, `bearer/${names}`));
        const tip = banner.over.toSorted(([, a], [, b]) => a - b)[0]!;
        expect(tip[0], nameOf(size)).toBeCloseTo((newest.left + newest.right) / 2, 3);
        expect(tip[1], nameOf(size)).toBeCloseTo(newest.low, 3);
        for (const mark of named) expect(mark.size, nameOf(size)).toBeGreaterThan(14);
      }
  });

  it('has the sum large beside the question, and what is known of the rest once, under the banner', () => {
    for (const size of sizes) {
      const marks = spine(layoutFor(data, size), 7);
      const [plank, sign] = [plankOf(marks), edgesOf(known(marks, 'unknown'))];
      const { low } = edgesOf(bannerOf(marks));
      for (const { key, y } of textsOf(marks))
        if (key.startsWith('gap')) expect(y, `${key}, ${nameOf(size)}`).toBeLessThan(plank.top);
        else if (!key.startsWith('other')) expect(y, `${key}, ${nameOf(size)}`).toBeGreaterThan(low);
      const gap = textsOf(marks).find(({ key }) => key === 'gap/0')!;
      expect(gap.size, nameOf(size)).toBeGreaterThan(layoutFor(data, size).type.number);
      expect(gap.x, nameOf(size)).toBeLessThan(sign.left);
    }
  });

  it('finds room from the smallest drawing to the largest, with a question that leads', () => {
    for (const { width, height, text } of sizes) {
      const { top, low } = edgesOf(
        known(spine(layoutFor(data, { width, height: height - 70, text }), 1), 'unknown'),
      );
      expect((low - top) / (height - 70), `${width}×${height}`).toBeGreaterThan(0.38);
    }
  });
});
