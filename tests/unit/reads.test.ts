import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedResponse } from '../../src/components/feed.ts';
import { listContent } from '../../src/files/content-folder.ts';
import { bytesOf } from '../../src/files/read-content.ts';
import { watched, type WatchedNewsroom } from '../../src/files/reads.ts';
import { assemble, publicOf } from '../../src/newsroom/checking/assemble.ts';
import { correctionsElsewhere } from '../../src/newsroom/changes/corrections-elsewhere.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { entriesOf, type Article, type Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { indexed } from '../../src/newsroom/model/newsroom-index.ts';
import { eventAddress } from '../../src/newsroom/questions/archive/addresses.ts';
import { eventsOf, mentionsOf } from '../../src/newsroom/questions/archive/lists.ts';
import { frontPage } from '../../src/newsroom/questions/front-page.ts';
import { relatedTo } from '../../src/newsroom/questions/related.ts';
import { relationsOf } from '../../src/newsroom/questions/relations/relations.ts';
import { partsOf } from '../../src/newsroom/questions/series.ts';
import { worksOf } from '../../src/newsroom/questions/works.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import { dataOf } from '../../src/publishing/article-data.ts';
import { site } from '../../src/site.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { TODAY } from './a-check.ts';
import { WORLD } from './a-folder.ts';
import { articleOf, newsroom as world } from './world.ts';
import { runs } from './runs.ts';

/** What a page was made from, and what it says. */
interface Made {
  given: string | undefined;
  reads: ReadonlyMap<string, string | undefined>;
  text: string;
}

/** All that a page may show of the newsroom, without its markup: by its name, what it is given and what makes it. */
const pagesOf = (newsroom: Newsroom): [name: string, given: unknown, text: () => unknown][] => [
  [
    'front page',
    undefined,
    () =>
      Object.values(frontPage(newsroom, []))
        .flat()
        .map((one) => JSON.stringify(one)),
  ],
  // The second has texts that were made for the first, and rests on the same of the newsroom.
  ...(['atom', 'rss'] as const).map((format): [string, unknown, () => unknown] => [
    `${format} feed`,
    undefined,
    () => feedResponse(newsroom, { format }).text(),
  ]),
  ...newsroom.articles.list.flatMap((article): [string, unknown, () => unknown][] => [
    [`${article.id}.json`, article, () => dataOf(newsroom, article, site, 'https://l.example')],
    [`${article.id}.md`, article, () => articleMarkdown(newsroom, article, site, '', fullTextWords)],
    [
      `${article.id}/`,
      article,
      () => [
        relatedTo(newsroom, article).map(({ article: other, shared }) => [
          other.headline,
          shared.map(({ name }) => name),
        ]),
        partsOf(newsroom, article).map(({ before, after, topic }) => [
          before?.headline,
          after?.headline,
          topic.name,
        ]),
        correctionsElsewhere(newsroom, 'article', article),
      ],
    ],
  ]),
  ...newsroom.actors.list.map((actor): [string, unknown, () => unknown] => [
    `actors/${actor.id}/`,
    actor,
    () => [
      actor.name,
      mentionsOf(newsroom, 'actor', actor.id).shown.map(({ article, sections }) => [
        article.headline,
        sections,
      ]),
      eventsOf(newsroom, 'actor', actor.id).shown.map(({ title, topics, id }) => [
        title,
        topics.map((topic) => eventAddress(newsroom, topic, id)),
      ]),
      relationsOf(newsroom, actor, TODAY).map(({ from, to, said }) => [from.name, to.name, said]),
    ],
  ]),
  ...newsroom.people.list.map((person): [string, unknown, () => unknown] => [
    `people/${person.id}/`,
    person,
    () => [
      person,
      Object.values(worksOf(newsroom, person.id)).map((works) => works.map((work: Article) => work.headline)),
    ],
  ]),
];

const madeFrom = async ({ newsroom, reading, nameOf, digestOf, digest }: WatchedNewsroom) => {
  // All at the same time, as the pages of a build.
  const pages = await Promise.all(
    pagesOf(newsroom).map(async ([name, given, make]): Promise<[string, Made]> => {
      const { made, reads } = await reading(async () => {
        await Promise.resolve();
        return JSON.stringify(await make());
      });
      const found = new Map([...reads].map((read) => [nameOf(read), digestOf(read)]));
      return [name, { given: digest(given), reads: found, text: made }];
    }),
  );
  return new Map(pages);
};

/** Whether the next build may take a page over: nothing that it was made from is another. */
const isAsBefore = (
  page: Made,
  given: string | undefined,
  { numberOf, digestOf }: WatchedNewsroom,
): boolean =>
  page.given === given &&
  [...page.reads].every(([name, was]) => was !== undefined && digestOf(numberOf(name)) === was);

const FILES = new Map(listContent(WORLD).files.map((file) => [file, bytesOf(file)[0].toString()]));
type Texts = Map<{ path: string; collection: Document['collection'] }, string>;

/** By path and text: reading takes longest, and most files stay as they are. */
const documents = new Map<string, Document>();

const newsroomOf = (texts: Texts): WatchedNewsroom => {
  const read = [...texts].map(([{ collection, path }, text]) => {
    const key = `${path}\n${text}`;
    const document = documents.get(key) ?? readDocument(collection, path, Buffer.from(text), 'en-GB');
    documents.set(key, document);
    return document;
  });
  return watched(assemble(publicOf(read, TODAY), 'en-GB'));
};

