import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { referencesTo } from '../../publishing/references.ts';
import type { Article } from '../../newsroom/model/newsroom.ts';
import { site } from '../../site.ts';
import { encodeJson } from '../../text/encode.ts';

export const getStaticPaths = () =>
  newsroom.articles.list.map((article) => ({ params: { id: article.id }, props: { article } }));

export const GET: APIRoute<{ article: Article }> = ({ props }) =>
  new Response(encodeJson([referencesTo(newsroom, props.article, site).csl]), {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
