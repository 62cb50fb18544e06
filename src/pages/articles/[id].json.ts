import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { dataOf } from '../../publishing/article-data.ts';
import type { Article } from '../../newsroom/model/newsroom.ts';
import { site } from '../../site.config.ts';

export const getStaticPaths = () =>
  newsroom.articles.list.map((article) => ({ params: { id: article.id }, props: { article } }));

export const GET: APIRoute<{ article: Article }> = ({ props }) =>
  Response.json(dataOf(newsroom, props.article, site, site.licences.text.url));
