import type { APIRoute, GetStaticPaths } from 'astro';
import { siteLedger } from '../../content/site/ledger.ts';
import { ui } from '../../content/site/ui.ts';
import { chapterStills } from '../../content/site/stills.ts';
import { cardAddress, slidesCardAddress, stepCardAddress } from '../../lib/routes.ts';
import type { Card } from '../../stills/card-words.ts';
import { CARD_SCALE } from '../../stills/card.ts';
import { drawCard } from '../../stills/pictures.ts';
import { toPng } from '../../stills/png.ts';

interface Props {
  card: Card;
}

/** One card for the whole story, and one for each chapter, its slides, and each of its steps. */
export const getStaticPaths = (() => {
  const cards: [address: string, card: Card][] = [
    [cardAddress('story'), { of: 'story' }],
    ...siteLedger().chapters.flatMap((chapter): [string, Card][] => [
      [cardAddress(chapter), { of: 'chapter', chapter }],
      [slidesCardAddress(chapter), { of: 'slides', chapter }],
      ...chapterStills(chapter).map((still): [string, Card] => [
        stepCardAddress(chapter, still.step),
        { of: 'step', still },
      ]),
    ]),
  ];
  return cards.map(([address, card]) => ({
    params: { card: address.replace(/^cards\//, '') },
    props: { card } satisfies Props,
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async (context) =>
  new Response(await toPng(await drawCard(context.props.card, ui()), CARD_SCALE), {
    headers: { 'Content-Type': 'image/png' },
  });
