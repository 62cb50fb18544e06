import type { APIContext } from 'astro';
import { describe, expect, it, vi } from 'vitest';
import { onRequest } from '../../src/middleware.ts';

// Astro's own module, which there is only in a build, returns what it is given.
vi.mock('astro:middleware', () => ({ defineMiddleware: <T>(handler: T): T => handler }));

const BANNER = '/*! tailwindcss v4 | MIT License */';

const finished = async (page: string, type = 'text/html'): Promise<string> => {
  const response = await onRequest({} as APIContext, () =>
    Promise.resolve(new Response(page, { headers: { 'content-type': type } })),
  );
  return response ? response.text() : '';
};

describe('a finished page', () => {
  it('has no white space between blocks, and that between words', async () => {
    expect(await finished('<main>\n  <p>\n    One <b>two</b> <i>three</i>\n  </p>\n</main>')).toBe(
      '<main><p>One <b>two</b> <i>three</i></p></main>',
    );
  });

  it('has what runs from right to left in elements of their own', async () => {
    expect(await finished('<li><cite>سد أورون</cite>, 3 Mar 2023</li>')).toBe(
      '<li><cite><bdi dir="rtl">سد أورون</bdi></cite>, 3 Mar 2023</li>',
    );
  });

  it('has the styles without the banner over them', async () => {
    expect(await finished(`<style>${BANNER} p{color:red}</style>`)).toBe('<style>p{color:red}</style>');
  });

  it.each([`<pre>  ${BANNER}\n  p { }  </pre>`, `<script>const s = \`${BANNER} <p> \`;</script>`])(
    'keeps letter by letter: %s',
    async (kept) => {
      expect(await finished(kept)).toBe(kept);
    },
  );

  it('of another type is left as it is', async () => {
    expect(await finished('<p> <p>', 'application/xml')).toBe('<p> <p>');
  });
});
