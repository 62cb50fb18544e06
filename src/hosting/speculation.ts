import { ADMIN, type Header } from './headers.ts';
import type { HostFile } from './served.ts';

/** Which pages a browser may fetch before a reader asks for them (https://wicg.github.io/nav-speculation/speculation-rules.html). */

const NAME = 'speculation.json';

/** Leads to the rules. Pages have not a byte of them, and their policy needs no exception, as a script in the page would. */
export const speculationHeader = (base: string): Header => ['Speculation-Rules', `"${base}/${NAME}"`];

/**
 * The page that a reader points at is fetched. It is one request, so a page that was rendered in advance, too, would be there hardly
 * sooner; and it would run its script, which notes what somebody has read.
 */
export const speculationFile = (base: string): HostFile => {
  const where = {
    and: [
      { href_matches: [`${base}/`, `${base}/*/`] },
      // They need more than their page.
      { not: { href_matches: [`${base}/search/*`, `${base}${ADMIN}*`] } },
    ],
  };
  return { name: NAME, text: `${JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] })}\n` };
};
