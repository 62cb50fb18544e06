import { defineMiddleware } from 'astro:middleware';
import path from 'node:path';
import { contentFolder } from './files/content-folder.ts';
import { withPolicy } from './hosting/policy.ts';
import { withFindings } from './newsroom/checking/findings-in-page.ts';
import { href } from './site.ts';
import { isolate } from './text/direction.ts';
import { direction } from './words/language.ts';

/** Asks the dev server to open a file of the content folder in the editor that is running. */
const openInEditor = (place: string): string =>
  href(`/__open-in-editor?file=${encodeURIComponent(path.join(contentFolder(), place))}`);

/**
 * Isolates what runs from right to left in each finished page, since such a name may stand anywhere in it, and puts the policy
 * into the page. In the dev server there is no policy, since it would stop the scripts and styles that the dev server adds; what
 * the check warns of stands in the page instead.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = isolate(await response.text(), direction);
  if (import.meta.env.PROD) return new Response(withPolicy(html), response);
  const { findings } = await import('./content.ts');
  return new Response(withFindings(html, findings, url.pathname, openInEditor), response);
});
