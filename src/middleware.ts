import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from './hosting/policy.ts';
import { isolate } from './text/direction.ts';
import { direction } from './words/language.ts';

/**
 * Isolates what runs from right to left in each finished page, since such a name may stand anywhere in it, and says what
 * the page may load. The dev server puts scripts and styles of its own into a page, which a policy would stop.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = isolate(await response.text(), direction);
  return new Response(import.meta.env.PROD ? withPolicy(html) : html, response);
});
