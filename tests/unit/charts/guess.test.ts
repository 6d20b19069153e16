// What a reader guesses: the question gives nothing away, the level stands where its number says, and the words have room.
import { describe, expect, it } from 'vitest';
import { roomUnder } from '../../../src/charts/shared/layout.ts';
import { gap } from '../../../src/charts/shared/squares.ts';
import { drawnBy } from '../../../src/charts/registry.ts';
import { guessScene, type Asked } from '../../../src/components/hands/guess-scene.ts';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { LineMark, Mark, Scene, Size } from '../../../src/marks/mark.ts';
import { nameOf, sizes } from './boxes.ts';
import { violations } from './layout.ts';
import { PHONE } from './real.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);

const all = await Promise.all(
  ledger.chapters.map(async (id) => ({ id, data: resolveChart(ledger, id), ...(await drawnBy(id)) })),
);
const guesses = all.flatMap(({ id, chart, guess, data }) =>
  guess ? [{ id, asked: { chart, guess, data } as Asked }] : [],
);

const levelsIn = ({ chart, guess, data }: Asked, size: Size) => {
  const { layout, top } = roomUnder(data, chart.steps, size);
  return { levels: guess.levels(layout), top };
};

/** Numbers to try: those it starts with, none, the least, some, all there is room for. */
const tries = (asked: Asked, size: Size): number[][] => [
  levelsIn(asked, size).levels.map(({ start }) => start),
  ...[0, 1, 0.1, 0.2, 0.35, 0.5, 0.8, 2].map((share) =>
    levelsIn(asked, size).levels.map(({ most, step }) =>
      share === 1 ? step : share === 2 ? most : Math.round((most * share) / step) * step,
    ),
  ),
];

const facts = ({ marks }: Scene): string[] =>
  marks.flatMap((mark) => (mark.kind === 'text' && mark.fact ? [mark.fact] : []));

const lineOf = ({ marks }: Scene, key: string): LineMark | undefined =>
  marks.find((mark): mark is LineMark => mark.kind === 'line' && mark.key === key);

it('four chapters ask', () =>
  expect(guesses.map(({ id }) => id)).toEqual(['scale', 'nvidia-deals', 'abs', 'two-futures']));

describe.each(guesses)('$id', ({ asked }) => {
  const { chart, guess, data } = asked;
  const answer = chart.scene(data, guess.step, PHONE);
  const asks = (size: Size, values: readonly number[]): Scene =>
    guessScene(asked, guess.step, size, values, true);
  const answers = (size: Size, values: readonly number[]): Scene =>
    guessScene(asked, guess.step, size, values, false);

  it('asks without a mark or an amount of the answer', () => {
    const given = answer.marks.filter(({ key }) => guess.answer.test(key));
    expect(given.length, 'what the answer adds').toBeGreaterThan(1);
    const away = given.flatMap((mark) => (mark.kind === 'text' && mark.fact ? [mark.fact] : []));
    const asking = asks(PHONE, [0]);
    expect(asking.marks.filter(({ key }) => guess.answer.test(key))).toEqual([]);
    expect(facts(asking).filter((fact) => away.includes(fact))).toEqual([]);
    expect(asking.label).toBe(data.labels['guessAsk']);
    expect(asking.marks.some((mark) => mark.kind === 'text' && mark.key === 'headline/0')).toBe(true);
  });

  it('has each level where its number says, and room for more than the answer', () => {
    for (const size of sizes)
      for (const values of tries(asked, size)) {
        const { levels, top } = levelsIn(asked, size);
        const [scene, answered] = [asks(size, values), answers(size, values)];
        // Until one is moved a question stands there, and no number.
        const numbers = scene.marks.filter(({ key }) => /^guess\d-(?:value|is)/.test(key));
        const question = scene.marks.filter(({ key }) => /^guess\d?-asked/.test(key));
        const moved = values.some((value, n) => value !== levels[n]!.start);
        expect(question.length > 0, nameOf(size)).toBe(!moved);
        expect(numbers.length > 0, nameOf(size)).toBe(moved);
        for (const [n, { floor, per, most, step, pitch, start, columns = 1 }] of levels.entries()) {
          expect(most % step).toBe(0);
          const y = top + floor - values[n]! * per;
          for (const [, at] of lineOf(scene, `guess${n}`)!.points) expect(at).toBeCloseTo(y, 6);
          // Where words leave it no room it is left out.
          expect(lineOf(answered, `guess${n}`)?.role ?? 'context').toBe('context');
          // Where it starts nothing is set yet.
          if (values[n] === start) continue;
          const fields = scene.marks.flatMap((mark) =>
            mark.kind === 'area' && mark.key === `guess-is/${n}` ? [mark] : [],
          );
          if (fields.length) {
            // A field from the floor up to its level.
            expect(fields[0]!.over[0]![1]).toBeCloseTo(y, 6);
            expect(fields[0]!.under[0]![1]).toBeCloseTo(top + floor, 6);
            continue;
          }
          // As much is filled as lies under the level.
          const cells = scene.marks.flatMap((mark) =>
            mark.kind === 'cell' && mark.key.startsWith(`guess${n}/`) ? [mark] : [],
          );
          const above = Math.min(...cells.map((cell) => cell.y), top + floor) - y;
          expect(cells.length % columns).toBe(0);
          expect(above, `${values[n]} at ${nameOf(size)}`).toBeGreaterThan(-0.01);
          expect(above, `${values[n]} at ${nameOf(size)}`).toBeLessThan(gap(pitch) + 0.3);
        }
      }
  });

  it('has room for its words in every box, whatever is guessed', () => {
    const found = sizes.flatMap((size) =>
      tries(asked, size).flatMap((values) => [
        ...violations(asks(size, values)).map((what) => `asks ${values} at ${nameOf(size)}: ${what}`),
        ...violations(answers(size, values)).map((what) => `answers ${values} at ${nameOf(size)}: ${what}`),
      ]),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('ends in the step’s own drawing where nothing was guessed', () => {
    const bare = (mark: Mark): unknown => ({ ...mark, via: undefined });
    expect(answers(PHONE, []).marks.map(bare)).toEqual(answer.marks.map(bare));
  });
});
