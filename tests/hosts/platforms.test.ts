import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installWhatIsMissing } from '../../src/cli/setup.mjs';
import { securityHeaders } from '../../src/hosting/headers.ts';
import { adminHeaderPolicy } from '../../src/hosting/policy.ts';
import { createProject, type Project } from '../project.ts';
import { retire } from './retired.ts';
import { answers, askServer, freePort, type Running } from './servers.ts';

/**
 * The small world with an editor, as Cloudflare and Netlify publish it. Cloudflare's own program serves it here; of Netlify there are
 * the packages with which it reads its two files.
 */

const folder = fileURLToPath(new URL('.', import.meta.url));
const ARTICLE = '/articles/dam-gates-opened';
const EDITOR = 'editor: { repository: hillpost/explained }';
const POLICY = 'content-security-policy';

const builtFor = async (host: string): Promise<Project> => {
  const project = createProject();
  const settings = readFileSync(path.join(project.content, 'site.yaml'), 'utf8');
  project.write('site.yaml', `${settings}\nhttps: only\n${EDITOR}\n`);
  retire(project);
  expect(await project.run('build.ts', ['--host', host])).toMatchObject({ status: 0 });
  return project;
};

/** Cloudflare's server, on this machine alone. It starts others, which end with it. */
const startWrangler = async (site: string): Promise<Running> => {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'wherefore-wrangler-'));
  const port = await freePort();
  const running = spawn(
    process.execPath,
    [
      path.join(folder, 'node_modules/wrangler/bin/wrangler.js'),
      ...['pages', 'dev', site, '--ip', '127.0.0.1', '--port', String(port)],
      ...['--inspector-port', String(await freePort()), '--compatibility-date', '2026-01-01'],
    ],
    {
      cwd: home,
      detached: true,
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        XDG_CONFIG_HOME: home,
        CI: '1',
        WRANGLER_SEND_METRICS: 'false',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (part) => (said += String(part)));
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, running, () => said);
  return {
    origin,
    stop: async () => {
      // The group has its number from the process that began it.
      process.kill(-(running.pid ?? 0), 'SIGTERM');
      if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

beforeAll(() => installWhatIsMissing(folder));

describe('Cloudflare', () => {
  let project: Project;
  let running: Running;
  beforeAll(async () => {
    project = await builtFor('cloudflare');
    running = await startWrangler(project.dist);
  });
  afterAll(async () => {
    await running.stop();
    project.remove();
  });
  const ask = (address: string, headers?: Record<string, string>) =>
    askServer(running.origin + address, headers);

  test.each([
    ['/', 200],
    [`${ARTICLE}/`, 200],
    [ARTICLE, 308],
    ['/articles/', 200],
    ['/images/', 404],
    ['/articles/nothing/', 404],
    ['/_astro/nothing.js', 404],
    ['/../../etc/passwd', 404],
    ['/articles/old-dam/', 301],
    // It cannot answer 410.
    ['/articles/other-dam/', 200],
    ['/favicon.ico', 200],
  ])('%s is answered with %i', async (address, status) => {
    const { statusCode, headers, body } = await ask(address);
    expect(statusCode).toBe(status);
    for (const [name, value] of securityHeaders(true)) expect(headers[name.toLowerCase()]).toBe(value);
    if (status === 404) expect(body.toString()).toContain('<p class="caps">404</p>');
  });

  test('what has moved is sent on, what is gone says why, and what the host reads is not served', async () => {
    expect((await ask(ARTICLE)).headers.location).toBe(`${ARTICLE}/`);
    expect((await ask('/articles/old-dam/')).headers.location).toBe(`${ARTICLE}/#gates-opened`);
    const gone = (await ask('/articles/other-dam/')).body.toString();
    expect(gone).toContain('It told of another dam.');
    expect(gone).toContain('<meta name="robots" content="noindex');
    for (const file of ['/_headers', '/_redirects']) expect((await ask(file)).statusCode).not.toBe(200);
  });

  test('the editor has a policy of its own, and no page has that one', async () => {
    for (const address of ['/admin/', '/admin/nothing'])
      expect((await ask(address)).headers[POLICY]).toBe(adminHeaderPolicy('github'));
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    [`${ARTICLE}.md`, 'text/markdown; charset=utf-8'],
    [`${ARTICLE}.bib`, 'application/x-bibtex; charset=utf-8'],
    [`${ARTICLE}.csl.json`, 'application/vnd.citationstyles.csl+json; charset=utf-8'],
    [`${ARTICLE}.json`, 'application/json'],
    ['/schema/article.json', 'application/schema+json; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/corrections.xml', 'application/atom+xml; charset=utf-8'],
    ['/topics/orun-river/feed.json', 'application/feed+json; charset=utf-8'],
    ['/data/river-level.csv', 'text/csv; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/mark.svg', 'image/svg+xml'],
    ['/card.png', 'image/png'],
  ])('%s is served as %s', async (address, type) => {
    expect((await ask(address)).headers['content-type']).toBe(type);
  });

  test('a page is asked for again, and not sent again; what has a digest in its name is kept', async () => {
    const page = await ask('/');
    expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await ask('/', { 'if-none-match': page.headers.etag ?? '' })).statusCode).toBe(304);
    const [script = ''] = /\/_astro\/[^"]+\.js/.exec(page.body.toString()) ?? [];
    expect((await ask(script)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });
});

describe('Netlify', () => {
  interface Read {
    errors: readonly unknown[];
    headers: readonly { forRegExp: RegExp; values: Record<string, string> }[];
    redirects: readonly { from: string; to: string; status: number; force: boolean }[];
  }
  const reader = async (name: string) => {
    const file = path.join(folder, `node_modules/@netlify/${name}/lib/index.js`);
    return (await import(pathToFileURL(file).href)) as Record<string, (files: object) => Promise<Read>>;
  };
  let project: Project;
  let read: Read;
  beforeAll(async () => {
    project = await builtFor('netlify');
    const inDist = (name: string) => [path.join(project.dist, name)];
    const { parseAllHeaders } = await reader('headers-parser');
    const { parseAllRedirects } = await reader('redirect-parser');
    const ofHeaders = await parseAllHeaders?.({
      headersFiles: inDist('_headers'),
      configHeaders: [],
      minimal: false,
    });
    const ofRedirects = await parseAllRedirects?.({
      redirectsFiles: inDist('_redirects'),
      configRedirects: [],
      minimal: false,
    });
    read = {
      errors: [...(ofHeaders?.errors ?? ['unread']), ...(ofRedirects?.errors ?? ['unread'])],
      headers: ofHeaders?.headers ?? [],
      redirects: ofRedirects?.redirects ?? [],
    };
  });
  afterAll(() => project.remove());
  const valuesOf = (address: string, name: string) =>
    read.headers.flatMap(({ forRegExp, values }) => (forRegExp.test(address) ? (values[name] ?? []) : []));

  test('takes every line', () => {
    expect(read.errors).toEqual([]);
    expect(read.headers.length).toBeGreaterThan(10);
  });

  test('sends the headers with everything, and to each file one type', () => {
    for (const [name, value] of securityHeaders(true))
      if (name.toLowerCase() !== POLICY)
        for (const address of ['/', `${ARTICLE}/`, '/admin/', '/feed.xml', '/articles/nothing/'])
          expect(valuesOf(address, name), `${name} of ${address}`).toEqual([value]);
    for (const address of [
      `${ARTICLE}.md`,
      `${ARTICLE}.csl.json`,
      '/feed.xml',
      '/topics/orun-river/feed.json',
    ])
      expect(valuesOf(address, 'Content-Type'), address).toHaveLength(1);
    expect(valuesOf('/_astro/a.js', 'Cache-Control')).toEqual(['public, max-age=31536000, immutable']);
  });

  test('refuses the editor nothing that it needs, whether two rules are joined or the last one holds', () => {
    const [all = '', own] = valuesOf('/admin/', 'Content-Security-Policy');
    expect(own).toBe(adminHeaderPolicy('github'));
    expect(all).not.toMatch(/script-src|style-src|connect-src|img-src|default-src|trusted-types/);
  });

  test('sends on what has moved, and answers 410 for what is gone, though a page stands at each', () => {
    expect(read.redirects).toContainEqual(
      expect.objectContaining({
        from: '/articles/old-dam/',
        to: `${ARTICLE}/#gates-opened`,
        status: 301,
        force: true,
      }),
    );
    expect(read.redirects).toContainEqual(
      expect.objectContaining({
        from: '/articles/other-dam/',
        to: '/articles/other-dam/index.html',
        status: 410,
        force: true,
      }),
    );
  });
});
