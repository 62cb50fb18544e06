import { defineMiddleware } from 'astro:middleware';
import { isolate } from './text/direction.ts';
import { direction } from './words/language.ts';

/** Isolates what runs from right to left in each finished page: such a name may stand anywhere in it. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  return response.headers.get('content-type')?.startsWith('text/html')
    ? new Response(isolate(await response.text(), direction), response)
    : response;
});
