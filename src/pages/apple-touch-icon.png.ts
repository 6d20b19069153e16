import type { APIRoute } from 'astro';
import { touchIcon } from '../stills/icon.ts';

export const GET: APIRoute = async () => new Response(await touchIcon());
