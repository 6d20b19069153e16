import { interpolate, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { abs } from '../../../src/charts/abs/scene.ts';
import { apportion, oddsOf } from '../../../src/charts/abs/outcomes.ts';
import { guess } from '../../../src/charts/abs/guess.ts';
import { GRIP } from '../../../src/charts/grip.ts';
import { RAIN } from '../../../src/charts/abs/rain.ts';
import { layoutFor, roomUnder } from '../../../src/charts/shared/layout.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { palettes } from '../../../src/lib/palette.ts';
import type { AreaMark, BoxMark, CellMark, DotMark, LineMark, Mark, Point } from '../../../src/marks/mark.ts';
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
    const slices = marks(1, part).filter((mark): mark is AreaMark => mark.key.startsWith('pool/'));
    return Math.min(...slices.map(({ over }) => over[0]![1]));
  };

  it('is to be cut into slices, each stronger than the one over it', () => {
    const slices = marks(1, RAIN).filter((mark): mark is AreaMark => mark.key.startsWith('pool/'));
    const strengths = slices.toSorted((a, b) => a.over[0]![1] - b.over[0]![1]).map(({ shade }) => shade!);
    expect(strengths).toHaveLength(3);
    expect(strengths).toEqual([...new Set(strengths)].toSorted((a, b) => a - b));
    // A knife lies where one ends and the next begins, and touches no loan.
    for (const size of sizes) {
      const drawn = abs.scene(data, 1, size).marks;
      const ends = drawn
        .filter((mark): mark is AreaMark => mark.key.startsWith('pool/'))
        .map(({ under }) => under[0]![1]);
      const loans = drawn.filter((mark): mark is DotMark => mark.kind === 'dot');
      for (const n of [1, 2]) {
        const knife = drawn.find((mark): mark is AreaMark => mark.key === `cut/${n}`)!;
        const [high, low] = [knife.over[0]![1], knife.under[0]![1]];
        expect(
          ends.some((y) => Math.abs(y - (high + low) / 2) < 0.01),
          nameOf(size),
        ).toBe(true);
        for (const { y, r } of loans) expect(y + r < high || y - r > low, nameOf(size)).toBe(true);
      }
    }
  });

  it('fills the pool as the reader goes on, and goes on falling', () => {
    const levels = Array.from({ length: RAIN + 1 }, (_, part) => surface(part));
    expect(levels).toEqual(levels.toSorted((a, b) => b - a));
    expect(levels.at(-1)).toBeLessThan(levels[0]! - 50);
    expect(surface(RAIN)).toBe(surface(RAIN + 1));
    const high = dots(1, 'loan/').filter(({ y, r }) => y + r < surface(RAIN));
    expect(high.length).toBeGreaterThan(3);
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
    // What runs over ends in the next one's water, and there is less of it each time.
    const streams = ['top', 'middle'].map((key) =>
      marks(2).find((mark): mark is AreaMark => mark.key === `${key}-stream`)!,
    );
    const ends = streams.map(({ over }) => Math.max(...over.map(([, y]) => y)));
    expect(ends[0]).toBeGreaterThan(middle!.y);
    expect(ends[1]).toBeGreaterThan(bottom!.y);
    const broad = streams.map(({ over, under }) => {
      const all = [...over, ...under].map(([x]) => x);
      return Math.max(...all) - Math.min(...all);
    });
    expect(broad[1]).toBeLessThan(broad[0]! * 0.75);
    expect([top!, middle!, bottom!].map(({ order }) => order)).toEqual([0, 1, 2]);
  });
});

