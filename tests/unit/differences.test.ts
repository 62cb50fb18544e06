import { describe, expect, it } from 'vitest';
import { differences, type Difference } from '../../src/newsroom/changes/differences.ts';
import type { Collection } from '../../src/newsroom/model/kinds.ts';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { read } from './a-document.ts';

const dictionary = dictionaryOf('en-GB', new Set());

const ARTICLE = `---
headline: The dam opens
kind: explainer
description: Two gates stood open.
datePublished: 2023-03-06
asOf: 2023-03-05
status: overtaken
statusNote: The water fell.
successor: league
keyPoints:
  - { id: point, text: Two gates were opened., restsOn: [gates, order] }
  - { id: later, text: The water fell., restsOn: [order] }
---

The board speaks for the dam.

<Figure src="dam.jpg" alt="A dam." caption="Its gates." credit="Ana Orel" licence="CC0 1.0" sources="post" />

<Claim id="gates" standing="reported">Two gates were open on 2 March. [Post](source:post)</Claim>
<Claim id="order" standing="claimed" by="board" label="Who asked">It was asked to open them. [Post](source:post)</Claim>
`;

const ACTOR = `---
name: Nadia Tarvani
type: person
description: An engineer.
facts:
  - { id: office, text: Chief engineer from 2019., asOf: 2023-03-05, sources: [post] }
relations:
  - { id: backs, kind: backs, to: board, text: She speaks for the board., asOf: 2023-03-05, sources: [post] }
---
`;

const relationsOf = (actor: string): string => /relations:\n.*\n/.exec(actor)?.[0] ?? '';

/** What differs after an edit of a file. */
const found = (collection: Collection, text: string, was: string, is: string): Difference[] => {
  const parts = text.split(was);
  if (parts.length !== 2) throw new Error(`"${was}" stands there ${parts.length - 1} times, not once.`);
  const [before, after] = [text, parts.join(is)].map((state) =>
    read(collection, `${collection}/a.mdx`, state),
  );
  return before && after ? differences(before, after, dictionary) : [];
};

/** As sentences of the check begin; a slip, as readers would call it, in brackets. */
const said = (...edit: Parameters<typeof found>): string[] =>
  found(...edit).map(({ what, material }) => (material ? what : `(${what})`));

/** Both wordings, as the history of a page shows them. */
const shown = (...edit: Parameters<typeof found>): [before: string, after: string][] =>
  found(...edit).map(({ before, after }) => [before, after]);

describe('an article reads differently:', () => {
  it.each([
    ['The headline', 'The dam opens', 'The dam closes'],
    ['(The headline)', 'The dam opens', 'The dam, opens'],
    ['The description', 'gates stood open', 'gates stood shut'],
    ['The field "datePublished"', 'datePublished: 2023-03-06', 'datePublished: 2023-03-07'],
    ['The field "asOf"', 'asOf: 2023-03-05', 'asOf: 2023-03-04'],
    ['The field "status"', 'status: overtaken', 'status: superseded'],
    ['The note on the status', 'statusNote: The water fell.', 'statusNote: The water rose.'],
    ['The field "successor"', 'successor: league', 'successor: council'],
    ['The field "successor"', 'successor: league\n', ''],
    ['The key point "point"', 'Two gates were opened.', 'Three gates were opened.'],
    ['The key point "point"', 'restsOn: [gates, order]', 'restsOn: [gates]'],
    ['The key point "later"', '  - { id: later, text: The water fell., restsOn: [order] }\n', ''],
    ['The claim "gates"', 'on 2 March', 'on 3 March'],
    ['(The claim "gates")', 'on 2 March', 'on 2 March,'],
    ['The standing of the claim "gates"', 'standing="reported"', 'standing="confirmed"'],
    ['The standing of the claim "order"', 'by="board"', 'by="league"'],
    ['The label of the claim "order"', 'label="Who asked"', 'label="Who ordered"'],
    ['What the claim "gates" cites', 'March. [Post](source:post)', 'March. [Gazette](source:gazette)'],
    ['What the claim "gates" cites', 'March. [Post](source:post)', 'March.'],
    [
      'The claim "order"',
      '<Claim id="order" standing="claimed" by="board" label="Who asked">It was asked to open them. [Post](source:post)</Claim>\n',
      '',
    ],
    ['The text', 'speaks for the dam', 'speaks for the river'],
    ['The text', 'Its gates.', 'Its open gates.'],
    ['The picture "fig-dam"', 'alt="A dam."', 'alt="A wall."'],
    ['The picture "fig-dam"', 'Ana Orel', 'Orel Ana'],
    ['The picture "fig-dam"', 'CC0 1.0', 'CC BY 4.0'],
    ['The picture "fig-dam"', 'src="dam.jpg"', 'id="fig-dam" src="other.jpg"'],
    ['The picture "fig-dam"', 'licence="CC0 1.0"', 'licence="CC0 1.0" generated="true"'],
    ['What the text cites and links to', ' sources="post"', ''],
    [
      'The field "picture"',
      'keyPoints:',
      'picture: { src: a.jpg, alt: A., credit: B., licence: C. }\nkeyPoints:',
    ],
  ])('%s, where %j becomes %j', (what, was, is) => {
    expect(said('articles', ARTICLE, was, is)).toEqual([what]);
  });

  it('a key point or a claim that is added speaks for the whole page', () => {
    const point = '  - { id: later,';
    expect(
      said('articles', ARTICLE, point, `  - { id: new, text: A third., restsOn: [gates] }\n${point}`),
    ).toEqual(['The key point "new"']);
    const claim = '<Claim id="order"';
    expect(
      said('articles', ARTICLE, claim, `<Claim id="new" standing="unsourced">A third.</Claim>\n${claim}`),
    ).toEqual(['The claim "new"']);
  });
});

