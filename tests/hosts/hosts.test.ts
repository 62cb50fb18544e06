import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parseHTML } from 'linkedom';
import { HOST_WRITERS } from '../../src/hosting/hosts.ts';
import { securityHeaders } from '../../src/hosting/headers.ts';
import { createProject, type Project } from '../project.ts';
import { retire } from './retired.ts';
import { askServer, SERVERS, start, versionOf, type Running } from './servers.ts';

/**
 * `npm run test:hosts`: the small world, published under a path by the servers themselves, with the files that the build
 * writes for them.
 */

const BASE = '/project';
const HOME = `https://hillpost.example${BASE}`;
const FILES = { nginx: 'nginx.conf', caddy: 'Caddyfile' };
const ARTICLE = `${BASE}/articles/dam-gates-opened`;

const installed = SERVERS.filter((server) => versionOf(server) !== undefined);
for (const server of SERVERS)
  if (installed.includes(server)) console.log(`Tried with ${server}: ${versionOf(server)}`);
  else
    console.error(
      `NOT TRIED: ${server}, which is not installed here. On Debian and Ubuntu: sudo apt-get install ${server === 'nginx' ? 'nginx-light' : server}`,
    );

test('the servers are there', () => {
  // Elsewhere the lines above say which one was not tried.
  expect(installed.length).toBeGreaterThanOrEqual(process.env['CI'] === undefined ? 1 : SERVERS.length);
});

let project: Project;
beforeAll(() => {
  project = createProject();
  const settings = readFileSync(path.join(project.content, 'site.yaml'), 'utf8');
  project.write('site.yaml', settings.replace(/^url: .*$/m, `url: ${HOME}\nhttps: only`));
  retire(project);
});
afterAll(() => project.remove());

