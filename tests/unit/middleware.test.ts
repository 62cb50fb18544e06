import { createHash } from 'node:crypto';
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

  it('names the styles of its head in its policy, and nothing that stands in its body', async () => {
    vi.stubEnv('PROD', true);
    const head = '<meta charset="utf-8"><style>p{color:red}</style>';
    const page = await finished(`<head>${head}</head><style>p{color:blue}</style><script>alert(1)</script>`);
    vi.unstubAllEnvs();
    const [, policy = ''] =
      /^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(
        page,
      ) ?? [];
    const hashIn = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hashIn('p{color:red}')}'`);
    // One of the styles, and one of the line that sets the theme.
    expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(2);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
  });
});
