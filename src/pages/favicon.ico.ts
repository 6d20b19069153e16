import type { APIRoute } from 'astro';
import { favicon } from '../stills/icon.ts';

export const GET: APIRoute = async () => new Response(await favicon());
