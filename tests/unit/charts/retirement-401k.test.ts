import { describe, expect, it } from 'vitest';
import { retirement401k } from '../../../src/charts/retirement-401k/scene.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { Box, DotMark, Mark, Size, TextMark } from '../../../src/marks/mark.ts';
import { nameOf, sizes } from './boxes.ts';
import { boxesOf, outside } from './shapes.ts';

const root = new URL('../../../content', import.meta.url).pathname;
const data = resolveChart(loadLedger(root), 'retirement-401k');
const PHONE: Size = { width: 344, height: 436 };

const marksOf = (step: number, size = PHONE): readonly Mark[] => retirement401k.scene(data, step, size).marks;
const dotsOf = (marks: readonly Mark[], key: string): DotMark[] =>
  marks.flatMap((mark) => (mark.kind === 'dot' && mark.key.startsWith(`${key}/`) ? [mark] : []));
const coinsOf = (marks: readonly Mark[]): DotMark[] => dotsOf(marks, 'coin');
const textsOf = (marks: readonly Mark[], key: string): TextMark[] =>
  marks.flatMap((mark) => (mark.kind === 'text' && mark.key.startsWith(`${key}/`) ? [mark] : []));
/** The rectangle that a mark reaches. */
function boxOf(marks: readonly Mark[], key: string): Box {
  const mark = marks.find((each) => each.key === key);
  if (!mark || mark.kind === 'text') throw new Error(`No shape is called ${key}.`);
  const boxes = boxesOf(mark);
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
const middle = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];

