import { describe, expect, it } from 'vitest';
import { amount, series, type Slot } from '../../../src/charts/chart.ts';
import { privateCredit } from '../../../src/charts/private-credit/scene.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { CellMark, Mark } from '../../../src/marks/mark.ts';
import { nameOf, sizes } from './boxes.ts';
import { PHONE } from './real.ts';

const data = resolveChart(
  loadLedger(new URL('../../../content', import.meta.url).pathname),
  'private-credit',
);
const [LENT, BEHIND, BOX, BANKS, INSURERS, CLIMB, LEAVE] = [1, 2, 3, 4, 5, 6, 7] as const;

type Of<K extends Mark['kind']> = Extract<Mark, { kind: K }>;
/** The marks of a kind whose keys begin so. */
const all = <K extends Mark['kind']>(step: number, kind: K, key: string, size = PHONE): Of<K>[] =>
  privateCredit
    .scene(data, step, size)
    .marks.filter((mark): mark is Of<K> => mark.kind === kind && mark.key.startsWith(key));
const tens = (slot: Slot<'private-credit'>): number => amount(data, slot).value / amount(data, 'ten').value;

/** How many squares stand in each row, from the top. */
const rows = (cells: readonly CellMark[]): number[] => {
  const tops = [...new Set(cells.map(({ y }) => y.toFixed(3)))].sort((a, b) => Number(a) - Number(b));
  return tops.map((top) => cells.filter(({ y }) => y.toFixed(3) === top).length);
};
const right = (cells: readonly CellMark[]): number => Math.max(...cells.map(({ x, w }) => x + w));
const isWhole = (cells: readonly CellMark[]): boolean => new Set(rows(cells)).size === 1;

describe('what funds have lent, and what one estimate adds', () => {
  it('are two whole rectangles of equal squares, from edge to edge and never one bar', () => {
    for (const size of sizes) {
      const [lent, more] = [all(LENT, 'cell', 'lent/', size), all(LENT, 'cell', 'more/', size)];
      expect([lent.length, more.length], nameOf(size)).toEqual([tens('lent'), tens('more')]);
      expect(new Set([...lent, ...more].map(({ w }) => w.toFixed(3))).size, nameOf(size)).toBe(1);
      expect([lent, more].map(isWhole), nameOf(size)).toEqual([true, true]);
      expect(lent[0]!.x, nameOf(size)).toBe(0);
      expect(right(more), nameOf(size)).toBeCloseTo(size.width, 6);
      expect(more[0]!.x - right(lent), nameOf(size)).toBeGreaterThan(lent[0]!.w * 0.6);
    }
    expect([all(LENT, 'cell', 'lent/')[0]!.standing, all(LENT, 'cell', 'more/')[0]!.standing]).toEqual([
      'paid',
      'forecast',
    ]);
  });

  it('are said in one size', () => {
    for (const size of sizes) {
      const sums = ['lent-sum/1', 'more-sum/1'].map((key) => all(LENT, 'text', key, size)[0]!.size);
      expect(sums[0], nameOf(size)).toBe(sums[1]);
    }
  });
});

describe('who stands behind the funds', () => {
  it('has three tags of one size, savers behind pension funds alone, and an empty place', () => {
    for (const size of sizes) {
      const tags = ['pensionFunds', 'endowments', 'hedgeFunds'].map(
        (key) => all(BEHIND, 'box', `${key}-box`, size)[0]!,
      );
      expect(new Set(tags.map(({ w, h }) => `${w} ${h}`)).size, nameOf(size)).toBe(1);
      const savers = all(BEHIND, 'dot', 'saver/', size);
      expect(savers.length, nameOf(size)).toBeGreaterThan(20);
      const { x, y, w } = tags[0]!;
      const behind = savers.every((dot) => dot.x - dot.r >= x && dot.x + dot.r <= x + w && dot.y + dot.r < y);
      expect(behind, nameOf(size)).toBe(true);
      const [empty] = all(BEHIND, 'line', 'depositors', size);
      const over = Math.max(...empty!.points.map(([, py]) => py));
      expect(over, nameOf(size)).toBeLessThan(tags[1]!.y);
    }
  });

  it('becomes the black box, which is the funds’ own', () => {
    for (const size of sizes) {
      const [small, large] = [BEHIND, BOX].map((step) => all(step, 'box', 'funds-box', size)[0]!);
      expect([small!.w, large!.w], nameOf(size)).toEqual([size.width, size.width]);
      expect(large!.h, nameOf(size)).toBeGreaterThan(small!.h * 3);
      const asked = all(BOX, 'text', 'ask/', size);
      expect(asked.length, nameOf(size)).toBe(4);
      expect(new Set(asked.map((line) => line.size)).size, nameOf(size)).toBe(1);
    }
  });
});

