import { expect, test } from 'vitest';
import { claimsUnder } from '../../src/newsroom/questions/key-points.ts';
import { pathOf, pointPath } from '../../src/newsroom/model/paths.ts';
import { typeset } from '../../src/words/language.ts';
import { has, site } from '../../src/site.ts';
import { words } from '../../src/words/words.ts';
import { articles, newsroom } from './content.ts';
import { describeEach } from './each.ts';
import { dist, filesIn, read, readPage } from './pages.ts';

const points = (has('key-points') ? articles : []).flatMap((article) =>
  article.keyPoints.map((point) => ({ article, point, path: pointPath(article.id, point.id) })),
);

/** Bytes of such a page besides what it says: head, masthead and foot, in any script. */
const FRAME = 5_000;

describeEach('key point', points, ({ path }) => `the page to share ${path}`, ({ article, point, path }) => {
  const { document, html } = readPage(dist, path);
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  const main = document.querySelector('main');
  // Of a quotation the address leads to its words.
  const links = [...(main?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href')?.split('#:~:')[0]);

  test('is previewed as the point and not as the article', () => {
    expect(meta('og:title')).toBe(typeset(point.text));
    expect(read(document.querySelector('h1')?.textContent)).toBe(read(typeset(point.text)));
    expect(meta('og:url')).toBe(site.url + path);
  });

  test('is left out by search engines, which have the article', () => {
    expect(meta('robots')).toBe('noindex');
    expect(document.querySelector('link[rel="canonical"]')).toBeNull();
  });

  test(`has its styles in a file that all of them share, and weighs ${FRAME} bytes at most besides its text`, () => {
    const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href'));
    expect(sheets).toEqual([expect.stringMatching(/\/_astro\/point\.[\w-]+\.css$/)]);
    expect(filesIn(dist)).toContain(sheets[0]?.slice(1));
    expect(Buffer.byteLength(html.replace(/<main[^]*<\/main>/, ''))).toBeLessThanOrEqual(FRAME);
  });

  test('leads to the point in its article', () => {
    expect(links).toContain(`${pathOf('article', article.id)}#${point.id}`);
  });

  test('shows every claim it rests on, how well it is known and its sources', () => {
    const text = read(main?.textContent);
    for (const claim of claimsUnder(article, point)) {
      expect(text).toContain(read(claim.text));
      expect(text).toContain(words.standings[claim.standing]);
      expect(links).toContain(`${pathOf('article', article.id)}#${claim.id}`);
      for (const { url } of newsroom.sources.getAll(claim.citations))
        if (url !== undefined) expect(links).toContain(url);
    }
  });

  test('says as of when, and what has become of the article', () => {
    expect(main?.querySelector('time')?.getAttribute('datetime')).toBe(article.asOf);
    if (article.status !== 'settled') {
      expect(read(main?.textContent)).toContain(words.statuses[article.status]);
      expect(meta('description')).toContain(words.statuses[article.status]);
    }
  });
});
