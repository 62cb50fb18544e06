import type { APIRoute } from 'astro';
import { manifest } from '../publishing/manifest.ts';
import { site } from '../site.ts';
import { encodeJson } from '../text/encode.ts';

export const GET: APIRoute = () =>
  new Response(encodeJson(manifest(site, site.description)), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
