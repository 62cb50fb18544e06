import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { dataOf } from '../../publishing/article-data.ts';
import type { Article } from '../../newsroom/model/newsroom.ts';
import { site } from '../../site.ts';
import { encodeJson } from '../../text/encode.ts';

export const getStaticPaths = () =>
  newsroom.articles.list.map((article) => ({ params: { id: article.id }, props: { article } }));

export const GET: APIRoute<{ article: Article }> = ({ props }) =>
  new Response(encodeJson(dataOf(newsroom, props.article, site, site.licence.url)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
