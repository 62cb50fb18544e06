import type { APIRoute } from 'astro';
import { brandWithMark } from '../content.ts';
import { drawIcon } from '../drawing/pictures.ts';
import { iconFile } from '../publishing/icon-file.ts';

/** Pages name the mark as their icon. Feed readers and old browsers ask for this address all the same. */
export const GET: APIRoute = async () =>
  new Response(iconFile(await drawIcon(32, await brandWithMark(32)), 32), {
    headers: { 'content-type': 'image/x-icon' },
  });
