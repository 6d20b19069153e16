import { describe, expect, it } from 'vitest';
import { abs } from '../../../src/charts/abs/scene.ts';
import { latticeIn, placesOf } from '../../../src/charts/abs/lattice.ts';
import { apportion, oddsOf } from '../../../src/charts/abs/odds.ts';
import { RAIN } from '../../../src/charts/abs/rain.ts';
import { layoutFor } from '../../../src/charts/shared/layout.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { AreaMark, BoxMark, CellMark, DotMark, Mark } from '../../../src/marks/mark.ts';
import { nameOf, sizes } from './boxes.ts';
import { PHONE } from './real.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const data = resolveChart(ledger, 'abs');
const layout = layoutFor(data, PHONE);
const value = (id: string): number => ledger.amount(id).value;
const marks = (step: number, part?: number): readonly Mark[] => abs.scene(data, step, PHONE, part).marks;
const dots = (step: number, key: string, part?: number): DotMark[] =>
  marks(step, part).filter((mark): mark is DotMark => mark.kind === 'dot' && mark.key.startsWith(key));
const crosses = (step: number): Mark[] => marks(step).filter(({ key }) => key.startsWith('cross/'));
const words = (step: number, key: string): string[] =>
  marks(step).flatMap((mark) => (mark.kind === 'text' && mark.key.startsWith(key) ? [mark.text] : []));

describe('the rain', () => {
  const surface = (part: number): number => {
    const [first] = marks(1, part).filter((mark): mark is AreaMark => mark.key === 'pool');
    return first!.over[0]![1];
  };

  it('fills the pool as the reader goes on, and goes on falling', () => {
    const levels = Array.from({ length: RAIN + 1 }, (_, part) => surface(part));
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    expect(levels.at(-1)).toBeLessThan(levels[0]! - 50);
    expect(surface(RAIN)).toBe(surface(RAIN + 1));
    const high = dots(1, 'loan/').filter(({ y, r }) => y + r < surface(RAIN));
    expect(high.length).toBeGreaterThan(8);
  });

  it('lets no loan rise, and none leave its column', () => {
    for (let part = 1; part <= RAIN; part += 1) {
      const before = new Map(dots(1, 'loan/', part - 1).map((dot) => [dot.key, dot]));
      for (const { key, x, y } of dots(1, 'loan/', part)) {
        expect(y).toBeGreaterThanOrEqual((before.get(key)?.y ?? 0) - 1e-9);
        expect(x).toBeCloseTo(before.get(key)?.x ?? x, 9);
      }
    }
  });
});

describe('the cascade', () => {
  const box = (key: string): BoxMark => marks(2).find((mark): mark is BoxMark => mark.key === key)!;

  it('fills each basin to the brim before the next one gets anything', () => {
    const [top, middle, bottom] = ['top', 'middle', 'bottom'].map((key) => box(`${key}-water`));
    expect(top!.h).toBeCloseTo(middle!.h, 9);
    expect(bottom!.h).toBeLessThan(middle!.h * 0.75);
    // What runs over ends in the next one's water.
    expect(box('top-stream').y + box('top-stream').h).toBeGreaterThan(middle!.y);
    expect(box('middle-stream').y + box('middle-stream').h).toBeGreaterThan(bottom!.y);
    expect([top!, middle!, bottom!].map(({ order }) => order)).toEqual([0, 1, 2]);
  });
});

describe('the bottom slice', () => {
  it('bears as many failures as the words say, and has a row of so many', () => {
    const bears = (value('abs-first-loss-detach') * value('abs-loans')) / value('abs-loss-given-default');
    expect(bears).toBeCloseTo(value('abs-bottom-bears'), 9);
    const lowest = Math.max(...dots(3, 'loan/').map(({ y }) => y));
    expect(dots(3, 'loan/').filter(({ y }) => y === lowest)).toHaveLength(value('abs-bottom-bears'));
  });

  it('has all the loans that fail, of every loan there is', () => {
    expect(dots(3, 'loan/')).toHaveLength(value('abs-loans'));
    const failed = value('abs-loans') * value('abs-default-probability');
    // Two strokes a cross.
    expect(crosses(3)).toHaveLength(2 * failed);
    expect(words(3, 'failed/')).toEqual([`${failed}`]);
    expect(new Set(dots(3, 'loan/').map(({ r }) => r)).size, 'all of one size').toBe(1);
  });
});

