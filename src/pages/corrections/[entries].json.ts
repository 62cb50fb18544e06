import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { correctionsOf } from '../../newsroom/changes/corrections.ts';
import { CORRECTIONS } from '../../newsroom/model/paths.ts';
import { changeAddress } from '../../newsroom/questions/archive/addresses.ts';
import { correctionsIn } from '../../newsroom/questions/archive/lists.ts';
import { href } from '../../site.ts';
import { encodeJson } from '../../text/encode.ts';

/** Where each entry of the ledgers of sources and figures stands: for those who come with an old link. */
export const getStaticPaths = () =>
  correctionsIn(newsroom).parts.length === 0 ? [] : [{ params: { entries: 'entries' } }];

export const GET: APIRoute = () => {
  const addresses = correctionsOf(newsroom)
    .filter(({ path }) => path === CORRECTIONS)
    .map((correction) => [correction.id, href(changeAddress(newsroom, correction))]);
  return new Response(encodeJson(Object.fromEntries(addresses)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
