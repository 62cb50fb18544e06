import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/newsroom/changes/corrections.ts';
import { correctionsElsewhere } from '../../src/newsroom/changes/corrections-elsewhere.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { addressesOf } from '../../src/newsroom/model/addresses.ts';
import { entriesOf, type Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { sidebarOf } from '../../src/newsroom/questions/sidebar.ts';
import { articleData, dataOf } from '../../src/publishing/article-data.ts';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import { termJsonLd } from '../../src/publishing/page-json-ld.ts';
import type { Publisher } from '../../src/publishing/publisher.ts';
import { listedPages } from '../../src/publishing/sitemap.ts';
import { searchRecords } from '../../src/searching/records.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { problemsOf } from './a-check.ts';
import { article, BODY, read, source } from './a-document.ts';
import { said } from './a-folder.ts';
import { entryOf } from './an-entry.ts';
import { articleOf, newsroom } from './world.ts';

const publisher: Publisher = {
  name: 'Hill Post Explained',
  url: 'https://hillpost.example',
  language: 'en-GB',
};
const LICENCE = 'https://licence.example';
const gate = entryOf(newsroom.terms, 'spill-gate');
const bank = articleOf('how-the-north-bank-fell');
const dam = articleOf('dam-gates-opened');
const pictures = entriesOf(
  ['dam-gates.jpg', 'gauge.png'].map((id) => ({ id, width: 1600, height: 900, digest: 'a'.repeat(64) })),
);
const data = (id: string) =>
  articleData.parse(dataOf({ ...newsroom, pictures }, articleOf(id), publisher, LICENCE));
const without: Newsroom = { ...newsroom, terms: entriesOf([]) };

const term = (fields = '') =>
  read(
    'terms',
    'terms/gate.mdx',
    `---\nname: gate\ndescription: A door for water.\nsources: [post]\n${fields}\n---\n`,
  );
const linking = (target: string) =>
  article({ body: BODY.replace('Two gates', `Two [gates](${target})`), fields: 'reviewBy: 2999-01-01' });

describe('A term', () => {
  it('has a card beside the articles that use it, with what it means and where that comes from', () => {
    expect(sidebarOf(newsroom, bank, bank.asOf).terms).toMatchObject([
      { kind: 'term', id: 'spill-gate', description: gate.description, sources: ['dam-book'] },
    ]);
    expect(sidebarOf(newsroom, dam, dam.asOf).terms).toEqual([]);
  });

  it('is in addresses, sitemap and search; without terms there is no list of them', () => {
    expect(addressesOf(newsroom)).toContain('/terms/spill-gate/');
    const paths = (of: Newsroom) =>
      listedPages(of, publisher)
        .map(({ path }) => path)
        .filter((path) => path.startsWith('/terms/'));
    expect(paths(newsroom)).toEqual(['/terms/', '/terms/impact-crater/', '/terms/spill-gate/']);
    expect(paths(without)).toEqual([]);
    const found = searchRecords(newsroom, languageOf('en-GB')).find(
      ({ shown }) => shown.kind === 'term' && shown.title === 'spill gate',
    );
    expect(found?.shown).toMatchObject({ path: '/terms/spill-gate/', title: 'spill gate' });
    expect(found?.subjects).toMatchObject([{ kind: 'term', names: ['دریچه سرریز', 'flood gate'] }]);
  });

  it('is a defined term of schema.org', () => {
    expect(termJsonLd(gate, { name: 'Terms', path: '/terms/' }, publisher)).toMatchObject({
      '@graph': [
        {
          '@type': 'DefinedTerm',
          '@id': 'https://hillpost.example/terms/spill-gate/',
          alternateName: ['دریچه سرریز', 'flood gate'],
          sameAs: 'https://www.wikidata.org/wiki/Q1',
          inDefinedTermSet: { url: 'https://hillpost.example/terms/' },
        },
        { '@type': 'BreadcrumbList' },
      ],
    });
  });

  it('is explained where an article leaves the site without its cards', () => {
    const markdown = (id: string) =>
      articleMarkdown(newsroom, articleOf(id), publisher, LICENCE, fullTextWords);
    expect(markdown('how-the-north-bank-fell')).toContain(
      '\n## Terms\n\n- [spill gate](https://hillpost.example/terms/spill-gate/): A gate in a dam',
    );
    expect(markdown('dam-gates-opened')).not.toContain('## Terms');
  });

  it('rests on what it cites, and what uses it rests on what it says', () => {
    const correction = '{ date: 2023-04-01, kind: correction, note: Not a wall., was: a wall, is: a door }';
    const corrected = assemble(
      [term(`changes: [${correction}]`), linking('term:gate'), source('post')],
      'en-GB',
    );
    expect(changesOf('term', entryOf(corrected.terms, 'gate'))).toMatchObject([{ path: '/terms/gate/' }]);
    const elsewhere = correctionsElsewhere(corrected, 'article', entryOf(corrected.articles, 'dam'));
    expect(elsewhere).toMatchObject([{ correction: { title: 'gate' } }]);
  });

  it('that a text names is there, or the nearest one is named', () => {
    const problems = problemsOf([term(), linking('term:gates'), source('post')]);
    expect(said(problems)).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:16:43  error  unknown-reference
        There is no term "gates".
        Did you mean "gate"? If not, add terms/gates.mdx, or correct the id."
    `);
    expect(problemsOf([term(), linking('term:gate'), source('post')])).toEqual([]);
  });

  it('that is a draft is not to be linked to from what readers have', () => {
    const problems = problemsOf([term('draft: true'), linking('term:gate'), source('post')]);
    expect(problems.map(({ code }) => code)).toEqual(['draft-target']);
  });
});

describe('An article as data', () => {
  it('has its pictures, its drawings and its terms, and nothing where it has none', () => {
    expect(data('water-agreement').pictures).toMatchObject([
      { id: 'page-picture', credit: 'Ana Orel / Hill Post', generated: false, sources: ['post-town-hall'] },
      { id: 'fig-gauge', licence: 'with permission', generated: true, sources: ['bulletin-treaty'] },
    ]);
    const { charts, terms, sources, mentions } = data('how-the-north-bank-fell');
    expect(charts?.map(({ kind }) => kind)).toEqual(['line', 'step', 'range', 'bar', 'bar', 'dot']);
    expect(charts?.[0]).toMatchObject({
      data: 'https://hillpost.example/data/river-level.csv',
      unit: 'metres',
      y: ['darabrud', 'tel-marun'],
      events: ['gates-open'],
      sources: ['post-town-hall', 'bulletin-treaty'],
    });
    expect(terms).toMatchObject([{ id: 'spill-gate', sources: ['dam-book'] }]);
    expect(sources.map(({ id }) => id)).toContain('dam-book');
    expect(mentions).toContainEqual(expect.objectContaining({ kind: 'term', id: 'spill-gate' }));
    expect(data('dam-gates-opened')).not.toHaveProperty('terms');
    expect(data('dam-gates-opened')).not.toHaveProperty('charts');
  });
});
