import type { APIRoute } from 'astro';
import { correctionsResponse } from '../../../../components/feed.ts';
import { newsroom } from '../../../../content.ts';
import { correctionArchives } from '../../../../publishing/corrections-feed.ts';
import { has } from '../../../../site.ts';

/** The archives of the feed of corrections. */
export const getStaticPaths = () =>
  (has('feeds') ? correctionArchives(newsroom) : []).map((_, index) => ({
    params: { archive: String(index + 1) },
    props: { archive: index + 1 },
  }));

export const GET: APIRoute<{ archive: number }> = ({ props: { archive } }) =>
  correctionsResponse(newsroom, archive);
