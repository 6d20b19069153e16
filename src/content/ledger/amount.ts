import type { Language } from '../../lib/language.ts';
import type { Amount, Standing } from '../../lib/types.ts';
import { wordAmount } from './print.ts';
import { sinceSentence } from './since.ts';
import type { ArticleEntry, DerivedEntry, SinceItem } from '../schemas/facts.ts';
import type { Assumption } from '../schemas/reference.ts';
import type { Strings } from '../schemas/strings.ts';

/** One amount of the ledger with where it comes from. */
export interface LedgerAmount extends Amount {
  kind: 'article' | 'derived' | 'since' | 'series' | 'assumption';
  chapter: string;
  /** What an entry says, in a sentence; a paraphrase. */
  statement: string;
  period?: string;
  asOf?: string;
  attribution?: string;
  /** Ids in content/sources.yaml; empty where the article itself is the only source. */
  sources: string[];
  /** Id of the disagreement that concerns it. */
  disagreement?: string;
  /** The ledger gives no standing, so this may be printed but never drawn; `standing` then reads unknown. */
  undrawable?: true;
}

/** What an amount is made from, before it is worded. */
export interface AmountInput {
  id: string;
  kind: LedgerAmount['kind'];
  chapter: string;
  statement: string;
  value: number;
  high?: number | undefined;
  unit: string;
  standing?: Standing | undefined;
  hedge?: string | undefined;
  period?: string | undefined;
  asOf?: string | undefined;
  attribution?: string | undefined;
  sources: readonly string[];
  disagreement?: string | undefined;
}

/**
 * Words an amount. Throws a RangeError for a unit or hedge without words.
 * @param language of the strings; the first one where there is none
 */
export function makeAmount(
  strings: Pick<Strings, 'units' | 'negative' | 'hedged'>,
  input: AmountInput,
  language?: Language,
): LedgerAmount {
  const { period, asOf, attribution, disagreement, high, standing, hedge, ...rest } = input;
  return {
    ...rest,
    ...wordAmount(strings, input, language),
    sources: [...new Set(input.sources)],
    standing: standing ?? 'unknown',
    hedge: hedge ?? '',
    ...(hedge ? { hedged: hedgedWords(strings, hedge) } : {}),
    ...(high === undefined || high === input.value ? {} : { high }),
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(attribution === undefined ? {} : { attribution }),
    ...(disagreement === undefined ? {} : { disagreement }),
    ...(standing === undefined ? { undrawable: true } : {}),
  };
}

function hedgedWords({ hedged }: Pick<Strings, 'hedged'>, hedge: string): string {
  const words = hedged[hedge];
  if (words === undefined) throw new RangeError(`no words for an amount with the hedge "${hedge}"`);
  return words;
}

/** An article entry as an amount; undefined where the entry holds no number. */
export function articleAmount(entry: ArticleEntry): AmountInput | undefined {
  const { id, chapter, statement, value, unit, standing, printHedge, period, asOf, attribution } = entry;
  if (value === undefined || unit === undefined) return undefined;
  const sources = articleSources(entry);
  return {
    id,
    kind: 'article',
    chapter,
    statement,
    value,
    unit,
    standing,
    hedge: printHedge,
    period,
    asOf,
    attribution,
    sources,
  };
}

/** The sources that corroborate, contradict or add to an article entry. */
export function articleSources({ corroboration }: ArticleEntry): string[] {
  return corroboration === 'none-found' ? [] : corroboration.map(({ source }) => source);
}

/** A derived entry as an amount; `sources` are those of the entries it rests on. */
export function derivedAmount(entry: DerivedEntry, sources: readonly string[]): AmountInput {
  const { id, chapter, statement, value, valueHigh: high, unit, standing, printHedge: hedge } = entry;
  return { id, kind: 'derived', chapter, statement, value, high, unit, standing, hedge, sources };
}

/** The later amount of a since item as an amount; undefined where the item holds no number. */
export function sinceAmount(
  item: SinceItem,
  strings: Pick<Strings, 'units'>,
  language?: Language,
): AmountInput | undefined {
  const { id, chapter, value, valueHigh, unit, standing, printHedge, asOf, sources } = item;
  if (value === undefined || unit === undefined) return undefined;
  return {
    id,
    kind: 'since',
    chapter,
    statement: sinceSentence(item, strings, language).since,
    value,
    high: valueHigh,
    unit,
    standing,
    hedge: printHedge,
    asOf,
    sources,
  };
}

export function assumptionAmount({ id, chapter, note, value, unit, standing }: Assumption): AmountInput {
  return { id, kind: 'assumption', chapter, statement: note, value, unit, standing, hedge: '', sources: [] };
}
