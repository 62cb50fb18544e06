import { expect, it } from 'vitest';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { reviewPage } from '../../src/newsroom/changes/review-page.ts';
import { reviewText } from '../../src/newsroom/changes/review-text.ts';
import { reviewOf, type State } from '../../src/newsroom/changes/review.ts';
import { addressesOf } from '../../src/newsroom/model/addresses.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { readingGrade } from '../../src/text/reading-grade.ts';
import { problemsOf } from './a-check.ts';
import { actor, article, BODY, read, retirement } from './a-document.ts';

const stateOf = (documents: readonly Document[]): State => ({
  documents,
  addresses: addressesOf(assemble(documents, 'en-GB')),
  problems: problemsOf(documents),
});
const ENGLISH = languageOf('en-GB');
const reviewed = (before: readonly Document[], after: readonly Document[]) =>
  reviewOf(stateOf(before), stateOf(after), dictionaryOf('en-GB', new Set()), ENGLISH);
const textOf = (before: readonly Document[], after: readonly Document[]): string =>
  reviewText(reviewed(before, after), ENGLISH);

const SOURCE = read('sources', 'sources/post.yaml', 'publisher: Post\nurl: https://post.example/a\n');
const BEFORE = [article(), article({ id: 'old' }), SOURCE];

it('a file that has moved is none that is gone, and its address leads to where it is now', () => {
  const board = (id: string) => actor('description: A board.', id);
  const move = (kind: string) =>
    retirement(
      `address: /actors/old-board/\ndate: 2023-04-01\nkind: ${kind}\nreason: A shorter name.\nsuccessor: /actors/board/\n`,
    );
  const states = ({ files }: ReturnType<typeof reviewed>) =>
    files.map(({ path, state }) => `${path} ${state}`);
  const moved = reviewed([board('old-board')], [board('board'), move('moved')]);
  expect(states(moved)).toEqual(['retired/old.yaml new']);
  expect(moved.addressesGone).toEqual([]);
  const retired = reviewed([board('old-board')], [board('board'), move('retired')]);
  expect(states(retired)).toEqual([
    'actors/board.mdx new',
    'actors/old-board.mdx gone',
    'retired/old.yaml new',
  ]);
  expect(retired.addressesGone).toEqual([]);
  expect(reviewed([board('old-board')], [board('board')]).addressesGone).toEqual(['/actors/old-board/']);
});

it('what readers will notice is said word by word, and none of their words is markup', () => {
  const changes =
    '{ date: 2023-08-15, kind: correction, note: "Not 2 <b>, @ana.", was: 2 March, is: 3 March }';
  const after = [
    article({
      changes,
      body: BODY.replace('2 March', '3 March').replace('The river rose', 'The river \\<i> rose, see @ana'),
    }),
    article({ id: 'new', keyPoint: 'It *rains*.' }),
    read('sources', 'sources/post.yaml', 'publisher: Post\nurl: https://post.example/a\ndate: 2023-03\n'),
  ];
  expect(textOf(BEFORE, after)).toMatchInlineSnapshot(`
    "# What readers will notice

    1 new file, 2 changed, 1 gone.

    ### The dam opens

    article, changed, reading grade 1.7 (before 0.7), articles/dam.mdx

    - The claim "gates": Two gates of the dam were opened on <del>2</del><ins>3</ins> March.
    - The text of the section "the-dam": The river <ins>\\<i\\> </ins>rose<ins>, see @<!-- -->ana</ins>.
    - Entry in the ledger, 2023-08-15, correction: Not 2 \\<b\\>, @<!-- -->ana.

    ### The dam opens

    article, new, 1 claim (1 reported), reading grade 0.7, articles/new.mdx

    - Kind: explainer · Description: Two gates stood open. · Date published: 2023-03-06 · As of: 2023-03-05 · Status: settled
    - Key point: It \\*rains\\*. Rests on gates (reported).
    - Claim "gates", reported: Two gates of the dam were opened on 2 March. Sources: Post.
    - Outside the claims: The river rose.

    ### The dam opens

    article, gone, 1 claim (1 reported), articles/old.mdx

    ### post

    source, changed, sources/post.yaml

    - The field "date" is new: <ins>2023-03</ins>

    ## Addresses that lead nowhere

    - /articles/old/
    - /articles/old/\\#gates
    - /articles/old/\\#point
    - /articles/old/\\#the-dam

    ## New problems

    - error visible-syntax, articles/dam.mdx:11: "\\<b\\>" is a tag, but a field is plain text.
    "
  `);
});

