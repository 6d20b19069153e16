import { describe, expect, it } from 'vitest';
import { retirement401k } from '../../../src/charts/retirement-401k/scene.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { Box, DotMark, Mark, Point, Size, TextMark } from '../../../src/marks/mark.ts';
import { nameOf, sizes } from './boxes.ts';
import { boxesOf, outside } from './shapes.ts';

const root = new URL('../../../content', import.meta.url).pathname;
const data = resolveChart(loadLedger(root), 'retirement-401k');
const PHONE: Size = { width: 344, height: 500 };

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
  it('is a hundred coins of one size, an example of ours, in a jar with its name on it under its saver’s head: some have fallen out where it is broken', () => {
    for (const size of sizes) {
      const marks = marksOf(1, size);
      const coins = coinsOf(marks);
      expect(coins.length, nameOf(size)).toBe(data.amounts['account']?.value);
      expect(new Set(coins.map(({ standing }) => standing))).toEqual(new Set(['illustrative']));
      expect(new Set(coins.map(({ r }) => r)).size, nameOf(size)).toBe(1);
      const [jar, label] = ['jar', 'account-name'].map((key) => boxOf(marks, key)) as [Box, Box];
      expect(outside(label, jar), nameOf(size)).toBeLessThan(0);
      expect(textsOf(marks, 'account').map(({ text }) => text)).toEqual(['401(k)', 'perhaps yours']);
      const last = coins.find(({ key }) => key === 'coin/99')!;
      expect(last.y, nameOf(size)).toBeCloseTo(Math.min(...coins.map(({ y }) => y)));
      const head = boxOf(marks, 'saver');
      expect(head.y + head.height, nameOf(size)).toBeLessThan(jar.y + 4);
      // Its arms reach from its sides to its name.
      for (const way of [-1, 1]) {
        const [from, to] = ['arm', 'hand'].map((key) => middle(boxOf(marks, `${key}/${way}`))[0]!) as [
          number,
          number,
        ];
        expect((from - to) * way, nameOf(size)).toBeGreaterThan(0);
      }
      // What is out is on the same floor or above it, and is hollow.
      const lost = coins.filter(({ shade }) => shade !== undefined && shade < 0.2);
      expect(lost.length, nameOf(size)).toBeGreaterThan(2);
      expect(lost.length, nameOf(size)).toBeLessThan(20);
      expect(marks.filter(({ key }) => key.startsWith('lost/')).length, nameOf(size)).toBe(lost.length);
      const out = Math.min(...lost.map(({ x }) => x));
      for (const { x, key, shade } of coins)
        if (key !== last.key) expect(x >= out, `${key} ${nameOf(size)}`).toBe((shade ?? 1) < 0.2);
      const end = jar.x + jar.width;
      // The first is in the hole.
      expect(lost.filter(({ x, r }) => x - r > end - 4).length, nameOf(size)).toBeGreaterThanOrEqual(
        lost.length - 1,
      );
      for (const { key, x, y, r } of coins) {
        const around = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
        // Of those that are out, all but the one in the hole are clear of the wall, none past the drawing's edge.
        const inside = x < out ? jar : { ...jar, width: size.width - jar.x };
        expect(outside(around, inside), `${key} ${nameOf(size)}`).toBeLessThan(0);
        const [dx, dy] = [
          Math.max(label.x - x, 0, x - label.x - label.width),
          Math.max(label.y - y, 0, y - label.y - label.height),
        ];
        expect(Math.hypot(dx, dy), `${key} ${nameOf(size)}`).toBeGreaterThan(r);
      }
    }
  });

  it('keeps its coins clear of its wall', () => {
    for (const size of sizes) {
      const marks = marksOf(1, size);
      for (const key of ['jar', 'jar-over', 'arm/-1', 'arm/1']) {
        const wall = marks.find((mark) => mark.key === key);
        const { points, width } = wall as Extract<Mark, { kind: 'line' }>;
        const clear = coinsOf(marks).flatMap(({ x, y, r }) =>
          points.map(([px, py]) => Math.hypot(px - x, py - y) - r - width / 2),
        );
        expect(Math.min(...clear), `${key} ${nameOf(size)}`).toBeGreaterThan(0);
      }
    }
  });

  it('lies as one coin before three gates across one way, all alike: the booms of the first are up, a proposed rule’s are down, and so are the last, before private credit', () => {
    for (const size of sizes) {
      const marks = marksOf(2, size);
      const [coin, ...others] = coinsOf(marks);
      expect(others, nameOf(size)).toEqual([]);
      const gates = ['order', 'rules', 'plan'].map((key) =>
        [1, -1].map((way) => {
          const mark = marks.find((each) => each.key === `${key}/boom${way}`);
          const { points, width, role } = mark as Extract<Mark, { kind: 'line' }>;
          const [from, to] = [points[0]!, points.at(-1)!] as [Point, Point];
          const post = boxOf(marks, `${key}/post${way}`);
          // Each boom is on its post.
          middle(post).forEach((at, axis) => expect(at, nameOf(size)).toBeCloseTo(from[axis]!, 6));
          const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
          return { from, to, post, width, role, long, up: Math.asin((from[1] - to[1]) / long) };
        }),
      );
      const [order, rules, plan] = gates as [(typeof gates)[0], (typeof gates)[0], (typeof gates)[0]];
      // All are alike, at even distances.
      for (const boom of gates.flat()) {
        for (const part of ['width', 'long'] as const)
          expect(boom[part], nameOf(size)).toBeCloseTo(order[0]![part], 6);
        expect(boom.post.width, nameOf(size)).toBeCloseTo(order[0]!.post.width, 6);
      }
      const [first, second, third] = gates.map(([boom]) => boom!.from[1]) as [number, number, number];
      expect(third - second, nameOf(size)).toBeCloseTo(second - first, 6);
      // Those that are up leave the coin its way; those that are down meet.
      for (const { up } of order) expect(up, nameOf(size)).toBeCloseTo(Math.PI / 3, 6);
      const open = Math.abs(order[1]!.to[0] - order[0]!.to[0]) - order[0]!.width;
      expect(open, nameOf(size)).toBeGreaterThan(Math.abs(order[1]!.from[0] - order[0]!.from[0]));
      expect(open, nameOf(size)).toBeGreaterThan(2 * coin!.r);
      // It lies in the middle of the way on which they stand, which leads on to the end.
      expect(middle(boxOf(marks, 'way'))[0], nameOf(size)).toBeCloseTo(coin!.x, 6);
      expect(boxOf(marks, 'way').y + boxOf(marks, 'way').height, nameOf(size)).toBeCloseTo(
        boxOf(marks, 'room').y,
        6,
      );
      for (const [one, other] of [rules, plan]) {
        for (const { up } of [one!, other!]) expect(up, nameOf(size)).toBeCloseTo(0, 6);
        expect(other!.to[0] - one!.to[0], nameOf(size)).toBeCloseTo(2, 6);
      }
      // The one that is up is told apart by its colour.
      gates.forEach((booms, n) => {
        for (const { role } of booms) expect(role).toBe(n ? undefined : 'savers');
      });
      // The coin lies before the first; an arrow on the way leads from it through that alone, up to the second. What it would come to is behind the last.
      expect(coin!.y + coin!.r, nameOf(size)).toBeLessThan(first);
      const [shaft, head] = ['shaft', 'head'].map((key) => boxOf(marks, key)) as [Box, Box];
      expect(middle(shaft)[0], nameOf(size)).toBeCloseTo(coin!.x, 6);
      expect(shaft.y, nameOf(size)).toBeGreaterThan(coin!.y + coin!.r);
      expect(shaft.y, nameOf(size)).toBeLessThan(first);
      expect(head.y + head.height, nameOf(size)).toBeGreaterThan(first);
      expect(head.y + head.height, nameOf(size)).toBeLessThan(second - rules[0]!.width / 2);
      expect(boxOf(marks, 'room').y, nameOf(size)).toBeGreaterThan(third + plan[0]!.width);
      // It is money: what it is worth stands on its face.
      expect(textsOf(marks, 'worth').map(({ text }) => text)).toEqual(['$1']);
      // Each gate has its words beside it, in one column with those of the others, nearer to it than to the next.
      const names = ['order', 'rules', 'plan'].map((key) => textsOf(marks, `${key}-words`)[0]!);
      expect(new Set(names.map(({ x }) => x)).size, nameOf(size)).toBe(1);
      names.forEach(({ y }, n) => {
        const off = gates.map(([boom]) => Math.abs(boom!.from[1] - y));
        expect(off.indexOf(Math.min(...off)), nameOf(size)).toBe(n);
      });
    }
  });

  it('is as large as there is room, with a rim of a hundred cents, as many of them red as the market lends, and how many on its face', () => {
    for (const size of sizes) {
      const marks = marksOf(3, size);
      const coin = boxOf(marks, 'followed');
      const [[x, y], r] = [middle(coin), coin.width / 2];
      const face = boxOf(marks, 'face');
      middle(face).forEach((at, n) => expect(at, nameOf(size)).toBeCloseTo([x, y][n]!, 0));
      const cents = dotsOf(marks, 'part');
      expect(cents.length, nameOf(size)).toBe(100);
      const red = cents.filter(({ role }) => role === 'debt');
      expect(red.length, nameOf(size)).toBe(data.amounts['share']?.value);
      // The red ones are side by side at the top, all of one size, none on another.
      expect(Math.max(...red.map((cent) => cent.y)), nameOf(size)).toBeLessThan(face.y + face.height * 0.1);
      cents.forEach((cent, n) => {
        const out = Math.hypot(cent.x - x, cent.y - y);
        expect(out + cent.r, nameOf(size)).toBeLessThan(r);
        expect(out - cent.r, nameOf(size)).toBeGreaterThan(face.width / 2);
        expect(cent.r, nameOf(size)).toBeCloseTo(cents[0]!.r, 6);
        for (const other of cents.slice(n + 1))
          expect(Math.hypot(cent.x - other.x, cent.y - other.y), nameOf(size)).toBeGreaterThan(2 * cent.r);
      });
      // What it comes to stands on the face, and nothing on it is larger.
      const said = textsOf(marks, 'cents').map(({ text }) => text);
      expect(said, nameOf(size)).toEqual([`${red.length}`]);
    }
  });

  it('nests what a fund may hold, each in the one before, a chip at the heart, all of it a tap away', () => {
    const dolls = ['fund', 'slice', 'loan', 'box', 'chips'];
    for (const size of sizes) {
      const marks = marksOf(4, size);
      const boxes = dolls.map((key) => boxOf(marks, key));
      for (const [i, box] of boxes.slice(1).entries())
        expect(outside(box, boxes[i]!), nameOf(size)).toBeLessThan(0);
      const parts = marks.filter(({ key }) => /^(chip|die|pin\/)/.test(key) && !key.startsWith('chips'));
      expect(parts.length, nameOf(size)).toBeGreaterThan(5);
      for (const { key } of parts)
        expect(outside(boxOf(marks, key), boxes.at(-1)!), `${key} ${nameOf(size)}`).toBeLessThan(0);
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
      const jar = marks.find((mark) => mark.key === 'jar') as Extract<Mark, { kind: 'line' }>;
      const [[left, mouth], [right]] = [jar.points[0]!, jar.points.at(-1)!];
      const past = coins.filter(({ y, r }) => y - r > mouth - 0.5);
      expect(past.length, nameOf(size)).toBe(out);
      for (const { x, r } of past) {
        expect(x - r, nameOf(size)).toBeGreaterThan(left);
        expect(x + r, nameOf(size)).toBeLessThan(right);
      }
      const said = ['wait', 'out'].map((key) => textsOf(marks, key)[0]?.text);
      expect(said, nameOf(size)).toEqual([`${100 - out} wait`, `${out} leave`]);
    }
  });

  it('lets a wave of loans break on the institutions; only a pale one, with a dotted edge, hangs over savers', () => {
    for (const size of sizes) {
      const marks = marksOf(6, size);
      const names = ['heart', 'halo', 'near-wall', 'near-gable', 'savers-plate'];
      const boxes = names.map((key) => boxOf(marks, key));
      const [heart, halo, wall, gable, plate] = boxes as [Box, Box, Box, Box, Box];
      const end = ({ x, width }: Box): number => x + width;
      expect(end(heart), nameOf(size)).toBeLessThan(end(halo));
      const shades = ['heart', 'halo'].map((key) => {
        const mark = marks.find((each) => each.key === key);
        return mark?.kind === 'area' ? (mark.shade ?? 1) : NaN;
      });
      expect(shades).toEqual(shades.toSorted((a, b) => b - a));
      expect(marks.find(({ key }) => key === 'halo-edge')).toMatchObject({ kind: 'line', dash: [2, 4] });
      // The full one ends over the institutions, whose name is on their wall.
      expect(end(heart), nameOf(size)).toBeLessThan(end(gable) + size.width * 0.02);
      for (const name of textsOf(marks, 'near')) {
        expect(name.y, nameOf(size)).toBeLessThan(wall.y + wall.height);
        expect(name.y - name.size, nameOf(size)).toBeGreaterThan(wall.y - 2);
      }
      expect(plate.x, nameOf(size)).toBeGreaterThan(end(gable));
      const savers = marks.filter((mark) => mark.kind === 'area' && mark.role === 'savers');
      expect(savers.length, nameOf(size)).toBeGreaterThan(5);
      const tip = halo.y + halo.height;
      for (const { key } of savers.filter(({ key }) => key.endsWith('/0'))) {
        const head = boxOf(marks, key);
        // None is where the institutions are, nor reached yet; but it hangs over each of them.
        expect(head.x, nameOf(size)).toBeGreaterThan(end(gable));
        expect(head.y, nameOf(size)).toBeGreaterThan(tip);
        expect(end(halo), nameOf(size)).toBeGreaterThan(head.x);
      }
      expect(boxOf(marks, 'savers-plate').y, nameOf(size)).toBeGreaterThan(tip);
    }
  });

  it('has a shut door broken by a wave and an open one in a wall, both large: the same wave is no fact there, and outside', () => {
    for (const size of sizes) {
      const marks = marksOf(7, size);
      const [wall, door, leaf, shut] = ['wall', 'door-ground', 'leaf', 'shut-ground'].map((key) =>
        boxOf(marks, key),
      ) as [Box, Box, Box, Box];
      expect(outside(door, wall), nameOf(size)).toBeLessThan(0.001);
      expect(door.width + shut.width, nameOf(size)).toBeGreaterThan(size.width * 0.65);
      // Its leaf hangs beside the opening, which is free.
      expect(leaf.x, nameOf(size)).toBeCloseTo(door.x + door.width, 6);
      const area = (key: string): Extract<Mark, { kind: 'area' }> =>
        marks.find((mark) => mark.key === key) as Extract<Mark, { kind: 'area' }>;
      // What broke through and what perhaps comes in are one wave, each in its door; the second fills its opening, stands on the threshold, and is no higher.
      const comes = boxOf(marks, 'comes');
      expect(outside(comes, door), nameOf(size)).toBeLessThan(0.001);
      const crest = (key: string): number => Math.min(...area(key).over.map(([, y]) => y));
      expect(comes.height, nameOf(size)).toBeLessThan(wall.y + wall.height - crest('came'));
      expect(comes.y + comes.height, nameOf(size)).toBeCloseTo(door.y + door.height, 6);
      expect(door.y + door.height, nameOf(size)).toBeLessThan(wall.y + wall.height);
      // Only where it rises is its edge dotted: at its sides and its foot it goes on behind the wall, and nothing of it is on this side.
      const edge = marks.find(({ key }) => key === 'comes-edge') as Extract<Mark, { kind: 'line' }>;
      expect(edge.dash, nameOf(size)).toBeTruthy();
      expect(edge.points, nameOf(size)).toEqual(area('comes').over.slice(0, edge.points.length));
      const [from, to] = [edge.points[0]!, edge.points.at(-1)!];
      expect(from[0], nameOf(size)).toBeCloseTo(door.x, 6);
      expect(to[0], nameOf(size)).toBeCloseTo(door.x + door.width, 6);
      // A wedge holds the leaf: its edge stands on it.
      const wedge = boxOf(marks, 'wedge');
      expect(wedge.x, nameOf(size)).toBeLessThan(leaf.x + leaf.width);
      expect(wedge.x + wedge.width, nameOf(size)).toBeGreaterThan(leaf.x + leaf.width);
      expect(wedge.y + wedge.height, nameOf(size)).toBeCloseTo(leaf.y + leaf.height, 6);
      expect(crest('came'), nameOf(size)).toBeGreaterThan(shut.y);
      // That of the shut one floods the floor, to the drawing's left edge and never onto the mat.
      const came = boxOf(marks, 'came');
      expect(came.x, nameOf(size)).toBeCloseTo(0, 6);
      expect(came.y + came.height, nameOf(size)).toBeCloseTo(size.height, 6);
      expect(came.x + came.width, nameOf(size)).toBeLessThan(door.x);
      expect(area('came').shade, nameOf(size)).toBeUndefined();
      // Planks are left of that door, none of which reaches through it.
      const planks = marks.filter(({ key }) => /^(plank|stump)\//.test(key));
      expect(planks.length, nameOf(size)).toBeGreaterThan(3);
      for (const { key } of planks) {
        const plank = boxOf(marks, key);
        expect(outside(plank, shut), `${key} ${nameOf(size)}`).toBeLessThan(0.001);
        expect(plank.height, `${key} ${nameOf(size)}`).toBeLessThan(shut.height * 0.6);
      }
      expect(area('comes').shade, nameOf(size)).toBeLessThanOrEqual(0.5);
      const sizesOf = (key: string): number[] => [...new Set(textsOf(marks, key).map((text) => text.size))];
      expect(sizesOf('now')[0], nameOf(size)).toBe(sizesOf('then')[0]);
      expect(sizesOf('now-year'), nameOf(size)).toEqual(sizesOf('then-year'));
    }
    const said = (key: string): string =>
      textsOf(marksOf(7), key)
        .map(({ text }) => text)
        .join(' ');
    expect(said('now')).toMatch(/seems/);
    expect(said('headline')).toMatch(/may.*Karma/);
  });

  it('has savers last in the row, who are named alone, with the condition', () => {
    const marks = marksOf(8);
    const banner = marks.find(({ key }) => key === 'banner');
    expect([banner?.kind, banner?.role]).toEqual(['area', 'savers']);
    expect(
      textsOf(marks, 'other7')
        .map(({ text }) => text)
        .join(' '),
    ).toMatch(/savers, if/);
    expect([1, 2, 3, 4, 5, 6].flatMap((n) => textsOf(marks, `other${n}`))).toEqual([]);
  });
});
