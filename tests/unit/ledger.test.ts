import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { checkLedger } from '../../src/newsroom/changes/ledger.ts';
import { unpublishedEntries } from '../../src/newsroom/changes/unpublished-entries.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { actor, article, BODY, retirement } from './a-document.ts';

const TODAY = '2023-04-01';
const dictionary = dictionaryOf('en-GB', new Set());
const CORRECTION =
  '{ date: 2023-04-01, kind: correction, note: The day was wrong., was: 2 March, is: 3 March }';

const said = (before: Document, after: Document) =>
  checkLedger([before], [after], TODAY, dictionary).map(({ code, line, sentence, hint }) => ({
    code,
    line,
    sentence,
    hint,
  }));

describe('without an entry in the ledger', () => {
  it('a comma may change', () => {
    expect(said(article(), article({ body: BODY.replace('dam were', 'dam, were') }))).toEqual([]);
  });

  it.each([
    ['a misspelt word mended', 'were opened', 'were opend'],
    ['a doubled word taken out', 'of the dam', 'of the the dam'],
    ['a capital', 'of the dam', 'of the Dam'],
  ])('%s may be', (_, now, was) => {
    expect(said(article({ body: BODY.replace(now, was) }), article())).toEqual([]);
  });

  it.each([
    ['a quantity', 'Two gates', 'Ten gates'],
    ['a direction', 'of the dam', 'of the western dam', 'of the eastern dam'],
    ['million and billion', 'Two gates', 'Two million gates', 'Two billion gates'],
    ['denied and defied', 'were opened', 'were denied', 'were defied'],
    ['a weekday', 'on 2 March', 'on Tuesday', 'on Thursday'],
  ])('%s may not change', (_, place, was, now = place) => {
    const [before, after] = [was, now].map((words) => article({ body: BODY.replace(place, words) }));
    expect(said(before as Document, after as Document).map(({ code }) => code)).toEqual([
      'unrecorded-change',
    ]);
  });

  it('a figure may not, and the claim is named', () => {
    expect(said(article(), article({ body: BODY.replace('2 March', '3 March') }))).toMatchInlineSnapshot(`
      [
        {
          "code": "unrecorded-change",
          "hint": "Add this entry under "changes": - { date: 2023-04-01, kind: clarification, about: [gates], note: "..." }. If the file has no line "changes:" yet, write that line first. In the note, tell readers in a sentence what changed. If the old words were wrong, write "kind: correction", and add "was" with the old words and "is" with the new ones.",
          "line": 16,
          "sentence": "The claim "gates" changed, but there is no new entry under "changes".",
        },
      ]
    `);
  });

  it.each([
    ['a claim’s standing', { body: BODY.replace('reported', 'confirmed') }],
    ['what a claim cites', { body: BODY.replace('source:post', 'source:gazette') }],
    ['a claim that is taken out', { body: '## The dam {#the-dam}\n\nThe river rose.\n' }],
    ['a claim that is added', { body: `${BODY}\n<Claim id="more" standing="unsourced">More.</Claim>\n` }],
    ['a sentence between the claims', { body: BODY.replace('The river rose.', 'The river fell.') }],
    ['a key point', { keyPoint: 'Three gates were opened.' }],
    ['the status', { status: 'developing' }],
    ['the day it describes', { asOf: '2023-03-06' }],
  ])('%s may not change', (_, change) => {
    expect(said(article(), article(change)).map(({ code }) => code)).toContain('unrecorded-change');
  });

  it('what is new or gone is called so', () => {
    const longer = article({ body: `${BODY}\n## Later {#later}\n\nThe river fell.\n` });
    const sentences = (before: Document, after: Document) =>
      said(before, after).map(({ sentence }) => sentence);
    const tail = ', but there is no new entry under "changes".';
    expect(sentences(article(), longer)).toEqual([`The heading of the section "later" is new${tail}`]);
    expect(sentences(longer, article())).toEqual([`The heading of the section "later" is gone${tail}`]);
  });

  it('what changed is found at its own line', () => {
    const second = '<Claim id="order" standing="reported">It was ordered. [Post](source:post)</Claim>';
    const lines = (before: Document, after: Document) => said(before, after).map(({ line }) => line);
    const longer = article({ body: `${BODY}\n${second}\n` });
    const changed = `${BODY}\n${second.replace('was ordered', 'was forbidden')}\n`;
    expect(lines(longer, article({ body: changed }))).toEqual([20]);
    expect(lines(article(), article({ keyPoint: 'Three gates were opened.' }))).toEqual([10]);
    const facts = (year: string) => `description: x
facts:
  - { id: born, text: She was born in 1980., asOf: 2023-03-05, sources: [post] }
  - { id: office, text: Chief engineer from ${year}., asOf: 2023-03-05, sources: [post] }`;
    expect(lines(actor(facts('2019')), actor(facts('2020')))).toEqual([7]);
  });

  const fact = (text: string, until = '') =>
    `description: An engineer.\nfacts:\n  - { id: office, text: ${text}, asOf: 2023-03-05, ${until} sources: [post] }`;

  it.each([
    ['the words of a fact', fact('Chief engineer from 2019.'), fact('Chief engineer from 2020.')],
    ['the dates of a fact', fact('Chief engineer.'), fact('Chief engineer.', 'validUntil: 2023-04-01,')],
    ['a fact that is taken out', fact('Chief engineer.'), 'description: An engineer.'],
  ])('%s may not change', (_, before, after) => {
    expect(said(actor(before), actor(after)).map(({ code }) => code)).toEqual(['unrecorded-change']);
  });

  it('a fact may be added', () => {
    expect(said(actor('description: An engineer.'), actor(fact('Chief engineer.')))).toEqual([]);
  });

  it('an editor may look at a page and say when', () => {
    expect(said(article(), article({ fields: 'reviewed: 2023-04-01' }))).toEqual([]);
  });

  it('an article that was not there before needs none', () => {
    expect(checkLedger([], [article()], TODAY, dictionary)).toEqual([]);
  });
});

