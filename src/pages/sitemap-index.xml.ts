import type { APIRoute } from 'astro';
import { newsroom } from '../content.ts';
import { listedPages, sitemapIndex, sitemapParts } from '../publishing/sitemap.ts';
import { site } from '../site.ts';

export const GET: APIRoute = () =>
  new Response(sitemapIndex(sitemapParts(listedPages(newsroom, site)), site), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
