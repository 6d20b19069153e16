import { describe, expect, it } from 'vitest';
import { amount, type Slot } from '../../../src/charts/chart.ts';
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
const top = (cells: readonly CellMark[]): number => Math.min(...cells.map(({ y }) => y));
const floor = (cells: readonly CellMark[]): number => Math.max(...cells.map(({ y, h }) => y + h));
const isWhole = (cells: readonly CellMark[]): boolean => new Set(rows(cells)).size === 1;

const SUMS = ['lent', 'more'] as const;

describe('what funds have lent, and what one estimate adds', () => {
  it('are one tower on a ground in ink: solid squares under it, on it as large open ones, the last of which a crane still holds', () => {
    for (const size of sizes) {
      const [lent, all80] = [all(LENT, 'cell', 'lent/', size), all(LENT, 'cell', 'more/', size)];
      expect([lent.length, all80.length], nameOf(size)).toEqual([tens('lent'), tens('more')]);
      const [more, hung] = [all80.slice(0, -1), all80.at(-1)!];
      const side = lent[0]!.w;
      expect(new Set([...lent, ...more].map(({ w }) => w.toFixed(3))).size, nameOf(size)).toBe(1);
      expect(isWhole(lent), nameOf(size)).toBe(true);
      // As broad as each other, up to the right edge; only the uppermost row may be short.
      const broad = rows(more);
      expect(new Set([...broad.slice(1), rows(lent)[0]]).size, nameOf(size)).toBe(1);
      for (const cells of [lent, more]) expect(right(cells), nameOf(size)).toBeCloseTo(size.width, 3);
      const [between] = all(LENT, 'area', 'between', size);
      const [over, under] = [between!.over[0]![1], between!.under[0]![1]];
      expect(over - floor(more), nameOf(size)).toBeGreaterThan(0);
      expect(top(lent) - under, nameOf(size)).toBeGreaterThan(0);
      // It hangs by the crane's rope over its own place, beside the one before it.
      const last = more.at(-1)!;
      expect(hung.x - last.x, nameOf(size)).toBeCloseTo(more[1]!.x - more[0]!.x, 6);
      expect(hung.y, nameOf(size)).toBeLessThan(last.y - side * 0.3);
      const ropes = all(LENT, 'line', 'rope', size)[0]!.points;
      expect(Math.max(...ropes.map(([, y]) => y)), nameOf(size)).toBeCloseTo(hung.y, 6);
      expect(ropes.at(-1)![0], nameOf(size)).toBeCloseTo(hung.x + side / 2, 6);
      // They stand on each other, and are told apart all the same.
      expect(top(lent) - floor(more), nameOf(size)).toBeLessThan(side);
      expect([between!.over[0]![0], between!.over[1]![0]], nameOf(size)).toEqual([0, size.width]);
      // Each sum stands beside its own.
      const [own, other] = SUMS.map((slot) => all(LENT, 'text', `${slot}-sum`, size));
      for (const { y } of other!) expect(y, nameOf(size)).toBeLessThan(over);
      for (const { y } of own!) expect(y, nameOf(size)).toBeGreaterThan(under);
    }
    expect([all(LENT, 'cell', 'lent/')[0]!.standing, all(LENT, 'cell', 'more/')[0]!.standing]).toEqual([
      'paid',
      'forecast',
    ]);
  });

  it('are said in one size', () => {
    for (const size of sizes) {
      const sums = SUMS.map((slot) =>
        Math.max(...all(LENT, 'text', `${slot}-sum`, size).map((text) => text.size)),
      );
      expect(sums[0], nameOf(size)).toBe(sums[1]);
    }
  });
});

