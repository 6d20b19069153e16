import type { ChartData } from '../../lib/types.ts';
import { resolveChart } from '../ledger/resolve.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ChapterOutline } from '../chapter/outline.ts';

/** The ids of every amount a drawing uses, in its file's order, each once; assumptions such as the scale left out. */
export function chartFacts(data: ChartData): string[] {
  const all = [...Object.values(data.amounts), ...Object.values(data.series).flat()];
  return [...new Set(all.filter(({ standing }) => standing !== 'illustrative').map(({ id }) => id))];
}

/** The ids of every amount a chapter prints in its words, or draws in its chart and panels: its list of sources. */
export function chapterFacts(
  ledger: Ledger,
  { facts, front }: Pick<ChapterOutline, 'facts' | 'front'>,
): string[] {
  const drawn = [front.chart, ...front.panels].flatMap((id) => chartFacts(resolveChart(ledger, id)));
  return [...new Set([...facts, ...drawn])];
}
