import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from './hosting/policy.ts';
import { isolate } from './text/direction.ts';
import { direction } from './words/language.ts';

/**
 * Isolates what runs from right to left in each finished page, since such a name may stand anywhere in it, and puts the policy
 * into the page. In the dev server there is no policy, since it would stop the scripts and styles that the dev server adds.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = isolate(await response.text(), direction);
  return new Response(import.meta.env.PROD ? withPolicy(html) : html, response);
});
