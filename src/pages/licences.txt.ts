import type { APIRoute } from 'astro';
import { allLicences } from '../content/publish/shipped.ts';

/** The licences that copies of our files have to carry. */
export const GET: APIRoute = () => new Response(allLicences());