describe('with an entry in the ledger', () => {
  it('everything may change', () => {
    expect(
      said(article(), article({ body: BODY.replace('2 March', '3 March'), changes: CORRECTION })),
    ).toEqual([]);
  });

  it('something must have changed', () => {
    expect(said(article(), article({ changes: CORRECTION }))).toMatchInlineSnapshot(`
      [
        {
          "code": "empty-change",
          "hint": "Take the entry out, or make the change that it describes.",
          "line": 11,
          "sentence": "The entry "The day was wrong." stands under "changes", but nothing that a reader can see has changed.",
        },
      ]
    `);
  });

  const twoClaims = `${BODY}\n<Claim id="order" standing="reported">The league asked. [Post](source:post)</Claim>\n`;
  const bothChanged = twoClaims.replace('2 March', '3 March').replace('asked', 'demanded it');
  const about = (...ids: string[]) => CORRECTION.replace('note:', `about: [${ids.join(', ')}], note:`);
  const saidOfBoth = (changes: string) =>
    said(article({ body: twoClaims }), article({ body: bothChanged, changes }));

  it('that is about one of two claims, the other has none', () => {
    expect(saidOfBoth(about('gates'))).toMatchInlineSnapshot(`
      [
        {
          "code": "unrecorded-change",
          "hint": "Add this entry under "changes": - { date: 2023-04-01, kind: clarification, about: [order], note: "..." }. In the note, tell readers in a sentence what changed. If the old words were wrong, write "kind: correction", and add "was" with the old words and "is" with the new ones. If a new entry already tells of it, add "order" to the "about" of that entry.",
          "line": 20,
          "sentence": "The claim "order" changed, but no new entry under "changes" is about it.",
        },
      ]
    `);
  });

  it('that does not say which of two it is about, neither has one', () => {
    expect(saidOfBoth(CORRECTION).map(({ sentence }) => sentence)).toEqual([
      'The claim "gates" changed, but no new entry under "changes" is about it.',
      'The claim "order" changed, but no new entry under "changes" is about it.',
    ]);
  });

  it('about both, both have one', () => {
    expect(saidOfBoth(about('gates', 'order'))).toEqual([]);
  });

  it('of a withdrawal, all have one', () => {
    expect(saidOfBoth('{ date: 2023-04-01, kind: withdrawal, note: It was wrong. }')).toEqual([]);
  });

  it('about something that did not change, that is said', () => {
    expect(
      saidOfBoth(about('gates', 'order', 'headline')).map(({ code, sentence }) => [code, sentence]),
    ).toEqual([
      [
        'empty-change',
        'The entry "The day was wrong." is about "headline", in which a reader can see no change.',
      ],
    ]);
  });

  it('about something that is not there, the nearest id is named', () => {
    expect(saidOfBoth(about('gates', 'order', 'gate'))).toMatchInlineSnapshot(`
      [
        {
          "code": "unknown-subject",
          "hint": "Did you mean "gates"? If not, name the id of a claim, a fact, a relation, a key point or a section, or a field.",
          "line": 11,
          "sentence": "The entry is about "gate", but this file has neither a field nor an id of that name.",
        },
      ]
    `);
  });

  it('an entry may be about a claim that is taken out', () => {
    const before = article({ body: twoClaims });
    expect(said(before, article({ changes: about('order') }))).toEqual([]);
  });

  it('an old entry may not be made to be about something else', () => {
    const before = article({ changes: about('gates') });
    expect(said(before, article({ changes: about('point') })).map(({ code }) => code)).toContain(
      'ledger-rewritten',
    );
  });

  it('an old entry may not go', () => {
    expect(said(article({ changes: CORRECTION }), article())).toMatchInlineSnapshot(`
      [
        {
          "code": "ledger-rewritten",
          "hint": "Put it back as it was. If it was wrong, add a new entry that says so.",
          "line": 1,
          "sentence": "The entry of 2023-04-01 under "changes", "The day was wrong.", was published, and has since been changed or taken out.",
        },
      ]
    `);
  });

  it.each([
    ['its date', '2023-04-01', '2023-04-02'],
    ['its kind', 'correction', 'clarification'],
    ['its note', 'The day was wrong.', 'A day was wrong.'],
    ['what it says stood there', '2 March', '1 March'],
    ['what it says stands there now', '3 March', '4 March'],
  ])('an old entry may not be rewritten: %s', (_, was, is) => {
    const after = article({ changes: CORRECTION.replace(was, is) });
    expect(said(article({ changes: CORRECTION }), after).map(({ code }) => code)).toContain(
      'ledger-rewritten',
    );
  });

  it('an old entry that is gone is missed where the others stand', () => {
    const other = '{ date: 2023-04-02, kind: update, note: More is known. }';
    const before = article({ changes: `${CORRECTION}, ${other}` });
    expect(said(before, article({ changes: other })).map(({ code, line }) => [code, line])).toEqual([
      ['ledger-rewritten', 11],
    ]);
  });

  it('an old entry counts for nothing', () => {
    const before = article({ changes: CORRECTION });
    const after = article({ changes: CORRECTION, keyPoint: 'Three gates were opened.' });
    expect(said(before, after).map(({ code }) => code)).toEqual(['unrecorded-change']);
  });
});

