import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { publishedCharts, type PublishedChart } from '../../../src/content/publish/published.ts';
import { datasetCsv } from '../../../src/content/publish/dataset-csv.ts';
import { dataset, type Dataset } from '../../../src/content/publish/dataset.ts';
import { printAmount } from '../../../src/content/ledger/print.ts';
import type { ChapterData } from '../../../src/content/schemas/story.ts';
import { siteLedger } from '../../../src/content/site/ledger.ts';
import { siteWords } from '../../../src/content/site/ui.ts';

const ledger = siteLedger();
const words = siteWords('en');
const chapter = { id: 'coreweave', title: 'CoreWeave', updated: '2026-07-01' } as const;
const chart = (id: string, series: string[] = []): PublishedChart => ({
  id,
  kind: 'drawing',
  title: 'T',
  chapter,
  series,
});
const make = (id: string, series?: string[]): Dataset =>
  dataset(ledger, chart(id, series), 'https://example.org/coreweave/', words);
const row = (set: Dataset, id: string) => set.figures.find((found) => found.id === id)!;
const all = [...ledger.parts.charts.keys()].map((id) => make(id));

describe('dataset', () => {
  it('gives every amount its number, and says in words what it counts and how solid it is', () => {
    expect(all.length).toBe(15);
    for (const { figures, units, standings } of all) {
      expect(figures.length).toBeGreaterThan(0);
      expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
      for (const { id, value, value_high, unit, unit_words, standing, as_printed } of figures) {
        const amount = ledger.amount(id);
        expect(value).toBe(unit === 'none' ? null : amount.value);
        expect(value_high).toBe(amount.high ?? null);
        expect(units[unit]).toBe(unit_words);
        expect(standings[standing]).toMatch(/\w/);
        expect(as_printed).toBe(printAmount(amount));
      }
    }
  });

  it('names known sources for every amount, or says why there is none', () => {
    for (const { figures, sources } of all) {
      const named = figures.flatMap((found) => found.sources.map(({ id }) => id));
      expect(new Set(named)).toEqual(new Set(Object.keys(sources)));
      for (const { sources: own, no_source, kind, standing } of figures) {
        expect(own.length > 0).toBe(no_source === null);
        if (kind === 'assumption')
          expect([standing, no_source]).toEqual(['illustrative', expect.stringMatching(/not a finding/)]);
      }
    }
  });

  it('links no source that may only be named', () => {
    const urls = all.flatMap(({ sources }) => Object.entries(sources));
    expect(urls.some(([, { url }]) => url === null)).toBe(true);
    for (const [id, { url }] of urls) expect(url === null).toBe(ledger.source(id).linkable === false);
    for (const set of all)
      for (const [id] of urls)
        if (ledger.source(id).linkable === false)
          expect(datasetCsv(set, words)).not.toContain(ledger.source(id).url);
  });

  it('carries the hedge, the verdicts and where the sources part ways', () => {
    const set = make('coreweave');
    expect(row(set, 'coreweave-spending-2025')).toMatchObject({
      value: 20,
      unit_words: 'billions of US dollars',
      hedge: 'about',
      as_printed: 'about $20 billion',
      standing: 'forecast',
      disagreement: expect.stringContaining('$12–14 billion'),
      slots: ['spending'],
      use: 'drawn',
    });
    expect(row(set, 'coreweave-spending-2025').sources[0]).toMatchObject({
      id: 'crwv-q3-2025-call',
      verdict: 'differs',
    });
    expect(row(set, 'coreweave-capex-guidance/2025-11')).toMatchObject({ value: 12, value_high: 14 });
    expect(row(set, 'crwv-debt-plus-leases').basis).toMatch(/^14 \+ 34/);
    expect(row(make('nvidia-deals'), 'openai-oracle-300bn').cells).toMatchObject({
      from: 'OpenAI',
      to: 'Oracle',
    });
  });

  it('lists drawn, printed and tabled amounts, each once', () => {
    const set = make('coreweave', ['coreweave-facilities']);
    const uses = (use: string) => set.figures.filter((found) => found.use === use).map(({ id }) => id);
    expect(uses('drawn')).toContain('coreweave-maturity-wall/2026');
    expect(uses('table')).toContain('coreweave-facilities/oem');
    expect(uses('printed')).toContain('hundred-dollars');
    expect(set.figures.filter(({ id }) => id.startsWith('coreweave-facilities/oem'))).toHaveLength(2);
    expect(make('coreweave', ['coreweave-debt']).figures.filter(({ use }) => use === 'table')).not.toEqual(
      [],
    );
    expect(set.series['coreweave-facilities']!.note).toMatch(/June 30, 2025/);
  });

  it('keeps a deal whose sum nobody gave, without a number', () => {
    const set = make('nvidia-deals-explore');
    expect(row(set, 'ai-deals-timeline/2025-12-thrive-openai')).toMatchObject({
      value: null,
      as_printed: 'no figure given',
      cells: { from: 'Thrive Holdings', to: 'OpenAI', type: 'equity-for-services' },
    });
    expect(datasetCsv(set, words)).toMatch(/2025-12-thrive-openai,[^\r]*,,,none,no figure was given,/);
  });

  it('explains every key of a row', () => {
    for (const set of all)
      for (const found of set.figures)
        expect(Object.keys(found).sort()).toEqual(Object.keys(set.columns).sort());
  });
});

