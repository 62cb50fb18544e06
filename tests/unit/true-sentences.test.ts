import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import { catalogue, DOUBTFUL, type Code } from '../../src/newsroom/model/problems.ts';
import { actor, article, source } from './a-document.ts';

/**
 * How often a rule that guesses is wrong, on true sentences. One in thirty is the most that a rule may take for a mistake
 * and still stop the site from being built; the others warn, and a file can answer them.
 */

const sentencesOf = (code: string): string[] =>
  readFileSync(fileURLToPath(new URL(`../fixtures/true-sentences/${code}.txt`, import.meta.url)), 'utf8')
    .trimEnd()
    .split('\n');

const marek = actor(
  `description: A politician.
names: [{ text: Marek, lang: en, kind: short }]
facts:
  - { id: office, text: She was president until 2020., role: President of Ardania, validFrom: 2010, validUntil: 2020-05-01, asOf: 2023, sources: [post] }`,
  'marek',
);

const found = (sentence: string): Code[] => {
  const body = `<Claim id="gates" standing="unsourced">It is so.</Claim>\n\n${sentence.replace('Marek', '[Marek](actor:marek)')}\n`;
  return checkContent([source('post'), marek, article({ body })], {
    published: [],
    publishedFile: 'published.txt',
    language: 'en-GB',
    today: '2023-06-01',
  }).problems.map(({ code }) => code);
};

describe.each([
  ['ended-role', 1],
  ['mixed-scripts', 0],
  ['unsafe-link', 0],
] as const)('%s', (code, share) => {
  const sentences = sentencesOf(code);

  it('is tried on thirty true sentences', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(30);
  });

  it(`takes ${share} of them for a mistake`, () => {
    expect(sentences.filter((sentence) => found(sentence).includes(code))).toHaveLength(share);
  });

  it('is an error only if it takes at most one of them for a mistake', () => {
    if (catalogue[code].severity === 'error') expect(share).toBeLessThanOrEqual(1);
    else expect(DOUBTFUL).toContain(code);
  });
});

describe('ended-role finds', () => {
  it.each([
    'Marek is the president.',
    'Marek is the president of Ardania.',
    'Marek is still president of Ardania.',
    'Marek is a president of Ardania.',
    'Marek remains president.',
    'Marek serves as the president of Ardania.',
    'Marek, the president, leads the talks.',
    'Marek, president of Ardania, wants a new law.',
    'President Marek says so.',
    'Tarr says that Marek is the current president.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual(['ended-role']);
  });
});

describe('mixed-scripts finds', () => {
  it.each([
    'Аleppo fell.',
    'The Рresident left.',
    'Маrek left.',
    'the аrmy of Damascuѕ',
    'The Ηouse met.',
    'Ιran',
  ])('%s', (sentence) => {
    expect(new Set(found(sentence))).toEqual(new Set(['mixed-scripts']));
  });
});
