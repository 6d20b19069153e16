import type { APIRoute } from 'astro';
import { publishedCharts, type PublishedChart } from '../../content/publish/published.ts';
import { datasetCsv } from '../../content/publish/dataset-csv.ts';
import { datasetXlsx } from '../../content/publish/dataset-xlsx.ts';
import { dataset, type Dataset } from '../../content/publish/dataset.ts';
import type { Words } from '../../content/ledger/typeset.ts';
import { siteLedger } from '../../content/site/ledger.ts';
import { story } from '../../content/site/story.ts';
import { ui } from '../../content/site/ui.ts';
import { chapterAddress, DATA_FORMATS, type DataFormat } from '../../lib/routes.ts';
import { absolute } from '../../lib/site.ts';

/** Every chart in three formats: for any program, for programs that read trees, and for spreadsheets. */
export async function getStaticPaths() {
  const charts = publishedCharts(
    siteLedger(),
    (await story()).map(({ data }) => data),
  );
  return charts.flatMap((chart) =>
    DATA_FORMATS.map((format) => ({ params: { chart: chart.id, format }, props: { chart } })),
  );
}

/** How each format is written. */
const WRITE: Record<DataFormat, (set: Dataset, words: Words) => BodyInit | Promise<BodyInit>> = {
  csv: datasetCsv,
  json: (set) => `${JSON.stringify(set, null, 2)}\n`,
  xlsx: datasetXlsx,
};

export const GET: APIRoute<{ chart: PublishedChart }, { format: DataFormat }> = async (context) => {
  const words = ui();
  const { chart } = context.props;
  const { id, kind, chapter } = chart;
  const page = absolute(chapterAddress(chapter.id, kind === 'panel' ? id : undefined));
  const set = dataset(siteLedger(), chart, page, words);
  return new Response(await WRITE[context.params.format](set, words));
};
