import type { APIRoute } from 'astro';
import { story } from '../../content/site/story.ts';
import { chapterAddress } from '../../lib/routes.ts';
import { qrSvg } from '../../lib/qr.ts';
import { absolute } from '../../lib/site.ts';

export async function getStaticPaths() {
  return (await story()).map(({ data: { id } }) => ({ params: { chapter: id } }));
}

/** Every chapter's address as a QR code. */
export const GET: APIRoute = ({ params }) =>
  new Response(qrSvg(absolute(chapterAddress(params['chapter']!))), {
    headers: { 'content-type': 'image/svg+xml' },
  });
