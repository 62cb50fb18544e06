import type { APIRoute } from 'astro';
import { drawCard, drawIcon, MARK_ON_CARD } from '../drawing/pictures.ts';
import { defaultCard } from '../words/card.ts';
import { direction } from '../words/language.ts';
import { brandWithMark } from '../content.ts';
import { has } from '../site.ts';
import { ICONS } from '../publishing/manifest.ts';

/** The mark in the sizes that programs ask for, and the picture of a shared link to a page that has none of its own. */
export const getStaticPaths = () => [
  ...ICONS.map(({ name, size }) => ({ params: { icon: name }, props: { size } })),
  ...(has('cards') ? [{ params: { icon: 'card' }, props: {} }] : []),
];

/** @param props Pixels of a side of the mark; none where the picture is a card. */
export const GET: APIRoute<{ size?: number }> = async ({ props: { size } }) => {
  const picture =
    size === undefined
      ? await drawCard(defaultCard, await brandWithMark(MARK_ON_CARD), direction)
      : await drawIcon(size, await brandWithMark(size));
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
