import { format } from 'prettier';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listContent } from '../../src/files/content-folder.ts';
import { htmlOf, placesOf } from './a-body.ts';
import { ARABIC, WORLD } from './a-folder.ts';

/** What an editor's program that formats files on saving makes of a text is read as what it was made from. */

const formatted = (text: string): Promise<string> => format(text, { parser: 'mdx' });
const paragraphs = (html: string): number => html.split('<p>').length - 1;
const parted = (text: string): number =>
  placesOf(text).filter((place) => place.endsWith(' parted-paragraph')).length;

const claim = (id: string, text: string) => `<Claim id="${id}" standing="unsourced">${text}</Claim>`;
const words = 'The level of the river was lower than in any year since the gauge was built, says the board.';

describe('Formatted, the same paragraphs are left of', () => {
  it.each([
    ['two claims', `${claim('a', words)}\n${claim('b', words)}`],
    ['a claim and the words after it', `${claim('a', words)}\nNobody knows why.`],
    ['sides in a claim', claim('a', `<Side>${words}</Side>\n<Side>${words}</Side>`)],
    ['two paragraphs', `${claim('a', words)}\n\n${claim('b', words)}\n\nNobody knows.\n\n- ${words}`],
  ])('%s', async (_, text) => {
    const rewrapped = await formatted(text);
    expect(rewrapped).toMatch(/<(?:Claim|Side)[^>]*>\n/);
    expect(htmlOf(rewrapped)).toBe(htmlOf(text));
    expect(parted(rewrapped)).toBe(0);
  });

  it('a claim that holds paragraphs of its own', async () => {
    const text = `<Claim id="a" standing="unsourced">\n\n${words}\n\n${words}\n\n</Claim>\n${claim('b', words)}`;
    expect(htmlOf(await formatted(text))).toBe(htmlOf(text));
  });
});

describe('Where a formatter parts words from the claim after them,', () => {
  const text = `Nobody knows why.\n${claim('a', words)}`;

  it('the check says so', async () => {
    expect(placesOf(text)).toEqual([]);
    expect(placesOf(await formatted(text))).toEqual(['3:1 parted-paragraph']);
  });

  it('and says nothing of a paragraph that an editor begins there', () => {
    expect(placesOf(`Nobody knows why.\n\n${claim('a', words)}`)).toEqual([]);
    expect(
      placesOf(`Nobody knows why.\n\n<Claim id="a" standing="unsourced">\n\n${words}\n\n</Claim>`),
    ).toEqual([]);
  });
});

describe.each([WORLD, ARABIC])('Of %s', (folder) => {
  const articles = listContent(folder).files.filter(({ collection }) => collection === 'articles');

  it.each(articles)('the paragraphs of $path are the same or have a warning', async ({ absolute }) => {
    const text = readFileSync(absolute, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    const rewrapped = await formatted(text);
    const more = paragraphs(htmlOf(rewrapped)) - paragraphs(htmlOf(text));
    expect(more).toBeGreaterThanOrEqual(0);
    expect(more).toBeLessThanOrEqual(parted(rewrapped));
    if (more === 0) expect(htmlOf(rewrapped)).toBe(htmlOf(text));
  });
});
