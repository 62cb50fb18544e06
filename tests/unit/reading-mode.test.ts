import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { sourceId, TAKEN_FOR_BUTTONS } from '../../src/newsroom/model/paths.ts';
import { pageHtml } from '../../src/publishing/html.ts';
import { textClass } from '../../src/publishing/reading-mode.ts';
import { bodyOf, placesOf } from './a-body.ts';
import { article, source } from './a-document.ts';

/** Ids that a reading mode could take for the name of something that is no text: every word of its lists, in three places. */
const { REGEXPS } = (Readability as unknown as { prototype: { REGEXPS: Record<string, RegExp> } }).prototype;
const names = [
  'unlikelyCandidates',
  'negative',
  'extraneous',
  'byline',
  'shareElements',
  'nextLink',
  'prevLink',
];
const words = new Set(
  names.flatMap((name) => REGEXPS[name]?.source.toLowerCase().match(/[a-z\d]+(?:-[a-z\d]+)*/g) ?? []),
);
const ids = [...words]
  .flatMap((word) => [word, `${word}-of-votes`, `the-${word}`, `a-${word}-b`])
  .filter((id) => !TAKEN_FOR_BUTTONS.test(id));

const FILLER =
  'The river rose by a metre, and the fields on both banks, which lie low, were flooded in one night. ';
const paragraphs = Array.from({ length: 6 }, (_, index) => `${FILLER.repeat(3)}(${index})`).join('\n\n');

/** What is left of a page with a section, claims and a source under an id of these. */
const extracted = (id: string): string => {
  const body = bodyOf(
    `${paragraphs}\n\n## The named section {#${id}}\n\n${FILLER} <Claim id="c-${id}" standing="unsourced">A named claim.</Claim>\n\n<Claim id="d-${id}" standing="unsourced">\n\nA named block.\n\n</Claim>\n\n${paragraphs}`,
  );
  const text = pageHtml(body.tree, {
    mention: (_, inner) => inner,
    address: (url) => url,
    citations: () => '',
    standing: () => '',
    corrected: () => '',
    figure: (_, caption) => caption,
    footnote: () => '',
    chart: () => '',
  })
    .join('')
    // The ids are to be those of the list, and three of one name cannot be in a text.
    .replaceAll(/id="[cd]-/g, 'id="');
  const item = `<li class="${textClass(sourceId(id)) ?? ''}" id="${sourceId(id)}">A named source, of the same day, as it was read.</li>`;
  const { document } = parseHTML(
    `<html><head><title>A</title><meta name="author" content="B"></head><body><main><article><h1>A</h1>${text}<ol>${item}</ol></article></main></body></html>`,
  );
  return new Readability(document).parse()?.textContent ?? '';
};

describe('In a reading mode', () => {
  it('there are names to try', () => {
    expect(words.size).toBeGreaterThan(60);
  });

  it.each(ids)('what has the id %s stays', (id) => {
    const text = extracted(id);
    for (const named of ['The named section', 'A named claim.', 'A named block.', 'A named source'])
      expect(text).toContain(named);
  });

  it.each(['share-of-votes', 'fair-share', 'share', 'the-share-b'])(
    'what has the id %s would go, so the check refuses it',
    (id) => {
      expect(extracted(id)).not.toContain('A named claim.');
      expect(placesOf(`## A {#${id}}`)).toEqual(['1:1 bad-anchor']);
      expect(placesOf(`<Claim id="${id}" standing="unsourced">So.</Claim>`)).toEqual(['1:8 bad-anchor']);
      expect(source(id).problems.map(({ code }) => code)).toEqual(['bad-id']);
      const point = article({ keyPoint: 'So.", restsOn: [gates] }\n  - { id: ' + id + ', text: "So.' });
      expect(point.problems.map(({ code, line }) => `${line} ${code}`)).toEqual(['11 bad-anchor']);
    },
  );
});
