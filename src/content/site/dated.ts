import { EDITION } from '../../lib/language.ts';
import { editionOf } from '../ledger/editions/edition.ts';
import { chartFacts } from '../publish/facts-used.ts';
import { periodWords } from '../ledger/age.ts';
import { newestOf } from '../ledger/newest-of.ts';
import { resolveChart } from '../ledger/resolve.ts';
import { capital, type Words } from '../ledger/typeset.ts';
import { siteLedger } from './ledger.ts';
import { siteOutline } from './outlines.ts';

/** What whatever travels alone says of its facts: how new they are, and when they were last checked. */
export interface Dated {
  /** “as of 30 June 2026, checked October 2026” */
  date: string;
  /** Whose argument it follows: “After Rogé Karma, The Atlantic”. */
  after: string;
}

/** The line of a step's picture, by the step's id. */
export function stepDated(chapter: string, step: string, words: Words): Dated {
  const found = siteOutline(chapter).steps.find(({ id }) => id === step);
  return dated([...(found?.facts ?? []), ...(found?.uses ?? [])], words);
}

/** The line of a chapter as a whole: as new as the newest of its pictures. */
export function chapterDated(chapter: string, words: Words): Dated {
  const { steps, facts } = siteOutline(chapter);
  return dated([...facts, ...steps.flatMap(({ uses }) => uses)], words);
}

/** The line of a drawing as a whole, such as a panel's. */
export const chartDated = (chart: string, words: Words): Dated =>
  dated(chartFacts(resolveChart(siteLedger(), chart)), words);

/** The date of a line that stands by itself: “As of 30 June 2026, checked October 2026.” */
export const datedSentence = ({ date }: Dated): string =>
  `${capital(date)}${editionOf(EDITION).setting.stop}`;

function dated(ids: readonly string[], words: Words): Dated {
  const ledger = siteLedger();
  const { author, publication } = ledger.parts.facts.data.meta.article as {
    author: string;
    publication: string;
  };
  const checked = ledger.parts.lookups.data.checked.slice(0, 'YYYY-MM'.length);
  return {
    date: words.t('dated.line', {
      date: periodWords(newestOf(ledger, ids), words),
      checked: words.typeset(checked),
    }),
    after: words.t('dated.after', { author, publication }),
  };
}
