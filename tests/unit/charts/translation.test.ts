import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import { siteOutline } from '../../../src/content/site/outlines.ts';
import { loadChart, loadPanel } from '../../../src/charts/registry.ts';
import { saysOf, settingsToTry } from '../../../src/charts/settings.ts';
import type { Amount, ChartData } from '../../../src/lib/types.ts';
import { PHONE } from './real.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);

/** Another script, letter by letter: as wide as before, and not to be taken for English. Gaps keep their names. */
const translate = (words: string): string =>
  words.replace(
    /(\[[a-z]+\]|\{n\})|[a-z]/gi,
    (letter, gap?: string) => gap ?? String.fromCodePoint(letter.toLowerCase().codePointAt(0)! - 97 + 0x430),
  );

/** The same figures with every label, every company, and every amount as printed, in that other script. */
function translated(data: ChartData): ChartData {
  const amount = <T extends Amount>(one: T): T => ({
    ...one,
    hedge: translate(one.hedge),
    ...(one.hedged && { hedged: translate(one.hedged) }),
    text: translate(one.text),
    short: translate(one.short),
  });
  const each = <T, U>(all: Record<string, T>, to: (one: T) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(all).map(([key, one]) => [key, to(one)]));
  return {
    ...data,
    labels: each(data.labels, translate),
    amounts: each(data.amounts, amount),
    series: each(data.series, (points) =>
      points.map((point) => {
        const { from, to } = point.cells ?? {};
        return from && to
          ? { ...amount(point), cells: { ...point.cells, from: translate(from), to: translate(to) } }
          : amount(point);
      }),
    ),
  };
}

// Volunteers have translated explainers for years and then had to keep a copy (ncase/trust#84): words in code.
describe('a drawing says nothing that is not in content/', () => {
  it.each(ledger.chapters)('%s', async (id) => {
    const chart = await loadChart(id);
    const data = translated(resolveChart(ledger, id));
    const english = Array.from({ length: chart.steps }, (_, i) => chart.scene(data, i + 1, PHONE)).flatMap(
      ({ marks }) =>
        marks.flatMap((mark) => (mark.kind === 'text' && /[a-z]{2}/i.test(mark.text) ? [mark.text] : [])),
    );
    expect([...new Set(english)]).toEqual([]);
  });
});

describe('a panel says nothing that is not in content/', () => {
  const panels = ledger.chapters.flatMap((chapter) =>
    siteOutline(chapter).front.panels.map((id) => [chapter, id] as const),
  );
  it.each(panels)('%s: %s', async (chapter, id) => {
    const panel = await loadPanel(chapter, id);
    const data = translated(resolveChart(ledger, id));
    const controls = panel
      .controls(data)
      .flatMap((control) => [control.label, saysOf(control, control.value)]);
    const runs = settingsToTry(panel, data).flatMap((settings) => {
      const { says, table, scene } = panel.run(data, settings);
      const drawn = scene(PHONE).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
      return [says, table.caption, ...table.columns, ...table.rows.flat(), ...drawn];
    });
    const english = [...controls, ...runs].filter((text) => /[a-z]{2}/i.test(text));
    expect([...new Set(english)]).toEqual([]);
  });
});
