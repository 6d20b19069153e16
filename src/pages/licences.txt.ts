import type { APIRoute } from 'astro';
import { allLicences } from '../content/publish/shipped.ts';
import { ui } from '../content/site/ui.ts';

/** The licences that copies of our files have to carry. */
export const GET: APIRoute = () => new Response(allLicences(ui()));
