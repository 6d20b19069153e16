import type { Source } from '../schemas/reference.ts';
import type { Words } from '../ledger/typeset.ts';

/** A source in one line: title, publisher, date, with a warning where it is weak. */
export function sourceName(
  { title, publisher, date, strength }: Pick<Source, 'title' | 'publisher' | 'date' | 'strength'>,
  { t }: Pick<Words, 't'>,
): string {
  return t(strength === 'weak' ? 'source.weakName' : 'source.name', { title, publisher, date });
}

/** A source's address; none for mirrors and reprints, which are named and never linked. */
export const sourceUrl = ({ url, linkable }: Pick<Source, 'url' | 'linkable'>): string | undefined =>
  linkable === false ? undefined : url;
