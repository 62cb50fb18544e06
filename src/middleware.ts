import { defineMiddleware } from 'astro:middleware';
import path from 'node:path';
import { contentFolder } from './files/content-folder.ts';
import { withOwnStyles } from './hosting/page-styles.ts';
import { withPolicy } from './hosting/policy.ts';
import { withFindings } from './newsroom/checking/findings-in-page.ts';
import { base, href } from './site.ts';
import { isolate } from './text/direction.ts';
import { direction } from './words/language.ts';

/** Asks the dev server to open a file of the content folder in the editor that is running. */
const openInEditor = (place: string): string =>
  href(`/__open-in-editor?file=${encodeURIComponent(path.join(contentFolder(), place))}`);

/** Where a component has nothing to show, the spaces before and after it stand side by side. They are one space to a reader. */
const closedUp = (html: string): string => html.replace(/(?<=>)\s{2,}(?=<)/g, ' ');

/** Isolates what runs from right to left in a finished page, since such a name may stand anywhere in it. */
const isolated = async (response: Response): Promise<string> =>
  isolate(closedUp(await response.text()), direction);

const isPage = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/html') === true;

/**
 * Finishes each page: gaps are closed up, what runs from right to left is isolated, styles that it has no use for are left out, and the policy put in. What has not changed since the last build is
 * taken over from it. In the dev server there is no policy, since it would stop the scripts and styles that the dev server adds; what
 * the check warns of stands in the page instead.
 */
export const onRequest = defineMiddleware(async ({ url, props, routePattern }, next) => {
  const { findings, kept } = await import('./content.ts');
  const finished = async (): Promise<Response> => {
    const response = await next();
    if (!isPage(response)) return response;
    const html = await isolated(response);
    return new Response(
      import.meta.env.PROD
        ? withPolicy(withOwnStyles(html))
        : withFindings(html, findings, url.pathname, openInEditor),
      response,
    );
  };
  return kept ? kept(url.pathname.slice(base.length), [routePattern, props], finished) : finished();
});
