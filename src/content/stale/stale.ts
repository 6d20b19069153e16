import { periodWords, lookedWords, seriesAsOf } from '../ledger/age.ts';
import type { Content } from '../read/content.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { FIRST_LANGUAGE } from '../../lib/language.ts';
import type { Words } from '../ledger/typeset.ts';
import { wordsIn } from '../ledger/words.ts';
import { newest, periodsIn } from '../ledger/periods.ts';
import { publicSentences, type PublicSentence } from './public-sentences.ts';
import type { Source } from '../schemas/reference.ts';
import { overtaken, type Overtaken } from './tense.ts';

/** A quarter of a year: companies report as often. Days. */
export const QUARTER = 92;
/** Where something was found last time: more sources than these are not where one begins. */
const MOST_SOURCES = 3;

/** A since entry or series that nobody has looked for in a quarter. */
export interface StaleFact {
  id: string;
  /** “the third quarter of 2025”. */
  asOf: string;
  /** “2026-10-06”, or a month, which counts from its first day. */
  looked: string;
  ask: string;
  /** Its newest sources, newest first. */
  sources: Source[];
}

/** A sentence that speaks of a time that is over as if it were not. */
export type StaleSentence = PublicSentence & Overtaken;

/**
 * The day a command is asked for, '2026-11-28'.
 * @throws RangeError for anything but a day of the calendar
 */
export function dayAsked(text: string): string {
  const [period] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? periodsIn(text) : [];
  const real = period && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
  if (real) return text;
  throw new RangeError(`“${text}” is no day of the calendar. Write it as 2026-11-28.`);
}

/** What was last looked for more than a quarter before a day, oldest first; of one day in the order of the file. */
export function staleFacts(ledger: Ledger, at: string): StaleFact[] {
  const limit = Date.parse(at) - QUARTER * 24 * 3_600_000;
  const firstDay = (looked: string): number =>
    Date.parse(looked.length > 'YYYY-MM'.length ? looked : `${looked}-01`);
  const known = new Map<string, { asOf: string; sources: readonly string[] }>([
    ...ledger.allSince.map((item) => [item.id, item] as const),
    ...ledger.allSeries.map(
      (series) => [series.id, { asOf: seriesAsOf(ledger, series), sources: series.sources }] as const,
    ),
  ]);
  const words = wordsIn(ledger.parts.strings.data, FIRST_LANGUAGE);
  return ledger.parts.lookups.data.items
    .filter(({ looked }) => firstDay(looked) < limit)
    .toSorted((a, b) => firstDay(a.looked) - firstDay(b.looked))
    .flatMap(({ id, looked, ask }) => {
      const fact = known.get(id);
      if (!fact) return [];
      return [
        {
          id,
          looked,
          ask,
          asOf: periodWords(fact.asOf, words),
          sources: newestSources(ledger, fact.sources),
        },
      ];
    });
}

/** The newest of some sources, newest first; undated ones come last. */
function newestSources(ledger: Ledger, ids: readonly string[]): Source[] {
  const day = ({ date }: Source): string => newest(periodsIn(date))?.from ?? '';
  return ids
    .map((id) => ledger.source(id))
    .toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))
    .slice(0, MOST_SOURCES);
}

/** Sentences in present or future tense for a time that is over on a day, in the order of the files. */
export function staleSentences(content: Content, at: string): StaleSentence[] {
  return publicSentences(content).flatMap((sentence) => {
    const found = overtaken(sentence.text, at, sentence.written);
    return found ? [{ ...sentence, ...found }] : [];
  });
}

/** What `npm run stale` prints, line by line. */
export function staleReport(
  facts: readonly StaleFact[],
  sentences: readonly StaleSentence[],
  at: string,
  words: Words,
): string[] {
  const day = words.longDate(at);
  return [
    `Last looked for more than a quarter (${QUARTER} days) before ${day}: ${facts.length || 'nothing'}`,
    ...facts.flatMap(({ id, asOf, looked, ask, sources }) => [
      '',
      `${id} · as of ${asOf} · ${lookedWords({ looked }, words)}`,
      `  Ask: ${ask}`,
      ...sources.map(
        ({ title, publisher, url }, i) => `  ${i ? '      ' : 'Found:'} ${title} · ${publisher} · ${url}`,
      ),
    ]),
    '',
    `Present or future tense on ${day} for a time already past: ${sentences.length || 'nothing'}`,
    ...sentences.map(
      ({ file, line, text, when, says }) =>
        `content/${file}:${line}: [${when}: ${says ?? 'was still to come'}] ${text}`,
    ),
  ];
}