describe('the pipes', () => {
  it('have one hatched square ten years before a whole block of them', () => {
    for (const size of sizes) {
      const [was, now] = [all(BANKS, 'cell', 'banks2013/', size), all(BANKS, 'cell', 'banks2023/', size)];
      expect([was.length, now.length], nameOf(size)).toEqual([tens('banks2013'), tens('banks2023')]);
      expect(was[0]!.w, nameOf(size)).toBeCloseTo(now[0]!.w, 6);
      expect(isWhole(now), nameOf(size)).toBe(true);
      expect(right(now), nameOf(size)).toBeCloseTo(size.width, 6);
      expect([...was, ...now].every(({ standing }) => standing === 'committed')).toBe(true);
    }
  });

  it('fill one field to the level that one paper counts, up to the level that Karma names', () => {
    for (const size of sizes) {
      const cells = all(INSURERS, 'cell', 'insured/', size);
      expect(cells.length, nameOf(size)).toBe(tens('insurersArticle'));
      expect(isWhole(cells), nameOf(size)).toBe(true);
      const counted = cells.filter(({ standing }) => standing === 'paid');
      const sum = counted.reduce((of, { part = 1 }) => of + part, 0);
      expect(sum, nameOf(size)).toBeCloseTo(tens('insurersFed'), 6);
      expect(
        new Set(cells.filter(({ standing }) => standing !== 'paid').map((cell) => cell.standing)),
      ).toEqual(new Set(cells.length > counted.length ? [amount(data, 'insurersArticle').standing] : []));
      const [fed, karma] = ['level-fed', 'level-karma'].map((key) => all(INSURERS, 'line', key, size)[0]!);
      const [partly] = cells.filter(({ part }) => part !== undefined);
      expect(fed!.points[0]![1], nameOf(size)).toBeCloseTo(partly!.y + partly!.h * (1 - partly!.part!), 6);
      expect(karma!.points[0]![1], nameOf(size)).toBeLessThan(Math.min(...cells.map(({ y }) => y)));
    }
  });
});

describe('the climb', () => {
  it('starts at loans that fail together, of the same squares, and comes after them', () => {
    const keys = (step: number): string[] => all(step, 'cell', 'lent/').map(({ key }) => key);
    expect(keys(CLIMB)).toEqual(keys(LENT));
    for (const size of sizes) {
      const lent = all(CLIMB, 'cell', 'lent/', size);
      const failed = lent.filter(({ standing }) => standing === 'illustrative');
      expect(failed.length, nameOf(size)).toBe(amount(data, 'fails').value * tens('lent'));
      const [from, to] = [Math.min(...failed.map(({ x }) => x)), right(failed)];
      for (const { points, order = 0, standing } of all(CLIMB, 'arrow', 'climb/', size)) {
        const [x, y] = points[0]!;
        expect(x >= from && x <= to && y < failed[0]!.y, nameOf(size)).toBe(true);
        expect([order > 0, standing]).toEqual([true, 'illustrative']);
      }
    }
  });

  it('leads through what nobody sees, under a question', () => {
    for (const size of sizes) {
      const [wall] = all(CLIMB, 'cell', 'funds', size);
      expect([wall!.standing, wall!.w], nameOf(size)).toEqual(['unknown', size.width]);
      for (const { points } of all(CLIMB, 'arrow', 'climb/', size)) {
        expect(points[0]![1], nameOf(size)).toBeGreaterThan(wall!.y + wall!.h * 0.8);
        expect(points.at(-1)![1], nameOf(size)).toBeLessThan(wall!.y);
      }
      expect(all(CLIMB, 'line', 'unknown', size).length, nameOf(size)).toBeGreaterThan(1);
    }
  });
});

describe('the way out', () => {
  it('is a bar a quarter on one scale, cut by the wall at the limit', () => {
    const asked = series(data, 'asked').slice(0, 3);
    const limit = amount(data, 'limit').value;
    for (const size of sizes) {
      const wide = (key: string): number[] =>
        all(LEAVE, 'area', key, size).map(({ over }) => over[1]![0] - over[0]![0]);
      const [out, waits] = [wide('out/'), wide('waits/')];
      const per = size.width / Math.max(...asked.map(({ value }) => value));
      asked.forEach(({ value }, n) => {
        expect(out[n], nameOf(size)).toBeCloseTo(limit * per, 6);
        expect(out[n]! + waits[n]!, nameOf(size)).toBeCloseTo(value * per, 6);
      });
      const [wall] = all(LEAVE, 'area', 'wall', size);
      expect((wall!.over[0]![0] + wall!.over[1]![0]) / 2, nameOf(size)).toBeCloseTo(limit * per, 6);
    }
    expect(all(LEAVE, 'text', 'asked/').map(({ text }) => text)).toEqual(asked.map(({ short }) => short));
  });

  it('is of the larger fund alone', () => {
    const funds = series(data, 'asked').map(({ id }) => id);
    expect(funds.slice(0, 3).every((id) => id.includes('/ocic-'))).toBe(true);
    expect(funds.slice(3).some((id) => id.includes('/ocic-'))).toBe(false);
  });
});
