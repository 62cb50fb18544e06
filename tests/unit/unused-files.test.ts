import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/newsroom/model/document.ts';
import { allProblemsOf } from './a-check.ts';
import { actor, article, BODY, source } from './a-document.ts';

/** The files that nothing names, by the check. */
const unused = (...documents: Document[]): string[] =>
  allProblemsOf([source('post'), ...documents])
    .filter(({ code }) => code === 'unused-file')
    .map(({ file }) => file);

const nadia = actor('description: An engineer.');
const naming = (words: string, fields = '') => article({ fields, body: `${BODY}\n${words}\n` });

describe('A file that nothing names', () => {
  it('is told, a source and an actor alike', () => {
    expect(unused(article(), source('gazette'), nadia)).toEqual([
      'actors/tarvani.mdx',
      'sources/gazette.yaml',
    ]);
  });

  it.each([
    ['a link', naming('[Tarvani](actor:tarvani) said so.')],
    ['a link of a draft', naming('[Tarvani](actor:tarvani) said so.', 'draft: true')],
    ['an address', naming('[Tarvani](/actors/tarvani/) said so.')],
    ['a field', naming('', 'about: [actor:tarvani]')],
  ])('is none that %s names', (_, page) => {
    expect(unused(page, nadia)).toEqual([]);
  });

  it('is not named by itself', () => {
    const self = actor('description: An engineer.');
    const own = { kind: 'actor', id: 'tarvani', at: { line: 1, column: 1 } } as const;
    expect(unused(article(), { ...self, references: [...self.references, own] })).toEqual([
      'actors/tarvani.mdx',
    ]);
  });

  it('may be a draft', () => {
    expect(unused(article(), actor('description: An engineer.\ndraft: true'))).toEqual([]);
  });

  it('is not told while another name may mean it', () => {
    expect(unused(naming('[Tarvani](actor:tarwani) said so.'), nadia)).toEqual([]);
    expect(unused(naming('<Claim id="x">It is so.</Claim>'), nadia)).toEqual([]);
  });

  it('is told beside errors of what was read', () => {
    expect(unused(article({ status: 'superseded' }), nadia)).toEqual(['actors/tarvani.mdx']);
  });
});
