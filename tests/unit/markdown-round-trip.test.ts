import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Block } from '../../src/newsroom/model/tree.ts';
import { fullText } from '../../src/publishing/full-text.ts';
import { markdownOf } from '../../src/publishing/markdown.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { documentsIn, WORLD } from './a-folder.ts';
import { shapeOf, shapeOfMarkdown } from './a-shape.ts';
import { texts } from './any-text.ts';
import { ROOT } from './check-command.ts';

const publisher = {
  name: 'The Orun Post',
  url: 'https://orun.example',
  language: 'en-GB',
  byline: 'newsroom',
} as const;

const comesBack = (text: readonly Block[]): void => {
  const markdown = markdownOf(text);
  expect(shapeOfMarkdown(markdown), markdown).toEqual(shapeOf(text));
};

describe('Markdown is read back to the same text, block for block, with its marks and links:', () => {
  it('of any text', () => {
    fc.assert(fc.property(texts(), comesBack), { numRuns: 1000 });
  });

  describe.each([WORLD, `${ROOT}/content`])('of %s', (folder) => {
    const newsroom = assemble(documentsIn(folder), 'en-GB');
    it.each(newsroom.articles.list)('$id', (article) => {
      comesBack(fullText(newsroom, article, publisher, fullTextWords));
    });
  });
});