/** What an editor does to a file: some of it makes a file that says nothing, which then is not there. */
const EDITS: ((text: string) => string | undefined)[] = [
  () => undefined,
  (text) => text.replace(/^(name|headline|title): (.*)$/m, '$1: Renamed $2'),
  (text) => text.replace('. [', ' once more. ['),
  (text) => text.replace(/^status: .*$/m, 'status: withdrawn\nstatusNote: It was wrong.'),
  (text) => text.replace(/^(date|asOf): (\d{4})-/m, '$1: 2001-'),
  (text) => text.replace(/^topics: .*$/m, 'topics: []'),
  (text) => text.replace(/^actors: .*$/m, 'actors: []'),
  (text) => text.replace(/^publisher: (.*)$/m, 'publisher: New $1'),
];

const EDITED: ReadonlySet<string> = new Set(['articles', 'actors', 'events', 'topics', 'people', 'sources']);

describe('what a page reads of the newsroom', () => {
  it('is all that it depends on: where nothing of it has changed, the page has not', async () => {
    let [kept, anew] = [0, 0];
    const files = [...FILES.keys()].filter(({ collection }) => EDITED.has(collection));
    // Of each file those that change it.
    const changes = files.flatMap((file) =>
      EDITS.filter((edit) => edit(FILES.get(file) ?? '') !== FILES.get(file)).map((edit) => ({ file, edit })),
    );
    const edit = fc.record({ change: fc.constantFrom(...changes), undone: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 4 }), async (edits) => {
        const texts: Texts = new Map(FILES);
        let before = await madeFrom(newsroomOf(texts));
        for (const { change, undone } of edits) {
          const { file, edit } = change;
          const was = FILES.get(file);
          const text = undone ? was : edit(texts.get(file) ?? was ?? '');
          if (text === undefined) texts.delete(file);
          else texts.set(file, text);
          const next = newsroomOf(texts);
          const after = await madeFrom(next);
          for (const [name, page] of before) {
            const now = after.get(name);
            if (!now || !isAsBefore(page, now.given, next)) {
              anew += 1;
              continue;
            }
            kept += 1;
            expect(now.text, name).toBe(page.text);
          }
          before = after;
        }
      }),
      runs(10),
    );
    // Neither all nor none: else nothing is shown.
    expect(kept).toBeGreaterThan(anew);
    expect(anew).toBeGreaterThan(50);
  });

  it('is a field, and not the whole entry', async () => {
    const { newsroom, reading, nameOf } = watched(world);
    const article = newsroom.articles.get('dam-gates-opened');
    const { reads } = await reading(async () =>
      Promise.resolve([article?.headline, article?.body.claims.length]),
    );
    expect([...reads].map(nameOf)).toEqual([
      '["field","articles","dam-gates-opened","headline"]',
      '["field","articles","dam-gates-opened","body","claims"]',
    ]);
  });

  it('is told apart from what other pages read at the same time, and from how an index is made', async () => {
    const byKind = indexed('articles of a kind', ({ articles }) =>
      articles.list.map((one) => [one.kind, one]),
    );
    const { newsroom, reading, nameOf } = watched(world);
    const [one, other] = await Promise.all([
      reading(async () => {
        await Promise.resolve();
        return byKind(newsroom, 'explainer').length;
      }),
      reading(async () => Promise.resolve(newsroom.actors.get('nobody'))),
    ]);
    expect([...one.reads].map(nameOf)).toEqual(['["index","articles of a kind","explainer"]']);
    expect([...other.reads].map(nameOf)).toEqual(['["entry","actors","nobody"]']);
  });

  it('is the same in a copy, in a test for a field, and in a walk over the fields', async () => {
    const { newsroom, reading, nameOf } = watched(world);
    const article = newsroom.articles.get('dam-gates-opened');
    const { made, reads } = await reading(async () => Promise.resolve({ ...article }));
    expect(made.headline).toBe(articleOf('dam-gates-opened').headline);
    expect(JSON.stringify(made)).toBe(JSON.stringify(articleOf('dam-gates-opened')));
    expect([...reads].map(nameOf)).toContain('["fields","articles","dam-gates-opened"]');
    expect([...reads].map(nameOf)).toContain('["field","articles","dam-gates-opened","headline"]');
  });

  it('cannot be written to', () => {
    const article = watched(world).newsroom.articles.get('dam-gates-opened');
    expect(() => Object.assign(article ?? {}, { headline: 'Another' })).toThrow(TypeError);
  });

  it('has no digest where it is not data, so that it is never taken for the same', () => {
    const { digest } = watched({ ...world, people: entriesOf<never>([]) });
    expect(digest({ a: () => 1 })).toBeUndefined();
    expect(digest(new Date(0))).toBe(digest('1970-01-01T00:00:00.000Z'));
    expect(digest(/a/)).toBeUndefined();
    expect(digest([undefined])).not.toBe(digest([null]));
    expect(digest(new Map([[1, 2]]))).not.toBe(digest(new Map()));
  });

  it('is looked at once, also where it has no digest', () => {
    let looks = 0;
    const entry = {
      get text() {
        looks += 1;
        return () => '';
      },
    };
    const strange = indexed('what is no data', () => [['one', entry]] as const);
    const { newsroom, numberOf, digestOf } = watched(world);
    strange(newsroom, 'one');
    const read = numberOf('["index","what is no data","one"]');
    expect([digestOf(read), digestOf(read), looks]).toEqual([undefined, undefined, 1]);
  });
});