describe('an actor reads differently:', () => {
  it.each([
    ['The name', 'Nadia Tarvani', 'Nadia Marun'],
    ['The field "type"', 'type: person', 'type: organisation'],
    ['The fact "office"', 'from 2019', 'from 2020'],
    ['The fact "office"', '2019., asOf: 2023-03-05', '2019., asOf: 2023-03-06'],
    [
      'The fact "office"',
      '2019., asOf: 2023-03-05, sources: [post]',
      '2019., asOf: 2023-03-05, sources: [gazette]',
    ],
    ['The relation "backs"', 'kind: backs', 'kind: opposes'],
    ['The relation "backs"', 'to: board', 'to: league'],
    ['The relation "backs"', 'speaks for the board', 'spoke for the board'],
  ])('%s, where %j becomes %j', (what, was, is) => {
    expect(said('actors', ACTOR, was, is)).toEqual([what]);
  });

  it('a fact that is added changes nothing that was published', () => {
    const fact = '  - { id: office,';
    const added = `  - { id: new, text: She is an engineer., asOf: 2023, sources: [post] }\n${fact}`;
    expect(said('actors', ACTOR, fact, added)).toEqual(['(The fact "new")']);
  });
});

describe('both wordings are told:', () => {
  const ORDER =
    '<Claim id="order" standing="claimed" by="board" label="Who asked">It was asked to open them. [Post](source:post)</Claim>\n';

  it.each([
    ['of a field', 'successor: league', 'successor: council', 'league', 'council'],
    ['of a field taken out', 'successor: league\n', '', 'league', ''],
    [
      'of what a key point rests on',
      'gates, order]',
      'order, gates]',
      'rests on: gates, order',
      'rests on: order, gates',
    ],
    [
      'of a key point taken out',
      '  - { id: later, text: The water fell., restsOn: [order] }\n',
      '',
      'The water fell.',
      '',
    ],
    ['of a standing', 'standing="reported"', 'standing="confirmed"', 'reported', 'confirmed'],
    ['of who claims it', 'by="board"', 'by="league"', 'claimed by board', 'claimed by league'],
    ['of what a claim cites', 'March. [Post](source:post)', 'March.', 'post', ''],
    ['of a claim taken out', ORDER, '', 'It was asked to open them.', ''],
    [
      'of the text, which is all but the claims',
      'The board speaks for the dam.',
      'The board is silent.\n\nSo is the league.',
      'The board speaks for the dam. Its gates.',
      'The board is silent. So is the league. Its gates.',
    ],
  ])('%s', (_, was, is, before, after) => {
    expect(shown('articles', ARTICLE, was, is)).toEqual([[before, after]]);
  });

  it.each([
    [
      'of a fact’s days and sources',
      '2019., asOf: 2023-03-05',
      '2019., asOf: 2023-03-06',
      'as of: 2023-03-05; sources: post',
      'as of: 2023-03-06; sources: post',
    ],
    ['of a relation taken out', relationsOf(ACTOR), '', 'She speaks for the board.', ''],
  ])('%s', (_, was, is, before, after) => {
    expect(shown('actors', ACTOR, was, is)).toEqual([[before, after]]);
  });

  it('of a relation without words as nothing', () => {
    const silent = ACTOR.replace(' text: She speaks for the board.,', '');
    expect(shown('actors', silent, relationsOf(silent), '')).toEqual([['', '']]);
  });

  it('of what is new, that there was nothing before', () => {
    const point = '  - { id: later,';
    const claim = '<Claim id="order"';
    expect(
      shown('articles', ARTICLE, point, `  - { id: new, text: A third., restsOn: [gates] }\n${point}`),
    ).toEqual([['', 'A third.']]);
    expect(
      shown('articles', ARTICLE, claim, `<Claim id="new" standing="unsourced">A third.</Claim>\n${claim}`),
    ).toEqual([['', 'A third.']]);
  });
});

