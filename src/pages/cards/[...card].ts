import type { APIRoute, GetStaticPaths } from 'astro';
import { siteLedger } from '../../content/site/ledger.ts';
import { ui } from '../../content/site/ui.ts';
import { cardAddress } from '../../lib/routes.ts';
import { CARD_SCALE } from '../../stills/card.ts';
import { drawCard } from '../../stills/pictures.ts';
import { toPng } from '../../stills/png.ts';

interface Props {
  chapter: string;
}

/** One card per chapter, and one for the whole story. */
export const getStaticPaths = (() =>
  ['story', ...siteLedger().chapters].map((chapter) => ({
    params: { card: cardAddress(chapter).replace(/^cards\//, '') },
    props: { chapter } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async (context) =>
  new Response(await toPng(await drawCard(context.props.chapter, ui(context)), CARD_SCALE), {
    headers: { 'Content-Type': 'image/png' },
  });
