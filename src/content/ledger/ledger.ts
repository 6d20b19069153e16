import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import { ContentError, didYouMean } from '../read/errors.ts';
import type { Parts } from '../read/parts.ts';
import type { ArticleEntry, Disagreement, SinceItem } from '../schemas/facts.ts';
import type { GlossaryTerm, Source } from '../schemas/reference.ts';
import type { Strings } from '../schemas/strings.ts';
import { amountsOf, seriesOf } from './amounts.ts';
import type { LedgerAmount } from './amount.ts';
import type { Series } from './series.ts';
import { stringsIn } from './words.ts';

/** Every fact, source and assumption the story may use. Each lookup throws a ContentError for an unknown id. */
export interface Ledger {
  /** The edition whose words it has. */
  language: Language;
  /** The same in the edition that content is first written in: code reads dates and names from that. */
  first: Ledger;
  /** The chapters by name, in the order in which the story tells them. */
  chapters: readonly string[];
  /** Any amount: an entry's id, `series/point` or `series/point/column`. */
  amount(id: string): LedgerAmount;
  /** Whether amount(id) would find an amount. */
  hasAmount(id: string): boolean;
  /** An article entry, with or without a number. */
  entry(id: string): ArticleEntry;
  source(id: string): Source;
  since(id: string): SinceItem;
  disagreement(id: string): Disagreement;
  series(id: string): Series;
  /** The terms, by id. */
  glossary: ReadonlyMap<string, GlossaryTerm>;
  /** Every article entry, in the article's order. */
  articles: readonly ArticleEntry[];
  allSince: readonly SinceItem[];
  allSeries: readonly Series[];
  allSources: readonly Source[];
  /** Every amount, by id. */
  allAmounts: ReadonlyMap<string, LedgerAmount>;
  /** Words for hedges, units, directions and whatever else content/strings/en.yaml holds. */
  strings: Strings;
  /** The parsed files, for checks that need lines. */
  parts: Parts;
}

/**
 * The look-ups over files that have been read. Whether they fit together is for `load.ts` to check.
 * @param first the ledger of the first edition; absent, this is it
 */
export function ledgerOf(parts: Parts, language: Language = FIRST_LANGUAGE, first?: Ledger): Ledger {
  const { story, facts, sources, glossary } = parts;
  const amounts = amountsOf(parts, language);
  const series = seriesOf(parts, amounts);
  const entries = byId(facts.data.article);
  const sourceMap = byId(sources.data);
  const sinceMap = byId(facts.data.since);
  const disagreements = byId(facts.data.disagreements);
  const seriesMap = byId(series);
  const ledger: Ledger = {
    language,
    get first() {
      return first ?? ledger;
    },
    chapters: story.data,
    amount: (id) => {
      const found = amounts.get(id);
      if (found) return found;
      const what = entries.has(id) ? `fact "${id}" holds no number` : `there is no amount "${id}"`;
      const remedy = entries.has(id) ? 'say it in words' : didYouMean(id, amounts.keys());
      throw new ContentError([{ file: 'facts.yaml', line: 1, what, remedy }]);
    },
    hasAmount: (id) => amounts.has(id),
    entry: lookup('article entry', 'facts.yaml', entries),
    source: lookup('source', 'sources.yaml', sourceMap),
    since: lookup('since item', 'facts.yaml', sinceMap),
    disagreement: lookup('disagreement', 'facts.yaml', disagreements),
    series: lookup('series', 'series.yaml', seriesMap),
    glossary: byId(glossary.data),
    articles: facts.data.article,
    allSince: facts.data.since,
    allSeries: series,
    allSources: sources.data,
    allAmounts: amounts,
    strings: stringsIn(parts, language),
    parts,
  };
  return ledger;
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function lookup<T>(noun: string, file: string, items: ReadonlyMap<string, T>): (id: string) => T {
  return (id) => {
    const found = items.get(id);
    if (found) return found;
    const what = `there is no ${noun} "${id}"`;
    throw new ContentError([{ file, line: 1, what, remedy: didYouMean(id, items.keys()) }]);
  };
}
