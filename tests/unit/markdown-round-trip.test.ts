import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownOf } from '../../src/publishing/markdown.ts';
import { shapeOf, shapeOfMarkdown } from './a-shape.ts';
import { texts } from './any-text.ts';
import { runs } from './runs.ts';

it('Markdown of any text is read back to the same text, block for block, with its marks and links', () => {
  fc.assert(
    fc.property(texts(), (text) => {
      const markdown = markdownOf(text);
      expect(shapeOfMarkdown(markdown), markdown).toEqual(shapeOf(text));
    }),
    runs(200),
  );
});