describe('who stands behind the funds', () => {
  it('is a net of three bands of one size, in which the funds lie, under what would fall on them', () => {
    for (const size of sizes) {
      const keys = ['pensionFunds', 'endowments', 'hedgeFunds'];
      const bands = keys.map((key) => all(BEHIND, 'area', `${key}-band`, size)[0]!);
      const thick = bands.map(({ over, under }) => (under[0]![1] - over[0]![1]).toFixed(6));
      expect(new Set(thick).size, nameOf(size)).toBe(1);
      const [funds] = all(BEHIND, 'box', 'funds-box', size);
      const [losses] = all(BEHIND, 'area', 'losses', size);
      const hangs = bands.map(({ over }) => Math.max(...over.map(([, y]) => y)) - over[0]![1]);
      // The blow bends them less, the further down they are.
      expect(hangs, nameOf(size)).toEqual(hangs.toSorted((a, b) => b - a));
      expect(hangs[0]!, nameOf(size)).toBeGreaterThan(funds!.h * 2);
      expect(hangs[0]!, nameOf(size)).toBeGreaterThan(hangs[1]! * 2);
      for (const { over } of bands) {
        const xs = over.map(([x]) => x);
        expect([Math.min(...xs), Math.max(...xs)], nameOf(size)).toEqual([0, size.width]);
        // It hangs through under the funds.
        const lowest = Math.max(...over.map(([, y]) => y));
        expect(lowest, nameOf(size)).toBeGreaterThan(over[0]![1] + funds!.h * 0.1);
        expect(lowest, nameOf(size)).toBeGreaterThan(funds!.y + funds!.h - 0.001);
      }
      // They lie on the uppermost.
      const lain = Math.max(...bands[0]!.over.map(([, y]) => y));
      expect(lain, nameOf(size)).toBeCloseTo(funds!.y + funds!.h, 6);
      const tip = losses!.over.at(-1)!;
      expect(losses!.under.at(-1), nameOf(size)).toEqual(tip);
      expect(tip[0], nameOf(size)).toBeCloseTo(funds!.x + funds!.w / 2, 6);
      // It presses into them, with air round its head, from wing to wing.
      expect(tip[1] - funds!.y, nameOf(size)).toBeGreaterThan(0);
      expect(tip[1] - funds!.y, nameOf(size)).toBeLessThan(funds!.h / 3);
      const air = all(BEHIND, 'line', 'pressed', size)[0]!.points;
      expect(air, nameOf(size)).toEqual([losses!.over.at(-2), tip, losses!.under.at(-2)]);
      // What would fall comes later, and does not come for certain.
      expect(losses!.order!, nameOf(size)).toBeGreaterThan(0);
      const names = keys.map((key) => all(BEHIND, 'text', `${key}-name`, size)[0]!.size);
      expect(new Set(names).size, nameOf(size)).toBe(1);
    }
    const said = all(BEHIND, 'text', 'losses-says').map(({ text }) => text);
    expect(said.join(' ')).toMatch(/losses.* if /);
  });

  it('becomes the black box, which is the funds’ own', () => {
    for (const size of sizes) {
      const [small, large] = [BEHIND, BOX].map((step) => all(step, 'box', 'funds-box', size)[0]!);
      expect(large!.w, nameOf(size)).toBeGreaterThan(size.width * 0.85);
      expect(large!.w, nameOf(size)).toBeGreaterThan(small!.w * 1.4);
      expect(large!.h, nameOf(size)).toBeGreaterThan(small!.h * 3);
      const asked = all(BOX, 'text', 'ask/', size);
      expect(asked.length, nameOf(size)).toBe(4);
      expect(new Set(asked.map((line) => line.size)).size, nameOf(size)).toBe(1);
    }
  });

  it('has four locked drawers, each with a question on its card', () => {
    for (const size of sizes) {
      const [box] = all(BOX, 'box', 'funds-box', size);
      const [cards, locks] = [all(BOX, 'box', 'card/', size), all(BOX, 'area', 'lock/', size)];
      expect([cards.length, locks.length], nameOf(size)).toEqual([4, 4]);
      expect(new Set(cards.map(({ w, h }) => `${w} ${h}`)).size, nameOf(size)).toBe(1);
      cards.forEach((card, n) => {
        const [words] = all(BOX, 'text', `ask/${n}/`, size);
        expect(words!.x, nameOf(size)).toBeCloseTo(card.x + card.w / 2, 6);
        expect(words!.y > card.y && words!.y < card.y + card.h, nameOf(size)).toBe(true);
        // Its keyhole is beside it, on the box's face.
        const points = [...locks[n]!.over, ...locks[n]!.under];
        expect(Math.min(...points.map(([x]) => x)), nameOf(size)).toBeGreaterThan(card.x + card.w);
        expect(Math.max(...points.map(([x]) => x)), nameOf(size)).toBeLessThan(box!.x + box!.w);
        expect(
          points.every(([, y]) => y > card.y - card.h * 0.75 && y < card.y + card.h * 1.75),
          nameOf(size),
        ).toBe(true);
      });
    }
  });
});

