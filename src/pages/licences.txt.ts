import type { APIRoute } from 'astro';
import { allLicences } from '../content/shipped.ts';

/** The licences that copies of our files have to carry. */
export const GET: APIRoute = () => new Response(allLicences());
