import type { APIRoute } from 'astro';
import { story } from '../../content/site/story.ts';
import { ui } from '../../content/site/ui.ts';
import type { Embeddable } from '../../embed/share/embeds.ts';
import { oembed } from '../../embed/share/oembed.ts';
import { absolute } from '../../lib/site.ts';

export async function getStaticPaths() {
  return (await story()).map(({ data: { id, title } }) => ({
    params: { chapter: id },
    props: { id, kind: 'chapter' as const, title, chapter: id },
  }));
}

export const GET: APIRoute<Embeddable & Record<string, unknown>> = (context) => {
  const words = ui();
  return Response.json(oembed(context.props, { name: words.t('site.name'), words, absolute }));
};