describe('the pipes', () => {
  it('have one hatched square, ten years before, on the high end of a see-saw that a block of them weighs down', () => {
    for (const size of sizes) {
      const [was, now] = [all(BANKS, 'cell', 'banks2013/', size), all(BANKS, 'cell', 'banks2023/', size)];
      expect([was.length, now.length], nameOf(size)).toEqual([tens('banks2013'), tens('banks2023')]);
      expect(was[0]!.w, nameOf(size)).toBeCloseTo(now[0]!.w, 6);
      expect([...was, ...now].every(({ standing }) => standing === 'committed')).toBe(true);
      const [plank] = all(BANKS, 'area', 'plank', size);
      const [[leftX, leftY], [rightX, rightY]] = [plank!.over[0]!, plank!.over.at(-1)!];
      expect(rightY, nameOf(size)).toBeGreaterThan(leftY + was[0]!.w);
      // The later ones stand on it, as it leans.
      const lean = (Math.atan2(rightY - leftY, rightX - leftX) * 180) / Math.PI;
      for (const { turn } of now) expect(turn, nameOf(size)).toBeCloseTo(lean, 6);
      const over = ({ x, y, w, h }: CellMark): number =>
        (leftY + ((x + w / 2 - leftX) / (rightX - leftX)) * (rightY - leftY) - y - h / 2) *
        Math.cos((lean * Math.PI) / 180);
      const heights = now.map((cell) => over(cell).toFixed(3));
      const lowest = Math.min(...heights.map(Number));
      expect(lowest - was[0]!.h / 2, nameOf(size)).toBeCloseTo(1, 3);
      const first = heights.filter((high) => Number(high) - lowest < 0.01).length;
      expect(first, nameOf(size)).toBe(now.length / new Set(heights).size);
      // The first one stands on its end, as it leans.
      expect(over(was[0]!), nameOf(size)).toBeCloseTo(lowest, 2);
      expect(was[0]!.turn, nameOf(size)).toBeCloseTo(lean, 6);
      expect(was[0]!.x - leftX, nameOf(size)).toBeLessThan(was[0]!.w / 2);
      // Each sum is close over its own, from its upper corner on, and over no other.
      const half = was[0]!.w / 2;
      const [cos, sin] = [Math.cos((lean * Math.PI) / 180), Math.sin((lean * Math.PI) / 180)];
      const sums = ['banks2013-sum', 'banks2023-sum'].map((key) => all(BANKS, 'text', key, size));
      [was, now].forEach((cells, n) => {
        const highest = cells.reduce((a, b) => (b.y < a.y ? b : a));
        const crown = highest.y + half - half * (cos + sin);
        const last = sums[n]!.at(-1)!;
        expect(last.y, nameOf(size)).toBeLessThan(crown);
        expect(last.y, nameOf(size)).toBeGreaterThan(crown - last.size);
        expect(last.anchor ?? 'start', nameOf(size)).toBe('start');
        expect(Math.abs(last.x - highest.x), nameOf(size)).toBeLessThan(highest.w);
      });
      expect(sums[1]!.at(-1)!.size, nameOf(size)).toBe(sums[0]!.at(-1)!.size);
      expect(right(was), nameOf(size)).toBeLessThan(Math.min(...now.map(({ x }) => x)));
    }
  });

  it('lead to two counts on the pages of one book, in squares of one size: the paper’s, and on the page before it Karma’s, up to a dashed level', () => {
    for (const size of sizes) {
      const fed = all(INSURERS, 'cell', 'insurersFed/', size);
      expect(new Set(fed.map(({ standing }) => standing))).toEqual(new Set(['paid']));
      const karma = all(INSURERS, 'cell', 'insurersArticle/', size);
      expect(new Set(karma.map(({ standing }) => standing))).toEqual(new Set(['claimed']));
      // The last row is cut evenly, and together they are as many as are counted.
      const { w } = fed[0]!;
      const counted = (cells: readonly CellMark[]) => cells.reduce((count, { h }) => count + h / w, 0);
      expect(counted(fed), nameOf(size)).toBeCloseTo(tens('insurersFed'), 6);
      expect(counted(karma), nameOf(size)).toBeCloseTo(tens('insurersArticle'), 6);
      const [claimed] = all(INSURERS, 'line', 'karma-level', size);
      expect(claimed!.dash, nameOf(size)).toBeTruthy();
      const [[from, rim], [to]] = [claimed!.points[0]!, claimed!.points.at(-1)!];
      const share = (floor(fed) - top(fed)) / (floor(fed) - top(karma));
      expect(top(karma) - rim, nameOf(size)).toBeGreaterThan(0);
      expect(top(karma) - rim, nameOf(size)).toBeLessThan(5);
      expect(Math.abs(share - tens('insurersFed') / tens('insurersArticle')), nameOf(size)).toBeLessThan(
        0.025,
      );
      // On one floor, of one breadth, each in the middle of its page, and wholly on it; the pages are alike.
      expect(floor(karma), nameOf(size)).toBeCloseTo(floor(fed), 6);
      expect(
        [karma[0]!.x, right(karma)].map((px) => px.toFixed(3)),
        nameOf(size),
      ).toEqual([from, to].map((px) => px.toFixed(3)));
      expect(right(fed) - fed[0]!.x, nameOf(size)).toBeCloseTo(to - from, 1);
      const pages = all(INSURERS, 'box', 'page/', size);
      expect(pages.length, nameOf(size)).toBe(2);
      expect(pages[0]!.w, nameOf(size)).toBeCloseTo(pages[1]!.w, 6);
      const [head, tail] = ['head', 'tail'].map((key) => {
        const { over, under } = all(INSURERS, 'area', key, size)[0]!;
        return [...over, ...under].map(([, y]) => y);
      });
      [karma, fed].forEach((cells, n) => {
        const { x, w: wide } = pages[n]!;
        expect((cells[0]!.x + right(cells)) / 2, nameOf(size)).toBeCloseTo(x + wide / 2, 1);
        expect(cells[0]!.x, nameOf(size)).toBeGreaterThan(x);
        expect(floor(cells), nameOf(size)).toBeLessThan(Math.min(...tail!));
      });
      // The counts, in one size, stand on one line, on the higher level and under the cover’s head.
      const counts = (['insurersArticle', 'insurersFed'] as const).map((slot) => {
        const [count, who] = ['sum', 'who'].map((key) => all(INSURERS, 'text', `${slot}-${key}`, size)[0]);
        expect(who!.y, nameOf(size)).toBeLessThan(rim);
        expect(who!.y, nameOf(size)).toBeGreaterThan(rim - who!.size);
        expect(count!.y - count!.size * 0.75, nameOf(size)).toBeGreaterThan(Math.max(...head!));
        return count!.size;
      });
      expect(counts[0], nameOf(size)).toBe(counts[1]);
    }
  });
});

