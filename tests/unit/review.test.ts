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
import { article, BODY, read } from './a-document.ts';

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
    - The text of section "the-dam": The river <ins>\\<i\\> </ins>rose<ins>, see @<!-- -->ana</ins>.
    - Entry in the ledger, 2023-08-15, correction: Not 2 \\<b\\>, @<!-- -->ana.

    ### The dam opens

    article, new, 1 claim (1 reported), reading grade 0.7, articles/new.mdx

    - Key point: It \\*rains\\*.

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

    - error visible-syntax, articles/dam.mdx:11: "\\<b\\>" is a tag, and a field is plain text.
    "
  `);
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
