import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { checkLedger } from '../../src/newsroom/changes/ledger.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { actor, article, read, source } from './a-document.ts';

const dictionary = dictionaryOf('en-GB', new Set());

const TEXT = `<Claim id="gates" standing="confirmed">Two gates were opened. [Post](source:post) [Gazette](source:gazette)</Claim>
<Claim id="order" standing="reported">It was ordered. [Post](source:post) [Wire](source:wire)</Claim>
<Claim id="alone" standing="reported">It rained. [Gazette](source:gazette)</Claim>
`;
const page = (body = TEXT, fields = '') => article({ body, fields });
const fact = (more = '') =>
  actor(
    `description: x\n${more}\nfacts:\n  - { id: office, text: An engineer., asOf: 2023-03-05, sources: [post, gazette] }\n  - { id: home, text: From here., asOf: 2023-03-05, standing: disputed, sources: [post, gazette] }`,
  );
const event = (more = '') =>
  read(
    'events',
    'events/gates-open.mdx',
    `---\ntitle: The gates open\ndate: 2023-03-02\ntopics: [river]\nsources: [post, gazette]\n${more}\n---\n`,
  );
const ENTRY = 'changes: [{ date: 2023-04-01, kind: update, note: It has an owner now. }]';

/** `file:line code` of what is found when the sources become these. */
const found = (sources: Document[], others = [page()], before = others): string[] => {
  const was = [source('post'), source('gazette'), source('wire', 'via: post')];
  const now = was.map((one) => sources.find(({ id }) => id === one.id) ?? one);
  return checkLedger([...was, ...before], [...now, ...others], '2023-04-01', dictionary).map(
    ({ file, line, code }) => `${file}:${line} ${code}`,
  );
};
const owned = (more = '') => source('gazette', `via: post\n${more}`);

describe('a source that changes', () => {
  it('is named with the claims whose evidence it turns, each at its line', () => {
    expect(found([owned()])).toEqual([
      'sources/gazette.yaml:3 unrecorded-change',
      'articles/dam.mdx:14 evidence-turned',
    ]);
  });

  it.each([
    ['agency', [source('gazette', 'via: post')]],
    ['owner', [source('gazette', 'speaksFor: board'), source('post', 'speaksFor: board')]],
  ])('may turn a standing by its %s', (_, sources) => {
    expect(found(sources)).toContain('articles/dam.mdx:14 evidence-turned');
  });

  it('may turn a standing for the better', () => {
    expect(found([source('wire')])).toEqual([
      'sources/wire.yaml:1 unrecorded-change',
      'articles/dam.mdx:15 evidence-turned',
    ]);
  });

  it('turns the facts and events that have no other standing, too', () => {
    expect(found([owned(ENTRY)], [fact(), event()])).toEqual([
      'actors/tarvani.mdx:7 evidence-turned',
      'events/gates-open.mdx:5 evidence-turned',
    ]);
  });

  it('says which standing it was and is, and what to do', () => {
    const [, problem] = checkLedger(
      [source('post'), source('gazette'), page()],
      [source('post'), owned(), page()],
      '2023-04-01',
      dictionary,
    );
    expect([problem?.severity, problem?.sentence, problem?.hint]).toMatchInlineSnapshot(`
      [
        "warning",
        "The sources of the claim "gates" made it "confirmed". Now they make it "reported", because sources/gazette.yaml changed.",
        "Read it again. If something no longer holds, correct it here, and say so under "changes". If all of it holds, add "reviewed: 2023-04-01" here, and say under "changes" in sources/gazette.yaml what changed there.",
      ]
    `);
  });

  it('needs an entry also for a slip in a publisher, where that makes two publishers one', () => {
    const sources = (publisher: string) => [
      source('post'),
      read('sources', 'sources/gazette.yaml', `publisher: ${publisher}\nurl: https://a.example/`),
      read('sources', 'sources/wire.yaml', 'publisher: Water board\nurl: https://b.example/'),
    ];
    const cites =
      '<Claim id="gates" standing="confirmed">It was. [A](source:gazette) [B](source:wire)</Claim>\n';
    const codes = (body: string) =>
      checkLedger(
        [...sources('Watter board'), page(body)],
        [...sources('Water board'), page(body)],
        '2023-04-01',
        dictionary,
      ).map(({ code }) => code);
    expect(codes(cites)).toEqual(['unrecorded-change', 'evidence-turned']);
    expect(codes('<Claim id="gates" standing="reported">It was. [A](source:gazette)</Claim>\n')).toEqual([]);
  });
});

describe('nobody is asked to look', () => {
  it('where an editor has since the entry of the source', () => {
    expect(found([owned(ENTRY)], [page(TEXT, 'reviewed: 2023-03-31')])).toHaveLength(1);
    expect(found([owned(ENTRY)], [page(TEXT, 'reviewed: 2023-04-01')])).toEqual([]);
    expect(found([owned()], [page(TEXT, 'reviewed: 2023-04-01')])).toHaveLength(2);
  });

  it('where the claim itself has another standing or other sources', () => {
    const standing = page(TEXT.replace('confirmed', 'reported'));
    expect(found([owned(ENTRY)], [standing], [page()])).toEqual(['articles/dam.mdx:14 unrecorded-change']);
    const cited = page(TEXT.replace('[Gazette](source:gazette)</', '[Wire](source:wire)</'));
    expect(found([owned(ENTRY)], [cited], [page()])).toEqual(['articles/dam.mdx:14 unrecorded-change']);
  });

  it('where a source changes and nothing turns', () => {
    expect(found([source('gazette', `note: A copy.\n${ENTRY}`)])).toEqual([]);
  });
});
