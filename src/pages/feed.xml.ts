import type { APIRoute } from 'astro';
import { atomFeed } from '../content/publish/feed.ts';
import { siteLedger } from '../content/site/ledger.ts';
import { story } from '../content/site/story.ts';
import { ui } from '../content/site/ui.ts';
import { correctionAnchor } from '../lib/anchors.ts';
import { aboutAddress, FEED } from '../lib/routes.ts';
import { absolute } from '../lib/site.ts';

/** Corrections and updates, for feed readers. */
export const GET: APIRoute = async () => {
  const { corrections, publisher } = siteLedger().parts;
  const days = (await story()).map(({ data }) => data.updated).toSorted();
  const feed = atomFeed(corrections.data, {
    words: ui(),
    author: publisher.data.name,
    self: absolute(FEED),
    absolute,
    page: (id) => aboutAddress(id === undefined ? 'corrections' : correctionAnchor(id)),
    updated: days.at(-1)!,
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
