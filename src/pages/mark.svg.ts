import type { APIRoute } from 'astro';
import { squareMark } from '../drawing/mark.ts';
import { brand } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(squareMark(brand, true), { headers: { 'content-type': 'image/svg+xml' } });
