import { seriesAsOf, seriesPointAsOf } from './age.ts';
import type { Ledger } from './ledger.ts';
import { periodsIn, writtenDate, type Period } from './periods.ts';

/**
 * The newest date of what a picture or a chapter says, as the ledger writes dates; the article's own where nothing in it is
 * dated, as of an example of ours.
 * @param ids of amounts, article entries, since entries, series and their points; what has no date, such as a scale, counts
 * for nothing
 */
export function newestOf({ first: ledger }: Ledger, ids: readonly string[]): string {
  // By their ends, unlike `newest`: a figure for all of 2025 is known after December has begun.
  const [found] = ids
    .flatMap((id) => periodsOf(ledger, id))
    .toSorted((a, b) => descending(a.to, b.to) || descending(a.from, b.from));
  return found ? writtenDate(found) : ledger.parts.facts.data.meta.article.published;
}

/** When what an id names held, or was told. What is derived is as new as the newest of what it rests on. */
function periodsOf(ledger: Ledger, id: string): Period[] {
  const { article, derived, since } = ledger.parts.facts.data;
  const entry = article.find((one) => one.id === id);
  if (entry) {
    const { published } = ledger.parts.facts.data.meta.article;
    // What it says of a year, it says on its own day.
    const held = periodsIn(entry.asOf ?? published).filter(({ to }) => to <= published);
    return held.length ? held : periodsIn(published);
  }
  const result = derived.find((one) => one.id === id);
  if (result) return result.from.flatMap((from) => periodsOf(ledger, from));
  const later = since.find((one) => one.id === id);
  if (later) return periodsIn(later.asOf);
  const [name = '', point] = id.split('/');
  const series = ledger.allSeries.find((one) => one.id === name);
  if (!series) return [];
  const row = series.points.find((one) => one.point === point);
  return periodsIn((row && seriesPointAsOf(ledger, series, row)) ?? seriesAsOf(ledger, series));
}

/** For sorting days as '2025-06-30', the latest first. */
const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
