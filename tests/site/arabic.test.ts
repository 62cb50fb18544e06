import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { undrawn } from '../../src/drawing/fonts.ts';
import { flat } from '../../src/words/messages/compile.ts';
import { dictionaries } from '../../src/words/messages/dictionaries.ts';
import { readNewsroom } from '../content/content.ts';
import { filesIn, read, readPages, wrong } from '../content/pages.ts';
import { environmentOf, saidOf } from '../sites.ts';

/** A newsroom whose language runs from right to left, with nothing changed but its folder. */

const { BUILT_SITE, CONTENT_DIR } = environmentOf('arabic');
const pages = readPages(BUILT_SITE);

const page = (address: string): Document => {
  const found = pages.find((one) => one.path === address);
  if (!found) throw new Error(`There is no ${address}.`);
  return found.document;
};
const ARTICLE = '/articles/jisr-closed/';

describe('every page', () => {
  it('says its language and how it runs', () => {
    const roots = pages.map(({ document: { documentElement: root } }) => [
      root.lang,
      root.getAttribute('dir'),
    ]);
    expect(new Set(roots.map(String))).toEqual(new Set(['ar,rtl']));
  });

  it('carries the styles of joined letters', () => {
    expect(wrong(pages, ({ html }) => (html.includes('Noto Naskh Arabic') ? [] : ['no styles']))).toEqual([]);
  });
});

describe('an article', () => {
  it('has its dates and numbers in the digits that the settings name', () => {
    const shown = [...page(ARTICLE).querySelectorAll('time, sup, .points > li > a')].map((one) =>
      read(one.textContent),
    );
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((text) => /[0-9]/.test(text))).toEqual([]);
    expect(shown.some((text) => /[٠-٩]/.test(text))).toBe(true);
  });

  it('is set as Arabic is', () => {
    const text = read(page(ARTICLE).querySelector('.text')?.textContent);
    expect(text).toContain('«لم يسمعوا شيئا»');
    expect(text).toContain('في الدعامة الثالثة، بحسب');
  });

  it('isolates names in other letters, and turns its arrows', () => {
    const isolated = [...page(ARTICLE).querySelectorAll('bdi[dir=ltr]')].map((one) => one.textContent);
    expect(isolated).toContain('Northline Sensors');
    expect(isolated).toContain('Coast Post');
    const sources = page(ARTICLE).querySelector('.sources')?.textContent;
    expect(sources).toContain('↪');
    expect(sources).not.toContain('↩');
    expect(page(ARTICLE).querySelector('.sources cite[lang=en]')).not.toBeNull();
  });

  it('is cited with the marks of its language', () => {
    const notes = [...page(ARTICLE).querySelectorAll('.note')].map((note) => read(note.textContent));
    expect(notes.join('\n')).toContain(
      'شرح السهل، «إغلاق جسر الملح بعد تشقق إحدى دعاماته»، 2023-03-06 (تصف الوضع حتى 2023-03-05؛ حُدّثت في 2023-03-09)،',
    );
  });
});

it('names stand in the order of the alphabet', () => {
  expect(readNewsroom(CONTENT_DIR).actors.list.map(({ name }) => name)).toEqual([
    'سلمى الراوي',
    'مجلس تل زهران',
    'نقابة سائقي الشاحنات',
    'هيئة الجسور',
  ]);
});

it('a feed says how its texts run', () => {
  const feed = readFileSync(path.join(BUILT_SITE, 'feed.json'), 'utf8');
  const { language, items } = JSON.parse(feed) as { language: string; items: { content_html: string }[] };
  expect(language).toBe('ar');
  expect(items.map((item) => item.content_html.startsWith('<div dir="rtl">'))).toEqual([true, true]);
});

it('its cards have all letters', () => {
  const { articles } = readNewsroom(CONTENT_DIR);
  expect(articles.list.flatMap(({ headline }) => undrawn(headline))).toEqual([]);
  expect(filesIn(BUILT_SITE)).toContain('articles/jisr-closed/card.png');
});

it('the build has nothing to say of a language that it knows', () => {
  const said = saidOf('arabic');
  expect(said).toContain('The site is in ');
  expect(said).not.toContain('Nothing is known of how');
});

it('without history it has no page of it, and the build says so', () => {
  expect(saidOf('arabic')).toContain('built without their history pages');
  expect(filesIn(BUILT_SITE).filter((file) => file.includes('history'))).toEqual([]);
  expect(wrong(pages, ({ html }) => (html.includes('history/') ? ['leads to one'] : []))).toEqual([]);
});

it('has the words of its language, and says that nobody has reviewed them', () => {
  const { unreviewed } = dictionaries.ar.pages;
  expect(read(page('/about/').querySelector('main')?.textContent)).toContain(unreviewed);
  const others = pages.filter(({ path: address }) => address !== '/about/');
  expect(wrong(others, ({ html }) => (html.includes(unreviewed) ? ['said here, too'] : []))).toEqual([]);
  const english = flat(dictionaries.en).flatMap(([, text]) =>
    /^[A-Z][a-z]+ [a-z]/.test(text) ? [text] : [],
  );
  expect(english.length).toBeGreaterThan(100);
  const left = wrong(pages, ({ document }) => {
    const text = read(document.body.textContent);
    return english.filter((one) => text.includes(one));
  });
  expect(left).toEqual([]);
});
