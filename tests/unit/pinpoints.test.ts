import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../src/newsroom/changes/differences.ts';
import type { Source } from '../../src/newsroom/model/newsroom.ts';
import { readPinpoint } from '../../src/newsroom/reading/read-pinpoint.ts';
import { dataOf } from '../../src/publishing/article-data.ts';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import { pinpointAddress } from '../../src/publishing/pinpoint-address.ts';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { bodyOf, placesOf } from './a-body.ts';
import { article, read } from './a-document.ts';
import { articleOf, newsroom } from './world.ts';

const publisher = { name: 'The Orun Post', url: 'https://orun.example', language: 'en-GB' };

describe('What stands behind the address of a source', () => {
  it.each([
    ['p. 2', { locator: 'p. 2' }],
    ["l'article 3, al. 2", { locator: "l'article 3, al. 2" }],
    ['the box on the last page', { locator: 'the box on the last page' }],
    ['12:30', { locator: '12:30' }],
    ["'We decided.'", { quotation: 'We decided.' }],
    ['“We don’t.”', { quotation: 'We don’t.' }],
    ['„Wir senken.“', { quotation: 'Wir senken.' }],
    ['« Nous baissons. »', { quotation: 'Nous baissons.' }],
    ['「我们决定」', { quotation: '我们决定' }],
    ["p. 2: 'We decided: a cut.'", { locator: 'p. 2', quotation: 'We decided: a cut.' }],
    ['at 12:30: “no”', { locator: 'at 12:30', quotation: 'no' }],
    ["p.  2:\n 'We\n decided.'", { locator: 'p. 2', quotation: 'We decided.' }],
    ['', {}],
  ])('%s is a place, a quotation or both', (title, pinpoint) => {
    expect(readPinpoint(title)).toEqual(pinpoint);
  });

  it.each([
    "p. 2 'We decided.'",
    "We decided'",
    'He said “no” twice',
    "'We decided",
    'We decided to open the gates.',
    'They had decided to open both of the gates',
    'We decided today, after long talks, to lower the rate by a quarter of a point from the next week on',
  ])('%s is none of them', (title) => {
    expect(readPinpoint(title)).toBeUndefined();
  });

  it('is read whole: no letter of it is lost', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'ab2.: \'"“”‘’«»„「」')), (signs) => {
        const pinpoint = readPinpoint(signs.join(''));
        if (pinpoint)
          expect(letters((pinpoint.locator ?? '') + (pinpoint.quotation ?? ''))).toBe(
            letters(signs.join('')),
          );
      }),
    );
  });

  it('is told where it is not clear, also where its marks end it too early', () => {
    expect(placesOf('A note [ECB](source:ecb "p. 2 \'We decided.\'").', 'actors')).toEqual([
      '1:8 unclear-pinpoint',
    ]);
    expect(placesOf('A note [ECB](source:ecb "p. 2: "We decided.""). ', 'actors')).toEqual([
      '1:13 unclear-pinpoint',
    ]);
    expect(placesOf('A note [ECB](source:ecb “We decided.”). ', 'actors')).toEqual(['1:13 unclear-pinpoint']);
  });

  it('belongs to the citation and to no text, and none of its words is lost', () => {
    const body =
      '<Claim id="gates" standing="reported">It fell. [ECB](source:post "p. 2: \'by &amp; by\'")</Claim>';
    expect(bodyOf(body).claims).toMatchObject([
      {
        text: 'It fell.',
        citations: ['post'],
        pinpoints: [{ source: 'post', locator: 'p. 2', quotation: 'by & by' }],
      },
    ]);
    expect(article({ body }).problems).toEqual([]);
    // Words behind another address are still missed.
    const link = article({ body: body.replace('fell.', 'fell [here](https://a.example "and there").') });
    expect(link.problems.map(({ code }) => code)).toEqual(['lost-words']);
  });

  it('needs an entry of the ledger when it changes', () => {
    const quoting = (words: string) =>
      article({
        body: `<Claim id="gates" standing="reported">It fell. [P](source:post "'${words}'")</Claim>`,
      });
    const found = differences(quoting('by two'), quoting('by ten'), dictionaryOf('en-GB', new Set()));
    expect(found).toMatchObject([
      { what: 'What the claim "gates" quotes', subject: 'gates', before: 'post "by two"', material: true },
    ]);
  });
});

