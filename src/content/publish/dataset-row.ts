import { FIRST_LANGUAGE } from '../../lib/language.ts';
import type { Standing } from '../../lib/types.ts';
import { disagreementLine } from '../ledger/disagreement.ts';
import type { LedgerAmount } from '../ledger/amount.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { printAmount } from '../ledger/print.ts';
import { cellsOf } from '../ledger/series.ts';
import type { Words } from '../ledger/typeset.ts';

/** What a source says about a row. */
export interface RowSource {
  /** Key in the file's `sources`. */
  id: string;
  /** For the article's claims: whether the source bears the claim out, contradicts it, or adds to it. */
  verdict: 'confirms' | 'differs' | 'context' | null;
  /** For the article's claims: what the source says, in our words. */
  says: string | null;
}

/** One amount. Every key is always there; null, '' or [] where there is nothing to say. `dataColumns` says what each means. */
export interface DataRow {
  id: string;
  use: 'drawn' | 'printed' | 'table';
  slots: string[];
  statement: string;
  value: number | null;
  value_high: number | null;
  unit: string;
  unit_words: string;
  hedge: string;
  as_printed: string;
  standing: Standing;
  kind: LedgerAmount['kind'];
  as_of: string | null;
  period: string | null;
  attribution: string | null;
  basis: string | null;
  caveat: string | null;
  disagreement: string | null;
  response: string | null;
  sources: RowSource[];
  no_source: string | null;
  series: string | null;
  cells: Record<string, string>;
}

/** One amount with everything the ledger knows about it. @throws RangeError for a unit without a name */
export function dataRow(
  ledger: Ledger,
  amount: LedgerAmount,
  use: Pick<DataRow, 'use' | 'slots'>,
  words: Words,
): DataRow {
  const { id, statement, unit, standing, kind } = amount;
  const none = unit === 'none';
  const extra = extras(ledger, amount, words);
  const sources = rowSources(ledger, amount);
  return {
    id,
    ...use,
    statement,
    value: none ? null : amount.value,
    value_high: amount.high ?? null,
    unit,
    unit_words: unitWords(words, unit),
    hedge: hedgeWords(ledger, amount),
    as_printed: printAmount(amount, { language: ledger.language }),
    standing,
    kind,
    as_of: amount.asOf ?? null,
    period: amount.period ?? null,
    attribution: amount.attribution ?? null,
    basis: extra.basis ?? null,
    caveat: extra.caveat ?? null,
    disagreement: disagreementLine(ledger, amount) ?? null,
    response: extra.response ?? null,
    sources,
    no_source: sources.length ? null : whyNone(kind, words),
    series: extra.series ?? null,
    cells: extra.cells ?? {},
  };
}

/** The hedge in words: the first edition's is the ledger's own name for it, another's what stands around its amount. */
function hedgeWords({ language }: Ledger, { hedge, hedged = '' }: LedgerAmount): string {
  return language === FIRST_LANGUAGE ? hedge : hedged.replace('{n}', '');
}

/** What a number in a unit counts. */
function unitWords({ strings, language }: Words, unit: string): string {
  const found = strings.unitNames[unit];
  if (found === undefined)
    throw new RangeError(`content/strings/${language}.yaml has no unitNames for "${unit}"`);
  return found;
}

interface Extras {
  basis?: string | undefined;
  caveat?: string | undefined;
  response?: string | undefined;
  series?: string;
  cells?: Record<string, string>;
}

/** What only some kinds of amount have. */
function extras(ledger: Ledger, { id, kind }: LedgerAmount, { t }: Words): Extras {
  const { derived } = ledger.parts.facts.data;
  if (kind === 'assumption') return { basis: t('dataFile.choice') };
  if (kind === 'derived')
    return { basis: derived.find((entry) => entry.id === id)?.formula ?? t('dataFile.asReported') };
  if (kind === 'since') {
    const { valueBasis, note, response } = ledger.since(id);
    return { basis: valueBasis, caveat: note, response };
  }
  if (kind === 'article') {
    const { from = '', to = '', relation = '' } = ledger.entry(id);
    return from || to || relation ? { cells: { from, to, relation } } : {};
  }
  const [name = '', point] = id.split('/');
  const series = ledger.series(name);
  const row = series.points.find((found) => found.point === point)?.row;
  return { caveat: series.note, series: name, cells: row ? cellsOf(series, row) : {} };
}

/** The sources of an amount; those of an article's claim with what they say about it. */
export function rowSources(
  ledger: Ledger,
  { id, kind, sources }: Pick<LedgerAmount, 'id' | 'kind' | 'sources'>,
): RowSource[] {
  if (kind !== 'article') return sources.map((source) => ({ id: source, verdict: null, says: null }));
  const { corroboration } = ledger.entry(id);
  if (corroboration === 'none-found') return [];
  return corroboration.map(({ source, verdict, says }) => ({ id: source, verdict, says }));
}

/** Why an amount of a kind names no source. */
export function whyNone(kind: LedgerAmount['kind'], { t }: Pick<Words, 't'>): string {
  if (kind === 'assumption') return t('dataFile.choice');
  return t(kind === 'derived' ? 'dataFile.fromArticle' : 'dataFile.noSource');
}