describe('the climb', () => {
  it('starts on loans that fail together, of the same squares, and comes after them', () => {
    const keys = (step: number): string[] => all(step, 'cell', 'lent/').map(({ key }) => key);
    expect(keys(CLIMB)).toEqual(keys(LENT));
    for (const size of sizes) {
      const lent = all(CLIMB, 'cell', 'lent/', size);
      const failed = lent.filter(({ standing }) => standing === 'illustrative');
      expect(failed.length, nameOf(size)).toBe(amount(data, 'fails').value * tens('lent'));
      const { over, under, order = 0 } = all(CLIMB, 'area', 'climb/', size)[0]!;
      expect(order, nameOf(size)).toBeGreaterThan(0);
      expect(over[0]![0], nameOf(size)).toBeCloseTo(Math.min(...failed.map(({ x }) => x)), 0);
      expect(under[0]![0], nameOf(size)).toBeCloseTo(right(failed), 0);
      expect(
        under.every(([, y]) => y < top(failed)),
        nameOf(size),
      ).toBe(true);
    }
  });

  it('forks and narrows, as a crack in a wall, up to the feet of both, and fades with the wall, the sign between its ends', () => {
    for (const size of sizes) {
      const cracks = all(CLIMB, 'area', 'climb/', size);
      for (const { over, under } of cracks) {
        const broad = over.map(([x], n) => under[n]![0] - x);
        expect(broad, nameOf(size)).toEqual(broad.toSorted((a, b) => b - a));
      }
      // The wall is seen less and less, row by row in even steps, until nobody sees it.
      const bricks = all(CLIMB, 'area', 'brick/', size);
      const shades = [...new Set(bricks.map(({ shade }) => shade!))];
      const steps = shades.slice(1).map((shade, n) => shades[n]! - shade);
      for (const step of steps) expect(step, nameOf(size)).toBeCloseTo(steps[0]!, 6);
      expect(steps[0], nameOf(size)).toBeGreaterThan(0);
      expect(shades.at(-1), nameOf(size)).toBeLessThan(0.1);
      const high = Math.min(...bricks.map(({ over }) => over[0]![1]));
      // Nobody sees whether it gets there: each branch is whole, then weaker from course to course, and hardly seen at the foot of a name that is whole.
      const branches = [1, 2].map((n) => cracks.filter(({ key }) => key.startsWith(`climb/${n}/`)));
      for (const branch of branches) {
        const strong = branch.map(({ shade }) => shade!);
        expect(strong[0], nameOf(size)).toBe(1);
        expect(strong, nameOf(size)).toEqual(strong.toSorted((a, b) => b - a));
        expect(strong.at(-1), nameOf(size)).toBeLessThan(0.25);
        branch.slice(1).forEach(({ over, under }, n) => {
          const before = branch[n]!;
          expect([over[0], under[0]], nameOf(size)).toEqual([before.over.at(-1), before.under.at(-1)]);
        });
      }
      const ends = branches.map((branch) => branch.at(-1)!);
      const [hook, dot] = ['hook', 'dot'].map((key) => all(CLIMB, 'line', `unseen/${key}`, size)[0]!);
      const upper = Math.min(...hook!.points.map(([, y]) => y));
      const lower = Math.max(...dot!.points.map(([, y]) => y));
      expect(upper, nameOf(size)).toBeGreaterThan(high);
      expect(lower, nameOf(size)).toBeLessThan(top(all(CLIMB, 'cell', 'lent/', size)));
      ['banks', 'insurers'].forEach((key, n) => {
        const { x, y, w, h } = all(CLIMB, 'box', key, size)[0]!;
        const [[fromX, endY], [toX]] = [ends[n]!.over.at(-1)!, ends[n]!.under.at(-1)!];
        expect(fromX > x && toX < x + w, nameOf(size)).toBe(true);
        expect(endY, nameOf(size)).toBeCloseTo(y + h, 6);
        const xs = cracks.filter(({ shade }) => shade! < 1).flatMap(({ over, under }) => [...over, ...under]);
        for (const [crackX, crackY] of xs) {
          if (crackY < lower)
            expect(Math.abs(crackX - size.width / 2), nameOf(size)).toBeGreaterThan((lower - upper) / 2);
        }
      });
    }
  });
});

