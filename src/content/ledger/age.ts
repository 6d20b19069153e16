import { ContentError, didYouMean } from '../read/errors.ts';
import type { Ledger } from './ledger.ts';
import { newest, periodsIn, writtenDate, type Period } from './periods.ts';
import type { Lookup } from '../schemas/lookups.ts';
import type { Series, SeriesPoint } from './series.ts';
import type { Words } from './typeset.ts';

/** Columns that say when an amount held, or was told or agreed; the first that a row fills counts. */
const DATED = ['asOf', 'said', 'dated', 'date', 'quarter'];
/** Columns that say what time an amount is about, as those that name a point do. Of a forecast that is not when it held. */
const ABOUT = ['period', 'year'];

/** Words for a part of a year, which have an article of their own. */
const PARTIAL = /^(?:first|second|third|fourth|end|middle|start|beginning) /;

/** “As of 30 June 2026 · last looked for on 6 October 2026”, of a since entry or a series, by id. */
export function ageWords(ledger: Ledger, id: string, words: Words): string {
  const asOf = ledger.allSince.some((item) => item.id === id)
    ? ledger.since(id).asOf
    : seriesAsOf(ledger, ledger.series(id));
  return words.t('age.line', {
    date: periodWords(asOf, words),
    looked: lookedWords(lookupOf(ledger, id), words),
  });
}

/** “last looked for on 6 October 2026”, “last looked for in June 2026”. */
export function lookedWords({ looked }: Pick<Lookup, 'looked'>, { t, typeset }: Words): string {
  return t(looked.length > 'YYYY-MM'.length ? 'age.lookedOn' : 'age.lookedIn', { date: typeset(looked) });
}

/** A stretch of a year that its source names by a word, as “early 2025” or “mid-2026”. */
const NAMES = ['early', 'mid', 'late', 'spring', 'summer', 'autumn', 'winter'] as const;
const NAMED = new RegExp(`^(${NAMES.join('|')})[ -](\\d{4})$`, 'i');

/** A date of the ledger after “As of”: “30 June 2026”, “the third quarter of 2026”. */
export function periodWords(date: string, { t, typeset }: Words): string {
  const [, name, year = ''] = NAMED.exec(date) ?? [];
  if (name) return t(`age.${name.toLowerCase() as (typeof NAMES)[number]}`, { year });
  const period = typeset(date);
  return PARTIAL.test(period) ? t('age.partOf', { period }) : period;
}

/** When a since entry or series was last looked for, and what to ask next. @throws ContentError where nobody says */
export function lookupOf({ parts: { lookups } }: Pick<Ledger, 'parts'>, id: string): Lookup {
  const found = lookups.data.items.find((item) => item.id === id);
  if (found) return found;
  const known = lookups.data.items.map((item) => item.id);
  const what = `nothing says when "${id}" was last looked for`;
  const remedy = `add it under items, or ${didYouMean(id, known).replace('did you mean', 'rename')}`;
  throw new ContentError([{ file: lookups.file, line: lookups.lineOf(['items']), what, remedy }]);
}

/**
 * The date of a series as the ledger writes dates: its own where it is a table of one day, otherwise that of its newest
 * point. Forecasts are as old as the day on which they were told, not as the year they speak of.
 */
export function seriesAsOf(ledger: Ledger, series: Pick<Series, 'asOf' | 'label' | 'points'>): string {
  if (series.asOf !== undefined) return series.asOf;
  const points = series.points.map((point) => asFirst(ledger, point));
  const dated = newest(points.flatMap((point) => pointPeriod(ledger, series.label, point) ?? []));
  const found = dated ?? newest(points.flatMap((point) => toldIn(ledger, point) ?? []));
  return found ? writtenDate(found) : ledger.parts.facts.data.meta.article.published;
}

/** The date of one point of a series as the ledger writes dates, where its row or its source says. */
export function seriesPointAsOf(
  ledger: Ledger,
  { asOf, label }: Pick<Series, 'asOf' | 'label'>,
  point: SeriesPoint,
): string | undefined {
  if (asOf !== undefined) return asOf;
  const original = asFirst(ledger, point);
  const found = pointPeriod(ledger, label, original) ?? toldIn(ledger, original);
  return found && writtenDate(found);
}

/** A point in the words of the first edition, which dates are read from. */
function asFirst({ first }: Ledger, point: SeriesPoint): SeriesPoint {
  const [name = ''] = point.id.split('/');
  return first.series(name).points.find(({ id }) => id === point.id) ?? point;
}

/** When a point held: the first of its columns that says so. A forecast that does not say was told when its source was. */
function pointPeriod(ledger: Ledger, label: readonly string[], point: SeriesPoint): Period | undefined {
  const forecast = point.standing === 'forecast';
  const told = toldIn(ledger, point);
  for (const column of forecast ? DATED : [...DATED, ...ABOUT, ...label]) {
    const periods = periodsIn(point.row[column] ?? '');
    // A name such as "2031 notes" is no date: nothing is known of a day after its source.
    const found = newest(periods.filter(({ from }) => !told || from <= told.to));
    if (found) return found;
  }
  return forecast ? told : undefined;
}

/** The date of a point's newest source. */
function toldIn(ledger: Ledger, { sources }: SeriesPoint): Period | undefined {
  return newest(sources.flatMap((id) => periodsIn(ledger.first.source(id).date)));
}
