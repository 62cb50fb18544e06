import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { historyOf as historyWith, type Version } from '../../src/newsroom/changes/versions.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { article, BODY, read } from './a-document.ts';

const historyOf = (versions: Version[]) =>
  historyWith(versions, languageOf('en-GB'), dictionaryOf('en-GB', new Set()));

const CORRECTION =
  '{ date: 2023-03-08, kind: correction, note: The day was wrong., was: 2 March, is: 3 March }';
const corrected = article({ body: BODY.replace('2 March', '3 March'), changes: CORRECTION });

const published = (...states: [day: string, document: Document][]): Version[] =>
  states.map(([day, document], index) => ({ day, document, commit: `c${index}` }));

const kinds = (versions: Version[]) => historyOf(versions).map(({ kind, commit }) => `${commit} ${kind}`);

describe('the history of an article', () => {
  it('begins with its publication and tells the newest version first', () => {
    expect(kinds(published(['2023-03-06', article()], ['2023-03-08', corrected]))).toEqual([
      'c1 change',
      'c0 publication',
    ]);
  });

  it('shows the words that changed, with the note of the ledger', () => {
    const [newest] = historyOf(published(['2023-03-06', article()], ['2023-03-08', corrected]));
    expect(newest?.notes.map(({ change, places }) => [change.note, places.map(({ id }) => id)])).toEqual([
      ['The day was wrong.', ['gates']],
    ]);
    expect(
      newest?.sections
        .flatMap(({ differences }) => differences)
        .map(({ what, words }) => [what, words.filter(({ kind }) => kind !== 'same')]),
    ).toEqual([
      [
        'The claim "gates"',
        [
          { kind: 'removed', text: '2' },
          { kind: 'added', text: '3' },
        ],
      ],
    ]);
  });

  it('shows what changed by section, in the order of the page, and a heading apart from its text', () => {
    const sections = (place: string, heading: string) =>
      `${BODY}\n\n## The night {#night}\n\n<Claim id="dark" standing="reported">It was dark in ${place}. [Post](source:post)</Claim>\n\n## ${heading} {#morning}\n\nA word of ${place}.`;
    const [newest] = historyOf(
      published(
        ['2023-03-06', article({ body: sections('Orun', 'The morning') })],
        [
          '2023-03-08',
          article({ body: sections('Darabrud', 'The day after'), keyPoint: 'Three gates were opened.' }),
        ],
      ),
    );
    expect(
      newest?.sections.map(({ heading, differences }) => [
        heading?.text,
        ...differences.map(({ what, after }) => `${what}: ${after}`),
      ]),
    ).toEqual([
      [undefined, 'The key point "point": Three gates were opened.'],
      ['The night', 'The claim "dark": It was dark in Darabrud.'],
      [
        'The day after',
        'The heading of the section "morning": The day after',
        'The text of the section "morning": A word of Darabrud.',
      ],
    ]);
  });

  it('calls a comma a copy-edit', () => {
    const comma = article({ body: BODY.replace('dam were', 'dam, were') });
    expect(kinds(published(['2023-03-06', article()], ['2023-03-07', comma]))).toEqual([
      'c1 copy-edit',
      'c0 publication',
    ]);
  });

  it('takes the versions of one day for one, unless the ledger speaks between them', () => {
    const draft = article({ keyPoint: 'A gate was opened.' });
    expect(kinds(published(['2023-03-06', draft], ['2023-03-06', article()]))).toEqual(['c1 publication']);
    expect(kinds(published(['2023-03-06', article()], ['2023-03-06', corrected]))).toEqual([
      'c1 change',
      'c0 publication',
    ]);
  });

  it('has nothing to compare its publication with', () => {
    expect(historyOf(published(['2023-03-06', article()]))).toEqual([
      { commit: 'c0', day: '2023-03-06', kind: 'publication', notes: [], sections: [] },
    ]);
  });

  it.each([
    [
      'a comma beside another figure',
      article({ body: BODY.replace('dam were', 'dam, were'), keyPoint: 'Three gates were opened.' }),
    ],
    [
      'a comma beside an entry of the ledger',
      article({ body: BODY.replace('dam were', 'dam, were'), changes: CORRECTION }),
    ],
    ['an entry of the ledger alone', article({ changes: CORRECTION })],
  ])('calls %s a change', (_, after) => {
    expect(kinds(published(['2023-03-06', article()], ['2023-03-07', after]))).toEqual([
      'c1 change',
      'c0 publication',
    ]);
  });

  it('passes over a version that could not be read, and one without a difference', () => {
    const broken = read('articles', 'articles/dam.mdx', 'no frontmatter');
    expect(
      kinds(published(['2023-03-05', broken], ['2023-03-06', article()], ['2023-03-07', article()])),
    ).toEqual(['c1 publication']);
  });
});
