import type { APIRoute } from 'astro';
import { publishedCharts, type PublishedChart } from '../../content/publish/published.ts';
import { datasetCsv } from '../../content/publish/dataset-csv.ts';
import { dataset } from '../../content/publish/dataset.ts';
import { siteLedger } from '../../content/site/ledger.ts';
import { story } from '../../content/site/story.ts';
import { ui } from '../../content/site/ui.ts';
import { chapterAddress } from '../../lib/routes.ts';
import { absolute } from '../../lib/site.ts';

/** Every chart twice: for spreadsheets, and for programs. */
export async function getStaticPaths() {
  const charts = publishedCharts(
    siteLedger(),
    (await story()).map(({ data }) => data),
  );
  return charts.flatMap((chart) =>
    ['csv', 'json'].map((format) => ({ params: { chart: chart.id, format }, props: { chart } })),
  );
}

export const GET: APIRoute<{ chart: PublishedChart }> = (context) => {
  const words = ui(context);
  const { chart } = context.props;
  const { id, kind, chapter } = chart;
  const page = absolute(chapterAddress(chapter.id, kind === 'panel' ? id : undefined));
  const set = dataset(siteLedger(), chart, page, words);
  const csv = context.params['format'] === 'csv';
  return new Response(csv ? datasetCsv(set, words) : `${JSON.stringify(set, null, 2)}\n`);
};