const DISPUTE = `<Claim id="asked" standing="disputed" label="Who asked for it">
<Side>The board says that the [league](actor:tarvani) asked. [Post](source:post "p. 2: 'asked in March'")</Side>
<Side>The league says that it did not. [Gazette](source:gazette)</Side>
</Claim>`;

const claims = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<Claim id="more-${index}" standing="reported">More of it. [Post](source:post)</Claim>\n`,
  ).join('');

const NEWCOMERS = [
  SOURCE,
  read('sources', 'sources/gazette.yaml', 'publisher: Gazette\nurl: https://gazette.example/a\nvia: NPA\n'),
  read('publishers', 'publishers/gazette.yaml', 'name: River Gazette\nkind: newspaper\naliases: [Gazette]\n'),
  read(
    'events',
    'events/opening.mdx',
    '---\ntitle: The gates open\ndate: 2023-03-02\ntopics: [river]\nsources: [post, gazette]\n---\n',
  ),
  actor(`description: An engineer.
facts:
  - { id: office, text: She led the works., asOf: 2023-03-05, validFrom: "2019", sources: [post], standing: claimed, by: tarvani }`),
];

const dispute = (more: string) =>
  article({
    body: `${BODY}\n${DISPUTE}\n${more}`,
    fields: 'events: [opening]',
    changes: '{ date: 2023-03-06, kind: update, note: The gates are shut. }',
  });

it('of what is new it says all that somebody must read before it is published', () => {
  const text = textOf([], [dispute(''), ...NEWCOMERS]);
  expect(text.slice(text.indexOf('###'), text.indexOf('## New problems'))).toMatchInlineSnapshot(`
    "### The dam opens

    article, new, 2 claims (1 reported, 1 disputed), reading grade 0.7, articles/dam.mdx

    - Kind: explainer · Description: Two gates stood open. · Date published: 2023-03-06 · As of: 2023-03-05 · Status: settled
    - Key point: Two gates were opened. Rests on gates (reported).
    - Claim "gates", reported: Two gates of the dam were opened on 2 March. Sources: Post.
    - Claim "asked", disputed: Who asked for it.
      - Side: The board says that the league asked. Sources: Post (p. 2, "asked in March").
      - Side: The league says that it did not. Sources: River Gazette (text of NPA).
    - Event of 2023-03-02, confirmed: The gates open.
    - Outside the claims: The river rose.
    - Entry in the ledger, 2023-03-06, update: The gates are shut.

    ### Nadia Tarvani

    actor, new, actors/tarvani.mdx

    - Description: An engineer. · Type: person
    - Fact "office", claimed by Nadia Tarvani, from 2019, as of 2023-03-05: She led the works. Sources: Post.

    ### The gates open

    event, new, events/opening.mdx

    - Topics: river
    - Event of 2023-03-02, confirmed by Post and NPA: The gates open. Sources: Post; River Gazette (text of NPA).

    ### gazette

    source, new, sources/gazette.yaml

    - Type: web · Publisher: Gazette · Url: https:<!-- -->//gazette.example/a · Agency (via): NPA

    ### post

    source, new, sources/post.yaml

    - Type: web · Publisher: Post · Url: https:<!-- -->//post.example/a

    ### River Gazette

    publisher, new, publishers/gazette.yaml

    - Aliases: Gazette · Kind: newspaper

    "
  `);
});

it('what a file says for the first time is said with its standing and its sources', () => {
  const before = [article(), ...NEWCOMERS.slice(0, -1), actor('description: An engineer.')];
  const text = textOf(before, [article({ body: `${BODY}\n${DISPUTE}\n` }), ...NEWCOMERS]);
  expect(text.slice(text.indexOf('###'), text.indexOf('## New problems'))).toMatchInlineSnapshot(`
    "### The dam opens

    article, changed, articles/dam.mdx

    - The claim "asked" is new, disputed: <ins>Who asked for it.</ins>
      - Side: <ins>The board says that the league asked.</ins> Sources: Post (p. 2, "asked in March").
      - Side: <ins>The league says that it did not.</ins> Sources: River Gazette (text of NPA).

    ### Nadia Tarvani

    actor, changed, actors/tarvani.mdx

    - The fact "office" is new, claimed by Nadia Tarvani, from 2019, as of 2023-03-05: <ins>She led the works.</ins> Sources: Post.

    "
  `);
});

it('a question that a text asks is said, with what became of it', () => {
  const asking = (asks: string, state: string) =>
    article({ body: `${BODY}\n<Question id="why" asks="${asks}" ${state}>\n\n${claims(1)}\n</Question>\n` });
  const of = (before: readonly Document[], after: readonly Document[]) =>
    textOf([SOURCE, ...before], [SOURCE, ...after]).match(/^- .*question.*$/gim);
  const open = asking('Why did the gates open?', 'status="open"');
  const answered = asking('Why did two gates open?', 'answered="2023-03-09"');
  expect(of([], [open])).toEqual(['- Question: Why did the gates open? (open)']);
  expect(of([article()], [open])).toEqual([
    '- The question "why" is new: <ins>Why did the gates open? (open)</ins>',
  ]);
  expect(of([open], [answered])).toEqual([
    '- The question "why": Why did <del>the</del><ins>two</ins> gates open? (<del>open</del><ins>answered 2023-03-09</ins>)',
  ]);
  expect(of([answered], [article()])).toEqual([
    '- The question "why" is gone: <del>Why did two gates open? (answered 2023-03-09)</del>',
  ]);
});

it('of a paper the journal is named, and not the house that prints it', () => {
  const house = read(
    'publishers',
    'publishers/press.yaml',
    'name: Hill Press\nkind: publishing-house\naliases: [Annals]\n',
  );
  const paper = read(
    'sources',
    'sources/post.yaml',
    'type: paper\npublisher: Annals\ntitle: Gates\ndoi: 10.5555/1\n',
  );
  expect(textOf([], [article(), house, paper])).toContain('opened on 2 March. Sources: Annals.');
});

it('a long text is folded, but for what is disputed or without a source', () => {
  const more = `${claims(20)}<Claim id="unsaid" standing="unsourced">Nobody says so.</Claim>\n`;
  const text = textOf([], [dispute(more), ...NEWCOMERS]);
  const [open, fold] = text.split('<details>');
  expect(open).toContain('Claim "asked", disputed');
  expect(open).toContain('Claim "unsaid", unsourced');
  expect(open).not.toContain('Claim "gates"');
  expect(fold).toMatch(
    /^\n<summary>The other 21 statements, and 1 paragraph outside the claims<\/summary>\n\n- Claim "gates"/,
  );
  expect(fold?.match(/^- Claim "more-/gm)).toHaveLength(20);
  expect(fold).toMatch(/- Outside the claims: The river rose\.\n\n<\/details>\n\n- Entry in the ledger/);
  const page = reviewPage(reviewed([], [dispute(more), ...NEWCOMERS]), ENGLISH);
  expect(page).toMatch(/<details>\s*<summary>The other 21 [^<]+<\/summary>\s*<ul>\s*<li>Claim/);
  expect(page).toMatch(/<\/ul>\s*<\/details>\s*<ul>\s*<li>Entry in the ledger/);
});

it('where nothing reads differently it says so', () => {
  expect(textOf(BEFORE, BEFORE)).toBe('# What readers will notice\n\nNothing: no page reads differently.\n');
});

it('as a page it has the same words as elements, and none of the content is markup', () => {
  const body = BODY.replace(
    'The river rose',
    'The river \\<script>x\\</script> [rose](https://post.example)',
  );
  const page = reviewPage(reviewed(BEFORE, [...BEFORE.slice(1), article({ body })]), ENGLISH);
  expect(page).toContain('<h1>What readers will notice</h1>');
  expect(page).toContain('<ins>&lt;script&gt;x&lt;/script&gt; </ins>');
  expect(page).not.toMatch(/<(?:script|a|img)\b/);
});

it('the reading grade of a text in English follows its sentences and words', () => {
  // 3 words, 1 sentence, 3 syllables; 5 words, 1 sentence, 15 syllables.
  expect(readingGrade('The dam broke.', ENGLISH)).toBe(-2.6);
  expect(
    readingGrade('Municipal authorities reconsidered hydrological infrastructure.', ENGLISH),
  ).toBeGreaterThan(20);
  expect(readingGrade('Le barrage a cédé.', languageOf('fr'))).toBeUndefined();
  expect(readingGrade('', ENGLISH)).toBeUndefined();
});
