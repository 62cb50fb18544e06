import type { APIRoute } from 'astro';
import { newsroom, today } from '../../../content.ts';
import type { Article } from '../../../newsroom/model/newsroom.ts';
import { drawCard } from '../../../drawing/pictures.ts';
import { brand, has } from '../../../site.ts';
import { direction } from '../../../words/language.ts';
import { cardText } from '../../../words/card.ts';

export const getStaticPaths = () =>
  (has('cards') ? newsroom.articles.list : []).map((article) => ({
    params: { id: article.id },
    props: { article },
  }));

export const GET: APIRoute<{ article: Article }> = async ({ props }) =>
  new Response(new Uint8Array(await drawCard(cardText(props.article, today), brand, direction)), {
    headers: { 'content-type': 'image/png' },
  });
