import { expect, test } from 'vitest';
import type { Article } from '../../src/newsroom/model/newsroom.ts';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { typeset } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';
import { articles, newsroom } from './content.ts';
import { describeEach } from './each.ts';
import { dist, read, readPage } from './pages.ts';

interface Part {
  name: string;
  element: Element | undefined;
  /** Whether an article with this content must have it. */
  needed: boolean;
}

/** The parts of an article page in the order in which a screen reader, and a reader with a phone, meets them. */
const partsOf = (article: Article, document: Document): Part[] => {
  const part = (name: string, selector: string, text?: string, needed = true): Part => ({
    name,
    element: [...document.querySelectorAll(selector)].find(
      (element) => text === undefined || read(element.textContent) === read(text),
    ),
    needed,
  });
  const [topic] = article.topics;
  return [
    part('skip link', 'a[href="#page-text"]'),
    part('masthead', 'header a[href="/"]'),
    part('status', `[aria-label="${words.statusOfPage}"]`, undefined, article.status !== 'settled'),
    part('topic', `main a[href="${pathOf('topic', topic ?? '')}"]`, undefined, topic !== undefined),
    part('headline', 'h1', typeset(article.headline)),
    part('description', 'main p', typeset(article.description)),
    part('day of publication', `main time[datetime="${article.datePublished}"]`),
    part('day it describes', `main dl time[datetime="${article.asOf}"]`),
    part('key points', 'h2', words.keyPoints.title, article.keyPoints.length > 0),
    part('why it matters', '#page-matters > h2', words.whyItMatters, article.whyItMatters !== undefined),
    part('share controls', 'main a[href^="mailto:?"]', undefined, article.keyPoints.length > 0),
    part(
      'actors',
      'aside h2',
      words.sidebar.actors,
      article.about.some(({ kind }) => kind === 'actor'),
    ),
    part(
      'places',
      'aside h2',
      words.sidebar.locations,
      article.about.some(({ kind }) => kind === 'location'),
    ),
    part('timeline', 'aside h2', words.timeline.title, article.events.length > 0),
    part('background', '#page-background > h2', words.background, article.background !== undefined),
    part('text', 'main h2', article.body.outline[0]?.text, article.body.outline.length > 0),
    part(
      'sources',
      'main h2',
      words.sources.title,
      article.body.claims.some(({ citations }) => citations.length > 0),
    ),
    part('changes', 'main h2', words.changes.title, article.changes.length > 0),
    part('how to cite', 'main h2', words.cite.title, false),
    part('related explainers', 'main h2', words.related.title, false),
  ];
};

describeEach('article', articles, ({ id }) => `the article ${id}`, (article) => {
  const { document } = readPage(dist, pathOf('article', article.id));
  const parts = partsOf(article, document);

  test('has all its parts', () => {
    expect(parts.filter(({ needed, element }) => needed && !element).map(({ name }) => name)).toEqual([]);
  });

  test('has its parts in the order of reading', () => {
    const elements = [...document.querySelectorAll('*')];
    const there = parts.flatMap(({ name, element }) =>
      element ? [{ name, at: elements.indexOf(element) }] : [],
    );
    expect(there.toSorted((a, b) => a.at - b.at).map(({ name }) => name)).toEqual(
      there.map(({ name }) => name),
    );
  });

  test('leads to what happened next, if something did, before its headline', () => {
    const status = document.querySelector(`[aria-label="${words.statusOfPage}"]`);
    expect(status !== null).toBe(article.status !== 'settled');
    const successor = newsroom.articles.get(article.successor);
    if (successor === undefined) return;
    expect(read(status?.textContent)).toContain(words.statuses[article.status]);
    const link = status?.querySelector(`a[href="${pathOf('article', successor.id)}"]`);
    expect(read(link?.textContent)).toBe(read(typeset(successor.headline)));
    const order = [...document.querySelectorAll('h1, main a')];
    expect(order.indexOf(link as Element)).toBeLessThan(order.findIndex(({ tagName }) => tagName === 'H1'));
  });
});
