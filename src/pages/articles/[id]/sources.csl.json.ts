import type { APIRoute } from 'astro';
import { newsroom } from '../../../content.ts';
import { articlesWithDocuments } from '../../../newsroom/questions/sources/article-uses.ts';
import type { Bibliography } from '../../../newsroom/questions/sources/bibliography.ts';
import { sourcesCsl } from '../../../publishing/source-references.ts';
import { encodeJson } from '../../../text/encode.ts';

export const getStaticPaths = () =>
  articlesWithDocuments(newsroom).map(({ article, sources }) => ({
    params: { id: article.id },
    props: { sources },
  }));

export const GET: APIRoute<{ sources: Bibliography }> = ({ props }) =>
  new Response(encodeJson(sourcesCsl(props.sources)), {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
