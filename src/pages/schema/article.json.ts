import type { APIRoute } from 'astro';
import { articleSchema } from '../../publishing/article-data.ts';
import { site } from '../../site.config.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(articleSchema(site), null, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
