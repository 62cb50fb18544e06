import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { fixedPaths } from '../../src/newsroom/model/paths.ts';
import { listedPages, robots, sitemap, sitemapIndex, sitemapParts } from '../../src/publishing/sitemap.ts';
import { actor, article, BODY, retirement, source } from './a-document.ts';

const publisher = { name: 'The Orun Post', url: 'https://orun.example', language: 'en-GB' };
const CORRECTION =
  '{ date: 2023-04-01, kind: correction, note: The day was wrong., was: 2 March, is: 3 March }';
const RETIRED =
  'address: /articles/old/\ndate: 2023-04-01\nkind: retired\nreason: It said the same as another.\n';

const pages = (text: Parameters<typeof article>[0] = {}) =>
  listedPages(
    assemble(
      [article(text), source('post'), actor('description: An engineer.'), retirement(RETIRED)],
      'en-GB',
    ),
    { name: 'The Orun Post', url: 'https://post.example', language: 'en-GB' },
  );
const lastmod = (path: string, text: Parameters<typeof article>[0] = {}) =>
  pages(text).find((page) => page.path === path)?.lastmod;

describe('a sitemap', () => {
  it('lists every page that has something of its own to say', () => {
    expect(pages().map(({ path }) => path)).toEqual([
      ...fixedPaths(),
      '/articles/2023/',
      '/articles/dam/',
      '/actors/tarvani/',
    ]);
  });

  it('dates an article by its last change that matters', () => {
    expect(lastmod('/articles/dam/')).toBe('2023-03-06');
    expect(lastmod('/articles/dam/', { changes: CORRECTION })).toBe('2023-04-01');
    expect(lastmod('/articles/dam/', { body: BODY.replace('dam were', 'dam, were') })).toBe('2023-03-06');
  });

  it('dates the page of corrections by the last one, and says no date where none is known', () => {
    expect(lastmod('/corrections/')).toBeUndefined();
    expect(lastmod('/corrections/', { changes: CORRECTION })).toBe('2023-04-01');
    expect(lastmod('/actors/tarvani/')).toBeUndefined();
  });

  it('is written as the protocol wants it', () => {
    expect(sitemap([{ path: '/a&b/', lastmod: '2023-04-01' }, { path: '/c/' }], publisher))
      .toMatchInlineSnapshot(`
        "<?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://orun.example/a&amp;b/</loc><lastmod>2023-04-01</lastmod></url>
        <url><loc>https://orun.example/c/</loc></url>
        </urlset>
        "
      `);
  });
});

describe('a large site', () => {
  const many = Array.from({ length: 90_001 }, (_, index) => ({ path: `/${index}/`, lastmod: '2023-01-01' }));
  const parts = sitemapParts(many);

  it('has as many sitemaps as it needs, and loses no page', () => {
    expect(parts.map((part) => part.length <= 50_000)).toEqual([true, true, true]);
    expect(parts.flat()).toEqual(many);
  });

  it('has an index that leads to all of them', () => {
    const index = sitemapIndex([...parts, [{ path: '/undated/' }]], publisher);
    expect(index.match(/<loc>[^<]*<\/loc>(<lastmod>2023-01-01<\/lastmod>)?/g)).toEqual([
      ...[0, 1, 2].map(
        (part) => `<loc>https://orun.example/sitemap-${part}.xml</loc><lastmod>2023-01-01</lastmod>`,
      ),
      '<loc>https://orun.example/sitemap-3.xml</loc>',
    ]);
  });
});

it('robots are told where the sitemap is', () => {
  expect(robots(publisher)).toContain('Sitemap: https://orun.example/sitemap-index.xml');
});
