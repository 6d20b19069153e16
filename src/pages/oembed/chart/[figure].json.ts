import type { APIRoute } from 'astro';
import { chartsOf } from '../../../content/publish/charts.ts';
import { siteLedger } from '../../../content/site/ledger.ts';
import { story } from '../../../content/site/story.ts';
import { ui } from '../../../content/site/ui.ts';
import type { Embeddable } from '../../../embed/embeds.ts';
import { oembed } from '../../../embed/oembed.ts';
import { absolute } from '../../../lib/site.ts';

export async function getStaticPaths() {
  const chapters = (await story()).map(({ data }) => data);
  return chartsOf(siteLedger(), chapters).map(({ id, kind, title, chapter }) => ({
    params: { figure: id },
    props: { id, kind, title, chapter: chapter.id },
  }));
}

export const GET: APIRoute<Embeddable & Record<string, unknown>> = (context) => {
  const words = ui(context);
  return Response.json(oembed(context.props, { name: words.t('site.name'), words, absolute }));
};
