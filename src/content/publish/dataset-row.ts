import type { Standing } from '../../lib/types.ts';
import { disagreementLine } from '../ledger/disagreement.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { printFigure } from '../ledger/print.ts';
import { cellsOf } from '../ledger/series.ts';

/** What a source says about a row. */
export interface RowSource {
  /** Key in the file's `sources`. */
  id: string;
  /** For the article's claims: whether the source bears the claim out, contradicts it, or adds to it. */
  verdict: 'confirms' | 'differs' | 'context' | null;
  /** For the article's claims: what the source says, in our words. */
  says: string | null;
}

/** One amount. Every key is always there; null, '' or [] where there is nothing to say. COLUMNS says what each means. */
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
  kind: Figure['kind'];
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

/** What each key means, for people; part of the file. */
export const COLUMNS: Record<keyof DataRow, string> = {
  id: 'Name of the amount in our ledger; the same in every file, in pages (data-fact) and for good.',
  use: 'drawn: the drawing shows it. printed: a label says it. table: it stands in a table beside the drawing.',
  slots: 'Where in the drawing.',
  statement: 'What the amount is, in a sentence of ours.',
  value: 'The number, in `unit`; the low end of a range. Empty where no sum was given, which is not zero.',
  value_high: 'The high end of a range; empty where there is one number.',
  unit: 'Short name of the unit.',
  unit_words: 'What the number counts.',
  hedge: 'The word that belongs before the number: about, up to, … Keep it.',
  as_printed: 'The amount as our pages print it, hedge included.',
  standing: 'How solid the amount is: paid, committed, announced, forecast, claimed, illustrative, unknown.',
  kind: 'article: said in the article. series: from the sources named. since: found after the article. derived: worked out by us. assumption: a choice of the drawing, not a finding.',
  as_of: 'The day, month or year it held.',
  period: 'The time it is about.',
  attribution: 'Whose statement it is.',
  basis: 'How we worked it out, or that it is a choice of the drawing.',
  caveat: 'What to know before using it.',
  disagreement: 'Where the article and a source part ways.',
  response: 'The position of the company concerned.',
  sources: 'Where it comes from, or was checked.',
  no_source: 'Why no source is named.',
  series: 'The series it is a point of.',
  cells:
    'Who pays whom for what, and the other cells of its row in the series. In CSV a column each, after all others.',
};

const CHOICE = 'A choice of the drawing, not a finding.';

/** One amount with everything the ledger knows about it. @throws RangeError for a unit without a name */
export function dataRow(ledger: Ledger, figure: Figure, use: Pick<DataRow, 'use' | 'slots'>): DataRow {
  const { id, statement, unit, hedge, standing, kind } = figure;
  const none = unit === 'none';
  const extra = extras(ledger, figure);
  const sources = rowSources(ledger, figure);
  return {
    id,
    ...use,
    statement,
    value: none ? null : figure.value,
    value_high: figure.high ?? null,
    unit,
    unit_words: unitWords(ledger, unit),
    hedge,
    as_printed: printFigure(figure),
    standing,
    kind,
    as_of: figure.asOf ?? null,
    period: figure.period ?? null,
    attribution: figure.attribution ?? null,
    basis: extra.basis ?? null,
    caveat: extra.caveat ?? null,
    disagreement: disagreementLine(ledger, figure) ?? null,
    response: extra.response ?? null,
    sources,
    no_source: sources.length ? null : whyNone(kind),
    series: extra.series ?? null,
    cells: extra.cells ?? {},
  };
}

/** What a number in a unit counts. */
function unitWords({ strings }: Ledger, unit: string): string {
  const found = (strings['unitNames'] as Record<string, string>)[unit];
  if (found === undefined) throw new RangeError(`content/strings/en.yaml has no unitNames for "${unit}"`);
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
function extras(ledger: Ledger, { id, kind }: Figure): Extras {
  const { derived } = ledger.parts.facts.data;
  if (kind === 'assumption') return { basis: CHOICE };
  if (kind === 'derived') return { basis: derived.find((entry) => entry.id === id)?.formula };
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
  { id, kind, sources }: Pick<Figure, 'id' | 'kind' | 'sources'>,
): RowSource[] {
  if (kind !== 'article') return sources.map((source) => ({ id: source, verdict: null, says: null }));
  const { corroboration } = ledger.entry(id);
  if (corroboration === 'none-found') return [];
  return corroboration.map(({ source, verdict, says }) => ({ id: source, verdict, says }));
}

/** Why an amount of a kind names no source. */
export function whyNone(kind: Figure['kind']): string {
  if (kind === 'assumption') return CHOICE;
  if (kind === 'derived') return 'Worked out from claims of the article alone.';
  return 'Said in the article; no second source of good quality was found.';
}
