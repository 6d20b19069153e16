import { localeOf, type Language } from './language.ts';

type Parts = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a thousand times. */
function formatOf(language: Language, name: string, parts: Parts): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

/** The day that a text names, '2026-07-01' or '2026-07', at midnight UTC. No clock, and no zone of the reader's. */
function dayOf(iso: string): Date {
  const [year, month, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1, day));
}

/** '2026-07-01' as '1 July 2026'. */
export const longDate = (iso: string, language: Language): string =>
  formatOf(language, 'day', { day: 'numeric', month: 'long', year: 'numeric' }).format(dayOf(iso));

/** '2026-07' as 'July 2026'. */
export const monthYear = (iso: string, language: Language): string =>
  formatOf(language, 'month', { month: 'long', year: 'numeric' }).format(dayOf(iso));

/** '2026-07-01' as '1 July'. */
export const dayMonth = (iso: string, language: Language): string =>
  formatOf(language, 'day and month', { day: 'numeric', month: 'long' }).format(dayOf(iso));

/** The names of the twelve months: 'June', or short, 'Jun', which in Chinese is '6月'. */
export const monthNames = (language: Language, month: 'long' | 'short' = 'long'): string[] =>
  Array.from({ length: 12 }, (_, index) =>
    formatOf(language, `${month} name`, { month }).format(new Date(Date.UTC(2026, index))),
  );
