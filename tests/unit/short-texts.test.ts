import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { pointsOf } from '../../src/newsroom/changes/corrections.ts';
import { differences } from '../../src/newsroom/changes/differences.ts';
import { withoutWithdrawnText } from '../../src/newsroom/model/lifecycle.ts';
import { plainText, visitsTo } from '../../src/newsroom/model/tree.ts';
import { readingTime } from '../../src/publishing/reading-time.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { filledIn } from '../../src/words/filled-in.ts';
import { problemsOf } from './a-check.ts';
import { article, BODY } from './a-document.ts';
import { documentsIn, WORLD } from './a-folder.ts';
import { articleOf, newsroom } from './world.ts';

const bank = articleOf('how-the-north-bank-fell');
const said = (text: string, restsOn = 'gates') =>
  article({ fields: `whyItMatters: { text: "${text}", restsOn: [${restsOn}] }` });
const codes = (documents: Parameters<typeof problemsOf>[0]) =>
  problemsOf(documents)
    .map(({ code }) => code)
    .filter((code) => !['unknown-reference', 'no-content'].includes(code));
const wordsLong = (count: number) => Array.from({ length: count }, () => 'water').join(' ');

describe('the short texts of an article', () => {
  it.each([
    [39, ['off-length']],
    [40, []],
    [80, []],
    [81, ['off-length']],
  ])('are why it matters in forty to eighty words, not in %i', (count, found) => {
    expect(codes([said(`${wordsLong(count)}.`)])).toEqual(found);
  });

  it('rest on claims of the body', () => {
    expect(codes([said(wordsLong(50), 'gates, flood')])).toEqual(['unknown-claim']);
    expect(codes([article({ fields: 'background: { text: It was built., restsOn: [flood] }' })])).toEqual([
      'unknown-claim',
    ]);
  });

  it('have a ledger: what they say, and what they rest on', () => {
    const dictionary = dictionaryOf('en-GB', new Set());
    const [before, after] = [
      said('Two towns drink from the river.'),
      said('Three towns drink from the river.'),
    ];
    expect(differences(before, after, dictionary)).toMatchObject([
      {
        what: 'The field "whyItMatters"',
        subject: 'whyItMatters',
        before: 'Two towns drink from the river.',
        after: 'Three towns drink from the river.',
        material: true,
      },
    ]);
    const elsewhere = said('Two towns drink from the river.', 'gates, order');
    expect(differences(before, elsewhere, dictionary)).toMatchObject([
      { before: 'rests on: gates', after: 'rests on: gates, order', material: true },
    ]);
    expect(pointsOf(bank).get('whyItMatters')?.id).toBe('page-matters');
  });

  it('go with the text when the article is withdrawn', () => {
    const { whyItMatters, background } = withoutWithdrawnText({ ...bank, status: 'withdrawn' });
    expect([whyItMatters, background]).toEqual([undefined, undefined]);
  });
});

describe('what overtook a section', () => {
  const overtaken = (date: string) => `<Overtaken date="${date}">\n\nThe gates were shut.\n\n</Overtaken>`;

  it('stands under its heading', () => {
    const [heading, claim, rest] = BODY.split('\n\n');
    const under = [heading, overtaken('2023-03-06'), claim, rest].join('\n\n');
    expect(codes([article({ body: under })])).toEqual([]);
    const below = [heading, claim, overtaken('2023-03-06'), rest].join('\n\n');
    expect(codes([article({ body: below })])).toEqual(['misplaced-block']);
  });

  it('came after the day of the article', () => {
    const body = BODY.replace('\n\n', `\n\n${overtaken('2023-03-05')}\n\n`);
    expect(codes([article({ body })])).toEqual(['date-order']);
  });

  it('may tell what is later, which the text may not', () => {
    const later = problemsOf(documentsIn(WORLD)).filter(({ code }) => code === 'later-than-as-of');
    expect(later).toEqual([]);
    const bare = documentsIn(WORLD).map((document) => {
      const tree = document.body.tree.flatMap((block) =>
        block.type === 'overtaken' ? block.children : [block],
      );
      return { ...document, body: { ...document.body, tree } };
    });
    const found = problemsOf(bare).filter(({ code }) => code === 'later-than-as-of');
    expect(found.map(({ words }) => words)).toEqual(['bulletin-treaty', 'treaty-signed']);
  });

  it('says its day before its first words', () => {
    const filled = filledIn(newsroom).articles.get(bank.id);
    const [found] = visitsTo('overtaken', filled?.body.tree ?? []);
    expect(plainText(found ? [found.node] : [])).toBe(
      'Since then (10\u00a0June 2023): The two towns agreed that a warning comes a day ahead.',
    );
  });
});

describe('the time to read', () => {
  it.each([
    ['en-GB', 'water ', 228],
    ['ar', 'ماء ', 138],
    ['zh', '大坝，', 158],
    ['fa', 'آب ', 184],
  ])('of %s is that of its words', (tag, word, speed) => {
    const { minutesToRead } = languageOf(tag);
    expect(minutesToRead(word.repeat(5 * speed))).toBe(5);
    expect(minutesToRead(word.repeat(8 * speed))).toBe(8);
    expect(minutesToRead(word)).toBe(1);
  });

  it('is of everything that is read from the key points to the end of the text', () => {
    const long = wordsLong(228 * 2);
    const short = { ...bank, keyPoints: [], whyItMatters: undefined, background: undefined };
    expect(readingTime({ ...short, body: { ...bank.body, text: '' } }, 'en-GB')).toBe(1);
    expect(
      readingTime(
        {
          ...bank,
          keyPoints: [{ id: 'one', text: long, restsOn: [] }],
          whyItMatters: { text: long, restsOn: [] },
          background: { text: long, restsOn: [] },
          body: { ...bank.body, text: long },
        },
        'en-GB',
      ),
    ).toBe(8);
  });
});
