import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { IMMUTABLE, securityHeaders } from '../../src/hosting/headers.ts';
import { writeHostFiles } from '../../src/hosting/host-files.ts';
import { HOST_WRITERS } from '../../src/hosting/hosts.ts';
import { COMMON_POLICY, HEADER_POLICY } from '../../src/hosting/policy.ts';
import { HOSTS, type Host } from '../../src/newsroom/model/settings.ts';
import { iconFile } from '../../src/publishing/icon-file.ts';
import { tell } from '../tried.ts';
import { temporary, worldWith } from './a-folder.ts';

/** What nginx and Caddy make of their files is tried with the servers themselves: `npm run test:hosts`. */

const SERVED = {
  base: '/project',
  httpsOnly: false,
  moved: [{ from: '/articles/old-dam/', to: '/articles/dam/#gates' }],
  gone: ['/articles/other-dam/'],
};
const filesFor = (host: Host) =>
  Object.fromEntries(HOST_WRITERS[host].files(SERVED).map(({ name, text }) => [name, text]));

it('Cloudflare is told of what has moved, and Netlify of what is gone, too', () => {
  expect(filesFor('cloudflare')['_redirects']).toBe(
    '/project/articles/old-dam/ /project/articles/dam/#gates 301\n',
  );
  expect(filesFor('netlify')['_redirects']).toBe(
    '/project/articles/old-dam/ /project/articles/dam/#gates 301!\n' +
      '/project/articles/other-dam/ /project/articles/other-dam/index.html 410!\n',
  );
});

it.each(['cloudflare', 'netlify'] as const)('%s sends the headers with everything', (host) => {
  const [all = '', ...others] = (filesFor(host)['_headers'] ?? '').split(/\n(?=\S)/);
  const [path, ...headers] = all.split('\n');
  expect(path).toBe('/project/*');
  expect(headers).toEqual([
    ...securityHeaders(false).map(([name, value]) => `  ${name}: ${value}`),
    '  Speculation-Rules: "/project/speculation.json"',
  ]);
  expect(others).toContain(`/project/_astro/*\n  Cache-Control: ${IMMUTABLE}`);
  expect(others).toContain('/project/*.md\n  Content-Type: text/markdown; charset=utf-8');
  // Cloudflare reads lines of at most 2,000 characters, 100 rules of them, and takes one star in each.
  for (const rule of [all, ...others]) {
    expect(rule.split('\n')[0]?.match(/\*/g)?.length ?? 0).toBeLessThanOrEqual(1);
    for (const line of rule.split('\n')) expect(line.length).toBeLessThan(2000);
  }
  expect(others.length).toBeLessThan(100);
  // Two rules for one file would give it two types.
  const types = others
    .filter((rule) => rule.includes('Content-Type'))
    .map((rule) => rule.split('\n')[0] ?? '');
  const suffixes = types.map((type) => type.replace(/^.*\*/, ''));
  expect(suffixes.filter((one) => suffixes.some((other) => other !== one && one.endsWith(other)))).toEqual(
    [],
  );
});

it.each([
  // Cloudflare takes the policy of all addresses away where the editor is, and Netlify may join the two.
  ['cloudflare', HEADER_POLICY, '  ! Content-Security-Policy\n'],
  ['netlify', COMMON_POLICY, ''],
] as const)('%s gives the editor a policy of its own', (host, ofAll, before) => {
  const [file] = HOST_WRITERS[host].files({ ...SERVED, adminPolicy: "script-src 'self'" });
  expect(file?.text).toMatch(`/project/*\n  Content-Security-Policy: ${ofAll}\n`);
  expect(file?.text).toMatch(`\n/project/admin/*\n${before}  Content-Security-Policy: script-src 'self'\n/`);
});

it('every answer has these headers', () => {
  expect(Object.fromEntries(securityHeaders(false))).toMatchInlineSnapshot(`
    {
      "Content-Security-Policy": "script-src 'self' 'sha256-7D5865K7R4bUoTI0q7sTXBnnNlSZkdflVR5Jh/tNh64=';form-action 'self';base-uri 'none';require-trusted-types-for 'script';trusted-types 'none';img-src 'self';connect-src 'self';object-src 'none';frame-ancestors 'none'",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Permissions-Policy": "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "X-Content-Type-Options": "nosniff",
    }
  `);
});

it('each host is told what the content says has moved and is gone', async () => {
  const content = worldWith();
  mkdirSync(path.join(content, 'retired'));
  const retire = (id: string, fields: string) =>
    writeFileSync(
      path.join(content, `retired/${id}.yaml`),
      `address: /articles/${id}/\ndate: 2023-08-15\nreason: It was.\n${fields}\n`,
    );
  retire('old-dam', 'kind: moved\nsuccessor: /articles/dam-gates-opened/');
  retire('other-dam', 'kind: retired');
  vi.stubEnv('CONTENT_DIR', content);
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const [host, file, gone] of [
    ['cloudflare', '_redirects', undefined],
    ['netlify', '_redirects', '/articles/other-dam/ /articles/other-dam/index.html 410!'],
    ['nginx', 'nginx.conf', '/articles/other-dam/'],
    ['caddy', 'Caddyfile', 'error /articles/other-dam/ 410'],
  ] as const) {
    const site = temporary();
    await writeHostFiles(site, host);
    const text = readFileSync(path.join(site, file), 'utf8');
    expect(text, host).toMatch(/\/articles\/old-dam\/.*\s.*\/articles\/dam-gates-opened\//);
    if (gone !== undefined) expect(text).toContain(gone);
  }
});

it('browsers are bound to https only where the newsroom wants it', () => {
  expect(securityHeaders(false).map(([name]) => name)).not.toContain('Strict-Transport-Security');
  expect(securityHeaders(true)).toContainEqual(['Strict-Transport-Security', 'max-age=31536000']);
});

it('no header has what would end the quotation that it stands in', () => {
  for (const [name, value] of securityHeaders(true)) {
    expect(value).not.toMatch(/["\\{}$\n]/);
    expect(name).toMatch(/^[A-Za-z-]+$/);
  }
  expect(HOSTS.map((host) => Object.keys(filesFor(host)))).toEqual([
    [],
    ['_headers', '_redirects', 'speculation.json'],
    ['_headers', '_redirects', 'speculation.json'],
    ['Caddyfile', 'speculation.json'],
    ['nginx.conf', 'speculation.json'],
  ]);
  tell({ hosts: HOSTS.filter((host) => HOST_WRITERS[host].files(SERVED).length > 0) });
});

it('an icon file has one picture behind its head', () => {
  const file = iconFile(new Uint8Array([7, 8, 9]), 32);
  expect([...file.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  const view = new DataView(file.buffer);
  expect([...file.subarray(view.getUint32(18, true))]).toEqual([7, 8, 9]);
  expect(view.getUint32(14, true)).toBe(3);
});
