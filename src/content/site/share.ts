import { siteLedger } from './ledger.ts';
import { chapterStills } from './stills.ts';
import { story } from './story.ts';

/** Every chapter in reading order, in the plain values that embed/share/options.ts works with. */
export async function shareChapters() {
  const { charts } = siteLedger().parts;
  const named = (id: string) => ({ id, title: charts.get(id)?.data.title ?? id });
  const [first, ...others] = (await story()).map(({ data: { id, title, updated, chart, panels } }) => ({
    id,
    title,
    updated,
    chart: named(chart),
    panels: panels.map(named),
    steps: chapterStills(id).map(({ step, title, alt }) => ({ id: step, title, alt })),
  }));
  if (!first) throw new Error('There is no chapter to share: content/chapters/en/ is empty.');
  return [first, ...others] as const;
}