describe('of a file that no reader has had', () => {
  const other = article({ id: 'flood', changes: CORRECTION });
  const saidOf = (published: Document[], before: Document[], after: Document[]) =>
    unpublishedEntries(published, before, after).map(({ line, sentence, hint }) => ({
      line,
      sentence,
      hint,
    }));

  it('nothing can be corrected, made clearer or brought up to date', () => {
    expect(saidOf([article()], [article()], [article(), other])).toMatchInlineSnapshot(`
      [
        {
          "hint": "Take the entry out. Readers get the text as it stands now, and have never seen what a draft of it said.",
          "line": 11,
          "sentence": "The correction of 2023-04-01, "The day was wrong.", stands under "changes", but this file was never published: there is nothing yet that could be corrected.",
        },
      ]
    `);
    const update = article({ id: 'flood', changes: '{ date: 2023-04-01, kind: update, note: It rained. }' });
    expect(saidOf([], [], [update])[0]?.sentence).toMatch(/nothing yet that could be brought up to date\.$/);
  });

  it('nothing can be withdrawn', () => {
    const gone = article({
      id: 'flood',
      changes: '{ date: 2023-04-01, kind: withdrawal, note: It was wrong. }',
    });
    expect(saidOf([], [], [gone])[0]?.hint).toBe(
      'Delete the file, or write "draft: true". Only what readers have had can be withdrawn.',
    );
  });

  it('an entry may come from a file of another name, or from before the file was taken back', () => {
    const old = article({ changes: CORRECTION });
    expect(saidOf([old], [old], [other])).toEqual([]);
    expect(saidOf([], [old], [old])).toEqual([]);
  });

  it('what was published keeps its ledger', () => {
    expect(saidOf([article()], [article()], [article({ changes: CORRECTION })])).toEqual([]);
  });
});