describe.each(installed)('%s', (server) => {
  let running: Running;

  beforeAll(async () => {
    expect(await project.run('build.ts', ['--host', server])).toMatchObject({ status: 0 });
    running = await start(server, project.dist, readFileSync(path.join(project.dist, FILES[server]), 'utf8'));
  });
  afterAll(() => running.stop());

  const ask = (address: string, headers?: Record<string, string>, method?: string) =>
    askServer(running.origin + address, headers, method);

  test.each([
    [`${BASE}/`, 200],
    [`${ARTICLE}/`, 200],
    [`${BASE}/articles/`, 200],
    [`${BASE}/images/`, 404],
    [`${BASE}/articles/nothing/`, 404],
    [`${BASE}/_astro/nothing.js`, 404],
    [`${BASE}/nginx.conf`, 404],
    [`${BASE}/Caddyfile`, 404],
    [`${BASE}/../../etc/passwd`, 404],
    [`${BASE}/articles/old-dam/`, 301],
    [`${BASE}/articles/other-dam/`, 410],
    [`${BASE}/favicon.ico`, 200],
  ])('%s is answered with %i', async (address, status) => {
    const { statusCode, headers, body } = await ask(address);
    expect(statusCode).toBe(status);
    for (const [name, value] of securityHeaders(true)) expect(headers[name.toLowerCase()]).toBe(value);
    expect(String(headers.server)).not.toMatch(/\d/);
    if (status === 404) expect(body.toString()).toContain('<p class="caps">404</p>');
    if (status >= 400) expect(headers['content-type']).toBe('text/html; charset=utf-8');
    if (status >= 400) expect(headers['cache-control'] ?? 'no-cache').toBe('no-cache');
  });

  test('what has moved is sent on, and what is gone says why', async () => {
    for (const [address, to] of [
      [BASE, `${BASE}/`],
      [ARTICLE, `${ARTICLE}/`],
    ] as const) {
      const { statusCode, headers } = await ask(address);
      expect([301, 308]).toContain(statusCode);
      expect(headers.location).toBe(to);
    }
    const moved = await ask(`${BASE}/articles/old-dam/`);
    expect(moved.headers.location).toBe(`${ARTICLE}/#gates-opened`);
    expect((await ask(`${BASE}/articles/other-dam/`)).body.toString()).toContain('It told of another dam.');
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/articles/dam-gates-opened.md', 'text/markdown; charset=utf-8'],
    ['/articles/dam-gates-opened.bib', 'application/x-bibtex; charset=utf-8'],
    ['/articles/dam-gates-opened.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
    ['/articles/dam-gates-opened.json', 'application/json; charset=utf-8'],
    ['/speculation.json', 'application/speculationrules+json; charset=utf-8'],
    ['/schema/article.json', 'application/schema+json; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/topics/orun-river/feed.json', 'application/feed+json; charset=utf-8'],
    ['/data/river-level.csv', 'text/csv; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/mark.svg', 'image/svg+xml; charset=utf-8'],
    ['/card.png', 'image/png'],
    ['/favicon.ico', 'image/x-icon'],
  ])('%s is served as %s', async (address, type) => {
    const { headers } = await ask(BASE + address);
    expect(headers['content-type']).toBe(type);
  });

  test('compression is what the browser asks for, and a cache is told so', async () => {
    const plain = await ask(`${ARTICLE}/`);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const gzip = await ask(`${ARTICLE}/`, { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(gzip.headers.vary).toMatch(/accept-encoding/i);
    expect(gzip.headers['content-type']).toBe('text/html; charset=utf-8');
    const best = await ask(`${ARTICLE}/`, { 'accept-encoding': 'gzip, zstd, br' });
    // nginx knows Brotli by a module that it does not bring.
    if (server === 'caddy') {
      expect(brotliDecompressSync(best.body)).toEqual(plain.body);
      const zstd = await ask(`${ARTICLE}/`, { 'accept-encoding': 'zstd, gzip' });
      expect(zstd.headers['content-encoding']).toBe('zstd');
      expect(zstdDecompressSync(zstd.body)).toEqual(plain.body);
    }
    expect(best.body.length).toBeLessThan(plain.body.length / 2);
    const picture = await ask(`${BASE}/card.png`, { 'accept-encoding': 'br, gzip' });
    expect(picture.headers['content-encoding']).toBeUndefined();
  });

  test('a page leads to the rules for the next one', async () => {
    const { headers } = await ask(`${ARTICLE}/`);
    expect(headers['speculation-rules']).toBe(`"${BASE}/speculation.json"`);
    const rules = await ask(`${BASE}/speculation.json`);
    expect(JSON.parse(rules.body.toString())).toHaveProperty('prefetch');
  });

  test('HEAD has the headers and no body, and a part is a part', async () => {
    const whole = await ask(`${BASE}/card.png`);
    const head = await ask(`${BASE}/card.png`, {}, 'HEAD');
    expect(head.statusCode).toBe(200);
    expect(head.headers['content-length']).toBe(String(whole.body.length));
    expect(head.body.length).toBe(0);
    const part = await ask(`${BASE}/card.png`, { range: 'bytes=10-19' });
    expect(part.statusCode).toBe(206);
    expect(part.body).toEqual(whole.body.subarray(10, 20));
  });

  test('a page is asked for again, and not sent again; what has a digest in its name is kept', async () => {
    const page = await ask(`${ARTICLE}/`);
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask(`${ARTICLE}/`, { 'if-none-match': page.headers.etag ?? '' });
    expect(again.statusCode).toBe(304);
    const [script] = /_astro\/[^"]+\.js/.exec(page.body.toString()) ?? [];
    const { headers, statusCode } = await ask(`${BASE}/${script}`);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('a crawler finds nothing broken under the path', async () => {
    const found = new Map<string, string>([[`${BASE}/`, 'the beginning']]);
    const broken: string[] = [];
    const mistyped: string[] = [];
    const types = new Map<string, string>();
    for (const [address, from] of found) {
      const { statusCode = 0, headers, body } = await ask(address);
      if (address === BASE) continue;
      if (statusCode !== 200) broken.push(`${address} (on ${from}): ${statusCode}`);
      const type = String(headers['content-type']).split(';')[0] ?? '';
      if ((types.get(address) ?? type) !== type) mistyped.push(`${address}: ${type}`);
      if (/^image\/(?!svg)/.test(type)) continue;
      const text = body.toString();
      const named: string[] = [];
      if (type === 'text/html') {
        const { document } = parseHTML(text);
        for (const element of document.querySelectorAll('[href], [src], [srcset], [action], meta[content]')) {
          for (const name of ['href', 'src', 'action', 'content'])
            named.push(element.getAttribute(name) ?? '');
          for (const one of (element.getAttribute('srcset') ?? '').split(', '))
            named.push(one.split(' ')[0] ?? '');
          const said = element.getAttribute('type');
          const link = element.getAttribute('href');
          if (said && link && element.localName === 'link')
            types.set(new URL(link, HOME + address).pathname, said);
        }
      } else named.push(...Array.from(text.matchAll(/https:\/\/hillpost\.example[^\s"'`<>)\\}]*/g), String));
      for (const one of named) {
        if (!/^(?:\/|https:\/\/hillpost\.example)/.test(one)) continue;
        const { pathname, host } = new URL(one, HOME);
        if (host === 'hillpost.example' && !found.has(pathname)) found.set(pathname, address);
      }
    }
    console.log(`${server}: ${found.size} addresses under ${BASE}/ were asked for.`);
    expect(broken).toEqual([]);
    expect(mistyped).toEqual([]);
    for (const sort of [/feed\.xml$/, /card\.png$/, /_astro\/.*\.js$/, /\.avif$/, /\.bib$/])
      expect([...found.keys()].filter((address) => sort.test(address))).not.toEqual([]);
  });

  test('a site that is alone at its host is found there', async () => {
    const [file] = HOST_WRITERS[server].files({
      base: '',
      httpsOnly: false,
      moved: [{ from: '/articles/old-dam/', to: '/articles/dam-gates-opened/' }],
      gone: ['/articles/other-dam/'],
    });
    const alone = await start(server, project.dist, file?.text ?? '');
    onTestFinished(() => alone.stop());
    const statusOf = async (address: string) =>
      (await fetch(alone.origin + address, { redirect: 'manual' })).status;
    const addresses = ['/', '/favicon.ico', '/images/', '/articles/old-dam/', '/articles/other-dam/'];
    expect(await Promise.all(addresses.map(statusOf))).toEqual([200, 200, 404, 301, 410]);
  });
});