describe('the account', () => {
  it('is a hundred coins of one size, an example of ours, in an outline that bears its name', () => {
    for (const size of sizes) {
      const coins = coinsOf(marksOf(1, size));
      expect(coins.length, nameOf(size)).toBe(data.amounts['account']?.value);
      expect(new Set(coins.map(({ standing }) => standing))).toEqual(new Set(['illustrative']));
      expect(new Set(coins.map(({ r }) => r)).size, nameOf(size)).toBe(1);
      const [left, right] = [boxOf(marksOf(1, size), 'side/0'), boxOf(marksOf(1, size), 'side/1')];
      const name = boxOf(marksOf(1, size), 'account-name');
      expect([name.x, name.width], nameOf(size)).toEqual([0, size.width]);
      expect(Math.min(...coins.map(({ x, r }) => x - r)), nameOf(size)).toBeGreaterThan(left.width);
      expect(Math.max(...coins.map(({ x, r }) => x + r)), nameOf(size)).toBeLessThan(right.x);
      expect(Math.min(...coins.map(({ y, r }) => y - r)), nameOf(size)).toBeGreaterThan(name.y + name.height);
    }
  });

  it('waits as one coin before three doors, of which only the first lets it through', () => {
    for (const size of sizes) {
      const marks = marksOf(2, size);
      const [coin, ...others] = coinsOf(marks);
      expect(others, nameOf(size)).toEqual([]);
      const gaps = ['order', 'rules', 'plan'].map((key) => {
        const [one, other] = [boxOf(marks, `${key}/0`), boxOf(marks, `${key}/1`)];
        return Math.max(other.x - one.x - one.width, other.y - one.y - one.height);
      });
      const wide = 2 * (coin?.r ?? 0);
      expect(gaps[0], nameOf(size)).toBeGreaterThan(wide * 0.9);
      expect(gaps[1], nameOf(size)).toBeLessThan(wide * 0.6);
      expect(gaps[1], nameOf(size)).toBeGreaterThan(gaps[2]! + 4);
      expect(gaps[2], nameOf(size)).toBeLessThan(4);
      // It has not moved, and what it would come to is behind the last door.
      const first = boxOf(marks, 'order/0');
      expect(coin!.y + coin!.r < first.y + 4 || coin!.x + coin!.r < first.x + 4, nameOf(size)).toBe(true);
      const [room, last] = [boxOf(marks, 'room'), boxOf(marks, 'plan/0')];
      expect(room.y >= last.y + last.height || room.x >= last.x + last.width, nameOf(size)).toBe(true);
    }
  });

  it('opens one coin of the hundred into a hundred cents, as many of them red as the market lends', () => {
    for (const size of sizes) {
      const marks = marksOf(3, size);
      const coins = coinsOf(marks);
      expect(coins.length, nameOf(size)).toBe(100);
      const one = middle(boxOf(marks, 'one'));
      const [ringed] = coins.filter(({ key }) => key === 'coin/99');
      expect([ringed?.x, ringed?.y].map((n, i) => Math.abs((n ?? 0) - one[i]!) < 0.5)).toEqual([true, true]);
      const cents = dotsOf(marks, 'part');
      expect(cents.length, nameOf(size)).toBe(100);
      expect(cents.filter(({ role }) => role === 'debt').length).toBe(data.amounts['share']?.value);
      // The open coin is larger than the strip's, and every cent is in it.
      const open = boxOf(marks, 'opened');
      const [x, y] = middle(open);
      expect(open.width, nameOf(size)).toBeGreaterThan(8 * (ringed?.r ?? 0));
      for (const cent of cents)
        expect(Math.hypot(cent.x - x, cent.y - y) + cent.r, nameOf(size)).toBeLessThan(open.width / 2);
    }
  });

  it('nests what a fund may hold, each in the one before, the coin at the heart, all of it a tap away', () => {
    const dolls = ['fund', 'slice', 'loan', 'box', 'chips'];
    for (const size of sizes) {
      const marks = marksOf(4, size);
      const boxes = dolls.map((key) => boxOf(marks, key));
      for (const [i, box] of boxes.slice(1).entries())
        expect(outside(box, boxes[i]!), nameOf(size)).toBeLessThan(0);
      const [coin] = coinsOf(marks);
      const around = { x: coin!.x - coin!.r, y: coin!.y - coin!.r, width: 2 * coin!.r, height: 2 * coin!.r };
      expect(outside(around, boxes.at(-1)!), nameOf(size)).toBeLessThan(0);
    }
    const leads = dolls.map((key) => marksOf(4).find((mark) => mark.key === key)?.leads);
    expect(leads).toEqual(['private-credit', 'abs', 'gpu-loans', 'spv', 'gpu-loans']);
  });

  it('lets as many out in a quarter as the limit says, through a neck as wide as they are', () => {
    const out = data.amounts['cap']?.value ?? 0;
    for (const size of sizes) {
      const marks = marksOf(5, size);
      const coins = coinsOf(marks);
      expect(coins.length, nameOf(size)).toBe(100);
      const [left, right] = [boxOf(marks, 'walls/4'), boxOf(marks, 'walls/5')];
      const mouth = left.y + left.height;
      const past = coins.filter(({ y, r }) => y - r > mouth - 0.5);
      expect(past.length, nameOf(size)).toBe(out);
      for (const { x, r } of past) {
        expect(x - r, nameOf(size)).toBeGreaterThan(left.x);
        expect(x + r, nameOf(size)).toBeLessThan(right.x + right.width);
      }
      const said = ['wait', 'out'].map((key) => textsOf(marks, key)[0]?.text);
      expect(said, nameOf(size)).toEqual([`${100 - out} wait`, `${out} leave`]);
    }
  });

  it('lets the red of the loans reach past the institutions to the nearest of the hundred coins', () => {
    for (const size of sizes) {
      const marks = marksOf(6, size);
      const [halo, ring, heart] = [boxOf(marks, 'halo'), boxOf(marks, 'ring'), boxOf(marks, 'heart')];
      expect(outside(heart, ring), nameOf(size)).toBeLessThan(0);
      expect(outside(ring, halo), nameOf(size)).toBeLessThan(0);
      const coins = coinsOf(marks);
      expect(coins.length, nameOf(size)).toBe(100);
      const apart = ({ x, y, r }: DotMark, box: Box): boolean =>
        x + r <= box.x || x - r >= box.x + box.width || y + r <= box.y || y - r >= box.y + box.height;
      for (const coin of coins) {
        expect(apart(coin, ring), nameOf(size)).toBe(true);
        expect(coin.role, nameOf(size)).toBe(apart(coin, halo) ? 'savers' : 'debt');
      }
    }
  });

  it('has one wall with a hole and, as no fact, an open door, said in one size, and the answer', () => {
    for (const size of sizes) {
      const marks = marksOf(7, size);
      const wall = boxOf(marks, 'wall');
      for (const key of ['breach', 'door'])
        expect(outside(boxOf(marks, key), wall), `${key} ${nameOf(size)}`).toBeLessThan(0.001);
      expect(
        marks.some((mark) => mark.kind === 'line' && mark.key === 'now-edge' && mark.dash),
        nameOf(size),
      ).toBe(true);
      const sizesOf = (key: string): number[] => [...new Set(textsOf(marks, key).map((text) => text.size))];
      expect(sizesOf('now').slice(0, 2), nameOf(size)).toEqual(sizesOf('then').slice(0, 2));
      // The answer is at least as large as what it answers.
      expect(sizesOf('answer')[0], nameOf(size)).toBeGreaterThanOrEqual(sizesOf('now')[1] ?? 0);
    }
    const said = (key: string): string =>
      textsOf(marksOf(7), key)
        .map(({ text }) => text)
        .join(' ');
    expect(said('now')).toMatch(/perhaps.*seems.*Karma/);
    expect(said('answer')).toMatch(/Labor Department/);
  });

  it('hangs the savers’ tag last, and no blank one is left', () => {
    const tags = marksOf(8).filter(({ kind, key }) => kind === 'box' && key.endsWith('-tag'));
    expect(tags.map(({ key, role }) => [key, role])).toEqual([['other7-tag', 'savers']]);
  });
});