describe('the bottom slice', () => {
  const bears = value('abs-bottom-bears');

  const failed = value('abs-loans') * value('abs-default-probability');

  it('bears as many failures as the words say: their share of it has broken off, and they lie in its place', () => {
    const share = (value('abs-first-loss-detach') * value('abs-loans')) / value('abs-loss-given-default');
    expect(share).toBeCloseTo(bears, 9);
    for (const size of sizes) {
      const drawn = abs.scene(data, 3, size).marks;
      const loans = drawn.filter((mark): mark is DotMark => mark.kind === 'dot');
      expect(loans, nameOf(size)).toHaveLength(failed);
      expect(new Set(loans.map(({ r }) => r)).size, nameOf(size)).toBe(1);
      const pool = drawn.find((mark): mark is AreaMark => mark.key === 'pool')!;
      const [top, floor] = [pool.over[0]![1], pool.under[0]![1]];
      for (const { x, y, r } of loans) {
        expect(y - r, nameOf(size)).toBeGreaterThan(top);
        expect(y + r, nameOf(size)).toBeLessThan(floor);
        expect(x + r, nameOf(size)).toBeLessThan(size.width);
      }
      const around = [...pool.over, ...pool.under.toReversed()];
      // The shoelace formula.
      const left = Math.abs(
        around.reduce((all, [x, y], n) => {
          const [nextX, nextY] = around[(n + 1) % around.length]!;
          return all + (x * nextY - nextX * y) / 2;
        }, 0),
      );
      expect(left / (size.width * (floor - top)), nameOf(size)).toBeCloseTo(1 - failed / bears, 2);
      // What it has lost is an empty place: only they and words are there.
      const edge = Math.max(...pool.over.map(([x]) => x));
      for (const { x, r } of loans) expect(x - r, nameOf(size)).toBeGreaterThan(edge);
      expect(
        drawn.filter(({ key }) => key.startsWith('gone') && !key.startsWith('gone-is/')),
        nameOf(size),
      ).toEqual([]);
    }
  });

  it('has all the loans that fail, and the others lose nothing', () => {
    // Two strokes a cross.
    expect(crosses(3)).toHaveLength(2 * failed);
    expect(words(3, 'failed/').join(' ')).toBe(`${failed} of ${value('abs-loans')} fail`);
    expect(words(3, 'bottom-name/')).toEqual(['bottom']);
    expect(words(3, 'gone-is/').join(' ')).toBe('loses half');
    expect(failed / bears).toBe(0.5);
    const whole = marks(3).filter((mark): mark is AreaMark => mark.key.endsWith('-full'));
    expect(whole.map(({ over, under }) => under[1]![0] - over[0]![0])).toEqual([PHONE.width, PHONE.width]);
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

  it('are drawn with every outcome once; those that stay in the bottom slice keep their places in their rows', () => {
    const kept = value('abs-tokens') - value('abs-alone-none');
    for (const size of sizes) {
      const [alone, alike] = [4, 5].map((step) =>
        abs.scene(data, step, size).marks.filter((m): m is DotMark => m.key.startsWith('odds/')),
      ) as [DotMark[], DotMark[]];
      for (const all of [alone, alike]) {
        expect(all, nameOf(size)).toHaveLength(value('abs-tokens'));
        expect(new Set(all.map(({ r }) => r)).size, nameOf(size)).toBe(1);
      }
      // How far over the floor, in dots.
      const row = (all: readonly DotMark[], n: number): number => (all[kept - 1]!.y - all[n]!.y) / all[n]!.r;
      for (let n = kept - value('abs-alike-bottom'); n < kept; n += 1)
        expect(row(alike, n), `${n} at ${nameOf(size)}`).toBeCloseTo(row(alone, n), 6);
    }
  });

  it('lie in a tower that stands while loans fail alone, and leans on one thing once they do: its top slice is red', () => {
    const slopes = (drawn: readonly Mark[]): number[] =>
      ['top', 'middle', 'bottom'].map((slice) => {
        const { over } = drawn.find((mark): mark is AreaMark => mark.key === `slice-${slice}`)!;
        const end = over[over.length / 2 - 1]!;
        return (over[0]![0] - end[0]) / (end[1] - over[0]![1]);
      });
    for (const size of sizes) {
      const [alone, alike] = [4, 5].map((step) => abs.scene(data, step, size).marks);
      expect(slopes(alone!), nameOf(size)).toEqual([0, 0, 0]);
      const [slope, ...others] = slopes(alike!);
      expect(slope, nameOf(size)).toBeGreaterThan(0.15);
      for (const other of others) expect(other, nameOf(size)).toBeCloseTo(slope!, 6);
      const tones = alike!.flatMap((mark) =>
        mark.key.startsWith('slice-') ? [(mark as AreaMark).tone] : [],
      );
      expect(tones, nameOf(size)).toEqual(['debt', 'ink', 'ink']);
      // The wall touches the ball that it leans on, which lies on the same ground.
      const ball = alike!.find((mark): mark is BoxMark => mark.key === 'prop')!;
      const { over } = alike!.find((mark): mark is AreaMark => mark.key === 'slice-bottom')!;
      const foot = over[over.length / 2]!;
      const r = ball.w / 2;
      expect([ball.r, ball.h], nameOf(size)).toEqual([r, ball.w]);
      const wall = foot[0] + slope! * (foot[1] - ball.y - r);
      expect((ball.x + r - wall) / Math.hypot(1, slope!), nameOf(size)).toBeCloseTo(r, 3);
      expect(ball.y + ball.h, nameOf(size)).toBeCloseTo(foot[1], 6);
      expect(ball.x + ball.w, nameOf(size)).toBeCloseTo(size.width, 6);
    }
  });

  it('lie in the slice that losses reach: in the top one none while loans fail alone', () => {
    for (const size of sizes)
      for (const [step, how] of [
        [4, 'alone'],
        [5, 'alike'],
      ] as const) {
        const drawn = abs.scene(data, step, size).marks;
        const floors = ['top', 'middle', 'bottom'].map((slice) => {
          const walls = drawn.find((mark): mark is AreaMark => mark.key === `slice-${slice}`)!;
          return walls.over[walls.over.length / 2]![1];
        });
        const dots = drawn.filter((m): m is DotMark => m.key.startsWith('odds/'));
        const lie = floors.map(
          (floor, i) => dots.filter(({ y }) => y < floor && y > (floors[i - 1] ?? -1)).length,
        );
        const [top, middle, bottom, none] = told(how);
        expect(lie, `${step} at ${nameOf(size)}`).toEqual([top, middle, bottom]);
        // What hurts nobody lies outside, under all of them.
        const under = dots.filter(({ y }) => y > floors[2]!);
        expect(
          under.map(({ role }) => role),
          `${step} at ${nameOf(size)}`,
        ).toEqual(Array.from({ length: none! }, () => 'context'));
      }
  });

  it('are as strong as losses rise', () => {
    const counts = (step: number): number[] => {
      const strengths = dots(step, 'odds/').map(({ role, shade = 1 }) => `${role} ${shade}`);
      const found = [...new Set(strengths)].toSorted((a, b) => b.localeCompare(a));
      return found.map((one) => strengths.filter((each) => each === one).length);
    };
    expect(counts(4)).toEqual(told('alone').slice(1));
    expect(counts(5)).toEqual(told('alike'));
    const [worst, ...rest] = [...new Set(dots(5, 'odds/').map(({ shade = 1 }) => shade))];
    expect(worst).toBe(1);
    expect(rest.filter((shade) => shade < 1).length).toBeGreaterThanOrEqual(2);
  });

  it('can be seen on the ground of either theme', () => {
    for (const { ground, roles } of Object.values(palettes))
      for (const { role, shade = 1 } of dots(5, 'odds/')) {
        const seen = interpolate([ground, roles[role as keyof typeof roles].fill])(shade);
        expect(wcagContrast(seen, ground), `${role} ${shade} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
  });

  it('are told large in the top slice', () => {
    expect(words(4, 'count/')).toEqual(['0']);
    expect(words(5, 'count/')).toEqual([`${value('abs-alike-top')}`]);
    expect(words(5, 'count-is/').at(-1)).toBe('0 before');
  });

  it('are shared out by largest remainder', () => {
    expect(apportion([1, 1, 1], 10).reduce((a, b) => a + b)).toBe(10);
    expect(apportion([0.5, 0.26, 0.24], 10)).toEqual([5, 3, 2]);
    expect(apportion([0, 1], 7)).toEqual([0, 7]);
  });
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

describe('the count of slices', () => {
  const now = value('datacenter-securitisation/outstanding-2025-08');

  it('is drawn with a square for each billion: those on data centres fill a rack, the rest stand in a crate beside it', () => {
    for (const size of sizes) {
      const drawn = abs.scene(data, 7, size).marks;
      const cells = drawn.filter((mark): mark is CellMark => mark.kind === 'cell' && mark.key !== 'unit');
      expect(cells, nameOf(size)).toHaveLength(now);
      const share = value('datacenter-securitisation/outstanding-data-centre-share') / 100;
      const inside = cells.filter(({ role }) => role === 'debt');
      expect(inside, nameOf(size)).toHaveLength(Math.round(now * share));
      const others = cells.filter(({ role }) => role !== 'debt');
      expect(new Set(cells.map(({ w }) => w.toFixed(6))).size, nameOf(size)).toBe(1);
      // As many in every row, and on one level with the others.
      const rows = Map.groupBy(inside, ({ y }) => Math.round(y));
      expect(new Set([...rows.values()].map(({ length }) => length)).size, nameOf(size)).toBe(1);
      const low = (of: readonly CellMark[]): number => Math.max(...of.map(({ y, h }) => y + h));
      expect(low(inside), nameOf(size)).toBeCloseTo(low(others), 6);
      // Each in its own box; both are as high, and together as broad as the drawing.
      const [rack, crate] = ['now-box', 'rest-box'].map((key) =>
        drawn.find((mark): mark is BoxMark => mark.key === key)!,
      ) as [BoxMark, BoxMark];
      for (const [{ x, y, w, h }, held] of [
        [rack, inside],
        [crate, others],
      ] as const)
        for (const cell of held) {
          expect(cell.x, nameOf(size)).toBeGreaterThan(x);
          expect(cell.x + cell.w, nameOf(size)).toBeLessThan(x + w);
          expect(cell.y, nameOf(size)).toBeGreaterThan(y);
          expect(cell.y + cell.h, nameOf(size)).toBeLessThan(y + h);
        }
      expect([crate.y, crate.h], nameOf(size)).toEqual([rack.y, rack.h]);
      expect([rack.x, crate.x + crate.w], nameOf(size)).toEqual([0, size.width]);
      expect(crate.x, nameOf(size)).toBeGreaterThan(rack.w);
      // All rows are full, but for one square.
      const full = Map.groupBy(cells, ({ y }) => Math.round(y));
      expect(new Set([...full.values()].map(({ length }) => length)).size, nameOf(size)).toBe(2);
      expect(cells.length + 1, nameOf(size)).toBe(
        full.size * Math.max(...[...full.values()].map(({ length }) => length)),
      );
    }
  });
});

describe('what is asked of the top slice', () => {
  it('is how many outcomes rise to it out of all, in three slices that stand on one ball', () => {
    for (const size of sizes)
      for (const risen of [0, 15, 205, 1000]) {
        const { layout: room } = roomUnder(data, abs.steps, size);
        const [level] = guess.levels(room);
        const asked = guess.drawn!(room, [level!], [risen], true)!;
        const all = asked.filter((mark): mark is DotMark => mark.kind === 'dot');
        const what = `${risen} at ${nameOf(size)}`;
        // Those that rise leave the others: their field is as much of the top slice as they are of all.
        expect(all, what).toHaveLength(value('abs-tokens') - risen);
        const [first, second] = [0, 1].map(
          (n) => asked.find((mark): mark is LineMark => mark.key === `guess0-floor/${n}`)!.points,
        );
        const walls = asked.find((mark): mark is AreaMark => mark.key === 'guess0-walls')!;
        const [[left, high], , [right, low]] = walls.over as [Point, Point, Point];
        // Both floors go from wall to wall, and the level, even at nought, is clear of the upper one.
        for (const floor of [first!, second!]) {
          expect([floor[0]![0], floor.at(-1)![0]], what).toEqual([left, right]);
          expect(floor[0]![1], what).toBe(floor.at(-1)![1]);
        }
        expect(first![0]![1] - level!.floor, what).toBeGreaterThan(6);
        const field = asked.find((mark): mark is AreaMark => mark.key === 'guess-is/0')!;
        const rim = level!.floor - level!.most * level!.per;
        const [top, bottom] = [field.over, field.under].map((edge) => edge.map(([, y]) => y));
        const tall = Math.max(...bottom!, ...top!) - Math.min(...top!, ...bottom!);
        expect(tall / (level!.floor - rim), what).toBeCloseTo(risen / value('abs-tokens'), 6);
        // The others lie under the middle slice, which is empty.
        for (const { y, r } of all) {
          expect(y - r, what).toBeGreaterThan(second![0]![1]);
          expect(y + r, what).toBeLessThan(low);
        }
        // All of it touches the ball, in its middle, and nothing else.
        const ball = asked.find((mark): mark is BoxMark => mark.key === 'guess0-prop')!;
        expect([ball.r, ball.h], what).toEqual([ball.w / 2, ball.w]);
        expect(ball.y, what).toBeCloseTo(low, 6);
        expect(ball.x + ball.w / 2, what).toBeCloseTo((left + right) / 2, 6);
        expect(ball.w, what).toBeLessThan((right - left) * 0.5);
        // The rail goes from that slice's floor to its rim, clear of the wall.
        expect(high, what).toBeCloseTo(rim, 6);
        expect(level!.edge - GRIP, what).toBeGreaterThan(right + 2);
      }
  });

  it('has no number before it is moved, and all outcomes lie below', () => {
    const { layout: room } = roomUnder(data, abs.steps, PHONE);
    const [level] = guess.levels(room);
    const asked = guess.drawn!(room, [level!], [level!.start!], true)!;
    expect(asked.some((mark) => mark.kind === 'text' && mark.text === data.labels.guessHow)).toBe(true);
    expect(
      asked.some((mark) => mark.kind === 'text' && mark.text === '0' && mark.key !== 'guess0-least/0'),
    ).toBe(false);
    for (const mark of asked) if (mark.kind === 'dot') expect(mark.y).toBeGreaterThan(level!.floor);
  });
});
