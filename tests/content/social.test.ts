import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import ogs from 'open-graph-scraper';
import { expect, test } from 'vitest';
import { dateModified, dateTime } from '../../src/newsroom/model/time/dates.ts';
import { cardPath, pathOf } from '../../src/newsroom/model/paths.ts';
import { CARD_SIZE } from '../../src/drawing/social-card.ts';
import { typeset } from '../../src/words/language.ts';
import { site } from '../../src/site.ts';
import { articles } from './content.ts';
import { describeEach } from './each.ts';
import { dist, readPage, allPages } from './pages.ts';

/** What a service that previews shared links makes of a page. */
const preview = async (html: string) => (await ogs({ html, onlyGetOpenGraphInfo: true })).result;

/**
 * What a service makes of it that goes by the letter of https://ogp.me: elements that say nothing else, each
 * root property once, and what belongs to a picture right after it.
 */
const byTheLetter = (document: Document): Map<string, string> => {
  const found = new Map<string, string>();
  let root = '';
  for (const meta of document.querySelectorAll('meta[property]')) {
    const property = meta.getAttribute('property') ?? '';
    if (meta.hasAttribute('name')) throw new Error(`${property} has a name, too.`);
    if (found.has(property)) throw new Error(`${property} is there twice.`);
    const [, parent = property] = /^(og:image):\w+$/.exec(property) ?? [];
    if (parent !== property && parent !== root) throw new Error(`${property} does not follow ${parent}.`);
    root = parent;
    found.set(property, meta.getAttribute('content') ?? '');
  }
  return found;
};

test.each(allPages())(
  '$path can be previewed as a shared link',
  async ({ path: page, html, document }) => {
    const found = await preview(html);
    expect(found.ogTitle).toBeTruthy();
    expect(found.ogDescription).toBe(
      document.querySelector('meta[name="description"]')?.getAttribute('content'),
    );
    expect(found).toMatchObject({
      ogSiteName: site.name,
      ogLocale: site.language.replace('-', '_'),
      twitterCard: 'summary_large_image',
    });
    expect(found.ogType).toMatch(/^(article|website)$/);
    const [image] = found.ogImage ?? [];
    expect(image).toMatchObject({
      width: String(CARD_SIZE.width),
      height: String(CARD_SIZE.height),
    });
    for (const property of ['og:title', 'og:description', 'og:type', 'og:image', 'og:image:alt']) {
      expect(byTheLetter(document).get(property), property).toBeTruthy();
    }
    expect(image?.alt).toBeTruthy();
    const file = readFileSync(path.join(dist, (image?.url ?? '').slice(site.url.length)));
    const { format, width, height } = await sharp(file).metadata();
    expect({ type: `image/${format}`, width, height }).toEqual({ type: image?.type, ...CARD_SIZE });
    if (page === '/404.html') expect(found.ogUrl).toBeUndefined();
    else expect(found.ogUrl).toMatch(new RegExp(`^${site.url}/`));
  },
);

describeEach('article', articles, ({ id }) => `the preview of ${id}`, (article) => {
  const page = readPage(dist, pathOf('article', article.id));

  test('has its headline, its dates and a card of its own', async () => {
    const modified = dateModified(article);
    expect(await preview(page.html)).toMatchObject({
      ogTitle: typeset(article.headline),
      ogType: 'article',
      ogUrl: site.url + page.path,
      articlePublishedTime: dateTime(article.datePublished),
      ...(modified !== article.datePublished && { articleModifiedTime: dateTime(modified) }),
      ...(article.picture === undefined && { ogImage: [{ url: site.url + cardPath(article.id) }] }),
    });
  });
});
