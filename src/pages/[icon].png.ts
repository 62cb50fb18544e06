import type { APIRoute } from 'astro';
import { drawCard, drawIcon, MARK_ON_CARD } from '../drawing/pictures.ts';
import { defaultCard } from '../words/card.ts';
import { direction } from '../words/language.ts';
import { brandWithMark } from '../content.ts';
import { has } from '../site.ts';
import { ICONS } from '../publishing/manifest.ts';

/** The mark in the sizes that programs ask for, and the picture of a shared link to a page that has none of its own. */
export const getStaticPaths = () => [
  ...ICONS.map(({ name, size }) => ({
    params: { icon: name },
    props: { draw: async () => drawIcon(size, await brandWithMark(size)) },
  })),
  ...(has('cards')
    ? [
        {
          params: { icon: 'card' },
          props: { draw: async () => drawCard(defaultCard, await brandWithMark(MARK_ON_CARD), direction) },
        },
      ]
    : []),
];

export const GET: APIRoute<{ draw: () => Promise<Buffer> }> = async ({ props }) =>
  new Response(new Uint8Array(await props.draw()), { headers: { 'content-type': 'image/png' } });