describe('the odds of a slice', () => {
  const told = (how: string): number[] =>
    ['top', 'middle', 'bottom', 'none'].map((reach) =>
      how === 'alone' && reach === 'top' ? 0 : value(`abs-${how}-${reach}`),
    );

  it('are those that the words print', () => {
    expect(oddsOf(layout, 0)).toEqual(told('alone'));
    expect(oddsOf(layout, value('abs-correlation-shared'))).toEqual(told('alike'));
  });

  it('are drawn with every outcome once, and none moves', () => {
    const places = [4, 5].map((step) => dots(step, 'odds/').map(({ key, x, y }) => [key, x, y]));
    expect(places[0]).toHaveLength(value('abs-tokens'));
    expect(places[1]).toEqual(places[0]);
  });

  it('are as strong as losses rise, and only while loans are alike', () => {
    const counts = (step: number): number[] => {
      const strengths = dots(step, 'odds/').map(({ role, shade = 1 }) => `${role} ${shade}`);
      return [...new Set(strengths)].map((one) => strengths.filter((each) => each === one).length);
    };
    expect(counts(4)).toEqual([value('abs-tokens')]);
    expect(counts(5)).toEqual(told('alike'));
    const [worst, ...rest] = [...new Set(dots(5, 'odds/').map(({ shade = 1 }) => shade))];
    expect(worst).toBe(1);
    expect(rest.every((shade) => shade < 0.7)).toBe(true);
  });

  it('are told large in the window', () => {
    expect(words(4, 'count/')).toEqual(['0']);
    expect(words(5, 'count/')).toEqual([`${value('abs-alike-top')}`]);
  });

  it('are shared out by largest remainder', () => {
    expect(apportion([1, 1, 1], 10).reduce((a, b) => a + b)).toBe(10);
    expect(apportion([0.5, 0.26, 0.24], 10)).toEqual([5, 3, 2]);
    expect(apportion([0, 1], 7)).toEqual([0, 7]);
  });
});

describe('a field round a window', () => {
  it.each([
    [1000, 344, 340],
    [1000, 280, 180],
    [1000, 656, 260],
    [90, 344, 270],
    [90, 656, 200],
    [90, 400, 560],
  ])('has a place for each of %i in %i by %i', (count, width, height) => {
    const field = latticeIn(count, width, height);
    expect(placesOf(field)).toHaveLength(count);
    expect(field.columns * field.pitch).toBeCloseTo(width, 6);
    expect(field.rows * field.high).toBeCloseTo(height, 6);
    expect(field.high / field.pitch).toBeGreaterThan(0.85);
    expect(field.high / field.pitch).toBeLessThan(1.2);
  });
});

it('a field is found for any box, however low', () => {
  for (const count of [90, 1000])
    for (let width = 200; width < 1500; width += 130)
      for (let height = 30; height < 900; height += 90)
        expect(placesOf(latticeIn(count, width, height)), `${width} by ${height}`).toHaveLength(count);
});

describe('the label', () => {
  it('shows whole loans behind its corner, some of which failed', () => {
    for (const size of sizes) {
      const seen = abs.scene(data, 6, size).marks.filter(({ key }) => key.startsWith('loan/'));
      const failed = abs.scene(data, 6, size).marks.filter(({ key }) => key.startsWith('cross/'));
      expect(seen.length, nameOf(size)).toBeGreaterThan(4);
      expect(failed.length, nameOf(size)).toBeGreaterThan(1);
      expect(failed.length / 2, nameOf(size)).toBeLessThan(seen.length / 2);
    }
  });
});

describe('the two counts', () => {
  const cells = (key: string): CellMark[] =>
    marks(7).filter((mark): mark is CellMark => mark.kind === 'cell' && mark.key.startsWith(`${key}/`));

  it('are drawn with a square for each billion, data centres in colour', () => {
    const now = value('datacenter-securitisation/outstanding-2025-08');
    expect(cells('now')).toHaveLength(now);
    const share = value('datacenter-securitisation/outstanding-data-centre-share') / 100;
    expect(cells('now').filter(({ role }) => role === 'debt')).toHaveLength(Math.round(now * share));
    expect(cells('before')).toHaveLength(value('ai-project-finance/2024'));
    expect(cells('deals')).toHaveLength(value('ai-project-finance/2025'));
  });

  it('are of one size and stand apart, and no sum is told', () => {
    const all = ['now', 'before', 'deals'].flatMap(cells);
    expect(new Set(all.map(({ w }) => w.toFixed(6))).size).toBe(1);
    const right = Math.max(...cells('now').map(({ x, w }) => x + w));
    const left = Math.min(...cells('before').map(({ x }) => x));
    expect(left - right).toBeGreaterThan(2 * all[0]!.w);
    const sum = value('datacenter-securitisation/outstanding-2025-08') + value('ai-project-finance/2025');
    expect(marks(7).some((mark) => mark.kind === 'text' && mark.text.includes(`${sum}`))).toBe(false);
  });
});
