import { describe, expect, it } from 'vitest';
import { spv } from '../../../src/charts/spv/scene.ts';
import { spvTry } from '../../../src/charts/spv/try.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { AreaMark, Mark, Point, TextMark } from '../../../src/marks/mark.ts';
import { nameOf, sizes } from './boxes.ts';
import { PHONE } from './real.ts';
import { boxesOf } from './shapes.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const data = resolveChart(ledger, 'spv');

const marksOf = (step: number, size = PHONE): readonly Mark[] => spv.scene(data, step, size).marks;
const cellsOf = (marks: readonly Mark[], key: string) =>
  marks.flatMap((mark) => (mark.kind === 'cell' && mark.key.startsWith(`${key}/`) ? [mark] : []));
const find = (marks: readonly Mark[], key: string): Mark => {
  const found = marks.find((mark) => mark.key === key);
  if (!found) throw new Error(`Nothing is called ${key}.`);
  return found;
};
type Reach = Record<'left' | 'top' | 'right' | 'low', number>;
/** From where to where a mark reaches, px. */
function reach(mark: Mark): Reach {
  if (mark.kind === 'text') throw new Error('Words have no edges here.');
  const boxes = boxesOf(mark);
  return {
    left: Math.min(...boxes.map(({ x }) => x)),
    top: Math.min(...boxes.map(({ y }) => y)),
    right: Math.max(...boxes.map(({ x, width }) => x + width)),
    low: Math.max(...boxes.map(({ y, height }) => y + height)),
  };
}
/** How many squares there are, the last one by its part. */
const countOf = (cells: ReturnType<typeof cellsOf>): number =>
  cells.reduce((all, { part = 1 }) => all + part, 0);

