import type { APIRoute } from 'astro';
import { newsroom } from '../content.ts';
import { listedPages, sitemap, sitemapParts, type Listed } from '../publishing/sitemap.ts';
import { site } from '../site.ts';

export const getStaticPaths = () =>
  sitemapParts(listedPages(newsroom, site)).map((pages, part) => ({
    params: { part: String(part) },
    props: { pages },
  }));

export const GET: APIRoute<{ pages: Listed[] }> = ({ props }) =>
  new Response(sitemap(props.pages, site), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
