import type { APIRoute } from 'astro';
import { drawCard } from '../drawing/pictures.ts';
import { defaultCard } from '../words/card.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await drawCard(defaultCard)), { headers: { 'content-type': 'image/png' } });
