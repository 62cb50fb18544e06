import { describe, expect, it, test } from 'vitest';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import { historyOf } from '../../src/newsroom/changes/versions.ts';
import { addressesOf } from '../../src/newsroom/model/addresses.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { NO_DICTIONARY } from '../../src/text/copy-edits.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { actor, article, BODY, read, source } from './a-document.ts';

const TODAY = '2023-08-15';
const EN = languageOf('en-GB');

const checked = (
  documents: readonly Document[],
  more: { showsDrafts?: boolean; published?: string[] } = {},
) =>
  checkContent([source('post'), ...documents], {
    published: [],
    publishedFile: 'published.txt',
    today: TODAY,
    language: 'en-GB',
    ...more,
  });

const draft = (fields: string) => article({ id: 'later', fields });

const ids = (documents: readonly Document[], showsDrafts = false) =>
  checked(documents, { showsDrafts }).newsroom.articles.list.map(({ id }) => id);

const codes = (documents: readonly Document[]) =>
  checked(documents).problems.map(({ code, severity, file }) => [code, severity, file].join(' '));

describe('A draft', () => {
  it('is in the newsroom of its editors alone', () => {
    const documents = [article(), draft('draft: true')];
    expect(ids(documents)).toEqual(['dam']);
    expect(ids(documents, true).sort()).toEqual(['dam', 'later']);
    expect(addressesOf(checked(documents).newsroom).join()).not.toContain('later');
  });

  it('is none with "draft: false"', () => {
    expect(ids([draft('draft: false')])).toEqual(['later']);
  });

  it('stops nothing by its mistakes, which are told', () => {
    const documents = [article({ id: 'later', fields: 'draft: true\ntopics: [nothing]' })];
    expect(codes(documents)).toEqual(['unknown-reference warning articles/later.mdx']);
  });

  it('has no address that was published', () => {
    const problems = checked([draft('draft: true')], { published: ['/articles/later/'] }).problems;
    expect(problems.map(({ code }) => code)).toContain('address-gone');
  });
});

describe('What is published on a day', () => {
  it('is a draft until that day', () => {
    expect(ids([draft('publishOn: 2023-08-16')])).toEqual([]);
    expect(ids([draft('publishOn: 2023-08-15')])).toEqual(['later']);
  });

  it('is not said to be published before', () => {
    expect(codes([article({ fields: 'publishOn: 2023-08-16' })])).toContain(
      'date-order error articles/dam.mdx',
    );
  });
});

describe('A link to a draft', () => {
  const linking = (fields: string) =>
    article({
      fields,
      body: `${BODY}\nMore in [the next one](article:later) and [here](/articles/later/#gates).\n`,
    });
  const found = (from: string, to: string) =>
    codes([linking(from), draft(to)]).filter((line) => line.startsWith('draft-target'));

  it('is an error where readers have it', () => {
    expect(found('', 'draft: true')).toHaveLength(2);
    expect(found('', 'publishOn: 2023-08-16')).toHaveLength(2);
    expect(found('publishOn: 2023-08-20', 'publishOn: 2023-08-21')).toHaveLength(2);
    expect(found('publishOn: 2023-08-20', 'draft: true')).toHaveLength(2);
  });

  it('is none where readers have the draft by then', () => {
    expect(found('', 'publishOn: 2023-08-15')).toEqual([]);
    expect(found('publishOn: 2023-08-21', 'publishOn: 2023-08-21')).toEqual([]);
    expect(found('draft: true', 'draft: true')).toEqual([]);
  });
});

test('A publisher and a source may speak for a draft: no page tells that, nor leads there', () => {
  const documents = [
    article(),
    actor('description: An engineer.\ndraft: true'),
    read('publishers', 'publishers/board.yaml', 'name: board\nkind: official\nspeaksFor: tarvani'),
    source('board', 'speaksFor: tarvani'),
  ];
  expect(codes(documents).filter((line) => !line.startsWith('unused-file'))).toEqual([]);
  const related = 'relations: [{ id: leads, kind: leads, to: tarvani, asOf: 2023-08, sources: [post] }]';
  expect(codes([...documents, actor(`description: A board.\n${related}`, 'board')])).toContain(
    'draft-target error actors/board.mdx',
  );
});

describe('The history of an article', () => {
  const version = (commit: string, day: string, document: Document) => ({ commit, day, document });
  const history = (versions: ReturnType<typeof version>[]) =>
    historyOf(versions, EN, NO_DICTIONARY).map(({ commit, day, kind }) => [commit, day, kind].join(' '));

  it('does not begin before it was published', () => {
    expect(
      history([
        version('a', '2023-03-01', article({ fields: 'draft: true' })),
        version('b', '2023-03-06', article({ body: `${BODY}\nIt rained.\n` })),
      ]),
    ).toEqual(['b 2023-03-06 publication']);
  });

  it('has what was written ahead under the day of its publication', () => {
    expect(
      history([
        version('a', '2023-03-01', article({ fields: 'publishOn: 2023-03-06' })),
        version(
          'b',
          '2023-03-02',
          article({ fields: 'publishOn: 2023-03-06', body: `${BODY}\nIt rained.\n` }),
        ),
      ]),
    ).toEqual(['b 2023-03-06 publication']);
  });
});
