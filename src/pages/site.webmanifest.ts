import type { APIRoute } from 'astro';
import { manifest } from '../publishing/manifest.ts';
import { site } from '../site.config.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(manifest(site, site.description), null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
