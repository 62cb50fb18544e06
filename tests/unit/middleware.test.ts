import type { APIContext } from 'astro';
import { describe, expect, it, vi } from 'vitest';
import { onRequest } from '../../src/middleware.ts';

// The real one is a module of Astro's that exists in a build only.
vi.mock('astro:middleware', () => ({ defineMiddleware: <T>(handler: T): T => handler }));

const finished = async (body: string, type = 'text/html'): Promise<string> => {
  const answer = new Response(body, { headers: { 'content-type': type } });
  const response = await onRequest({} as APIContext, () => Promise.resolve(answer));
  return (response as Response).text();
};

describe('a finished page', () => {
  it('has names from right to left isolated', async () => {
    expect(await finished('<li><cite>سد أورون</cite>, 3 Mar 2023</li>')).toBe(
      '<li><cite><bdi dir="rtl">سد أورون</bdi></cite>, 3 Mar 2023</li>',
    );
  });

  it('keeps its white space', async () => {
    expect(await finished('<p> a </p>\n <p>b</p>')).toBe('<p> a </p>\n <p>b</p>');
  });

  it('of another type is left as it is', async () => {
    expect(await finished('<p>سد</p>', 'application/xml')).toBe('<p>سد</p>');
  });
});
