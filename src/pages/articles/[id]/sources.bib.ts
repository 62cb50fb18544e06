import type { APIRoute } from 'astro';
import { newsroom } from '../../../content.ts';
import { articlesWithDocuments } from '../../../newsroom/questions/sources/article-uses.ts';
import type { Bibliography } from '../../../newsroom/questions/sources/bibliography.ts';
import { sourcesBibtex } from '../../../publishing/source-references.ts';

/** Only for articles whose sources are more than web pages: of those the list itself has all that is known. */
export const getStaticPaths = () =>
  articlesWithDocuments(newsroom).map(({ article, sources }) => ({
    params: { id: article.id },
    props: { sources },
  }));

export const GET: APIRoute<{ sources: Bibliography }> = ({ props }) =>
  new Response(sourcesBibtex(props.sources), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