describe('The address of a quotation', () => {
  const source = (fields: string): Source => {
    const { data, ...file } = read('sources', 'sources/a.yaml', `publisher: A\n${fields}\n`);
    return { ...file, ...data } as unknown as Source;
  };
  const page = source('url: https://a.example/b');
  it.each([
    [
      'a page',
      page,
      { quotation: 'we cut, re-set & "held"' },
      'https://a.example/b#:~:text=we%20cut%2C%20re%2Dset%20%26%20%22held%22',
    ],
    [
      'a page with a fragment',
      source("url: 'https://a.example/b#c'"),
      { quotation: 'no' },
      'https://a.example/b#c:~:text=no',
    ],
    [
      'what was left out',
      page,
      { quotation: 'we decided [...] to cut' },
      'https://a.example/b#:~:text=we%20decided,to%20cut',
    ],
    ['a place alone', page, { locator: 'p. 2' }, undefined],
    [
      'a PDF',
      source('url: https://a.example/b.pdf'),
      { locator: 'pp. 12–13', quotation: 'no' },
      'https://a.example/b.pdf#page=12',
    ],
    [
      'a PDF in Arabic',
      source('url: https://a.example/b.PDF'),
      { locator: 'ص ١٢' },
      'https://a.example/b.PDF#page=12',
    ],
    [
      'a PDF without a page',
      source('url: https://a.example/b.pdf'),
      { locator: 'section 4', quotation: 'no' },
      undefined,
    ],
    [
      'a page that is gone',
      source('url: https://a.example/b\ngone: 2024-01-01\narchiveUrl: https://c.example/b'),
      { quotation: 'no' },
      'https://c.example/b#:~:text=no',
    ],
    [
      'a book',
      source('type: book\nisbn: 978-0-306-40615-7'),
      { locator: 'p. 2', quotation: 'no' },
      undefined,
    ],
  ])('leads to the words: %s', (_, of, pinpoint, address) => {
    expect(pinpointAddress(of, { source: 'a', ...pinpoint })).toBe(address);
  });

  it('of a long one names its first and last words', () => {
    const quotation = Array.from({ length: 90 }, (_, index) => `word${index}`).join(' ');
    expect(pinpointAddress(page, { source: 'a', quotation })).toBe(
      'https://a.example/b#:~:text=word0%20word1%20word2%20word3%20word4,word85%20word86%20word87%20word88%20word89',
    );
  });
});

describe('Places and quotations are in every form of an article:', () => {
  const river = articleOf('who-controls-the-orun');
  const address = 'https://gazette.example/2023/council#:~:text=the%20law%20leaves%20no%20doubt';

  it('in its data', () => {
    const claim = dataOf(newsroom, river, publisher, 'https://l.example').claims.find(
      ({ id }) => id === 'law-of-2019',
    );
    expect(claim?.pinpoints).toEqual([
      {
        source: 'water-act',
        locator: 'section 4',
        quotation: 'The board alone opens the gates.',
        url: undefined,
      },
      { source: 'dam-book', locator: 'p. 212', url: undefined },
      { source: 'gazette-council', quotation: 'the law leaves no doubt', url: address },
    ]);
  });

  it('in its Markdown, under their source', () => {
    const markdown = articleMarkdown(newsroom, river, publisher, 'https://l.example', fullTextWords);
    expect(markdown).toContain(`\n   - [“the law leaves no doubt”](${address})\n`);
    expect(markdown).toContain('\n   - section 4: “The board alone opens the gates.”\n');
    expect(markdown).toContain(
      'Ilse Maron, Hill Press, A wall across the Orun, book, edition 2, ISBN 978-0-306-40615-7, 2021\n',
    );
    expect(markdown).toContain(
      'Nadia Tarvani, Hill Post Explained, interview, by Mara Oln, official, 5\u00a0Mar 2023',
    );
  });
});