describe('the box', () => {
  it('leaves on Meta’s page one empty place that has the outline of the building beside it', () => {
    for (const size of sizes) {
      const marks = marksOf(1, size);
      const building = cellsOf(marks, 'building');
      expect(countOf(building), nameOf(size)).toBe(data.amounts['building']?.value);
      expect(new Set(building.map(({ standing }) => standing))).toEqual(new Set(['committed']));
      // Nothing on the sheet is counted.
      const sheet = reach(find(marks, 'meta-box'));
      const counted = marks.filter((mark) => mark.kind === 'cell' && mark.key !== 'unit');
      expect(counted, nameOf(size)).toHaveLength(building.length);
      expect(
        building.every(({ x, w }) => x + w < sheet.left),
        nameOf(size),
      ).toBe(true);
      // The place on it is dashed, clear of the sheet's edges, on the building's foot, and has its very outline.
      const place = find(marks, 'loan-place');
      if (place.kind !== 'line') throw new Error('The place has no edge.');
      expect(place.dash, nameOf(size)).toBeTruthy();
      const [wall, gable] = ['house', 'gable'].map((key) => find(marks, key)) as [AreaMark, AreaMark];
      const [house, roof] = [reach(wall), reach(gable)];
      const aside = place.points[0]![0] - house.left;
      const corners: Point[] = [
        [house.left, house.low],
        [house.left, house.top],
        ...gable.over,
        [house.right, house.top],
        [house.right, house.low],
        [house.left, house.low],
      ];
      expect(place.points, nameOf(size)).toEqual(
        corners.map(([x, y]) => [expect.closeTo(aside + x, 6), expect.closeTo(y, 6)]),
      );
      expect(
        [roof.left + aside > sheet.left + 5, roof.right + aside < sheet.right - 5],
        nameOf(size),
      ).toEqual([true, true]);
      // The building's plinth stands where the sheet does.
      const plinth = reach(find(marks, 'plinth'));
      expect([plinth.top, plinth.low], nameOf(size)).toEqual([
        expect.closeTo(house.low, 6),
        expect.closeTo(sheet.low, 6),
      ]);
      expect(house.low, nameOf(size)).toBeLessThan(sheet.low - 5);
      // All squares are windows of the wall.
      expect(
        building.every(
          ({ x, y, w, h }) => x > house.left && x + w < house.right && y > house.top && y + h < house.low,
        ),
        nameOf(size),
      ).toBe(true);
      const ys = place.points.map(([, y]) => y);
      // In it stands that there is no loan.
      const said = marks.flatMap((mark) =>
        mark.kind === 'text' && mark.key.startsWith('loan-words/') ? [mark] : [],
      );
      expect(said.map(({ text }) => text).join(' '), nameOf(size)).toBe(data.labels['noLoan']);
      const head = reach(find(marks, 'meta-head'));
      expect(
        said.every((word) => word.y > Math.min(...ys) && word.y < Math.max(...ys)) &&
          head.low < Math.min(...ys),
        nameOf(size),
      ).toBe(true);
    }
  });

  it('gives each owner his tenths of it', () => {
    for (const size of sizes) {
      const [most, rest] = ['owner/0', 'owner/1'].map((key) => reach(find(marksOf(2, size), key))) as [
        ReturnType<typeof reach>,
        ReturnType<typeof reach>,
      ];
      const [strong, pale] = [most.right - most.left, rest.right - rest.left];
      expect((100 * strong) / (strong + pale), nameOf(size)).toBeCloseTo(data.amounts['blueOwl']?.value ?? 0);
      expect(most.right, nameOf(size)).toBeLessThan(rest.left);
      // Both are in the box.
      const box = reach(find(marksOf(2, size), 'box'));
      expect([most.left > box.left, rest.right < box.right, rest.low < box.low], nameOf(size)).toEqual(
        Array(3).fill(true),
      );
    }
  });

  it('turns as many bonds into as much building in squares of one size', () => {
    for (const size of sizes) {
      const marks = marksOf(3, size);
      const [bonds, building] = [cellsOf(marks, 'bonds'), cellsOf(marks, 'building')];
      expect(countOf(bonds), nameOf(size)).toBeCloseTo(data.amounts['bonds']?.value ?? 0);
      expect(countOf(building), nameOf(size)).toBe(data.amounts['building']?.value);
      expect(bonds[0]?.w, nameOf(size)).toBe(building[0]?.w);
      expect(new Set(bonds.map(({ standing }) => standing))).toEqual(new Set(['paid']));
      expect(new Set(building.map(({ standing }) => standing))).toEqual(new Set(['committed']));
      // The house stands on the box's lid, as broad as the box, its roof as broad as the lid; the bonds are in the box.
      const [box, lid, house, gable] = ['box', 'box-lid', 'house', 'gable'].map((key) =>
        reach(find(marks, key)),
      ) as [Reach, Reach, Reach, Reach];
      expect([house.low, house.left, house.right, lid.low, gable.left, gable.right], nameOf(size)).toEqual(
        [lid.top, box.left, box.right, box.top, lid.left, lid.right].map((px) => expect.closeTo(px, 6)),
      );
      expect(
        bonds.every(({ x, y, w, h }) => x > box.left && x + w < box.right && y > box.top && y + h < box.low),
        nameOf(size),
      ).toBe(true);
      // What pays comes before what is paid for.
      const order = (cells: typeof bonds): number[] => cells.map((cell) => cell.order ?? 0);
      expect(Math.max(...order(bonds))).toBeLessThan(Math.min(...order(building)));
    }
  });

  it('leads the rent from Meta into the open box, and out of it towards each of the lenders, who wait under it', () => {
    for (const size of sizes) {
      const marks = marksOf(4, size);
      const [meta, box, lenders, rent] = ['meta-slab-box', 'box', 'lenders-box', 'rent'].map((key) =>
        reach(find(marks, key)),
      ) as [Reach, Reach, Reach, Reach];
      expect(rent.top, nameOf(size)).toBe(meta.low);
      expect([box.left < rent.left, box.right > rent.right], nameOf(size)).toEqual([true, true]);
      // On the axis of the box, between its walls; its point is on the box's foot.
      const foot = reach(find(marks, 'box-foot-box'));
      expect(rent.top, nameOf(size)).toBeLessThan(box.top);
      expect([rent.low, lenders.left, lenders.right], nameOf(size)).toEqual(
        [foot.top, meta.left, meta.right].map((px) => expect.closeTo(px, 6)),
      );
      expect(rent.left + rent.right, nameOf(size)).toBeCloseTo(box.left + box.right, 6);
      // It comes out at the bottom in as many ways as there are lenders, all of them together as broad.
      const who = (key: string): Mark[] => marks.filter((mark) => mark.key.startsWith(`${key}/`));
      const [passed, waiting] = [who('passed'), who('lender')];
      expect(waiting.length, nameOf(size)).toBeGreaterThan(2);
      expect(passed, nameOf(size)).toHaveLength(waiting.length);
      const wide = (mark: Mark): number => (mark.kind === 'arrow' ? mark.width : 0);
      expect(
        passed.reduce((all, mark) => all + wide(mark), 0),
        nameOf(size),
      ).toBeCloseTo(wide(find(marks, 'rent')), 6);
      for (const [n, mark] of passed.entries()) {
        const [way, head] = [reach(mark), reach(waiting[n]!)];
        expect(way.top, nameOf(size)).toBeCloseTo(foot.low, 6);
        expect([way.left > foot.left, way.right < foot.right], nameOf(size)).toEqual([true, true]);
        // Each points at one who waits, and ends short of him.
        expect(way.left + way.right, nameOf(size)).toBeCloseTo(head.left + head.right, 6);
        expect(head.top - way.low, nameOf(size)).toBeGreaterThan(8);
        // His legs are behind the bar, all of them.
        expect([head.top < lenders.top, head.low > lenders.top, head.low < lenders.low]).toEqual(
          Array(3).fill(true),
        );
        expect(mark.standing).toBe('committed');
      }
      expect(find(marks, 'rent').standing).toBe('committed');
    }
  });

  it('holds all bonds in the box, and none on the page that is Meta’s balance sheet, which stands beside it', () => {
    for (const size of sizes) {
      const marks = marksOf(5, size);
      const bonds = cellsOf(marks, 'bonds');
      expect(countOf(bonds), nameOf(size)).toBeCloseTo(data.amounts['bonds']?.value ?? 0);
      const [page, box] = ['meta-box', 'box'].map((key) => reach(find(marks, key))) as [Reach, Reach];
      expect(
        bonds.every(({ x, y, w, h }) => x > box.left && x + w < box.right && y > box.top && y + h < box.low),
        nameOf(size),
      ).toBe(true);
      // Both stand on one floor, well apart, and the page says that nothing is on it.
      expect(page.low, nameOf(size)).toBeCloseTo(box.low, 6);
      expect(box.left - page.right, nameOf(size)).toBeGreaterThan(10);
      const zero = find(marks, 'zero/0') as TextMark;
      const head = reach(find(marks, 'meta-head'));
      expect([zero.text, zero.y > head.low, zero.y < page.low], nameOf(size)).toEqual([
        data.labels['zero'],
        true,
        true,
      ]);
    }
  });

  it('moves the same block onto the page where Meta had borrowed', () => {
    const panel = resolveChart(ledger, 'spv-try');
    const [box, meta] = ['box', 'meta'].map((borrower) => {
      const { marks } = spvTry.run(panel, { borrower }).scene({ width: 344, height: 420 });
      const [page, head, chest] = ['meta-box', 'meta-head', 'box'].map((key) => reach(find(marks, key))) as [
        Reach,
        Reach,
        Reach,
      ];
      return cellsOf(marks, 'bonds').map(({ x, y, w, h, standing }) => ({
        on: y > head.low && y + h < page.low && x > page.left && x + w < page.right,
        inside: x > chest.left && x + w < chest.right && y > chest.top && y + h < chest.low,
        w,
        standing,
      }));
    });
    expect(box?.map(({ w }) => w)).toEqual(meta?.map(({ w }) => w));
    expect(box?.every(({ on, inside, standing }) => !on && inside && standing === 'paid')).toBe(true);
    expect(meta?.every(({ on, inside, standing }) => on && !inside && standing === 'illustrative')).toBe(
      true,
    );
  });

  it('runs the guarantee as much longer than the rent as its years are more', () => {
    for (const size of sizes) {
      const marks = marksOf(6, size);
      const [lease, guarantee] = [data.amounts['lease']?.value ?? 0, data.amounts['guarantee']?.value ?? 0];
      // It is capped: it covers a part of the value and no more.
      const said = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
      expect(said, nameOf(size)).toContain(data.labels['promiseIs']);
      // Both are bars of one height on one scale, above each other.
      const [bar, whole, axis] = ['rent', 'guarantee', 'axis'].map((key) => reach(find(marks, key))) as [
        Reach,
        Reach,
        Reach,
      ];
      expect([bar.left, whole.right, whole.low - whole.top], nameOf(size)).toEqual([
        whole.left,
        size.width,
        expect.closeTo(bar.low - bar.top, 6),
      ]);
      expect((whole.right - whole.left) / (bar.right - bar.left), nameOf(size)).toBeCloseTo(
        guarantee / lease,
        6,
      );
      // Between them is the axis, with even notches, each named.
      expect([axis.top, axis.low < whole.top], nameOf(size)).toEqual([expect.closeTo(bar.low, 6), true]);
      const notches = marks.filter(({ key }) => key.startsWith('year/')).map(reach);
      expect(notches, nameOf(size)).toHaveLength(5);
      const named = marks.flatMap((mark) =>
        mark.kind === 'text' && mark.key.startsWith('year-name/') ? [Number(mark.text)] : [],
      );
      expect(named, nameOf(size)).toEqual([0, 1, 2, 3, 4].map((n) => n * lease));
      // A dashed line goes down through the guarantee from where the rent ends.
      const alone = find(marks, 'alone');
      if (alone.kind !== 'line') throw new Error('Nothing parts the guarantee.');
      expect(alone.dash, nameOf(size)).toBeTruthy();
      expect(alone.points, nameOf(size)).toEqual(
        [whole.top, whole.low].map((y) => [expect.closeTo(bar.right, 6), expect.closeTo(y, 6)]),
      );
      const notch = notches[1]!;
      expect((notch.left + notch.right) / 2, nameOf(size)).toBeCloseTo(bar.right, 6);
      // The door stands on the axis where the rent ends, its leaf swung out beside its opening, up to the bar’s height; the years after it are an empty outline.
      const [door, opening, leaf, knob] = ['door', 'doorway', 'leaf', 'knob'].map((key) =>
        reach(find(marks, key)),
      ) as [Reach, Reach, Reach, Reach];
      expect([door.left, door.low], nameOf(size)).toEqual(
        [bar.right, bar.low].map((px) => expect.closeTo(px, 0)),
      );
      expect(opening.right, nameOf(size)).toBeLessThan(door.right);
      expect([leaf.left, leaf.top, leaf.low], nameOf(size)).toEqual(
        [door.right, bar.top, bar.low].map((px) => expect.closeTo(px, 6)),
      );
      expect(leaf.right, nameOf(size)).toBeLessThan(bar.right + (whole.right - bar.right) / 2);
      expect([knob.left > leaf.left, knob.right < leaf.right], nameOf(size)).toEqual([true, true]);
      // How long the rent is stands over its bar, in one line.
      const rented = marks.flatMap((mark) =>
        mark.kind === 'text' && mark.key.startsWith('rent-words') ? [mark] : [],
      );
      expect(new Set(rented.map(({ y }) => y.toFixed(3))).size, nameOf(size)).toBe(1);
      expect(rented[0]!.y, nameOf(size)).toBeLessThan(bar.top);
      const empty = find(marks, 'empty');
      expect(empty).toHaveProperty('dash');
      expect(reach(empty).right, nameOf(size)).toBeCloseTo(whole.right, 0);
    }
  });

  it('says both statements in one size, one on a flag over the box and one under two rings on its front', () => {
    for (const size of sizes) {
      const marks = marksOf(7, size);
      const said = (key: string) =>
        marks.flatMap((mark) => (mark.kind === 'text' && mark.key.startsWith(`${key}/`) ? [mark] : []));
      const [red, partnership] = [said('redFlag'), said('partnership')];
      const [flag, pole, top, box, ring, other] = [
        'flag',
        'pole',
        'box-lid',
        'box-box',
        'ring/1',
        'other/1',
      ].map((key) => reach(find(marks, key))) as [Reach, Reach, Reach, Reach, Reach, Reach];
      expect(red.length && red.every(({ y }) => y > flag.top && y < flag.low), nameOf(size)).toBe(true);
      // Its pole stands on the box's lid.
      expect(pole.low, nameOf(size)).toBeCloseTo(top.top, 6);
      expect(flag.low, nameOf(size)).toBeLessThan(top.top);
      // The rings are on the box's front, and in each other.
      expect(
        [ring.left > box.left, other.right < box.right, ring.top > box.top, ring.low < box.low],
        nameOf(size),
      ).toEqual(Array(4).fill(true));
      expect([ring.right > other.left, ring.left < other.left], nameOf(size)).toEqual([true, true]);
      expect(
        partnership.length && partnership.every(({ y }) => y > ring.low && y < box.low),
        nameOf(size),
      ).toBe(true);
      expect(red[0]?.size, nameOf(size)).toBe(partnership[0]?.size);
    }
  });

  it('lets what is in an open box be counted, and nothing of what is in a shut one', () => {
    for (const size of sizes) {
      const marks = marksOf(8, size);
      for (const key of ['bonds', 'elPaso'] as const) {
        const cells = cellsOf(marks, key);
        expect(countOf(cells), nameOf(size)).toBeCloseTo(data.amounts[key]?.value ?? 0);
        expect(
          cells.every(({ w }) => w >= 8.9),
          `${key} at ${nameOf(size)}: ${cells[0]?.w}`,
        ).toBe(true);
      }
      const counted = marks.filter(({ kind }) => kind === 'cell').map(({ key }) => key.replace(/\/.*/, ''));
      expect(new Set(counted), nameOf(size)).toEqual(new Set(['bonds', 'elPaso', 'unit']));
      // Their lids are turned about a hinge at the box's left corner, and reach no further than those that are shut.
      for (const key of ['louisiana', 'elPaso']) {
        const [lid, box, hinge] = [`${key}-lid`, key, `${key}-hinge`].map((one) =>
          reach(find(marks, one)),
        ) as [Reach, Reach, Reach];
        expect([lid.low, (hinge.left + hinge.right) / 2, (hinge.top + hinge.low) / 2], nameOf(size)).toEqual(
          [box.top, box.left, box.top].map((px) => expect.closeTo(px, 6)),
        );
        expect(lid.top, nameOf(size)).toBeLessThan(box.top);
        const shut = reach(find(marks, key === 'louisiana' ? 'enron-lid' : 'banks-lid'));
        expect([lid.left >= shut.left - 1e-6, lid.right <= shut.right], nameOf(size)).toEqual([true, true]);
        // Under the row of those that are shut there is air.
        expect(lid.top - reach(find(marks, 'enron-box')).low, nameOf(size)).toBeGreaterThan(5);
      }
      // All are as broad; the others' lids are on, with a lock on the front, clear of the lid.
      const broad = ['enron-box', 'banks-box', 'louisiana', 'elPaso'].map((key) => {
        const { left, right } = reach(find(marks, key));
        return right - left;
      });
      expect(Math.max(...broad) - Math.min(...broad), nameOf(size)).toBeCloseTo(0, 6);
      for (const key of ['enron', 'banks']) {
        expect(find(marks, `${key}-box`), nameOf(size)).toMatchObject({ kind: 'box', tone: 'night' });
        const [lid, box, bow, lock] = ['lid', 'box', 'bow', 'lock'].map((part) =>
          reach(find(marks, `${key}-${part}`)),
        ) as [Reach, Reach, Reach, Reach];
        expect([bow.top > lid.low, bow.low >= lock.top, lock.low < box.low], nameOf(size)).toEqual([
          true,
          true,
          true,
        ]);
      }
    }
  });
});
