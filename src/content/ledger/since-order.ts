import type { SinceItem } from '../schemas/facts.ts';

/** As many entries of a chapter stand open; more, and nobody sees which changes its picture most. */
export const MOST_OPEN = 5;

/** A since entry with those that it replaced, in the chapter's order. */
export interface SinceEntry {
  id: string;
  earlier: string[];
}

/** A chapter's entries as its page lays them out: those that stand open, and those under one fold after them. */
export interface SinceOrder {
  open: SinceEntry[];
  more: SinceEntry[];
}

/**
 * Puts every entry that another one of the list supersedes under the one that stands in the end, and all beyond the
 * first five of the rest under one fold. Each entry has exactly one place.
 * @param ids a chapter's since entries, in its order @param since the ledger's look-up
 */
export function sinceOrder(
  ids: readonly string[],
  since: (id: string) => Pick<SinceItem, 'supersededBy'>,
): SinceOrder {
  const standing = (id: string): string => {
    const later = since(id).supersededBy;
    return later !== undefined && ids.includes(later) ? standing(later) : id;
  };
  const entries = ids
    .filter((id) => standing(id) === id)
    .map((id) => ({ id, earlier: ids.filter((other) => other !== id && standing(other) === id) }));
  return { open: entries.slice(0, MOST_OPEN), more: entries.slice(MOST_OPEN) };
}
