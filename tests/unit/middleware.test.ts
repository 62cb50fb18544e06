import { createHash } from 'node:crypto';
import type { APIContext } from 'astro';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/newsroom/model/problems.ts';
import { onRequest } from '../../src/middleware.ts';

// The real one is a module of Astro's that exists in a build only.
vi.mock('astro:middleware', () => ({ defineMiddleware: <T>(handler: T): T => handler }));

const warning: Problem = {
  code: 'heading-id',
  severity: 'warning',
  file: 'articles/hot-summer.mdx',
  line: 14,
  column: 1,
  sentence: 'A section <b>"Heat"</b> has no id.',
};
const { findings } = vi.hoisted(() => ({ findings: [] as Problem[] }));
vi.mock('../../src/content.ts', () => ({ findings, kept: undefined }));

const finished = async (body: string, type = 'text/html'): Promise<string> => {
  const answer = new Response(body, { headers: { 'content-type': type } });
  const response = await onRequest(
    { url: new URL('http://localhost/articles/hot-summer/') } as APIContext,
    () => Promise.resolve(answer),
  );
  return (response as Response).text();
};

describe('a finished page', () => {
  it('has names from right to left isolated', async () => {
    expect(await finished('<li><cite>سد أورون</cite>, 3 Mar 2023</li>')).toBe(
      '<li><cite><bdi dir="rtl">سد أورون</bdi></cite>, 3 Mar 2023</li>',
    );
  });

  it('keeps a space where there is one between elements, and one of several', async () => {
    expect(await finished('<p> a </p> <p>b</p>\n  <p><b>c</b><i>d</i></p>')).toBe(
      '<p> a </p> <p>b</p> <p><b>c</b><i>d</i></p>',
    );
  });

  it('keeps the white space within a text', async () => {
    const code = '<pre><code>if (a &gt;  b)\n\n  go</code></pre>';
    expect(await finished(code)).toBe(code);
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
    expect(policy).toContain("require-trusted-types-for 'script';trusted-types 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
  });

  it('has in the dev server what the check warns of, its own file first, with addresses that open the files', async () => {
    findings.push({ ...warning, file: 'topics/heat.mdx' }, warning);
    const page = await finished('<body><p>Heat</p></body>');
    findings.length = 0;
    expect(page).toMatch(/^<body><p>Heat<\/p><style>/);
    expect(page).toContain('1 on this page, 1 elsewhere');
    expect(page.indexOf('articles/hot-summer.mdx')).toBeLessThan(page.indexOf('topics/heat.mdx'));
    expect(page).toMatch(/href="\/__open-in-editor\?file=[^"]+%2Farticles%2Fhot-summer\.mdx%3A14%3A1"/);
    expect(page).toContain('A section &lt;b&gt;&quot;Heat&quot;&lt;/b&gt; has no id.');
    expect(await finished('<body></body>')).toBe('<body></body>');
  });

  it('of a built site has nothing of the check', async () => {
    vi.stubEnv('PROD', true);
    findings.push(warning);
    const page = await finished('<head></head><body></body>');
    findings.length = 0;
    vi.unstubAllEnvs();
    expect(page).not.toContain('open-in-editor');
  });
});
