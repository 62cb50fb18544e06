import type { APIRoute } from 'astro';
import { brandWithMark, newsroom, today } from '../../../content.ts';
import type { Article } from '../../../newsroom/model/newsroom.ts';
import { drawCard, MARK_ON_CARD } from '../../../drawing/pictures.ts';
import { has } from '../../../site.ts';
import { direction } from '../../../words/language.ts';
import { cardText } from '../../../words/card.ts';

export const getStaticPaths = () =>
  (has('cards') ? newsroom.articles.list : []).map((article) => ({
    params: { id: article.id },
    props: { article },
  }));

export const GET: APIRoute<{ article: Article }> = async ({ props }) =>
  new Response(
    new Uint8Array(
      await drawCard(cardText(props.article, today), await brandWithMark(MARK_ON_CARD), direction),
    ),
    { headers: { 'content-type': 'image/png' } },
  );
