import type { APIRoute } from 'astro';
import { articleSchema } from '../../publishing/article-data.ts';
import { site } from '../../site.ts';
import { encodeJson } from '../../text/encode.ts';

export const GET: APIRoute = () =>
  new Response(encodeJson(articleSchema(site), 2), {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
