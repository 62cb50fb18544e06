import { expect, it } from 'vitest';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { partsOf } from '../../src/newsroom/questions/series.ts';
import { words } from '../../src/words/words.ts';
import { newsroom } from './content.ts';
import { dist, read, readPage } from './pages.ts';

it('A topic says of each explainer which part of its series it is', () => {
  for (const topic of newsroom.topics.list) {
    const { document } = readPage(dist, pathOf('topic', topic.id));
    const explainers = document.querySelector('#page-explainers');
    for (const article of newsroom.articles.getAll(topic.series)) {
      const link = explainers?.querySelector(`a[href$="${pathOf('article', article.id)}"]`);
      const part = partsOf(newsroom, article).find((one) => one.topic.id === topic.id);
      // Of a long list only the latest stand on the page.
      if (!link || !part) continue;
      expect(read(link.closest('.glossed')?.textContent)).toContain(read(words.series.place(part)));
    }
  }
});