describe('where something leads, and what is drawn', () => {
  const LEADING = `${ARTICLE}
<Claim id="more" standing="reported">The [board](actor:board) has [a page](https://board.example/a). [Post](source:post)</Claim>

## Later {#later}

<Overtaken date="2023-03-08">

<Claim id="fell" standing="reported">It fell. [Post](source:post)</Claim>

</Overtaken>

<Question id="why" asks="Why?" status="open">

Nobody knows. [Post](source:post "p. 2")

</Question>

<Timeline topic="river" />
`;
  it.each([
    ['https://board.example/a', 'https://board.example/b', 'What the claim "more" links to'],
    ['actor:board', 'actor:council', 'What the claim "more" links to'],
    ['date="2023-03-08"', 'date="2023-03-09"', 'What the text of the section "later" cites and links to'],
    ['status="open"', 'answered="2023-03-09"', 'The question "why"'],
    ['asks="Why?"', 'asks="Why did it fall?"', 'The question "why"'],
    ['"p. 2"', '"p. 3"', 'What the text of the section "why" cites and links to'],
  ])('%s may not become %s unseen', (was, is, what) => {
    expect(said('articles', LEADING, was, is)).toContain(what);
  });
});

describe('A link that is added', () => {
  const named = dictionaryOf('en-GB', new Set(), new Map([['actor:board', new Set(['Water Board', 'WB'])]]));
  const edited = (text: string, ...edit: [was: string, is: string]) => {
    const [before, after] = [text, text.replace(...edit)].map((state) =>
      read('articles', 'articles/a.mdx', state),
    );
    if (!before || !after) throw new Error('There are two states.');
    return differences(before, after, named).map(({ what, material }) => ({ what, material }));
  };
  const text = ARTICLE.replace('The board speaks', 'The Water Board speaks').replace(
    'It was asked',
    "The WB's head, the chairman, was asked",
  );

  it.each([
    ['in a section', 'Water Board', '[Water Board](actor:board)', 'What the text cites and links to'],
    ['in a claim, with its possessive', "WB's", "[WB's](actor:board)", 'What the claim "order" links to'],
  ])('from a name to what has it is no news, %s', (_, was, is, what) => {
    expect(edited(text, was, is)).toEqual([{ what, material: false }]);
  });

  it.each([
    ['from other words', 'the chairman', '[the chairman](actor:board)'],
    ['from a name to what has another', "WB's", "[WB's](actor:league)"],
    ['from part of a name', 'Water Board', 'Water [Board](actor:board)'],
    ['in a text that changed', 'Water Board speaks', '[Water Board](actor:board) spoke'],
  ])('is one %s', (_, was, is) => {
    const links = edited(text, was, is).filter(({ what }) => /^(?:What|Where) /.test(what));
    expect(links).toMatchObject([{ material: true }]);
  });

  it('is one where another went', () => {
    const linked = text.replace('the chairman', '[the chairman](actor:league)');
    const edit = "The [WB's](actor:board) head, the chairman";
    expect(
      edited(linked, "The WB's head, [the chairman](actor:league)", edit).map(({ material }) => material),
    ).toEqual([true]);
  });
});
