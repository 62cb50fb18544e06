import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { referencesTo } from '../../publishing/references.ts';
import type { Article } from '../../newsroom/model/newsroom.ts';
import { site } from '../../site.config.ts';

export const getStaticPaths = () =>
  newsroom.articles.list.map((article) => ({ params: { id: article.id }, props: { article } }));

export const GET: APIRoute<{ article: Article }> = ({ props }) =>
  new Response(`${JSON.stringify([referencesTo(props.article, site).csl], null, 2)}\n`, {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
