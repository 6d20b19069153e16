import type { APIRoute } from 'astro';
import { publishedCharts } from '../../../content/publish/published.ts';
import { siteLedger } from '../../../content/site/ledger.ts';
import { story } from '../../../content/site/story.ts';
import { ui } from '../../../content/site/ui.ts';
import type { Embeddable } from '../../../embed/share/embeds.ts';
import { oembed } from '../../../embed/share/oembed.ts';
import { absolute } from '../../../lib/site.ts';

export async function getStaticPaths() {
  const chapters = (await story()).map(({ data }) => data);
  return publishedCharts(siteLedger(), chapters).map(({ id, kind, title, chapter }) => ({
    params: { chart: id },
    props: { id, kind, title, chapter: chapter.id },
  }));
}

export const GET: APIRoute<Embeddable & Record<string, unknown>> = (context) => {
  const words = ui();
  return Response.json(oembed(context.props, { name: words.t('site.name'), words, absolute }));
};
