import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../../src/lib/types.ts';
import { layoutFor, chartOf } from '../../../../src/charts/shared/layout.ts';
import { spine } from '../../../../src/charts/shared/spine/spine.ts';
import type { SpineData } from '../../../../src/charts/shared/spine/spine-layout.ts';
import { ROLES } from '../../../../src/charts/shared/question.ts';
import { spinePlan } from '../../../../src/charts/shared/spine/spine-plan.ts';
import type { LineMark, Mark, TextMark } from '../../../../src/marks/mark.ts';
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

  const tags = (marks: Mark[]) =>
    marks.flatMap((mark) => (mark.key.endsWith('-tag') && mark.kind === 'box' ? [mark] : []));
  const namesOf = (marks: Mark[]) =>
    marks.flatMap((mark) => (mark.kind === 'text' && /^other[1-7]/.test(mark.key) ? [mark] : []));
  const firstOf = (mark: TextMark) => mark.key.split('/')[0];

  it('asks one question, of one size in every chapter, with a tag that is blank until somebody is named', () => {
    for (const size of sizes) {
      const at = layoutFor(data, size);
      const [none, few, all] = [0, 1, 7].map((names) => spine(at, names)) as [Mark[], Mark[], Mark[]];
      const asked = (marks: Mark[]) => marks.filter(({ key }) => key === 'unknown/hook');
      expect(asked(none).length).toBeGreaterThan(0);
      expect(asked(few), nameOf(size)).toEqual(asked(none));
      expect(asked(all), nameOf(size)).toEqual(asked(none));
      expect(tags(none)[0]?.role).toBeUndefined();
      expect(tags(few)).toMatchObject([{ key: 'other1-tag', role: 'debt' }]);
      expect(tags(all)).toMatchObject([{ key: 'other7-tag', role: 'savers' }]);
      // What names there are says nothing of size: tags are as broad, and nothing else is a box.
      expect(tags(all)[0]?.w).toBe(tags(few)[0]?.w);
      expect(namesOf(none)).toEqual([]);
    }
  });

  it('has a piece of the question in the colour of every name, all of one length but the dot, and its tip in none', () => {
    for (const size of sizes)
      for (const names of [0, 1, 4, 7]) {
        const marks = spine(layoutFor(data, size), names);
        const pieces = marks.flatMap((mark) =>
          mark.kind === 'line' && /^known\/\d/.test(mark.key) ? [mark] : [],
        );
        expect(pieces.map(({ role }) => role)).toEqual(ROLES.slice(0, names));
        const lengths = pieces
          .slice(1)
          .map(({ points }) =>
            points
              .slice(1)
              .reduce((sum, [x, y], i) => sum + Math.hypot(x - points[i]![0], y - points[i]![1]), 0),
          );
        for (const length of lengths) expect(length).toBeCloseTo(lengths[0]!, 0);
        const hook = marks.find(({ key }) => key === 'unknown/hook') as LineMark;
        const [tip] = hook.points;
        const tipFree = ([x, y]: readonly [number, number]): number => Math.hypot(x - tip![0], y - tip![1]);
        for (const { points } of pieces)
          expect(Math.min(...points.map(tipFree))).toBeGreaterThan(hook.width / 2);
      }
  });

  it('ties the tag to its piece of the question, and to nothing while nobody is named', () => {
    for (const size of sizes)
      for (const names of [0, 1, 2, 4, 7]) {
        const marks = spine(layoutFor(data, size), names);
        const lineOf = (key: string) => marks.find((mark) => mark.key === key) as LineMark;
        const string = lineOf(`other${names}-string`);
        const [end, hung] = [string.points[0]!, string.points.at(-1)!];
        const [tag] = tags(marks);
        expect(hung[0], nameOf(size)).toBeGreaterThan(tag!.x);
        expect(hung[1], nameOf(size)).toBeCloseTo(tag!.y + tag!.h / 2, 3);
        const near = ({ points, width }: LineMark): boolean =>
          points.slice(1).some(([x, y], i) => {
            const middle = [(x + points[i]![0]) / 2, (y + points[i]![1]) / 2] as const;
            return Math.hypot(middle[0] - end[0], middle[1] - end[1]) < width / 2;
          });
        const sign = marks.filter((mark) => /^(known\/\d|unknown)/.test(mark.key)) as LineMark[];
        if (names) expect(near(lineOf(`known/${names}`)), `${names}, ${nameOf(size)}`).toBe(true);
        else expect(sign.some(near), nameOf(size)).toBe(false);
      }
  });

  it('ties every name before the newest to the edge of its own piece by a line that crosses no other, all of one size', () => {
    const crosses = (a: LineMark, b: LineMark): boolean => {
      const side = ({ points: [p, q] }: LineMark, [x, y]: readonly [number, number]): number =>
        Math.sign((q![0] - p![0]) * (y - p![1]) - (q![1] - p![1]) * (x - p![0]));
      const apart = (one: LineMark, other: LineMark): boolean =>
        side(one, other.points[0]!) !== side(one, other.points[1]!);
      return apart(a, b) && apart(b, a);
    };
    for (const size of sizes)
      for (const names of [3, 7]) {
        const marks = spine(layoutFor(data, size), names);
        const [before, newest] = [
          namesOf(marks).filter((mark) => firstOf(mark) !== `other${names}`),
          namesOf(marks).filter((mark) => firstOf(mark) === `other${names}`),
        ];
        expect(before.map(firstOf), nameOf(size)).toEqual(
          Array.from({ length: names - 1 }, (_, n) => `other${names - 1 - n}`),
        );
        expect(before.map(({ y }) => y)).toEqual(before.map(({ y }) => y).toSorted((a, b) => a - b));
        expect(new Set(before.map((mark) => mark.size)).size).toBeLessThan(2);
        for (const mark of before) expect(mark.size, nameOf(size)).toBeLessThanOrEqual(newest[0]!.size);
        const lines = marks.filter((mark): mark is LineMark => mark.key.startsWith('line/'));
        expect(lines.length, nameOf(size)).toBe(names - 1);
        for (const [i, mark] of lines.entries()) {
          const name = before[i]!;
          expect(mark.key).toBe(`line/${name.key[5]}`);
          expect(mark.role).toBe(name.tone);
          const [from, to] = mark.points as [readonly [number, number], readonly [number, number]];
          expect(to[0], nameOf(size)).toBeLessThan(name.x);
          expect(to[1], nameOf(size)).toBeGreaterThan(name.y - name.size);
          expect(to[1], nameOf(size)).toBeLessThan(name.y);
          const piece = marks.find(({ key }) => key === `known/${name.key[5]}`) as LineMark;
          const spots = piece.points
            .slice(1)
            .flatMap(([x, y], at) =>
              [0, 0.25, 0.5, 0.75, 1].map((t) =>
                Math.hypot(
                  x + (piece.points[at]![0] - x) * t - from[0],
                  y + (piece.points[at]![1] - y) * t - from[1],
                ),
              ),
            );
          expect(Math.min(...spots) / piece.width, `${mark.key}, ${nameOf(size)}`).toBeCloseTo(0.5, 1);
          expect(lines.slice(i + 1).some((other) => crosses(mark, other))).toBe(false);
        }
        const string = marks.find(({ key }) => key === `other${names}-string`) as LineMark;
        const parts = string.points.slice(1).map((to, i) => ({ ...string, points: [string.points[i]!, to] }));
        expect(
          lines.filter((mark) => parts.some((part) => crosses(mark, part))).map(({ key }) => key),
          `${names}, ${nameOf(size)}`,
        ).toEqual([]);
      }
  });

  it('ties the sum of the gap to the tip that stays ink', () => {
    for (const size of sizes)
      for (const names of [0, 7]) {
        const marks = spine(layoutFor(data, size), names);
        const way = marks.find(({ key }) => key === 'gap-way') as LineMark;
        const hook = marks.find(({ key }) => key === 'unknown/hook') as LineMark;
        const known = marks.flatMap((mark) =>
          mark.kind === 'line' && mark.key.startsWith('known/') ? [mark] : [],
        );
        const [x, y] = way.points.at(-1)!;
        const far = ({ points, width }: LineMark): number =>
          Math.min(...points.map(([px, py]) => Math.hypot(px - x, py - y))) / width;
        expect(far(hook), nameOf(size)).toBeLessThan(0.5);
        for (const mark of known) expect(far(mark), `${mark.key}, ${nameOf(size)}`).toBeGreaterThan(0.5);
      }
  });

  it('finds room from the smallest drawing to the largest, with a question that leads', () => {
    for (const { width, height, text } of sizes) {
      const question = spinePlan(layoutFor(data, { width, height: height - 70, text })).names.h;
      expect(question / (height - 70), `${width}×${height}`).toBeGreaterThan(0.38);
    }
  });
});
