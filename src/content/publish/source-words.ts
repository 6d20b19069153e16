import type { Source } from '../schemas/reference.ts';

/** A source as readers see it: its title, what follows it, and its address. */
export interface SourceWords {
  title: string;
  /** ", publisher, date", with a warning where the source is weak. */
  rest: string;
  /** Absent for mirrors and reprints, which are named and never linked. */
  url?: string;
}

/** A source in one line: title, publisher, date. */
export function sourceName(source: Pick<Source, 'title' | 'publisher' | 'date' | 'strength'>): string {
  return source.title + sourceRest(source);
}

function sourceRest({ publisher, date, strength }: Pick<Source, 'publisher' | 'date' | 'strength'>): string {
  return `, ${publisher}, ${date}${strength === 'weak' ? ' (reported; a weak source)' : ''}`;
}

/** The one rule for naming a source, in pages and in data files. */
export function sourceWords(source: Source): SourceWords {
  const { title, url, linkable } = source;
  return { title, rest: sourceRest(source), ...(linkable === false ? {} : { url }) };
}
