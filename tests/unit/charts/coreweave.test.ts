import { describe, expect, it } from 'vitest';
import { amount, series, type Slot } from '../../../src/charts/chart.ts';
import { coreweave } from '../../../src/charts/coreweave/scene.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { AreaMark, BoxMark, CellMark, DotMark, Mark, Point } from '../../../src/marks/mark.ts';
import { tween } from '../../../src/marks/tween.ts';
import { nameOf, sizes } from './boxes.ts';
import { PHONE } from './real.ts';
import { boxesOf } from './shapes.ts';

const data = resolveChart(loadLedger(new URL('../../../content', import.meta.url).pathname), 'coreweave');
const [BUSINESS, PLAN, OWED, DUE, LOAD, CUSTOMERS, RING, ORDERS, GROWTH] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;

const marks = (step: number, size = PHONE): readonly Mark[] => coreweave.scene(data, step, size).marks;
const cells = (step: number, key: string, size = PHONE): CellMark[] =>
  marks(step, size).filter(
    (mark): mark is CellMark => mark.kind === 'cell' && mark.key.startsWith(`${key}/`),
  );
const value = (slot: Slot<'coreweave'>): number => amount(data, slot).value;
const times = <T>(count: number, what: T): T[] => Array<T>(count).fill(what);

describe('CoreWeave in squares', () => {
  it('has the same squares of debt from step to step, solid wherever they stand', () => {
    const keys = (step: number): string[] => cells(step, 'debt').map(({ key }) => key);
    const fourteen = Array.from({ length: value('debt') }, (_, n) => `debt/${n}`);
    expect(keys(LOAD).sort()).toEqual(fourteen.sort());
    // What lenders pour is not to scale, and parts of a whole are dots: neither are the debt's squares.
    for (const step of [OWED, DUE]) expect(keys(step)).toEqual([]);
    expect(keys(GROWTH)).toHaveLength(Math.ceil(value('debtNow')));
    expect(keys(GROWTH)).toEqual(expect.arrayContaining(fourteen));
    for (const step of [LOAD, GROWTH])
      expect(cells(step, 'debt').every(({ standing }) => standing === 'paid')).toBe(true);
  });

  it('has nothing solid but what is owed', () => {
    for (let step: number = BUSINESS; step <= GROWTH; step += 1) {
      const solid = marks(step).filter((mark) => mark.kind === 'cell' && mark.standing === 'paid');
      expect(new Set(solid.map(({ key }) => key.split('/')[0])), `step ${step}`).toEqual(
        new Set([LOAD, GROWTH].includes(step as typeof LOAD) ? ['debt'] : []),
      );
    }
  });

  it('lets out to chips as broad a way as comes in, and nothing into the glass under its tap', () => {
    const area = (key: string, size: (typeof sizes)[number]): AreaMark => {
      const mark = marks(BUSINESS, size).find((each) => each.key === key);
      if (mark?.kind !== 'area') throw new Error(`There is no area ${key}.`);
      return mark;
    };
    const shaft = ({ over, under }: AreaMark, at: number): number => under[at]![1] - over[at]![1];
    for (const size of sizes) {
      const [comes, goes] = ['rent-in', 'chips-out'].map((key) => area(key, size));
      expect(shaft(comes!, 0), nameOf(size)).toBeCloseTo(shaft(goes!, 0));
      expect(comes!.over.at(-1), nameOf(size)).toEqual(goes!.over[0]);
      const glass = marks(BUSINESS, size).find(({ key }) => key === 'glass');
      if (glass?.kind !== 'line') throw new Error('There is no glass.');
      const [left, right] = [glass.points[0]!, glass.points.at(-1)!];
      const [rim, floor] = [left[1], Math.max(...glass.points.map(([, y]) => y))];
      // It is open, under the tap.
      const tap = marks(BUSINESS, size).find(({ key }) => key === 'tap/2');
      if (tap?.kind !== 'box') throw new Error('There is no tap.');
      const end = tap.y + tap.h;
      expect(left[0], nameOf(size)).toBeLessThan(tap.x);
      expect(right[0], nameOf(size)).toBeGreaterThan(tap.x + tap.w);
      expect(end, nameOf(size)).toBeLessThan(rim);
      // Nothing falls from that, and nothing is in it but words.
      const under = marks(BUSINESS, size).filter((mark) =>
        mark.kind === 'text'
          ? mark.y > end && mark.y < floor
          : mark.key !== 'glass' &&
            boxesOf(mark).some(({ y, height }) => y + height > end + 0.01 && y < floor),
      );
      expect(
        under.map(({ key }) => key),
        nameOf(size),
      ).toEqual(['profit-name/0']);
    }
  });

  it('sets what was to come in beside what was to go out in squares of one size, and marks what was cut', () => {
    const high = amount(data, 'cut').high ?? Number.NaN;
    for (const size of sizes) {
      const [earned, planned] = [cells(PLAN, 'revenue', size), cells(PLAN, 'spending', size)];
      const all = [...earned, ...planned];
      expect([earned.length, planned.length], nameOf(size)).toEqual([value('revenue'), high]);
      expect(new Set(all.map(({ w, h }) => `${w.toFixed(3)} ${h.toFixed(3)}`)).size, nameOf(size)).toBe(1);
      // The one row has its arrow's head at the company's side; the others hang from its underside, theirs down, away from it.
      const box = marks(PLAN, size).find(({ key }) => key === 'coreweave');
      if (box?.kind !== 'box') throw new Error('The company is missing.');
      const [into, out] = ['revenue-head', 'spending-head'].map((key) => {
        const head = marks(PLAN, size).find((mark): mark is AreaMark => mark.key === key)!;
        return { from: head.over[0]!, back: head.under[0]!, tip: head.over.at(-1)! };
      }) as [Record<'from' | 'back' | 'tip', Point>, Record<'from' | 'back' | 'tip', Point>];
      expect(new Set(earned.map(({ y }) => y.toFixed(3))).size, nameOf(size)).toBe(1);
      expect(into.tip[0], nameOf(size)).toBeCloseTo(box.x);
      expect(into.tip[1], nameOf(size)).toBeCloseTo(earned[0]!.y + earned[0]!.h / 2);
      expect(into.tip[1], nameOf(size)).toBeCloseTo(box.y + box.h / 2);
      expect(into.from[0], nameOf(size)).toBeGreaterThan(Math.max(...earned.map(({ x, w }) => x + w)) - 0.01);
      // With the places of what was cut, each as large as a square, the plan is a rectangle of as many as it had.
      const gone = marks(PLAN, size).filter(
        (mark): mark is AreaMark => mark.kind === 'area' && mark.key.startsWith('gone/'),
      );
      const at = [...planned.map(({ x, y }) => [x, y] as const), ...gone.map(({ over }) => over[0]!)];
      const places = at.map((place) => place.map((px) => px.toFixed(2)));
      expect(new Set(places.map(String)).size, nameOf(size)).toBe(value('spending'));
      const [columns, rows] = [0, 1].map((i) => new Set(places.map((place) => place[i])).size) as [
        number,
        number,
      ];
      expect(columns * rows, nameOf(size)).toBe(value('spending'));
      expect(Math.max(...gone.map(({ shade = 1 }) => shade)), nameOf(size)).toBeLessThan(0.3);
      // Both ways are as long.
      expect(rows, nameOf(size)).toBe(earned.length);
      const [left, top] = [0, 1].map((i) => Math.min(...at.map((place) => place[i]!))) as [number, number];
      const [right, low] = [
        Math.max(...planned.map(({ x, w }) => x + w)),
        Math.max(...planned.map(({ y, h }) => y + h)),
      ];
      expect(top - (box.y + box.h), nameOf(size)).toBeCloseTo(out.from[1] - low, 0);
      expect(out.tip[0], nameOf(size)).toBeCloseTo((left + right) / 2);
      expect(out.tip[1], nameOf(size)).toBeGreaterThan(out.from[1]);
      expect([out.from[0], out.back[0]], nameOf(size)).toEqual([
        expect.closeTo(box.x),
        expect.closeTo(box.x + box.w),
      ]);
      // What stays is all of one strength.
      const grounds = marks(PLAN, size).flatMap((mark) =>
        mark.kind === 'area' && mark.key.startsWith('spending/') ? [mark.shade ?? 1] : [],
      );
      expect([grounds.length, new Set(grounds).size], nameOf(size)).toEqual([high, 1]);
    }
  });

  it('has a dot for each of a hundred dollars: whole rows of those due by the end of 2027 on one sheet, pale on the next those that have time', () => {
    for (const size of sizes) {
      const dots = marks(DUE, size).filter((mark): mark is DotMark => mark.kind === 'dot');
      const [due, rest] = ['soon', 'later'].map((key) => dots.filter((dot) => dot.key.startsWith(`${key}/`)));
      expect([due!.length, dots.length], nameOf(size)).toEqual([value('dueShare'), 100]);
      expect(new Set(dots.map(({ r }) => r.toFixed(3))).size, nameOf(size)).toBe(1);
      expect(due![0]!.r * 2, nameOf(size)).toBeGreaterThanOrEqual(9);
      // They end in a whole row, and the others stand in the same columns.
      const columns = (of: readonly DotMark[]): string[] => [...new Set(of.map(({ x }) => x.toFixed(3)))];
      expect(due!.length % columns(due!).length, nameOf(size)).toBe(0);
      expect(columns(due!), nameOf(size)).toEqual(columns(rest!));
      // Each lies on its own sheet, between the date's head and the sheet's end, or past that.
      const [head, sheet, next] = ['soon-head', 'soon-sheet', 'later-sheet'].map((key) =>
        marks(DUE, size).find((mark): mark is BoxMark => mark.key === key)!,
      ) as [BoxMark, BoxMark, BoxMark];
      const end = sheet.y + sheet.h;
      for (const { y, r } of due!) expect(y - r > head.y + head.h && y + r < end, nameOf(size)).toBe(true);
      for (const { y, r } of rest!) expect(y - r > end && y + r < next.y + next.h, nameOf(size)).toBe(true);
      expect(Math.max(...rest!.map(({ shade = 1 }) => shade)), nameOf(size)).toBeLessThan(0.5);
    }
  });

  it('fills a glass with what lenders pour, over a little that came in and up to nearly the mark of what goes out, in every box', () => {
    for (const size of sizes) {
      const drawn = marks(OWED, size);
      const area = (key: string): AreaMark => {
        const mark = drawn.find((each) => each.key === key);
        if (mark?.kind !== 'area') throw new Error(`There is no area ${key}.`);
        return mark;
      };
      const [jug, stream, lent, earned] = ['jug', 'stream', 'lent', 'in'].map(area) as [
        AreaMark,
        AreaMark,
        AreaMark,
        AreaMark,
      ];
      expect([jug, stream, lent, earned].map(({ tone }) => tone)).toEqual([...times(3, 'debt'), 'purchase']);
      const [mark, glass] = ['money-out', 'glass'].map((key) => {
        const line = drawn.find((each) => each.key === key);
        if (line?.kind !== 'line') throw new Error(`There is no line ${key}.`);
        return line.points;
      }) as [readonly Point[], readonly Point[]];
      // From the floor up: what came in, what was lent on it, the mark, the rim; and the room under the mark is narrow.
      const [rim, base] = [Math.min, Math.max].map((most) => most(...glass.map(([, y]) => y))) as [
        number,
        number,
      ];
      const [surface, low, out] = [lent.over[0]![1], earned.over[0]![1], mark[0]![1]];
      const levels = [base, low, surface, out, rim];
      expect(levels, nameOf(size)).toEqual(levels.toSorted((p, q) => q - p));
      expect(lent.under, nameOf(size)).toEqual(earned.over);
      expect(surface - out, nameOf(size)).toBeLessThan((low - surface) / 3);
      // What is poured falls out of the jug's lip into the glass, down to what is there, and is narrower than that.
      const tip = stream.under[0]!;
      expect(jug.under[0], nameOf(size)).toEqual(tip);
      expect(tip[1], nameOf(size)).toBeLessThan(surface);
      expect(stream.under.at(-1)![1], nameOf(size)).toBeCloseTo(surface, -1);
      const across = stream.over.map(([x]) => x);
      expect(Math.min(...across), nameOf(size)).toBeGreaterThan(lent.over[0]![0]);
      expect(Math.max(...across), nameOf(size)).toBeLessThan(lent.over[1]![0]);
      // No amount but that of the debt is told, and nothing is counted.
      expect(drawn.filter(({ kind }) => kind === 'cell')).toEqual([]);
    }
  });

  it('builds a tower of debt and, on that, of rent owed in its ink, narrower and narrower, by a cottage of a year’s revenue', () => {
    for (const size of sizes) {
      const [year, rent, debt] = ['revenue', 'leases', 'debt'].map((key) => cells(LOAD, key, size)) as [
        CellMark[],
        CellMark[],
        CellMark[],
      ];
      expect(year.map(({ role }) => role)).toEqual(times(value('revenue'), 'purchase'));
      expect(rent.map(({ role }) => role)).toEqual(times(value('leases'), 'debt'));
      expect(rent.every(({ standing }) => standing === 'committed')).toBe(true);
      const tower = [...debt, ...rent];
      expect(tower).toHaveLength(value('promised'));
      expect(new Set([...year, ...tower].map(({ w }) => w.toFixed(3))).size, nameOf(size)).toBe(1);
      expect(tower[0]!.w, nameOf(size)).toBeGreaterThanOrEqual(9);
      // Rent stands on the debt, the tower and the cottage on one street, and that is far lower.
      const [top, low] = [
        (of: readonly CellMark[]): number => Math.min(...of.map(({ y }) => y)),
        (of: readonly CellMark[]): number => Math.max(...of.map(({ y, h }) => y + h)),
      ];
      expect(low(rent), nameOf(size)).toBeLessThan(top(debt));
      expect(low(year), nameOf(size)).toBeCloseTo(low(tower));
      expect(low(tower) - top(tower), nameOf(size)).toBeGreaterThan(3 * (low(year) - top(year)));
      expect(Math.min(...year.map(({ x }) => x)), nameOf(size)).toBeGreaterThan(
        Math.max(...tower.map(({ x, w }) => x + w)),
      );
      for (const building of [tower, year]) {
        const rows = [...Map.groupBy(building, ({ y }) => y.toFixed(2)).values()];
        const counts = rows.map((row) => row.length);
        expect(counts, nameOf(size)).toEqual(counts.toSorted((p, q) => q - p));
        const middles = rows.map((row) =>
          ((Math.min(...row.map(({ x }) => x)) + Math.max(...row.map(({ x, w }) => x + w))) / 2).toFixed(2),
        );
        expect(new Set(middles).size, nameOf(size)).toBe(1);
      }
    }
  });

  it('tears a note of revenue in parts as long as the shares, solid only where a filing says so', () => {
    for (const size of sizes) {
      const drawn = marks(CUSTOMERS, size);
      const parts = (['microsoft', 'pair', 'others'] as const).map((key) =>
        drawn.find((mark): mark is AreaMark => mark.kind === 'area' && mark.key === key)!,
      );
      // A torn edge strays to both sides of where it is, and ends where the next part's begins.
      const mean = (edge: readonly Point[]): number => edge.reduce((sum, [, y]) => sum + y, 0) / edge.length;
      const long = parts.map(({ over, under }) => mean(under) - mean(over));
      const one = (long[0]! + long[1]! + long[2]!) / 100;
      const shares = [value('microsoft'), value('pair'), 100 - value('microsoft') - value('pair')];
      expect(
        long.map((px) => Math.round(px / one)),
        nameOf(size),
      ).toEqual(shares);
      expect(
        parts.map(({ role, tone, shade = 1 }) => [tone ?? role, shade < 0.5]),
        nameOf(size),
      ).toEqual([
        ['purchase', false],
        ['purchase', true],
        ['context', true],
      ]);
      const dotted = drawn.flatMap((mark) => (mark.kind === 'line' && mark.dash ? [mark.key] : []));
      expect(dotted, nameOf(size)).toEqual(['pair-edge', 'others-edge']);
    }
  });

  it('sizes nothing on the ring, and its mark has the role of each way that it goes', () => {
    expect(marks(RING).filter(({ kind }) => kind === 'cell' || kind === 'arrow')).toEqual([]);
    const at = tween(coreweave.scene(data, CUSTOMERS, PHONE), coreweave.scene(data, RING, PHONE));
    const seen = [0.3, 0.5, 0.7, 0.9, 1].map((t) => at(t).marks.find(({ key }) => key === 'dollar')?.role);
    expect([...new Set(seen)]).toEqual(['equity', 'chips', 'context']);
  });

  it('hides the mark behind the box from which it came, in every box', () => {
    for (const size of sizes) {
      const drawn = marks(RING, size);
      const [dot, box] = ['dollar', 'nvidia-box'].map((key) =>
        drawn.findIndex((mark) => mark.key === key),
      ) as [number, number];
      const [mark, over] = [drawn[dot], drawn[box]];
      if (mark?.kind !== 'dot' || over?.kind !== 'box') throw new Error('The mark or its box is missing.');
      expect(dot, nameOf(size)).toBeLessThan(box);
      expect(Math.abs(mark.y - over.y - over.h / 2) + mark.r, nameOf(size)).toBeLessThan(over.h / 2);
      expect(Math.abs(mark.x - over.x - over.w / 2) + mark.r, nameOf(size)).toBeLessThan(over.w / 2);
    }
  });

  it('counts orders on slips of one breadth that hang from a bar each, each as long as it has rows, in every box', () => {
    for (const size of sizes) {
      const blocks = [0, 1, 2].map((n) => cells(ORDERS, `orders-${n}`, size));
      const breadth = blocks.map((block) => Math.max(...block.map(({ x, w }) => x + w)) - block[0]!.x);
      expect(Math.max(...breadth) - Math.min(...breadth), nameOf(size)).toBeLessThan(0.01);
      expect(Math.min(...blocks.flat().map(({ w }) => w)), nameOf(size)).toBeGreaterThan(8);
      const backlog = series(data, 'backlog');
      expect(blocks.map((block) => block.length)).toEqual(
        [0, 2, 5].map((n) => Math.ceil(backlog[n]!.value - 0.01)),
      );
      expect(new Set(blocks.map((block) => Math.min(...block.map(({ y }) => y)))).size, nameOf(size)).toBe(1);
      for (const [n, block] of blocks.entries()) {
        const slip = marks(ORDERS, size).find((mark): mark is AreaMark => mark.key === `orders-${n}-slip`)!;
        const end = Math.min(...slip.under.map(([, y]) => y));
        const low = Math.max(...block.map(({ y, h }) => y + h));
        expect(low, nameOf(size)).toBeLessThan(end);
        expect(end - low, nameOf(size)).toBeLessThan(block[0]!.h / 2);
      }
    }
  });

  it('has just the squares that were owed before in the box, and more than as many that burst out of it, under a lid thrown off, in every box', () => {
    for (const size of sizes) {
      const box = marks(GROWTH, size).find(
        (mark): mark is AreaMark => mark.kind === 'area' && mark.key === 'was',
      )!;
      const [xs, ys] = [0, 1].map((i) => box.under.map((point) => point[i]!)) as [number[], number[]];
      const drawn = cells(GROWTH, 'debt', size);
      const number = ({ key }: CellMark): number => Number(key.split('/')[1]);
      const within = drawn.filter(
        ({ x, y, w, h }) =>
          x > Math.min(...xs) &&
          x + w < Math.max(...xs) &&
          y > Math.min(...ys) - 0.01 &&
          y + h < Math.max(...ys),
      );
      expect(
        within.map(number).sort((a, b) => a - b),
        nameOf(size),
      ).toEqual(Array.from({ length: value('debt') }, (_, n) => n));
      expect(within.every(({ turn }) => !turn)).toBe(true);
      const out = drawn.filter((each) => number(each) >= value('debt'));
      expect(out.length, nameOf(size)).toBe(Math.ceil(value('debtNow')) - value('debt'));
      expect(out.length, nameOf(size)).toBeGreaterThan(value('debt'));
      // Each is over its rim and flies its own way, some of them out past both walls; the lid is over all of them, askew.
      for (const { y, h, turn } of out) {
        expect(y + h, nameOf(size)).toBeLessThan(Math.min(...ys) + 0.01);
        expect(turn, nameOf(size)).toBeTruthy();
      }
      expect(Math.min(...out.map(({ x }) => x)), nameOf(size)).toBeLessThan(Math.min(...xs));
      expect(Math.max(...out.map(({ x, w }) => x + w)), nameOf(size)).toBeGreaterThan(Math.max(...xs));
      const lid = marks(GROWTH, size).find(({ key }) => key === 'lid');
      if (lid?.kind !== 'line') throw new Error('The lid is missing.');
      const [[, left], [, right]] = lid.points as readonly [Point, Point];
      expect(left - right, nameOf(size)).toBeGreaterThan(out[0]!.h);
      expect(left, nameOf(size)).toBeLessThan(Math.min(...out.map(({ y, h }) => y + h / 2)));
    }
  });

  it('holds one debt for one money: what came to it is as strong as what was owed before', () => {
    expect(new Set(cells(GROWTH, 'debt').map(({ shade = 1 }) => shade))).toEqual(new Set([1]));
  });

  it.each([
    [BUSINESS, 'profit-name'],
    [PLAN, 'planned-is'],
    [PLAN, 'expected'],
    [OWED, 'debt-sum'],
    [OWED, 'out-name'],
    [OWED, 'lenders-name'],
    [OWED, 'in-name'],
    [LOAD, 'debt-name'],
    [LOAD, 'rent-name'],
    [DUE, 'share'],
    [LOAD, 'promised'],
    [CUSTOMERS, 'pair-share'],
    [CUSTOMERS, 'foot'],
    [RING, 'rent-is'],
    [ORDERS, 'orders-2-sum'],
    [ORDERS, 'orders-2-sum-hedge'],
    [GROWTH, 'was-name'],
  ])('finds room on step %i for %s in every box of the site', (step, key) => {
    for (const size of sizes)
      expect(
        marks(step, size).some((mark) => mark.key.startsWith(`${key}/`)),
        nameOf(size),
      ).toBe(true);
  });
});