describe('the way out', () => {
  it('is one in a wall that stops a block, both on one scale', () => {
    const [asked, limit] = [amount(data, 'asked'), amount(data, 'limit')];
    for (const size of sizes) {
      const [block, way, wall] = ['waits', 'out', 'wall'].map((key) => all(LEAVE, 'area', key, size)[0]!);
      const [[, over], [to, under]] = [block!.over[0]!, block!.under.at(-1)!];
      const per = (under - over) / asked.value;
      const high = way!.over[0]![1] - way!.under[0]![1];
      expect(high, nameOf(size)).toBeCloseTo(limit.value * per, 6);
      // What was asked back comes up to the wall and no further; the way out is as high as a part of it, at its foot.
      const from = wall!.over[0]![0];
      expect(to, nameOf(size)).toBeCloseTo(from, 6);
      expect(way!.over[0]![1], nameOf(size)).toBeCloseTo(under, 6);
      // The wall ends over it, and its head is no broader than its shaft.
      expect(wall!.under[0]![1], nameOf(size)).toBeCloseTo(way!.under[0]![1], 6);
      const ys = [...way!.over, ...way!.under].map(([, y]) => y);
      expect(Math.max(...ys) - Math.min(...ys), nameOf(size)).toBeCloseTo(high, 6);
      // The way out leads through the wall to the edge of the drawing.
      expect(way!.over[0]![0], nameOf(size)).toBeCloseTo(from, 6);
      expect(way!.over.at(-1)![0], nameOf(size)).toBeCloseTo(size.width, 6);
    }
    const said = ['asked/0', 'limit/0'].map((key) => all(LEAVE, 'text', key)[0]!.text);
    expect(said).toEqual([asked.short, limit.short]);
  });

  it('is of the larger fund alone', () => {
    expect(amount(data, 'asked').id).toContain('/ocic-');
  });
});
