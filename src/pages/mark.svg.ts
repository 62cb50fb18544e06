import type { APIRoute } from 'astro';
import { squareMark } from '../drawing/mark.ts';
import { brandWithMark } from '../content.ts';

/** Of a mark that is a picture: it is shown small. */
const SIDE = 96;

export const GET: APIRoute = async () =>
  new Response(squareMark(await brandWithMark(SIDE), true), { headers: { 'content-type': 'image/svg+xml' } });
