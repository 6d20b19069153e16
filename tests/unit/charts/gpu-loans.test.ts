import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { curves, MONTHS, releaseMonth } from '../../../src/charts/gpu-loans/curves.ts';
import { outcomeOf } from '../../../src/charts/gpu-loans/market.ts';
import { play } from '../../../src/charts/gpu-loans/play.ts';
import { gpuLoans } from '../../../src/charts/gpu-loans/scene.ts';
import { amount, type Slot } from '../../../src/charts/chart.ts';
import type { AreaMark, DotMark, Mark, Scene, Size } from '../../../src/marks/mark.ts';
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
      expect(said(drawn)).toContain(`${Math.round(value[month]! - loan[month]!)}`);
    }
  });

  it('have room for their words in every month', () => {
    const months = Array.from({ length: MONTHS / 3 + 1 }, (_, i) => i * 3);
    const found = sizes.flatMap((size) =>
      months.flatMap((month) =>
        violations(scene(2, size, month), 1).map((fault) => `${month} at ${nameOf(size)}: ${fault}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('have the cushion of one month as two bars on one scale, before a new chip and after', () => {
    const month = releaseMonth(data);
    const [before, after] = [curves(data), curves(data, 'drop')].map(
      ({ value, loan }) => value[month]! - loan[month]!,
    );
    for (const size of sizes) {
      const [one, other] = marksOf(scene(3, size), 'area', 'cushion/').map(heightOf);
      expect(other! / one!, nameOf(size)).toBeCloseTo(after! / before!, 6);
    }
    expect(said(scene(3)).filter((text) => /^\d+$/.test(text))).toEqual(
      [before!, after!].map((n) => `${Math.round(n)}`),
    );
  });

  it('stand as two pillars of one height under the loan; alone and halved, one is short by what its gap says', () => {
    const month = releaseMonth(data);
    const { value, loan } = curves(data, 'sharpDrop');
    for (const size of sizes) {
      const [held, fallen] = [scene(4, size), scene(5, size)];
      const [chips, rent] = [only(held, 'area', 'chips-pillar'), only(held, 'cell', 'rent-pillar')];
      expect(heightOf(chips), nameOf(size)).toBeCloseTo(rent.h, 6);
      expect(topOf(chips), nameOf(size)).toBe(rent.y);
      expect(rent.standing).toBe('committed');
      const [left, gap] = [only(fallen, 'area', 'chips-pillar'), only(fallen, 'area', 'gap')];
      const whole = heightOf(left) + heightOf(gap);
      expect(whole, nameOf(size)).toBeCloseTo(heightOf(chips), 6);
      expect(heightOf(left) / whole, nameOf(size)).toBeCloseTo(value[month]! / loan[month]!, 6);
      expect(marksOf(fallen, 'cell', 'rent')).toEqual([]);
      // The beam leans on the pillar's corner, and its other end lies on the floor.
      const [lower, lowest] = only(fallen, 'area', 'beam').under.toReversed();
      expect(lowest, nameOf(size)).toEqual(left.over[1]);
      expect(lower![1], nameOf(size)).toBeCloseTo(left.under[0]![1], 6);
    }
  });
});

describe('what an hour on a chip rents for', () => {
  it('is three pairs on one scale, apart, and an arrow says of each which way it went', () => {
    const rents = data.series['rents']!.slice(0, 6);
    for (const size of sizes) {
      const drawn = scene(6, size);
      const bars = marksOf(drawn, 'cell', 'rent-');
      const scales = bars.map(({ h }, i) => h / rents[i]!.value);
      for (const scale of scales) expect(scale, nameOf(size)).toBeCloseTo(scales[0]!, 6);
      const between = bars.slice(1).map(({ x }, i) => x - bars[i]!.x - bars[i]!.w);
      const [within, apart] = [0, 1].map((odd) => between.filter((_, i) => i % 2 === odd));
      expect(Math.min(...apart!), nameOf(size)).toBeGreaterThan(Math.max(...within!) * 2);
      // The point of an arrow is its last corner.
      const ups = marksOf(drawn, 'area', 'way/').map(({ over }) => over.at(-1)![1] < over[0]![1]);
      expect(ups, nameOf(size)).toEqual([0, 2, 4].map((i) => rents[i + 1]!.value > rents[i]!.value));
      expect(drawn.marks.filter(({ kind }) => kind === 'line').map(({ key }) => key)).toEqual(['floor']);
    }
  });
});

describe('twenty loans in the tide', () => {
  const called = (drawn: Scene): number[] =>
    marksOf(drawn, 'area', 'loan/').flatMap(({ shade }, i) => (shade === 1 ? [i] : []));
  const edgeOf = (drawn: Scene): number => only(drawn, 'line', 'edge').points[0]![1];
  const stickingOut = (drawn: Scene): number[] =>
    marksOf(drawn, 'area', 'loan/').flatMap((loan, i) => (topOf(loan) < edgeOf(drawn) - 1e-6 ? [i] : []));
  const floorOf = (drawn: Scene): number => heightOf(only(drawn, 'area', 'water-behind')) + edgeOf(drawn);
  const sold = (drawn: Scene): DotMark[] =>
    marksOf(drawn, 'dot', 'borrower/').filter(({ order }) => order !== undefined);

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
    expect(marksOf(scene(8), 'line', 'trace/')).toHaveLength(6);
  });

  it('are as high as they are owed, and called where they stick out: their chips are in the heap, none is lost', () => {
    const { debt } = outcomeOf(data, {
      shock: slot('shock'),
      loanToValue: slot('loanToValue'),
      thinness: slot('thinness'),
    });
    for (const size of sizes)
      for (const step of [7, 8]) {
        const drawn = scene(step, size);
        const scales = marksOf(drawn, 'area', 'loan/').map((loan, i) => heightOf(loan) / debt[i]!);
        for (const scale of scales) expect(scale, nameOf(size)).toBeCloseTo(scales[0]!, 6);
        expect(called(drawn), nameOf(size)).toEqual(stickingOut(drawn));
        expect(marksOf(drawn, 'dot', 'borrower/')).toHaveLength(slot('borrowers'));
        expect(sold(drawn), nameOf(size)).toHaveLength(called(drawn).length);
        const rows = sold(drawn).map(({ y }) => y);
        expect(Math.min(...rows), nameOf(size)).toBeGreaterThan(floorOf(drawn));
      }
  });

  it('are called where they stick out after any first fall that a reader sets', () => {
    for (let price = 30; price <= 80; price += 1) {
      const drawn = gpuLoans.scene(play.set(data, price), play.step, PHONE);
      expect(called(drawn), `${price}`).toEqual(stickingOut(drawn));
    }
  });

  it('turn first, then their chips roll, and only then the edge drops', () => {
    const [from, to] = [scene(7), scene(8)];
    const at = tween(from, to);
    const times = Array.from({ length: 101 }, (_, i) => i / 100);
    const first = (found: (drawn: Scene) => boolean): number => times.find((t) => found(at(t)))!;
    const rolls = first((drawn) =>
      marksOf(drawn, 'dot', 'borrower/').some(({ x }, i) => {
        const before = marksOf(from, 'dot', 'borrower/')[i]!;
        return i < 18 && Math.abs(x - before.x) > 1;
      }),
    );
    const turns = first((drawn) => marksOf(drawn, 'area', 'loan/17')[0]!.shade! > 0.5);
    const drops = first((drawn) => edgeOf(drawn) > edgeOf(from) + 1);
    expect([turns < rolls, rolls < drops]).toEqual([true, true]);
    const shades = marksOf(at(drops), 'area', 'loan/').map(({ shade = 1 }) => shade);
    expect(Math.min(...shades)).toBeGreaterThan(0.85);
  });
});

describe('two busts', () => {
  it('shares fade one by one, each alone; every domino leans on the next and lies in none', () => {
    for (const size of sizes) {
      const drawn = scene(9, size);
      const shades = marksOf(drawn, 'area', 'share/').map(({ shade = 1 }) => shade);
      expect(shades, nameOf(size)).toEqual(shades.toSorted((a, b) => b - a));
      const dominoes = marksOf(drawn, 'area', 'domino/').map(({ over, under }) => [
        ...over,
        ...under.toReversed(),
      ]);
      for (const [i, one] of dominoes.slice(0, -1).entries())
        expect(Math.abs(reach(one, dominoes[i + 1]!)), `${nameOf(size)}: ${i}`).toBeLessThan(0.5);
      const edges = marksOf(drawn, 'area', 'domino/').flatMap(boxesOf);
      expect(Math.min(...edges.map(({ x }) => x)), nameOf(size)).toBeGreaterThanOrEqual(-0.5);
    }
  });
});
