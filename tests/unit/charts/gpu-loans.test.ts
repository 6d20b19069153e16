import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { curves, MONTHS, releaseMonth } from '../../../src/charts/gpu-loans/curves.ts';
import { outcomeOf } from '../../../src/charts/gpu-loans/market.ts';
import { play } from '../../../src/charts/gpu-loans/play.ts';
import { gpuLoans } from '../../../src/charts/gpu-loans/scene.ts';
import { amount, type Slot } from '../../../src/charts/chart.ts';
import type { AreaMark, Mark, Point, Scene, Size } from '../../../src/marks/mark.ts';
import { tween } from '../../../src/marks/tween.ts';
import { nameOf, sizes } from './boxes.ts';
import { violations } from './layout.ts';
import { PHONE } from './real.ts';
import { boxesOf, reach } from './shapes.ts';

const data = resolveChart(loadLedger(new URL('../../../content', import.meta.url).pathname), 'gpu-loans');
const slot = (name: Slot<'gpu-loans'>): number => amount(data, name).value;
const scene = (step: number, size: Size = PHONE, part?: number): Scene =>
  gpuLoans.scene(data, step, size, part);

type Of<K extends Mark['kind']> = Extract<Mark, { kind: K }>;
/** The marks of a kind whose keys begin so. */
const marksOf = <K extends Mark['kind']>({ marks }: Scene, kind: K, key: string): Of<K>[] =>
  marks.filter((mark): mark is Of<K> => mark.kind === kind && mark.key.startsWith(key));
