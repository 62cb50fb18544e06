import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { site } from '../../src/site.ts';
import { newsroom } from './content.ts';
import { describeEach } from './each.ts';
import { dist, filesIn, readPage } from './pages.ts';

type Thing = Record<string, unknown> & { '@type': string };
const dataOf = (page: string): Thing[] =>
  [...readPage(dist, page).document.querySelectorAll('script[type="application/ld+json"]')].flatMap(
    (script) => {
      const data = JSON.parse(script.textContent ?? '');
      return data['@graph'] ?? [data];
    },
  );
const addressesIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value].filter((text) => text.startsWith(site.url))
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(addressesIn)
      : [];

const entities = (['actor', 'location', 'term', 'topic'] as const).flatMap((kind) =>
  newsroom[`${kind}s`].list.map(({ id, name }) => ({ page: pathOf(kind, id), name })),
);

describeEach('actor, place, term or topic', entities, ({ page }) => page, ({ page }) => {
  test('says what it is about and where it stands', () => {
    const [thing, crumbs] = dataOf(page);
    expect(thing?.['@id']).toBe(site.url + page);
    expect(crumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: { '@id': expect.stringMatching(/\/(actors|locations|terms|topics)\/$/) } },
        { position: 2, item: { '@id': site.url + page } },
      ],
    });
  });
});

test('the front page says who publishes and under which rules', () => {
  expect(dataOf('/').map((thing) => thing['@type'])).toEqual(['WebSite', 'NewsMediaOrganization']);
});

test('every address in structured data exists', () => {
  const files = new Set(filesIn(dist).map((file) => `/${file.replace(/index\.html$/, '')}`));
  const pages = [
    '/',
    ...entities.map(({ page }) => page),
    ...newsroom.articles.list.map(({ id }) => pathOf('article', id)),
  ];
  const addresses = new Set(pages.flatMap((page) => addressesIn(dataOf(page))));
  const missing = [...addresses].filter((address) => !files.has(new URL(address).pathname));
  expect(missing).toEqual([]);
});

test('the manifest is linked on the front page, and its icons have the size they say', () => {
  const link = readPage(dist, '/').document.querySelector('link[rel="manifest"]')?.getAttribute('href');
  const manifest = JSON.parse(readFileSync(path.join(dist, link ?? ''), 'utf8')) as {
    icons: { src: string; sizes: string; type: string }[];
  };
  const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
  expect(pictures.length).toBeGreaterThanOrEqual(2);
  for (const { src, sizes } of pictures) {
    const png = readFileSync(path.join(dist, src));
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
  }
});
