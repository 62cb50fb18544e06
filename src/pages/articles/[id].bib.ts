import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { referencesTo } from '../../publishing/references.ts';
import type { Article } from '../../newsroom/model/newsroom.ts';
import { site } from '../../site.ts';

export const getStaticPaths = () =>
  newsroom.articles.list.map((article) => ({ params: { id: article.id }, props: { article } }));

export const GET: APIRoute<{ article: Article }> = ({ props }) =>
  new Response(`${referencesTo(newsroom, props.article, site).bibtex}\n`, {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
