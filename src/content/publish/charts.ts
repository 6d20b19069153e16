import type { Ledger } from '../ledger/ledger.ts';
import type { ChapterData } from '../schemas/story.ts';

/** One figure with the chapter it stands in: a chapter's drawing, or one of its panels. */
export interface Chart {
  /** Id in content/figures/; a drawing has its chapter's. */
  id: string;
  kind: 'drawing' | 'panel';
  title: string;
  chapter: Pick<ChapterData, 'id' | 'title' | 'updated'>;
  /** Series whose tables stand beside it; a panel has none. */
  series: readonly string[];
}

/** Every figure of the chapters, in reading order, each drawing before its panels. */
export function chartsOf(ledger: Ledger, chapters: readonly ChapterData[]): Chart[] {
  return chapters.flatMap(({ id, title, updated, figure, panels, series }) => {
    const chapter = { id, title, updated };
    const titleOf = (name: string): string => ledger.parts.figures.get(name)?.data.title ?? name;
    return [
      { id: figure, kind: 'drawing' as const, title: titleOf(figure), chapter, series },
      ...panels.map((panel) => ({
        id: panel,
        kind: 'panel' as const,
        title: titleOf(panel),
        chapter,
        series: [],
      })),
    ];
  });
}
