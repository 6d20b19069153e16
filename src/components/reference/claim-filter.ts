/** What the page of sources is narrowed to; '' is everything. */
export interface Filter {
  chapter: string;
  verdict: string;
}

/** A row's own marks. */
export interface Marks {
  /** Ids of the chapters it belongs to or is used in. */
  chapters: readonly string[];
  /** How it stands: see Stance in content/publish/source-claims.ts. */
  verdicts: readonly string[];
}

/**
 * Reads a filter from an address. Nonsense is everything.
 * @param search such as `?chapter=spv&verdict=differs` @param known the values the two lists offer
 */
export function readFilter(
  search: string,
  known: { chapter: readonly string[]; verdict: readonly string[] },
): Filter {
  const asked = new URLSearchParams(search);
  const pick = (name: keyof Filter): string => {
    const value = asked.get(name) ?? '';
    return known[name].includes(value) ? value : '';
  };
  return { chapter: pick('chapter'), verdict: pick('verdict') };
}

/** The address's query with a filter in it; what else stands there is kept. */
export function writeFilter(search: string, filter: Filter): string {
  const query = new URLSearchParams(search);
  for (const name of ['chapter', 'verdict'] as const) {
    if (filter[name]) query.set(name, filter[name]);
    else query.delete(name);
  }
  const words = query.toString();
  return words && `?${words}`;
}

/** Whether a row is shown. */
export const passes = ({ chapters, verdicts }: Marks, { chapter, verdict }: Filter): boolean =>
  (!chapter || chapters.includes(chapter)) && (!verdict || verdicts.includes(verdict));