const only = <K extends Mark['kind']>(of: Scene, kind: K, key: string): Of<K> => {
  const found = marksOf(of, kind, key);
  if (found.length !== 1) throw new Error(`${found.length} marks are called ${key}.`);
  return found[0]!;
};
const heightOf = ({ over, under }: AreaMark): number => under[0]![1] - over[0]![1];
/** From the highest point of a shape to its lowest. */
const tallOf = ({ over, under }: AreaMark): number => {
  const ys = [...over, ...under].map(([, y]) => y);
  return Math.max(...ys) - Math.min(...ys);
};
const topOf = ({ over }: AreaMark): number => over[0]![1];
const said = ({ marks }: Scene): string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('the loan and the chips it hangs on', () => {
  const above = (drop?: Slot<'gpu-loans'>): boolean[] => {
    const { value, loan } = curves(data, drop);
    return value.map((v, m) => v > loan[m]!);
  };

  it('keep a cushion between them, also after a new generation, and lose it after a sharp fall', () => {
    expect(above()).not.toContain(false);
    expect(above('drop')).not.toContain(false);
    expect(above('sharpDrop').lastIndexOf(true)).toBe(releaseMonth(data) - 1);
  });

  it('keep their number of points in every month, so that they move, and say what is left of the cushion', () => {
    const { value, loan } = curves(data);
    for (const month of [0, 1, 17, MONTHS]) {
      const drawn = scene(2, PHONE, month);
      expect(only(drawn, 'line', 'value').points).toHaveLength(MONTHS + 1);
      expect(only(drawn, 'line', 'loan').points).toHaveLength(MONTHS + 1);
      const cushion = only(drawn, 'area', 'cushion');
      expect([cushion.over.length, cushion.under.length]).toEqual([MONTHS + 1, MONTHS + 1]);
      // And what it was at first, once it is less.
      for (const at of month > 1 ? [0, month] : [month])
        expect(said(drawn)).toContain(`${Math.round(value[at]! - loan[at]!)}`);
    }
  });

  it('have room for their words in every month', () => {
    const months = Array.from({ length: MONTHS / 3 + 1 }, (_, i) => i * 3);
    const found = sizes.flatMap((size) =>
      months.flatMap((month) =>
        violations(scene(2, size, month)).map((fault) => `${month} at ${nameOf(size)}: ${fault}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('have the cushion of one month as two cushions on one scale, before a new chip and under one that lies on it', () => {
    const month = releaseMonth(data);
    const [before, after] = [curves(data), curves(data, 'drop')].map(
      ({ value, loan }) => value[month]! - loan[month]!,
    );
    for (const size of sizes) {
      const drawn = scene(3, size);
      const [one, other] = marksOf(drawn, 'area', 'cushion/');
      expect(tallOf(other!) / tallOf(one!), nameOf(size)).toBeCloseTo(after! / before!, 6);
      // It begins as high as the plump one reaches, and lies in the dent that it makes in the squashed one, between its corners.
      const chip = only(drawn, 'area', 'chip');
      const top = (of: AreaMark): number => Math.min(...of.over.map(([, y]) => y));
      expect(topOf(chip), nameOf(size)).toBeCloseTo(top(one!), 6);
      const low = chip.under[0]![1];
      expect(low, nameOf(size)).toBeCloseTo(other!.over[Math.floor(other!.over.length / 2)]![1], 6);
      expect(low - top(other!), nameOf(size)).toBeGreaterThan(tallOf(other!) * 0.25);
      expect(low - top(other!), nameOf(size)).toBeLessThan(tallOf(other!) * 0.4);
    }
    expect(said(scene(3)).filter((text) => /^\d+$/.test(text))).toEqual(
      [before!, after!].map((n) => `${Math.round(n)}`),
    );
  });

  it('stand as a broken pillar beside one of rent, which alone carries the loan; alone, they are short of the loan beside them by what their gap says', () => {
    const month = releaseMonth(data);
    const { value, loan } = curves(data, 'sharpDrop');
    for (const size of sizes) {
      const [held, fallen] = [scene(4, size), scene(5, size)];
      const beam = only(held, 'area', 'beam');
      const low = beam.under[0]![1];
      // Head, shaft and foot, one on the other; the beam's middle is over them.
      const [head, foot] = marksOf(held, 'box', 'rent-') as [Of<'box'>, Of<'box'>];
      const rent = only(held, 'cell', 'rent-pillar');
      expect(head.y, nameOf(size)).toBeCloseTo(low, 6);
      expect(head.y + head.h, nameOf(size)).toBeCloseTo(rent.y, 6);
      expect(rent.y + rent.h, nameOf(size)).toBeCloseTo(foot.y, 6);
      expect(rent.standing).toBe('committed');
      const middle = (beam.under[0]![0] + beam.under.at(-1)![0]) / 2;
      expect(middle > rent.x && middle < rent.x + rent.w, nameOf(size)).toBe(true);
      // Both halves of the chips are apart, and the upper one is clear of the beam.
      const [top, stump] = ['chips-top', 'chips-pillar'].map((key) => only(held, 'area', key));
      expect(
        Math.min(...[...top!.over, ...top!.under].map(([, y]) => y)) - low,
        nameOf(size),
      ).toBeGreaterThan(2);
      for (const [i, [, y]] of stump!.over.entries())
        expect(y - top!.over[i]![1], nameOf(size)).toBeGreaterThan(1);
      const [from, to] = [stump!.over[0]![0], stump!.over.at(-1)![0]];
      expect(rent.w, nameOf(size)).toBeGreaterThan((to - from) * 1.5);
      const left = only(fallen, 'area', 'chips-pillar');
      expect(new Set(left.over.map(([, y]) => y)).size, nameOf(size)).toBe(1);
      // The loan stands upright beside the chips, as broad, on one floor and scale.
      const loanIs = only(fallen, 'area', 'beam');
      const all = [...loanIs.over, ...loanIs.under];
      const [xs, ys] = [0, 1].map((i) => all.map((point) => point[i]!)) as [number[], number[]];
      const floor = left.under[0]![1];
      expect(Math.max(...ys), nameOf(size)).toBeCloseTo(floor, 6);
      expect((floor - topOf(left)) / tallOf(loanIs), nameOf(size)).toBeCloseTo(
        value[month]! / loan[month]!,
        6,
      );
      // What they fetched before is as much higher again.
      const gone = only(fallen, 'area', 'chips-gone');
      const before = curves(data).value[month]! / value[month]!;
      expect((floor - topOf(gone)) / (floor - topOf(left)), nameOf(size)).toBeCloseTo(before, 6);
      expect(gone.under[0]![1], nameOf(size)).toBeCloseTo(Math.min(...ys), 6);
      const corner = left.over.at(-1)![0];
      expect(Math.max(...xs) - Math.min(...xs), nameOf(size)).toBeCloseTo(corner - left.over[0]![0], 6);
      expect(Math.min(...xs), nameOf(size)).toBeGreaterThan(corner);
      // What is short is an empty place from what the chips reach up to the loan's height.
      const empty = only(fallen, 'line', 'short-place').points.map(([, y]) => y);
      expect(Math.abs(Math.min(...empty) - Math.min(...ys)), nameOf(size)).toBeLessThan(4);
      expect(Math.max(...empty), nameOf(size)).toBeCloseTo(topOf(left), 6);
      expect(marksOf(fallen, 'cell', 'rent')).toEqual([]);
    }
  });
});

describe('what an hour on a chip rents for', () => {
  it('is tags all alike, in each an arrow from the old price to the new one: down in two, up in one', () => {
    const rents = data.series['rents']!.slice(0, 6);
    for (const size of sizes) {
      const drawn = scene(6, size);
      const longOf = ({ points }: Of<'line'>): number =>
        points.slice(1).reduce((all, [x, y], i) => all + Math.hypot(x - points[i]![0], y - points[i]![1]), 0);
      const tags = marksOf(drawn, 'area', 'tag/');
      const ways = marksOf(drawn, 'line', 'way/');
      expect([tags.length, ways.length], nameOf(size)).toEqual([3, 3]);
      // Tags are as large as each other, and so are arrows.
      for (const all of [tags.map(tallOf), ways.map(longOf)])
        for (const each of all) expect(each, nameOf(size)).toBeCloseTo(all[0]!, 6);
      // Each is pointed where its rent goes to.
      for (const [i, { over, under }] of tags.entries()) {
        const rises = rents[i * 2 + 1]!.value > rents[i * 2]!.value;
        const [pointed, flat] = rises ? [over, under] : [under, over];
        const out = (edge: readonly Point[]): number => Math.abs(edge[1]![1] - edge[0]![1]);
        // The other end is a straight one.
        expect(out(pointed), nameOf(size)).toBeGreaterThan(3);
        expect(out(flat), nameOf(size)).toBeCloseTo(0, 6);
      }
      const large = new Set<number>();
      const rows = new Set<number>();
      for (const [i, { points }] of ways.entries()) {
        const [from, to] = [points[0]![1], points[1]![1]];
        const turn = Math.sign(to - from);
        expect(turn, nameOf(size)).toBe(Math.sign(rents[i * 2]!.value - rents[i * 2 + 1]!.value));
        // The old price stands before the tail, the new one past the head.
        const [was, is] = [rents[i * 2]!, rents[i * 2 + 1]!].map(({ point }) =>
          marksOf(drawn, 'text', `rent-${point}`).at(-1)!,
        ) as [Of<'text'>, Of<'text'>];
        expect((from - was.y) * turn, nameOf(size)).toBeGreaterThan(0);
        expect((is.y - to) * turn, nameOf(size)).toBeGreaterThan(0);
        // Whose count it is, and its years, stand under the arrow.
        const whose = marksOf(drawn, 'text', `rent-name/${i}/`);
        expect(
          whose.map(({ text }) => text),
          nameOf(size),
        ).toEqual([data.labels[`rentsOf${i}`], data.labels[`rentYears${i}`]]);
        expect(whose[0]!.x, nameOf(size)).toBeCloseTo(points[0]![0], 6);
        for (const { size: px, y } of [was, is]) {
          large.add(px);
          rows.add(Math.round(y));
        }
      }
      // All prices are as large as each other, in two rows on the tags that fell, and two on the one that rose, which hangs higher.
      expect([large.size, rows.size], nameOf(size)).toEqual([1, 4]);
      const tops = tags.map(({ over }) => Math.min(...over.map(([, y]) => y)));
      expect(tops[1], nameOf(size)).toBeCloseTo(tops[0]!, 6);
      expect(tops[0]! - tops[2]!, nameOf(size)).toBeGreaterThan(8);
      const all = said(drawn).join('\n');
      for (const { short, hedge } of rents) {
        expect(all, nameOf(size)).toContain(short.replace(/\/.*/, ''));
        expect(all, nameOf(size)).toContain(hedge);
      }
    }
  });
});

describe('twenty loans in the tide', () => {
  /** What of a loan is over a limit that has fallen far. */
  const overOf = (drawn: Scene, i: number): AreaMark | undefined =>
    marksOf(drawn, 'area', 'over/').find(({ key }) => key === `over/${i}`);
  const called = (drawn: Scene): number[] =>
    marksOf(drawn, 'area', 'loan/').flatMap(({ shade = 1 }, i) =>
      shade > 0.5 || overOf(drawn, i) ? [i] : [],
    );
  const edgeOf = (drawn: Scene): number => {
    return topOf(only(drawn, 'area', 'edge'));
  };
  const stickingOut = (drawn: Scene): number[] =>
    marksOf(drawn, 'area', 'loan/').flatMap((loan, i) => (topOf(loan) < edgeOf(drawn) - 1e-6 ? [i] : []));

  it('are called one after the other until it stops; in a thinner market all of them, in six rounds', () => {
    const calls = (thinness: 'thinness' | 'thin'): number[] =>
      outcomeOf(data, {
        shock: slot('shock'),
        loanToValue: slot('loanToValue'),
        thinness: slot(thinness),
      }).rounds.map((of) => of.length);
    expect(calls('thinness')).toEqual([1, 1]);
    expect(calls('thin')).toHaveLength(6);
    expect(calls('thin').reduce((a, b) => a + b)).toBe(slot('borrowers'));
    expect(called(scene(7))).toEqual([18, 19]);
    expect(called(scene(8))).toHaveLength(slot('borrowers'));
  });

  it('are as much higher than others as more is owed, torn off alike, and called where they stick out', () => {
    const { debt } = outcomeOf(data, {
      shock: slot('shock'),
      loanToValue: slot('loanToValue'),
      thinness: slot('thinness'),
    });
    for (const size of sizes)
      for (const step of [7, 8]) {
        const drawn = scene(step, size);
        const loans = marksOf(drawn, 'area', 'loan/');
        const scales = loans
          .slice(1)
          .map((loan, i) => (topOf(loans[0]!) - topOf(loan)) / (debt[i + 1]! - debt[0]!));
        for (const scale of scales) expect(scale, nameOf(size)).toBeCloseTo(scales[0]!, 6);
        expect(new Set(loans.map(({ under }) => `${under.map(([, y]) => y)}`)).size, nameOf(size)).toBe(1);
        // Not from nought: what shows of the lowest is less than it is owed, and its lower end is no even edge.
        expect(heightOf(loans[0]!), nameOf(size)).toBeLessThan(debt[0]! * scales[0]!);
        expect(new Set(loans[0]!.under.map(([, y]) => y)).size, nameOf(size)).toBe(2);
        // The limit is over the torn end.
        expect(edgeOf(drawn), nameOf(size)).toBeLessThan(Math.min(...loans[0]!.under.map(([, y]) => y)));
        expect(called(drawn), nameOf(size)).toEqual(stickingOut(drawn));
      }
  });

  it('are whole in colour where they are called, down to a limit that has fallen far, and pale elsewhere', () => {
    for (const size of sizes)
      for (const step of [7, 8]) {
        const drawn = scene(step, size);
        const whole = called(drawn);
        const far = marksOf(drawn, 'area', 'fall').length > 0;
        for (const [i, loan] of marksOf(drawn, 'area', 'loan/').entries()) {
          const { shade = 1 } = loan;
          expect(whole.includes(i) && !far ? shade === 1 : shade < 0.4, nameOf(size)).toBe(true);
          const over = overOf(drawn, i);
          expect(over !== undefined, nameOf(size)).toBe(far && whole.includes(i));
          if (!over) continue;
          expect(over.shade ?? 1, nameOf(size)).toBe(1);
          expect(topOf(over), nameOf(size)).toBeCloseTo(topOf(loan), 6);
          expect(over.under[0]![1], nameOf(size)).toBeCloseTo(edgeOf(drawn), 6);
        }
      }
  });

  it('reach the right edge, and stand clear of the arrow that the limit falls by', () => {
    for (const size of sizes) {
      const drawn = scene(8, size);
      const loans = marksOf(drawn, 'area', 'loan/');
      expect(loans.at(-1)!.over.at(-1)![0], nameOf(size)).toBeCloseTo(size.width, 6);
      for (const { over, under } of marksOf(drawn, 'area', 'fall'))
        for (const [x] of [...over, ...under]) expect(x, nameOf(size)).toBeLessThan(loans[0]!.over[0]![0]);
    }
  });

  it('have an arrow from where the limit was down to where it is, if it fell far', () => {
    expect(marksOf(scene(7), 'area', 'fall')).toEqual([]);
    expect(marksOf(scene(8), 'area', 'fall')).toHaveLength(1);
    for (const size of sizes) {
      const drawn = scene(8, size);
      for (const { over } of marksOf(drawn, 'area', 'fall')) {
        const [from, to] = [over[0]![1], over.at(-1)![1]];
        expect(from, nameOf(size)).toBeCloseTo(edgeOf(scene(7, size)), -2);
        expect(to, nameOf(size)).toBeLessThanOrEqual(edgeOf(drawn));
        expect(to - from, nameOf(size)).toBeGreaterThan(20);
      }
    }
    expect(marksOf(scene(8), 'area', 'fall')).toHaveLength(1);
  });

  it('are called where they stick out after any first fall that a reader sets', () => {
    for (let price = 50; price <= 78; price += 1) {
      const drawn = gpuLoans.scene(play.set(data, price), play.step, PHONE);
      expect(called(drawn), `${price}`).toEqual(stickingOut(drawn));
    }
  });

  it('have nothing with them but the limit, named on it, and where it was before', () => {
    for (const size of sizes)
      for (const step of [7, 8]) {
        const drawn = scene(step, size);
        const others = drawn.marks.filter(({ kind, key }) => kind !== 'text' && !/^(loan|over)\//.test(key));
        expect(['edge', 'limit-flag', 'was', 'was-flag', 'fall', 'fall-edge'], nameOf(size)).toEqual(
          expect.arrayContaining(others.map(({ key }) => key)),
        );
        const lowest = Math.max(...marksOf(drawn, 'text', 'limit/').map(({ y }) => y));
        expect(edgeOf(drawn) - lowest, nameOf(size)).toBeGreaterThan(0);
        expect(edgeOf(drawn) - lowest, nameOf(size)).toBeLessThan(15);
      }
  });

  it('turn first, and only then the limit falls', () => {
    const [from, to] = [scene(7), scene(8)];
    const at = tween(from, to);
    const times = Array.from({ length: 101 }, (_, i) => i / 100);
    const first = (found: (drawn: Scene) => boolean): number => times.find((t) => found(at(t)))!;
    // It comes in as it is called: half-way it is seen.
    const turns = first(
      (drawn) =>
        marksOf(drawn, 'area', 'over/').filter(({ opacity = 1 }) => opacity > 0.5).length ===
        slot('borrowers'),
    );
    const drops = first((drawn) => edgeOf(drawn) > edgeOf(from) + 1);
    expect(turns).toBeLessThan(drops);
  });
});

describe('two busts', () => {
  /** How broad a domino is, of its height. */
  const SLIM = 0.25;

  it('shares fall, each alone, and reach no other, while the rest stand; every domino of the loans leans on the next, and the last two still stand', () => {
    for (const size of sizes) {
      const drawn = scene(9, size);
      const blocks = marksOf(drawn, 'area', 'share/').map((share) => ({
        ...boxesOf(share)[0]!,
        corner: share.under.at(-1)!,
      }));
      expect(blocks.length, nameOf(size)).toBeGreaterThanOrEqual(3);
      const tall = blocks[0]!.height;
      // The second of every three falls, half-way down, on the floor on which all stand, and has room to lie: it reaches no other.
      for (const [i, { y, width, height, corner }] of blocks.entries()) {
        expect(corner[1], nameOf(size)).toBeCloseTo(y + height, 6);
        expect(corner[1], nameOf(size)).toBeCloseTo(blocks[0]!.y + tall, 6);
        if (i % 3 !== 1) expect(width / height, nameOf(size)).toBeCloseTo(SLIM, 6);
        else expect(blocks[i + 1]!.x - corner[0], nameOf(size)).toBeGreaterThan(tall + 2);
      }
      // Even gaps.
      const gaps = blocks.slice(1).map(({ x }, i) => (x - blocks[i]!.x - blocks[i]!.width) / tall);
      for (const gap of gaps) expect(Math.abs(gap - gaps[0]!), nameOf(size)).toBeLessThan(0.1);
      const dominoes = marksOf(drawn, 'area', 'domino/').map(({ over, under }) => [
        ...over,
        ...under.toReversed(),
      ]);
      for (const [i, one] of dominoes.slice(0, -2).entries())
        expect(Math.abs(reach(one, dominoes[i + 1]!)), `${nameOf(size)}: ${i}`).toBeLessThan(0.5);
      // The last two stand yet, the last untouched.
      const [next, last] = dominoes.slice(-2).map((all) => all.map(([x]) => x));
      for (const xs of [next!, last!]) expect(new Set(xs.map(Math.round)).size, nameOf(size)).toBe(2);
      expect(Math.min(...last!) - Math.max(...next!), nameOf(size)).toBeGreaterThan(1);
      // Tiles of both rows are of one size.
      const tiles = [...marksOf(drawn, 'area', 'share/'), ...marksOf(drawn, 'area', 'domino/')];
      for (const { over, under } of tiles) {
        const sides = [under[1]!, over[0]!].map(([x, y]) => Math.hypot(x - under[0]![0], y - under[0]![1]));
        expect(sides[1], nameOf(size)).toBeCloseTo(tallOf(marksOf(drawn, 'area', 'domino/').at(-1)!), 6);
        expect(sides[0]! / sides[1]!, nameOf(size)).toBeCloseTo(0.25, 6);
      }
      const edges = marksOf(drawn, 'area', 'domino/').flatMap(boxesOf);
      expect(Math.min(...edges.map(({ x }) => x)), nameOf(size)).toBeGreaterThanOrEqual(-0.5);
    }
  });
});