describe('datasetCsv', () => {
  const set = make('coreweave', ['coreweave-facilities']);

  it('is read back by a parser: the same rows, the same numbers', () => {
    const text = datasetCsv(set, words);
    // A promise to other people's programs: names and order stay; a new column goes to the end.
    const fixed =
      'figure,id,statement,value,value_high,unit,unit_words,hedge,as_printed,standing,standing_words,kind,as_of,' +
      'period,attribution,basis,caveat,disagreement,response,source_ids,source_verdicts,source_names,source_urls,' +
      'no_source,use,slots,series,page,updated,licence,credit';
    expect(text.startsWith(`\uFEFF${fixed},`)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const rows = csvParse(text.slice(1));
    expect(rows.map(({ id }) => id)).toEqual(set.figures.map(({ id }) => id));
    expect(rows.map(({ value }) => (value ? Number(value) : null))).toEqual(
      set.figures.map(({ value }) => value),
    );
    expect(rows.find(({ id }) => id === 'coreweave-facilities/oem')).toMatchObject({
      value: '9',
      value_high: '10',
      rate_type: 'effective, range',
      licence: 'CC BY 4.0, except what sources reserve',
    });
  });

  it('lets no words run as a formula, and leaves numbers alone', () => {
    const [first] = set.figures;
    const written = (statement: string, value = 1): Record<string, string> =>
      csvParse(datasetCsv({ ...set, figures: [{ ...first!, statement, value }] }, words).slice(1))[0]!;
    for (const cell of ['=1+1', '+27', '-1 a year', '@sum', '\tx'])
      expect(written(cell)['statement']).toBe(`'${cell}`);
    expect(written('a = b', -5)).toMatchObject({ statement: 'a = b', value: '-5' });
    expect(written('2025-08', 1.375)).toMatchObject({ statement: '2025-M08', value: '1375E-3' });
    expect(written('“a, "b"”')['statement']).toBe('“a, "b"”');
  });
});

describe('publishedCharts', () => {
  it('lists each drawing before its panels, tables with the drawing', () => {
    const spv = {
      id: 'spv',
      title: 'Who owes?',
      updated: '2026-07-01',
      chart: 'spv',
      panels: ['spv-try'],
      series: ['hyperion-capital'],
    };
    expect(publishedCharts(ledger, [spv as unknown as ChapterData])).toMatchObject([
      { id: 'spv', kind: 'drawing', series: ['hyperion-capital'] },
      { id: 'spv-try', kind: 'panel', title: 'Who borrows?', series: [], chapter: { id: 'spv' } },
    ]);
  });
});
