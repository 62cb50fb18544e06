import type { APIRoute } from 'astro';
import { drawIcon } from '../drawing/pictures.ts';
import { ICONS } from '../publishing/manifest.ts';

export const getStaticPaths = () =>
  ICONS.map(({ name, size }) => ({ params: { icon: name }, props: { size } }));

export const GET: APIRoute<{ size: number }> = async ({ props }) =>
  new Response(new Uint8Array(await drawIcon(props.size)), { headers: { 'content-type': 'image/png' } });
