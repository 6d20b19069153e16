import type { Ledger } from '../ledger/ledger.ts';
import type { Words } from '../ledger/typeset.ts';

/**
 * The sources of a chapter, numbered from 1 as the paper has them: each once, in the order in which its amounts and then
 * its “Since then” name them.
 * @param facts ids of its amounts
 * @param since ids of its since items
 * @returns source id to number, in order
 */
export function sourceNumbers(
  ledger: Pick<Ledger, 'amount' | 'since'>,
  facts: readonly string[],
  since: readonly string[],
): Map<string, number> {
  const named = [
    ...facts.flatMap((id) => ledger.amount(id).sources),
    ...since.flatMap((id) => ledger.since(id).sources),
  ];
  return new Map([...new Set(named)].map((id, i) => [id, i + 1]));
}

/** “Source 3”, “Sources 1, 4”: what stands on paper where the page repeats the names. */
export function sourcesInShort(
  numbers: ReadonlyMap<string, number>,
  sources: readonly string[],
  { t }: Pick<Words, 't'>,
): string {
  const own = [...new Set(sources)].map((id) => numbers.get(id)!).toSorted((a, b) => a - b);
  const listed = own.map(String).reduce((all, number) => t('sources.moreNumbers', { numbers: all, number }));
  return t('sources.numbers', { n: own.length, numbers: listed });
}
