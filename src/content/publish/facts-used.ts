import type { FigureData } from '../../lib/types.ts';
import { resolveFigure } from '../ledger/resolve.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ChapterOutline } from '../chapter/outline.ts';

/** The ids of every amount a drawing uses, in its file's order, each once; assumptions such as the scale left out. */
export function figureFacts(data: FigureData): string[] {
  const all = [...Object.values(data.amounts), ...Object.values(data.series).flat()];
  return [...new Set(all.filter(({ standing }) => standing !== 'illustrative').map(({ id }) => id))];
}

/** The ids of every amount a chapter prints in its words, or draws in its figure and panels: its list of sources. */
export function chapterFacts(
  ledger: Ledger,
  { facts, front }: Pick<ChapterOutline, 'facts' | 'front'>,
): string[] {
  const drawn = [front.figure, ...front.panels].flatMap((id) => figureFacts(resolveFigure(ledger, id)));
  return [...new Set([...facts, ...drawn])];
}
