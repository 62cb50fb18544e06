import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { articleMarkdown } from '../../publishing/article-markdown.ts';
import type { Article } from '../../newsroom/model/newsroom.ts';
import { site } from '../../site.ts';
import { fullTextWords } from '../../words/full-text.ts';

export const getStaticPaths = () =>
  newsroom.articles.list.map((article) => ({ params: { id: article.id }, props: { article } }));

export const GET: APIRoute<{ article: Article }> = ({ props }) =>
  new Response(articleMarkdown(newsroom, props.article, site, site.licence.url, fullTextWords), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
