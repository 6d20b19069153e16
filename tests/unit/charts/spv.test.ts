import { describe, expect, it } from 'vitest';
import { spv } from '../../../src/charts/spv/scene.ts';
import { spvTry } from '../../../src/charts/spv/try.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { Mark, Size, TextMark } from '../../../src/marks/mark.ts';
import { nameOf, sizes } from './boxes.ts';
import { boxesOf } from './shapes.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const data = resolveChart(ledger, 'spv');
const PHONE: Size = { width: 344, height: 436 };

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
  it('crosses out on Meta’s sheet a loan as large as the building, which stands beside it', () => {
    for (const size of sizes) {
      const marks = marksOf(1, size);
      const building = cellsOf(marks, 'building');
      expect(countOf(building), nameOf(size)).toBe(data.amounts['cost']?.value);
      expect(new Set(building.map(({ standing }) => standing))).toEqual(new Set(['committed']));
      // Nothing on the sheet is counted.
      const sheet = reach(find(marks, 'meta-box'));
      const counted = marks.filter((mark) => mark.kind === 'cell' && mark.key !== 'unit');
      expect(counted, nameOf(size)).toHaveLength(building.length);
      expect(
        building.every(({ x, w }) => x + w < sheet.left),
        nameOf(size),
      ).toBe(true);
      // The place in it is dashed, within the sheet, and has room for as many squares of one size.
      const place = find(marks, 'loan-place');
      if (place.kind !== 'line') throw new Error('The place has no edge.');
      expect(place.dash, nameOf(size)).toBeTruthy();
      const [xs, ys] = [place.points.map(([x]) => x), place.points.map(([, y]) => y)];
      const [left, right, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      expect(
        [left > sheet.left, right < sheet.right, top > sheet.top, low < sheet.low],
        nameOf(size),
      ).toEqual(Array(4).fill(true));
      const [{ w, x, y }, next] = building as [(typeof building)[number], (typeof building)[number]];
      const pitch = next.y === y ? next.x - x : y - next.y;
      const room = ((right - left + pitch - w) * (low - top + pitch - w)) / pitch ** 2;
      expect(room, nameOf(size)).toBeCloseTo(data.amounts['cost']?.value ?? 0, 6);
      // It is pale, and crossed out from corner to corner.
      const loan = find(marks, 'loan');
      expect(loan.kind === 'area' && loan.shade && loan.shade < 0.5, nameOf(size)).toBe(true);
      for (const strike of ['strike/-1', 'strike/1'].map((key) => reach(find(marks, key)))) {
        expect((strike.right - strike.left) / (right - left), nameOf(size)).toBeGreaterThan(0.85);
        expect((strike.low - strike.top) / (low - top), nameOf(size)).toBeGreaterThan(0.85);
      }
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
      // Both are in the box, and that is outside Meta's books.
      const [box, books] = ['box', 'book'].map((key) => reach(find(marksOf(2, size), key))) as [Reach, Reach];
      expect([most.left > box.left, rest.right < box.right, box.top > books.low], nameOf(size)).toEqual(
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
      // The house stands on the box, and the bonds are in that.
      const [box, house] = ['box', 'house'].map((key) => reach(find(marks, key))) as [Reach, Reach];
      expect([house.low < box.top, house.low > reach(find(marks, 'box-top')).top], nameOf(size)).toEqual([
        true,
        true,
      ]);
      expect(
        bonds.every(({ x, y, w, h }) => x > box.left && x + w < box.right && y > box.top && y + h < box.low),
        nameOf(size),
      ).toBe(true);
      // What pays comes before what is paid for.
      const order = (cells: typeof bonds): number[] => cells.map((cell) => cell.order ?? 0);
      expect(Math.max(...order(bonds))).toBeLessThan(Math.min(...order(building)));
    }
  });

  it('leads the rent from Meta through an open box towards the lenders, who wait under it', () => {
    for (const size of sizes) {
      const marks = marksOf(4, size);
      const [meta, box, lenders, rent] = ['meta-slab-box', 'box', 'lenders-box', 'rent'].map((key) =>
        reach(find(marks, key)),
      ) as [
        ReturnType<typeof reach>,
        ReturnType<typeof reach>,
        ReturnType<typeof reach>,
        ReturnType<typeof reach>,
      ];
      expect(rent.top, nameOf(size)).toBe(meta.low);
      expect(meta.low, nameOf(size)).toBeLessThan(box.top);
      expect(box.low, nameOf(size)).toBeLessThan(rent.low);
      expect([box.left < rent.left, box.right > rent.right], nameOf(size)).toEqual([true, true]);
      // It goes in at the top, between its flaps, and comes out over its floor.
      const order = marks.map(({ key }) => key);
      expect(order.indexOf('rent'), nameOf(size)).toBeGreaterThan(order.indexOf('box'));
      for (const flap of [0, 1].map((n) => reach(find(marks, `flap/${n}`)))) {
        expect(flap.top, nameOf(size)).toBeLessThan(box.top);
        expect(flap.top, nameOf(size)).toBeGreaterThan(meta.low);
        expect(flap.left < box.left || flap.right > box.right, nameOf(size)).toBe(true);
      }
      // Its point ends short of the heads of those who wait.
      const heads = marks.flatMap((mark) => (mark.key.startsWith('head/') ? [reach(mark)] : []));
      expect(heads.length, nameOf(size)).toBeGreaterThan(2);
      for (const { top, low } of heads) {
        expect(top - rent.low, nameOf(size)).toBeGreaterThan(5);
        expect(low, nameOf(size)).toBeLessThan(lenders.top);
      }
      expect(find(marks, 'rent').standing).toBe('committed');
    }
  });

  it('holds all bonds on the table or in the box, and none in the other', () => {
    for (const size of sizes) {
      const marks = marksOf(5, size);
      const bonds = cellsOf(marks, 'bonds');
      const line = reach(find(marks, 'line'));
      expect(countOf(bonds), nameOf(size)).toBeCloseTo(data.amounts['bonds']?.value ?? 0);
      expect(
        bonds.every(({ y }) => y > line.low),
        nameOf(size),
      ).toBe(true);
      const zero = find(marks, 'zero/0');
      expect(zero.kind === 'text' && zero.y < line.top, nameOf(size)).toBe(true);
      // All are within the box, and that is under the table.
      const [box, ...legs] = ['box', 'leg/0', 'leg/1'].map((key) => reach(find(marks, key))) as [
        Reach,
        Reach,
        Reach,
      ];
      expect(
        bonds.every(({ x, y, w, h }) => x > box.left && x + w < box.right && y > box.top && y + h < box.low),
        nameOf(size),
      ).toBe(true);
      expect(
        [box.top > line.low, box.left > legs[0]!.right, box.right < legs[1]!.left],
        nameOf(size),
      ).toEqual(Array(3).fill(true));
    }
  });

  it('moves the same block across the line where Meta had borrowed', () => {
    const panel = resolveChart(ledger, 'spv-try');
    const [box, meta] = ['box', 'meta'].map((borrower) => {
      const { marks } = spvTry.run(panel, { borrower }).scene({ width: 344, height: 420 });
      const line = reach(find(marks, 'line'));
      return cellsOf(marks, 'bonds').map(({ y, w, standing }) => ({ over: y < line.top, w, standing }));
    });
    expect(box?.map(({ w }) => w)).toEqual(meta?.map(({ w }) => w));
    expect(box?.every(({ over, standing }) => !over && standing === 'paid')).toBe(true);
    expect(meta?.every(({ over, standing }) => over && standing === 'illustrative')).toBe(true);
  });

  it('runs the guarantee as much longer than the rent as its years are more', () => {
    for (const size of sizes) {
      const marks = marksOf(6, size);
      const long = (key: string): number => {
        const { left, right } = reach(find(marks, key));
        return right - left;
      };
      const [lease, guarantee] = [data.amounts['lease']?.value ?? 0, data.amounts['guarantee']?.value ?? 0];
      // It is capped: it covers a part of the value and no more.
      const said = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
      expect(said, nameOf(size)).toContain(data.labels['promiseIs']);
      // Both stand on one axis, whose numbers stand where their years are.
      for (const year of [lease, guarantee]) {
        const number = find(marks, `year/${year}/0`) as TextMark;
        const tick = reach(find(marks, `tick/${year}`));
        expect([number.text, Math.abs(number.x - (tick.left + tick.right) / 2) < 2]).toEqual([
          `${year}`,
          true,
        ]);
      }
      expect(long('guarantee') / long('rent'), nameOf(size)).toBeCloseTo(guarantee / lease, 1);
      // The house of rent ends in a wall with a doorway, and the way out leads from there to the last year.
      const [house, wall, door, way, head] = ['rent', 'door/wall', 'door/way', 'leave', 'leave-head'].map(
        (key) => reach(find(marks, key)),
      ) as [Reach, Reach, Reach, Reach, Reach];
      expect(wall.left, nameOf(size)).toBeCloseTo(house.right, -1);
      expect([door.left > wall.left, door.right < wall.right], nameOf(size)).toEqual([true, true]);
      expect([way.left > door.left, way.left < door.right], nameOf(size)).toEqual([true, true]);
      expect(head.right, nameOf(size)).toBeCloseTo(reach(find(marks, 'guarantee')).right, -1);
    }
  });

  it('says both statements in one size, one on a flag over the box and one under the hands below it', () => {
    for (const size of sizes) {
      const marks = marksOf(7, size);
      const said = (key: string) =>
        marks.flatMap((mark) => (mark.kind === 'text' && mark.key.startsWith(`${key}/`) ? [mark] : []));
      const [red, partnership] = [said('redFlag'), said('partnership')];
      const [flag, pole, lid, box] = ['flag', 'pole', 'box-lid', 'box-box'].map((key) =>
        reach(find(marks, key)),
      ) as [Reach, Reach, Reach, Reach];
      const hands = marks.flatMap((mark) => (mark.key.startsWith('clasp-') ? [reach(mark)] : []));
      expect(red.length && red.every(({ y }) => y > flag.top && y < flag.low), nameOf(size)).toBe(true);
      // Its pole stands on the lid, and the hands carry the box.
      expect(pole.low, nameOf(size)).toBe(lid.top);
      expect(flag.low, nameOf(size)).toBeLessThan(lid.top);
      const low = Math.max(...hands.map((hand) => hand.low));
      expect(
        hands.every(({ top }) => top > box.top),
        nameOf(size),
      ).toBe(true);
      expect(partnership.length && partnership.every(({ y }) => y > low), nameOf(size)).toBe(true);
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
      for (const key of ['enron', 'banks'])
        expect(find(marks, `${key}-box`), nameOf(size)).toMatchObject({ kind: 'box', tone: 'night' });
    }
  });
});
