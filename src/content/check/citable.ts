import type { Ledger } from '../ledger/ledger.ts';

/** Everything a chapter, or a step, may say it uses. */
export function citable({ articles, allSince, allSeries, allAmounts, parts }: Ledger): Set<string> {
  const { derived, disagreements } = parts.facts.data;
  const entries = [...articles, ...allSince, ...allSeries, ...derived, ...disagreements];
  return new Set([...entries.map(({ id }) => id), ...allAmounts.keys()]);
}
