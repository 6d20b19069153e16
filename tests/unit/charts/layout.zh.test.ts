import { describe, expect, it } from 'vitest';
import { loadPanel } from '../../../src/charts/registry.ts';
import { drawnBy } from '../../../src/charts/registry.ts';
import { settingsToTry } from '../../../src/charts/settings.ts';
import { roomUnder } from '../../../src/charts/shared/layout.ts';
import { guessScene, type Asked } from '../../../src/components/hands/guess-scene.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { IN_HAN, inHan } from '../../../src/lib/han.ts';
import type { Scene, Size, TextMark } from '../../../src/marks/mark.ts';
import { nameOf, panelSizes, sizes } from './boxes.ts';
import { violations } from './layout.ts';

// In a process of its own, which EDITION=zh tells that all of it is Chinese: see vitest.config.ts.
const ledger = siteLedger('zh');
const all = await Promise.all(
  ledger.chapters.map(async (id) => ({ id, data: resolveChart(ledger, id), drawn: await drawnBy(id) })),
);

const LEAST = 13;
/** What no line begins with, and what none ends with. */
const CLOSING = /^[，。、：；？！）”’》〉」』】%％‰·／…,.:;?)\]]/;
const OPENING = /[（“‘《〈「『【([]$/;
const UNITS = /^(?:万|亿|美元|美分|个百分点|倍|年|月|日|笔|家|枚|只|种|格|季度)/;

const textsOf = ({ marks }: Scene): TextMark[] => marks.filter((mark) => mark.kind === 'text');
/** The lines of a text that was broken, in order: they have one key but for its number. */
function broken(texts: readonly TextMark[]): TextMark[][] {
  const blocks = Map.groupBy(texts, ({ key, size, weight, tone }) =>
    [key.replace(/\/\d+$/, ''), size, weight, tone].join(),
  );
  return [...blocks.values()].filter(({ length }) => length > 1);
}

function faultsOf(scene: Scene): string[] {
  const texts = textsOf(scene);
  return [
    ...violations(scene),
    ...texts.flatMap(({ text, size }) => [
      ...(size < LEAST - 0.005 ? [`“${text}” is set in ${size.toFixed(1)}px`] : []),
      ...(/[\u200b\u00a0]|^\s|\s$/.test(text) ? [`“${text}” has a place to break, or air`] : []),
      ...(/[⺀-￮] [⺀-￮]/.test(text) ? [`“${text}” has a space between Han`] : []),
      ...(CLOSING.test(text) && text.length > 1 && inHan(text)
        ? [`“${text}” begins with a closing mark`]
        : []),
      ...(OPENING.test(text) ? [`“${text}” ends with an opening mark`] : []),
    ]),
    ...broken(texts).flatMap((lines) =>
      lines.slice(1).flatMap(({ text }, i) => {
        const before = lines[i]!.text;
        return /\d$/.test(before) && UNITS.test(text) ? [`“${before}” is parted from “${text}”`] : [];
      }),
    ),
    ...(texts.filter(({ key }) => key.startsWith('headline/')).length > 2 ? ['three lines of headline'] : []),
    ...(/[\u200b\u00a0]/.test(scene.label) ? [`“${scene.label}” has a place to break`] : []),
  ];
}

/** Some boxes stand for all: every sixth, the smallest among them. */
const tried = (boxes: readonly Size[]): readonly Size[] =>
  process.env['EVERY_CASE'] ? boxes : boxes.filter((_, i) => i % 6 === 0);

const found = (draw: (size: Size) => Scene, boxes: readonly Size[]): string[] =>
  tried(boxes).flatMap((size) => faultsOf(draw(size)).map((fault) => `at ${nameOf(size)}: ${fault}`));

it('knows that the edition is set in Han', () => expect(IN_HAN).toBe(true));

describe.each(all)('the Chinese drawings of $id, in every box of the site', ({ id, data, drawn }) => {
  const { chart, guess, panels } = drawn;
  it.each(Array.from({ length: chart.steps }, (_, i) => i + 1))('step %i has room for its words', (step) =>
    expect(found((size) => chart.scene(data, step, size), sizes)).toEqual([]),
  );
  if (guess)
    it('the guess has room for its words', () => {
      const asked = { chart, guess, data } as Asked;
      const faults = [0.2, 0.5, 1].flatMap((share) =>
        [true, false].flatMap((asking) =>
          found((size) => {
            const { layout } = roomUnder(data, chart.steps, size);
            const values = guess
              .levels(layout)
              .map(({ most, step }) => Math.round((most * share) / step) * step);
            return guessScene(asked, guess.step, size, values, asking);
          }, sizes),
        ),
      );
      expect(faults).toEqual([]);
    });
  it.each(Object.keys(panels))(
    'the panel %s has room for its words, and says the rest plainly',
    async (name) => {
      const panel = await loadPanel(id, name);
      const of = resolveChart(ledger, name);
      for (const settings of settingsToTry(panel, of)) {
        const run = panel.run(of, settings);
        expect(found(run.scene, panelSizes(panel.shape === 'tall'))).toEqual([]);
        expect(JSON.stringify([run.says, run.table, panel.controls(of)])).not.toMatch(/[\u200b\u00a0]/);
      }
    },
  );
});
