import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseChapter } from '../../../src/content/chapter/chapter.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { amount, words, type Slot } from '../../../src/charts/chart.ts';
import { roomUnder } from '../../../src/charts/shared/layout.ts';
import { twoFutures } from '../../../src/charts/two-futures/scene.ts';
import { START } from '../../../src/charts/two-futures/money.ts';
import { YEARS } from '../../../src/charts/two-futures/meeting.ts';
import { topsFloor } from '../../../src/charts/two-futures/tops.ts';
import { ROWS } from '../../../src/charts/two-futures/watch.ts';
import { crossing } from '../../../src/models/crossing.ts';
import type { Mark, Point, Size } from '../../../src/marks/mark.ts';
import { nameOf, sizes } from './boxes.ts';
import { PHONE } from './real.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const data = resolveChart(ledger, 'two-futures');
const value = (slot: Slot<'two-futures'>): number => amount(data, slot).value;
const plans = value('capexAfter') / value('capexBefore');
const meeting = (revenueGrowth: number, buildingGrowth: number) =>
  crossing({ revenue: value('earned'), building: value('spent'), revenueGrowth, buildingGrowth });

const marksOf = (step: number, size: Size = PHONE): readonly Mark[] =>
  twoFutures.scene(data, step, size).marks;
/** The one mark of a kind and a key. */
function one<K extends Mark['kind']>(
  marks: readonly Mark[],
  kind: K,
  key: string,
): Extract<Mark, { kind: K }> {
  const found = marks.filter(
    (mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind && mark.key === key,
  );
  expect(found, `${kind} ${key}`).toHaveLength(1);
  return found[0]!;
}
/** The box of a field's edges, px. */
function fieldOf(marks: readonly Mark[], key: string): { x: number; y: number; w: number; h: number } {
  const { over, under } = one(marks, 'area', key);
  const [xs, ys] = [0, 1].map((axis) => [...over, ...under].map((point) => point[axis as 0]));
  const [x, y] = [Math.min(...xs!), Math.min(...ys!)];
  return { x, y, w: Math.max(...xs!) - x, h: Math.max(...ys!) - y };
}
/** How high a way is at some px across. */
function heightAt(points: readonly Point[], x: number): number {
  const n = points.findIndex(([at], i) => i > 0 && at >= x);
  const [[x0, y0], [x1, y1]] = [points[n - 1]!, points[n]!];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

it('says of both examples, and of the slow one, what the model says', () => {
  const years = (id: string): number => ledger.amount(id).value;
  expect(meeting(value('fast'), 1)).toEqual({ years: expect.closeTo(value('meetStill'), 2) });
  expect(meeting(value('fast'), plans)).toEqual({
    years: expect.closeTo(years('crossing-at-2026-plans'), 1),
  });
  expect(meeting(value('slower'), plans)).toEqual({
    years: expect.closeTo(years('futures-crossing-slow'), 0),
  });
  expect(value('before')).toBe(Math.round(value('earned') / value('ninefold')));
});

describe('what revenue did', () => {
  it('sets out with the straight line, and leaves it as the growth says', () => {
    for (const size of sizes) {
      const marks = marksOf(1, size);
      const [curve, straight] = [one(marks, 'line', 'curve').points, one(marks, 'area', 'ruler').over];
      const [[, floor], [, top]] = [curve![0]!, curve!.at(-1)!];
      expect(heightAt(straight, curve[0]![0]), nameOf(size)).toBeCloseTo(floor, 6);
      // Half of the way is the root of the growth.
      const half = (floor - heightAt(curve!, (curve![0]![0] + curve!.at(-1)![0]) / 2)) / (floor - top);
      expect(half, nameOf(size)).toBeCloseTo((Math.sqrt(value('ninefold')) - 1) / (value('ninefold') - 1), 2);
      const begins = (way: readonly Point[]): number => (way[0]![1] - way[1]![1]) / (way[1]![0] - way[0]![0]);
      expect(begins(curve!) / begins(straight!), nameOf(size)).toBeCloseTo(1, 1);
      expect(curve!.at(-1)![1]).toBeLessThan(straight!.at(-1)![1]);
    }
  });

  it('counts both years in squares of one size, side by side on one floor: a row of claimed ones, and solid ones in rows as long', () => {
    for (const size of sizes) {
      const marks = marksOf(2, size);
      const cells = marks.flatMap((mark) => (mark.kind === 'cell' && mark.key !== 'unit' ? [mark] : []));
      const [before, earned] = (['before', 'earned'] as const).map((slot) =>
        cells.filter(({ key }) => key.startsWith(`${slot}/`)),
      ) as [typeof cells, typeof cells];
      expect([before.length, earned.length]).toEqual([value('before'), value('earned')]);
      expect(new Set(before.map(({ standing }) => standing))).toEqual(new Set(['claimed']));
      expect(new Set(cells.map(({ w, h }) => `${w} ${h}`)).size, nameOf(size)).toBe(1);
      // One row, and as many in a row beside it.
      expect(new Set(before.map(({ y }) => y)).size, nameOf(size)).toBe(1);
      expect(earned.filter(({ y }) => y === before[0]!.y)).toHaveLength(before.length);
      expect(Math.max(...earned.map(({ y }) => y))).toBe(before[0]!.y);
      expect(Math.min(...earned.map(({ x }) => x))).toBeGreaterThan(
        Math.max(...before.map(({ x, w }) => x + w)),
      );
      // The sums are of one size.
      const [was, came] = ['before', 'earned'].map((slot) => one(marks, 'text', `${slot}-sum/1`));
      expect(was!.size, nameOf(size)).toBe(came!.size);
      // And how often one goes into the other is said.
      const times = marks.filter((mark) => mark.kind === 'text' && mark.key.startsWith('ninefold/'));
      expect(times.map((mark) => 'text' in mark && mark.text).join(' '), nameOf(size)).toContain('ninefold');
    }
  });
});

describe('the two examples', () => {
  it('cross what was built when the model says, on the floor that guesses stand on', () => {
    for (const size of sizes) {
      const { layout, top } = roomUnder(data, twoFutures.steps, size);
      const { floor, slot, first, per } = topsFloor(layout);
      const marks = marksOf(3, size);
      const level = one(marks, 'line', 'built').points[0]![1];
      expect(level).toBeCloseTo(top + floor - value('spent') * per, 6);
      // Both known amounts stand side by side on it, as high as they are.
      const [spent, earned] = (['spent', 'earned'] as const).map((key) => fieldOf(marks, key));
      expect(spent!.h / earned!.h, nameOf(size)).toBeCloseTo(value('spent') / value('earned'), 6);
      expect(spent!.y, nameOf(size)).toBeCloseTo(level, 6);
      expect(spent!.x + spent!.w, nameOf(size)).toBeLessThan(earned!.x);
      for (const key of ['fast', 'slower'] as const) {
        const when = meeting(value(key), 1);
        const at = 'years' in when ? first + when.years * slot : NaN;
        const { points } = one(marks, 'line', `example-${key}`);
        expect(Math.abs(heightAt(points, at) - level), `${key} at ${nameOf(size)}`).toBeLessThan(1);
        const cross = one(marks, 'box', `example-cross/${key}`);
        expect(cross.x + cross.w / 2).toBeCloseTo(at, 6);
        expect(cross.y + cross.h / 2).toBeCloseTo(level, 6);
      }
      // What the slower one has past the line is whole.
      const over = fieldOf(marks, 'example-over');
      expect(one(marks, 'area', 'example-over').shade).toBe(1);
      expect(over.y + over.h, nameOf(size)).toBeCloseTo(level, 6);
    }
  });
});

it('names the years by which the examples are past what was built', () => {
  for (const [key, label] of [
    ['fast', 'byFast'],
    ['slower', 'bySlower'],
  ] as const) {
    const when = meeting(value(key), 1);
    expect(words(data, label)).toContain(`${'years' in when ? Math.ceil(START + when.years) : ''}`);
  }
});

describe('the meeting', () => {
  it('has a level as high as its sum, which revenue breaks through where the model says, and the time in a bracket that ends there', () => {
    for (const size of sizes) {
      const marks = marksOf(4, size);
      const built = one(marks, 'line', 'built').points;
      const swell = fieldOf(marks, 'earned-area');
      const [level, floor] = [built[0]![1], swell.y + swell.h];
      // It is level from edge to edge.
      expect(built, nameOf(size)).toEqual([
        [0, level],
        [size.width, level],
      ]);
      const { points } = one(marks, 'line', 'example-fast');
      const [begin, end] = [points[0]!, points.at(-1)!];
      const sum = ([, y]: Point): number => ((floor - y) / (floor - level)) * value('spent');
      // Its round ends are a little inside.
      const years = ([x]: Point): number => (x / size.width) * YEARS;
      for (const point of [begin, end])
        expect(sum(point), nameOf(size)).toBeCloseTo(value('earned') * value('fast') ** years(point), 1);
      const meets = one(marks, 'box', 'example-cross/fast');
      const [x, y] = [meets.x + meets.w / 2, meets.y + meets.h / 2];
      expect(years([x, y]), nameOf(size)).toBeCloseTo(value('meetStill'), 2);
      expect(y).toBeCloseTo(level, 6);
      // What revenue does not reach ends there, and revenue goes on.
      expect(one(marks, 'area', 'spent-bar').over).toEqual(
        [0, x].map((at) => [at, level].map((px) => expect.closeTo(px, 6))),
      );
      expect(swell.x + swell.w).toBeCloseTo(size.width, 6);
      // The bracket under the years is as long as the time, ends under the meeting, and says so.
      const [begins, ends] = [0, 1].map((n) => one(marks, 'line', `meet-end/${n}`).points);
      expect(begins![0]![0], nameOf(size)).toBeLessThan(2);
      expect(ends!.map(([at]) => at)).toEqual([x, x].map((px) => expect.closeTo(px, 6)));
      expect(ends![0]![1]).toBeCloseTo(level, 6);
      const said = one(marks, 'text', 'meet/0');
      expect(said.y, nameOf(size)).toBeGreaterThan(floor);
      expect(said.y).toBeLessThan(ends![1]![1]);
      expect(said.x).toBeLessThan(x);
    }
  });
});

describe('the gap', () => {
  it('is in every year as high as building is over revenue, both on one scale from nought', () => {
    for (const size of sizes) {
      const marks = marksOf(5, size);
      const { over, under } = one(marks, 'area', 'gap');
      const floor = one(marks, 'area', 'gap-earned').under[0]![1];
      const ways = ['gap-spent-edge', 'gap-earned-edge'].map((key) => one(marks, 'line', key).points);
      const [first, last] = [ways[0]![0]![0], ways[0]!.at(-1)![0]];
      const per = (floor - ways[0]!.at(-1)![1]) / (value('spent') * plans ** 5);
      ways[0]!.forEach(([x, y], i) => {
        const year = ((x - first) / (last - first)) * 5;
        const [spent, earned] = [value('spent') * plans ** year, value('earned') * value('slower') ** year];
        expect((floor - y) / per, nameOf(size)).toBeCloseTo(spent, 3);
        expect((floor - ways[1]![i]![1]) / per).toBeCloseTo(earned, 3);
      });
      // It is what lies between the two, to the edges of the drawing.
      expect([over.slice(1, -1), under.slice(1, -1)]).toEqual(ways);
      // Only grows.
      const gaps = over.map(([, y], i) => under[i]![1] - y);
      expect(gaps).toEqual(gaps.toSorted((m, n) => m - n));
      const years = marks.flatMap((mark) =>
        mark.kind === 'text' && /^20\d\d$/.test(mark.text) ? [mark] : [],
      );
      expect(years.map(({ text }) => text)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `${START + n}`));
    }
  });
});

describe('what a bust would hit', () => {
  it('has seven companies as large together as their share of the dots, which lie with them over one line that sags', () => {
    for (const size of sizes) {
      const marks = marksOf(6, size);
      const dots = marks.flatMap((mark) => (mark.kind === 'dot' ? [mark] : []));
      expect(dots).toHaveLength(100 - Math.round(value('giants')));
      const giants = marks.flatMap((mark) => (mark.kind === 'box' ? [mark] : []));
      expect(giants).toHaveLength(7);
      const places = giants.reduce((all, { r }) => all + r ** 2, 0) / dots[0]!.r ** 2;
      expect(places, nameOf(size)).toBeCloseTo(value('giants'), 6);
      for (const { x, y, w, h, r } of giants) {
        expect([w, h]).toEqual([2 * r, 2 * r]);
        for (const dot of dots)
          expect(Math.hypot(dot.x - x - r, dot.y - y - r), nameOf(size)).toBeGreaterThan(r + dot.r);
      }
      // All lie clear of the line, and the companies lowest.
      const rope = one(marks, 'line', 'rope');
      const discs = [...dots, ...giants.map(({ x, y, r }) => ({ x: x + r, y: y + r, r }))];
      for (const { x, y, r } of discs)
        for (const point of rope.points)
          expect(Math.hypot(point[0] - x, point[1] - y), nameOf(size)).toBeGreaterThan(r + rope.width / 2);
      const lowest = (of: readonly { y: number; r: number }[]): number =>
        Math.max(...of.map(({ y, r }) => y + r));
      expect(lowest(discs.slice(dots.length)), nameOf(size)).toBeGreaterThan(lowest(dots));
    }
  });

  it('has wedges of one breadth on one floor, as high as unemployment rose, with their rise and both its ends', () => {
    const ends = data.series['busts']!;
    const rises = [0, 1].map((n) => ends[2 * n + 1]!.value - ends[2 * n]!.value);
    for (const size of sizes) {
      const marks = marksOf(7, size);
      const [first, second] = [0, 1].map((n) => fieldOf(marks, `bust/${n}`));
      expect([second!.w, second!.y + second!.h], nameOf(size)).toEqual(
        [first!.w, first!.y + first!.h].map((px) => expect.closeTo(px, 6)),
      );
      expect(second!.h / first!.h, nameOf(size)).toBeCloseTo(rises[1]! / rises[0]!, 6);
      rises.forEach((rise, n) => {
        // What is rounded to whole points is whole.
        expect(rise).toBeCloseTo(Math.round(rise), 6);
        expect(one(marks, 'text', `bust-rise/${n}/0`).text).toBe(`+${Math.round(rise)}`);
      });
      expect(ends.map((_, n) => one(marks, 'text', `bust-figure/${n}/0`).text)).toEqual(
        ends.map(({ short }) => short),
      );
    }
  });
});

describe('what to watch', () => {
  const IDS = ['since-anthropic', 'since-capex', 'since-gpu-prices', 'since-blueowl-q3', 'since-dol-rule'];

  it('has the readings that the ledger has since then, on arms of one size that do not all point one way', () => {
    expect(ROWS.map(({ slot }) => slot && amount(data, slot).id)).toEqual([...IDS.slice(0, 4), undefined]);
    // On which side each stands is our reading of the direction that the ledger has.
    expect(IDS.map((id, n) => [ledger.since(id).direction, ROWS[n]!.to])).toEqual([
      ['higher', 'less'],
      ['larger', 'more'],
      ['higher', 'less'],
      ['stress', 'more'],
      ['moving-ahead', 'more'],
    ]);
    for (const size of sizes) {
      const marks = marksOf(8, size);
      const arms = ROWS.map((_, n) => fieldOf(marks, `watch-way/${n}`));
      const post = fieldOf(marks, 'watch-post');
      const mid = post.x + post.w / 2;
      expect(mid, nameOf(size)).toBeCloseTo(size.width / 2, 6);
      for (const [n, { to }] of ROWS.entries()) {
        const { x, w, h } = arms[n]!;
        expect([w, h], nameOf(size)).toEqual([expect.closeTo(arms[0]!.w, 6), expect.closeTo(arms[0]!.h, 6)]);
        expect(
          marks.filter(({ key }) => key.startsWith(`watch/${n}/`)),
          nameOf(size),
        ).toHaveLength(1);
        // Its point and most of it are on its side.
        const [[tip]] = one(marks, 'area', `watch-way/${n}`).over.slice(-1) as [Point];
        expect(tip, nameOf(size)).toBeCloseTo(to === 'less' ? x + w : x, 6);
        expect(Math.sign(x + w / 2 - mid)).toBe(to === 'less' ? 1 : -1);
      }
      const ends = ['more', 'less'].map((_, n) => one(marks, 'text', `watch-end/${n}/0`));
      expect(ends.map(({ text }) => text)).toEqual([words(data, 'more'), words(data, 'less')]);
      // Each where the points of its side are.
      expect(ends[0]!.x, nameOf(size)).toBeCloseTo(arms[1]!.x, 6);
      expect(ends[1]!.x, nameOf(size)).toBeCloseTo(arms[0]!.x + arms[0]!.w, 6);
    }
  });

  it('leads where the step’s words do', () => {
    const file = new URL('../../../content/chapters/en/two-futures.mdx', import.meta.url).pathname;
    const step = parseChapter(file, readFileSync(file, 'utf8'), [])?.steps[7];
    const links = (step?.paragraphs ?? []).flatMap((paragraph) => paragraph.links);
    expect(links.flatMap(({ to, target }) => (to === 'chapter' ? [target] : []))).toEqual(
      ROWS.map(({ leads }) => leads),
    );
  });
});

it('answers with a card of two halves as large: eight stand in both, head up and head down, and eight names are on the band between', () => {
  const NAMES = ['spineOwn', 'other1', 'other2', 'other3', 'other4', 'other5', 'other6', 'other7'] as const;
  for (const size of sizes) {
    const marks = marksOf(9, size);
    const [up, down] = ['earn', 'pay'].map((key) => one(marks, 'box', key));
    expect([up!.x, down!.x, up!.w, down!.w, down!.h], nameOf(size)).toEqual(
      [0, 0, size.width, size.width, up!.h].map((px) => expect.closeTo(px, 6)),
    );
    expect([up!.role, down!.role]).toEqual(['purchase', 'debt']);
    const band = fieldOf(marks, 'band');
    const low = band.y + band.h;
    expect(band.y - up!.y, nameOf(size)).toBeCloseTo(down!.y + down!.h - low, 6);
    // The same ones, all alike, have their feet on the band: upright in the green half, head down in the red one.
    const all = marks.filter(({ key }) => key.startsWith('bearer/'));
    expect(all).toHaveLength(2 * NAMES.length);
    const bearers = all.map(({ key }) => fieldOf(marks, key));
    for (const [n, { x, y, w, h }] of bearers.entries()) {
      const over = bearers[n % NAMES.length]!;
      expect([x, w, h], nameOf(size)).toEqual(
        [over.x, bearers[0]!.w, over.h].map((px) => expect.closeTo(px, 6)),
      );
      expect(n < NAMES.length ? y + h : y, nameOf(size)).toBeCloseTo(n < NAMES.length ? band.y : low, 6);
      expect(x > 0 && x + w < size.width, nameOf(size)).toBe(true);
      if (n % NAMES.length) expect(x, nameOf(size)).toBeGreaterThan(bearers[n - 1]!.x + w);
    }
    // All names are of one size, and on the band.
    const names = marks.flatMap((mark) =>
      mark.kind === 'text' && mark.key.startsWith('names/') ? [mark] : [],
    );
    expect(names.map(({ text }) => text).toSorted()).toEqual(NAMES.map((key) => words(data, key)).toSorted());
    expect(new Set(names.map((name) => name.size)).size, nameOf(size)).toBe(1);
    for (const { y } of names) expect(y > band.y && y < low, nameOf(size)).toBe(true);
    // What they may do stands in both halves, in one size, clear of who stands there.
    const [earn, pay] = ['earn', 'pay'].map((key) => one(marks, 'text', `${key}-words/0`));
    expect(earn!.size).toBe(pay!.size);
    expect(earn!.y, nameOf(size)).toBeLessThan(bearers[0]!.y);
    expect(earn!.y - earn!.size * 0.7, nameOf(size)).toBeGreaterThan(up!.y);
    const feet = bearers.at(-1)!;
    expect(pay!.y - pay!.size * 0.7, nameOf(size)).toBeGreaterThan(feet.y + feet.h);
    expect(pay!.y, nameOf(size)).toBeLessThan(down!.y + down!.h);
  }
});