describe('a file that a retirement says has moved', () => {
  const board = (id: string, text = 'It keeps the gates.') =>
    actor(
      `description: A board.\nfacts:\n  - { id: keeps, text: "${text}", asOf: 2023, sources: [post] }`,
      id,
    );
  const naming = (id: string, words = 'board') =>
    article({
      fields: `about: [actor:${id}]`,
      body: `<Claim id="gates" standing="claimed" by="${id}">The [${words}](actor:${id}) opened them. [Post](source:post)</Claim>\n`,
    });
  const moved = (kind: string) =>
    retirement(
      `address: /actors/old-board/\ndate: ${TODAY}\nkind: ${kind}\nreason: It has a shorter name.\nsuccessor: /actors/board/\n`,
    );
  const codes = (...after: Document[]) =>
    checkLedger([naming('old-board'), board('old-board')], after, TODAY, dictionary).map(
      ({ file, sentence }) =>
        `${file}: ${sentence.replace(', but there is no new entry under "changes".', '')}`,
    );

  it('is the same in the texts that name it', () => {
    expect(codes(naming('board'), board('board'), moved('moved'))).toEqual([]);
  });

  it('is another one where another took its place', () => {
    expect(codes(naming('board'), board('board'), moved('retired'))).toEqual([
      'articles/dam.mdx: The field "about" changed',
      'articles/dam.mdx: The standing of the claim "gates" changed',
    ]);
  });

  it('is the same in links by its address, in comparisons and in relations', () => {
    const body = (id: string) =>
      `[The board](/actors/${id}/#fact-keeps) met.\n\n<Compare title="Gates" fact="keeps" of="actor:${id} location:${id}" />\n`;
    const related = (id: string) =>
      actor(
        `description: She leads it.\nrelations:\n  - { id: leads, kind: leads, to: ${id}, asOf: 2023, text: "She leads it.", sources: [post] }`,
      );
    const place = (id: string) => article({ body: body(id).replace(`location:${id}`, 'location:old-board') });
    const differing = (kind: string) =>
      checkLedger(
        [article({ body: body('old-board') }), related('old-board'), board('old-board')],
        [place('board'), related('board'), board('board'), moved(kind)],
        TODAY,
        dictionary,
      ).map(({ file }) => file);
    expect(differing('retired')).toEqual(['articles/dam.mdx', 'actors/tarvani.mdx']);
    expect(differing('moved')).toEqual([]);
  });

  it('changes neither a word that is written like its id, nor what has its id in another folder', () => {
    const words = (word: string) => article({ body: BODY.replace('gates of the dam', `${word} gates`) });
    const places = (id: string) => article({ fields: `about: [location:${id}]` });
    const cites = (id: string) => article({ body: BODY.replace('source:post', `source:${id}`) });
    for (const text of [words, places, cites])
      expect(
        checkLedger(
          [text('old-board'), board('old-board')],
          [text('board'), board('board'), moved('moved')],
          TODAY,
          dictionary,
        ),
      ).toHaveLength(1);
  });

  it('is compared with the file that was published, where two have moved to it', () => {
    const earlier = retirement(
      'address: /actors/first-board/\ndate: 2022-04-01\nkind: moved\nreason: A new name.\nsuccessor: /actors/board/\n',
    );
    const changed = board('board', 'It kept the gates.');
    for (const retired of [
      [earlier, moved('moved')],
      [moved('moved'), earlier],
    ])
      expect(checkLedger([board('old-board')], [changed, ...retired], TODAY, dictionary)).toHaveLength(1);
  });

  it('is compared with what it was', () => {
    expect(codes(naming('board', 'council'), board('board', 'It kept the gates.'), moved('moved'))).toEqual([
      'articles/dam.mdx: The claim "gates" changed',
      'actors/board.mdx: The fact "keeps" changed',
    ]);
  });

  it('keeps its ledger, and may have a new entry', () => {
    const entry = actor(
      `description: A board.\nchanges: [{ date: ${TODAY}, kind: update, note: It has a shorter name. }]`,
      'board',
    );
    const before = [board('old-board')];
    expect(unpublishedEntries(before, before, [entry, moved('moved')])).toEqual([]);
    expect(unpublishedEntries(before, before, [entry])).toHaveLength(1);
  });
});
