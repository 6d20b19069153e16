import { describe, expect, it } from 'vitest';
import type { Amount } from '../../../../src/lib/types.ts';
import { layoutFor, chartOf } from '../../../../src/charts/shared/layout.ts';
import { spine } from '../../../../src/charts/shared/spine/spine.ts';
import type { SpineData } from '../../../../src/charts/shared/spine/spine-layout.ts';
import { ROLES, THICK } from '../../../../src/charts/shared/question.ts';
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
  const piecesOf = (marks: Mark[]) =>
    marks.flatMap((mark) => (mark.kind === 'line' && /^known\/\d/.test(mark.key) ? [mark] : []));
  const firstOf = (mark: TextMark) => mark.key.split('/')[0];

  it('asks one question, as high and as broad in every chapter, its rest in ink, with a tag that is blank until somebody is named', () => {
    for (const size of sizes) {
      const at = layoutFor(data, size);
      const all = Array.from({ length: 8 }, (_, names) => spine(at, names));
      const extent = (marks: Mark[]) => {
        const points = marks.flatMap((mark) =>
          mark.kind === 'line' && /^(known|unknown)\//.test(mark.key) ? mark.points : [],
        );
        return [0, 1].flatMap((axis) => [
          Math.min(...points.map((point) => point[axis]!)),
          Math.max(...points.map((point) => point[axis]!)),
        ]);
      };
      const first = extent(all[0]!);
      for (const [names, marks] of all.entries()) {
        for (const [i, edge] of extent(marks).entries())
          expect(edge, `${names}, ${nameOf(size)}`).toBeCloseTo(first[i]!, 0);
        const ink = marks.filter(
          (mark) => mark.kind === 'line' && /^(known|unknown)/.test(mark.key) && !mark.role,
        );
        expect(ink.map(({ key }) => key)).toEqual(['unknown/hook', ...(names ? [] : ['unknown/dot'])]);
      }
      expect(all.map((marks) => tags(marks).map(({ key, role }) => [key, role]))).toEqual(
        [undefined, ...ROLES].map((role, names) => [[`other${names}-tag`, role]]),
      );
      // What names there are says nothing of size: tags are as broad and as high, and stand where they stood.
      for (const marks of all) {
        const [{ x, y, w, h }, { x: x0, y: y0, w: w0, h: h0 }] = [tags(marks)[0]!, tags(all[0]!)[0]!];
        expect([x, y, w, h]).toEqual([x0, y0, w0, h0]);
      }
    }
  });

  it('names the newest alone, in letters that lead, and has the pieces of those before pale', () => {
    for (const size of sizes)
      for (const names of [0, 1, 4, 7]) {
        const marks = spine(layoutFor(data, size), names);
        const named = namesOf(marks);
        expect(new Set(named.map(firstOf))).toEqual(new Set(names ? [`other${names}`] : []));
        for (const mark of named) expect(mark.size, nameOf(size)).toBeGreaterThan(12);
        const pieces = piecesOf(marks);
        for (const [n, { opacity = 1 }] of pieces.entries())
          expect(n < names - 1 ? opacity <= 0.5 : opacity === 1, `${n + 1} of ${names}`).toBe(true);
      }
  });

  it('has a piece of the question in the colour of every name, all of one length but the dot, and its tip in none', () => {
    for (const size of sizes)
      for (const names of [0, 1, 4, 7]) {
        const marks = spine(layoutFor(data, size), names);
        const pieces = piecesOf(marks);
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

  it('ties the tag to its piece of the question, and to the stem while nobody is named', () => {
    for (const size of sizes)
      for (const names of [0, 1, 2, 4, 7]) {
        const marks = spine(layoutFor(data, size), names);
        const lineOf = (key: string) => marks.find((mark) => mark.key === key) as LineMark;
        const string = lineOf(`other${names}-string`);
        const [end, hung] = [string.points[0]!, string.points.at(-1)!];
        const [tag] = tags(marks);
        expect(hung[0], nameOf(size)).toBeGreaterThan(tag!.x + tag!.w / 2);
        expect(hung[0], nameOf(size)).toBeLessThan(tag!.x + tag!.w);
        expect(hung[1], nameOf(size)).toBeCloseTo(tag!.y + tag!.h / 2, 3);
        const { points, width } = lineOf(names ? `known/${names}` : 'unknown/hook');
        const near = points.slice(1).some(([x, y], i) => {
          const middle = [(x + points[i]![0]) / 2, (y + points[i]![1]) / 2] as const;
          return Math.hypot(middle[0] - end[0], middle[1] - end[1]) < width / 2;
        });
        expect(near, `${names}, ${nameOf(size)}`).toBe(true);
      }
  });

  it('has its tag, its sums and its foot under each other, clear of the question', () => {
    for (const size of sizes) {
      const marks = spine(layoutFor(data, size), 7);
      const [tag] = tags(marks);
      const said = marks.flatMap((mark) =>
        mark.kind === 'text' && !mark.key.startsWith('other7') ? [mark] : [],
      );
      for (const { y, key } of said)
        expect(/^(own|foot)/.test(key) ? y > tag!.y + tag!.h : y < tag!.y, `${key}, ${nameOf(size)}`).toBe(
          true,
        );
      const { sign } = spinePlan(layoutFor(data, size));
      expect(tag!.x + tag!.w, nameOf(size)).toBeLessThan(sign.x - (THICK / 2) * sign.height);
    }
  });

  it('finds room from the smallest drawing to the largest, with a question that leads', () => {
    for (const { width, height, text } of sizes) {
      const question = spinePlan(layoutFor(data, { width, height: height - 70, text })).sign.height;
      expect(question / (height - 70), `${width}×${height}`).toBeGreaterThan(0.6);
    }
  });
});
