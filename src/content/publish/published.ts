import type { Ledger } from '../ledger/ledger.ts';
import type { ChapterData } from '../schemas/story.ts';

/** One chart with the chapter it stands in: a chapter's drawing, or one of its panels. */
export interface PublishedChart {
  /** Id in content/charts/; a drawing has its chapter's. */
  id: string;
  kind: 'drawing' | 'panel';
  title: string;
  chapter: Pick<ChapterData, 'id' | 'title' | 'updated'>;
  /** Series whose tables stand beside it; a panel has none. */
  series: readonly string[];
}

/** Every chart of the chapters, in reading order, each drawing before its panels. */
export function publishedCharts(ledger: Ledger, chapters: readonly ChapterData[]): PublishedChart[] {
  return chapters.flatMap(({ id, title, updated, chart, panels, series }) => {
    const chapter = { id, title, updated };
    const titleOf = (name: string): string => ledger.parts.charts.get(name)?.data.title ?? name;
    return [
      { id: chart, kind: 'drawing' as const, title: titleOf(chart), chapter, series },
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
