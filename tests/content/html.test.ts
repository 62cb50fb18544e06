import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { formerPages } from '../../src/newsroom/model/addresses.ts';
import { base, has, site } from '../../src/site.ts';
import { htmlValidate } from '../html-validate.config.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { newsroom, sharePaths } from './content.ts';
import { allPages, read, wrong, type Page } from './pages.ts';

const pages = allPages();
const validator = new HtmlValidate(new StaticConfigLoader(htmlValidate));

test.each(pages)('$path is valid HTML', async ({ html }) => {
  const { results } = await validator.validateString(html);
  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${message} (${ruleId})`),
    ),
  ).toEqual([]);
});

test('every page has exactly one h1, with words in it', () => {
  expect(
    wrong(pages, ({ document }) => {
      const titles = [...document.querySelectorAll('h1')].map((h1) => read(h1.textContent));
      return titles.length === 1 && titles[0] ? [] : [`h1: ${JSON.stringify(titles)}`];
    }),
  ).toEqual([]);
});

test('readers see no straight quotation mark or apostrophe where their language has its own', () => {
  const { typeset } = languageOf(site.language);
  expect(
    wrong(pages, ({ document }) => {
      const body = document.body.cloneNode(true) as HTMLElement;
      // What is no text, what stands as it is written, and what is in another language.
      for (const part of body.querySelectorAll('script, style, code, pre, [lang]')) part.remove();
      const texts = [...body.querySelectorAll('*')].flatMap((element) =>
        [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map((node) => read(node.textContent)),
      );
      return texts.filter((text) => /['"]/.test(text) && typeset(text) !== text);
    }),
  ).toEqual([]);
});

test('no heading skips a level or is empty', () => {
  expect(
    wrong(pages, ({ document }) => {
      const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
      const level = (heading: Element | undefined) => (heading ? Number(heading.tagName.slice(1)) : 0);
      return headings
        .filter(
          (heading, index) => level(heading) > level(headings[index - 1]) + 1 || !read(heading.textContent),
        )
        .map((heading) => `${heading.tagName} "${read(heading.textContent)}"`);
    }),
  ).toEqual([]);
});

test('nothing follows the end of a page', () => {
  expect(pages.filter(({ html }) => !/<\/body>\s*<\/html>\s*$/.test(html)).map(({ path }) => path)).toEqual(
    [],
  );
});

test('an id stands on a page only once', () => {
  expect(
    wrong(pages, ({ document }) => {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index);
    }),
  ).toEqual([]);
});

const titleOf = ({ document }: Page) => read(document.title);
const descriptionOf = ({ document }: Page) =>
  read(document.querySelector('meta[name="description"]')?.getAttribute('content'));

test.each([
  ['title', titleOf],
  ['description', descriptionOf],
])('every page has a %s that no other page has', (_, of) => {
  const first = new Map<string, string>();
  for (const page of pages) if (!first.has(of(page))) first.set(of(page), page.path);
  expect(
    wrong(pages, (page) => {
      const text = of(page);
      if (text === '') return ['it has none'];
      return first.get(text) === page.path ? [] : [`"${text}" is also that of ${first.get(text)}`];
    }),
  ).toEqual([]);
});

test('every page names its language', () => {
  expect(pages.filter(({ document }) => document.documentElement.lang !== site.language)).toEqual([]);
});

test('every page names its canonical address, which is its own unless it has moved', () => {
  const kept = pages.filter(
    ({ document }) => !document.querySelector('meta[name="robots"][content="noindex"]'),
  );
  const left = pages.filter((page) => !kept.includes(page)).map(({ path }) => path);
  const gone = formerPages(newsroom, has('key-points')).filter(({ kind }) => kind !== 'moved');
  const expected = ['/404.html', ...sharePaths(newsroom), ...gone.map(({ address }) => address)];
  expect(left.sort()).toEqual(expected.sort());
  expect(
    wrong(kept, ({ path, document }) => {
      const moved = document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content');
      const address = site.url + (moved?.replace(/^.*url=/, '').slice(base.length) ?? path);
      const named = [...document.querySelectorAll('link[rel="canonical"]')].map((link) =>
        link.getAttribute('href'),
      );
      return named.length === 1 && named[0] === address ? [] : [`canonical: ${named.join(', ')}`];
    }),
  ).toEqual([]);
});
