import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { csvOf } from '../../publishing/csv.ts';
import { drawnDatasets } from '../../newsroom/questions/drawn.ts';
import { site } from '../../site.ts';
import type { Dataset } from '../../newsroom/model/newsroom.ts';

export const getStaticPaths = () =>
  drawnDatasets(newsroom).map((dataset) => ({ params: { id: dataset.id }, props: { dataset } }));

export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) =>
  new Response(csvOf(newsroom, dataset, site), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
