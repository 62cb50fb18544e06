import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { searchIndex } from '../../searching/index-files.ts';
import { has, site } from '../../site.ts';

/** The files of the index, which the page of the search has the directory of. */
export const getStaticPaths = () =>
  [...(has('search') ? searchIndex(newsroom, site.language).files : [])].map(([file, text]) => ({
    params: { search: 'search', file },
    props: { text },
  }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
