import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { correctionsOf, type Correction } from '../../src/newsroom/changes/corrections.ts';
import { isOwnPage } from '../../src/newsroom/model/addresses.ts';
import {
  entriesOf,
  type Actor,
  type Article,
  type Event,
  type Newsroom,
} from '../../src/newsroom/model/newsroom.ts';
import {
  changeAddress,
  eventAddress,
  presentAddress,
} from '../../src/newsroom/questions/archive/addresses.ts';
import { byDate } from '../../src/newsroom/questions/archive/by-date.ts';
import { byLetter } from '../../src/newsroom/questions/archive/by-letter.ts';
import { LIMITS } from '../../src/newsroom/questions/archive/limits.ts';
import {
  allExplainers,
  archivePaths,
  correctionsIn,
  eventsOf,
  explainersBy,
  explainersOf,
  mentionsOf,
  namesOf,
  questionsOf,
  turningPointsOf,
  type Archived,
} from '../../src/newsroom/questions/archive/lists.ts';
import { allParts, type Part } from '../../src/newsroom/questions/archive/parts.ts';
import { FRONT, frontPage } from '../../src/newsroom/questions/front-page.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { periodName } from '../../src/words/parts.ts';
import { actor, article, read, source } from './a-document.ts';
import { entryOf } from './an-entry.ts';

const tree = <T>(parts: readonly Part<T>[], told: (entry: T) => string): string[] =>
  allParts(parts).map(
    ({ path, until, count, entries }) =>
      `${path}${until === undefined ? '' : ` to ${until}`} (${count}): ${entries.map(told).join(' ')}`,
  );

describe('a list by date', () => {
  const dates = (entries: string[], page: number, joined = false) =>
    tree(byDate(entries, { dateOf: (date) => date, page, joined }), (date) => date);

  it('has a page a year, the latest first, as long as a year fits', () => {
    expect(dates(['2023-03-01', '2024-01-02', '2024-05', '-0430'], 2)).toEqual([
      '2024 (2): 2024-05 2024-01-02',
      '2023 (1): 2023-03-01',
      '-0430 (1): -0430',
    ]);
  });

  it('has a page a month in a large year, and keeps on the page of the year what has no month', () => {
    expect(dates(['2023', '2023-03-01', '2023-03-09', '2023-11-02'], 2)).toEqual([
      '2023 (4): 2023',
      '2023/11 (1): 2023-11-02',
      '2023/03 (2): 2023-03-09 2023-03-01',
    ]);
  });

  it('numbers the pages of a large month from its first day on, so that what comes later moves nothing', () => {
    const month = ['2023-03-01', '2023-03-02', '2023-03-03'];
    const pages = (entries: string[]) => dates(entries, 2).filter((page) => page.startsWith('2023/03/'));
    expect(pages(month)).toEqual([
      '2023/03/part-2 (1): 2023-03-03',
      '2023/03/part-1 (2): 2023-03-02 2023-03-01',
    ]);
    expect(pages([...month, '2023-03-30']).at(-1)).toBe(pages(month).at(-1));
  });

  it('keeps the order of what has one date', () => {
    const days = ['b', 'a'].map((id) => ({ id, date: '2023-03-01' }));
    expect(tree(byDate(days, { dateOf: ({ date }) => date, page: 9 }), ({ id }) => id)).toEqual([
      '2023 (2): b a',
    ]);
  });

  it('has a decade and a century of which more is not known', () => {
    expect(dates(['199X', '199X', '199X', '18XX'], 2)).toEqual([
      '199x (3): ',
      '199x/part-2 (1): 199X',
      '199x/part-1 (2): 199X 199X',
      '18xx (1): 18XX',
    ]);
  });

  it('has years that are short on one page, from the first on, so that what comes later moves nothing but the last of them', () => {
    const years = ['2019', '2020', '2022', '2023'];
    expect(dates(years, 3, true)).toEqual(['2023 (1): 2023', '2019 to 2022 (3): 2022 2020 2019']);
    expect(dates([...years, '2024', '2025', '2026'], 3, true)).toEqual([
      '2026 (1): 2026',
      '2023 to 2025 (3): 2025 2024 2023',
      '2019 to 2022 (3): 2022 2020 2019',
    ]);
  });

  it('has months of a large year on one page, a larger month by itself, and joins no decade', () => {
    const months = ['2023-01', '2023-02', '2023-05-01', '2023-05-02', '2023-05-03', '2023-06', '2023-07'];
    expect(dates(['199X', ...months, '2024'], 2, true)).toEqual([
      '2024 (1): 2024',
      '2023 (7): ',
      '2023/06 to 2023-07 (2): 2023-07 2023-06',
      '2023/05 (3): ',
      '2023/05/part-2 (1): 2023-05-03',
      '2023/05/part-1 (2): 2023-05-02 2023-05-01',
      '2023/01 to 2023-02 (2): 2023-02 2023-01',
      '199x (1): 199X',
    ]);
  });
});

it.each([
  [{ name: '2024-03' }, 'March 2024'],
  [{ name: '2024-03', number: 2 }, 'March 2024, part 2'],
  [{ name: '2014', until: '2018' }, '2014–2018'],
  [{ name: '2023-01', until: '2023-03' }, 'Jan\u2009–\u2009Mar 2023'],
  [{ name: '-0430', until: '-0420' }, '431–421\u00a0BC'],
])(
  'a part of a list by date is called by its first year or month, and by its last where it has several: %o',
  (named, name) => {
    expect(periodName({ path: '', count: 1, entries: [], parts: [], ...named })).toBe(name);
  },
);

describe('a list by letter', () => {
  const letters = (language: string, ...names: string[]) =>
    tree(
      byLetter(
        names.map((name) => ({ name })),
        languageOf(language).letterOf,
        9,
      ),
      ({ name }) => name,
    );

  it('has a letter with a mark under the one without it, and last what begins with none', () => {
    expect(letters('en-GB', '7 October', 'Ankara', 'École', 'Élan', 'Iran', 'İzmir')).toEqual([
      'a (1): Ankara',
      'e (2): École Élan',
      'i (2): Iran İzmir',
      'other (1): 7 October',
    ]);
    expect(letters('es', 'Nueve', 'Ñuble')).toEqual(['n (1): Nueve', 'u00d1 (1): Ñuble']);
  });

  it('is in Arabic without the article and with one alif, in Chinese by the sound of the first character', () => {
    expect(letters('ar', 'العراق', 'عباس', 'أنقرة', 'الأردن', 'إيران')).toEqual([
      'u0639 (2): العراق عباس',
      'u0627 (3): أنقرة الأردن إيران',
    ]);
    expect(letters('zh', '阿勒颇', '大马士革', '日本', '叙利亚', '伊朗', 'NATO')).toEqual([
      'a (1): 阿勒颇',
      'd (1): 大马士革',
      'r (1): 日本',
      'x (1): 叙利亚',
      'y (1): 伊朗',
      'n (1): NATO',
    ]);
  });
});

const TOPIC = '---\nname: The river\ndescription: Water.\n---\n';
const EVENT =
  '---\ntitle: A day\ndate: 2023-03-01\nactors: [tarvani]\ntopics: [river]\nturningPoint: true\nsources: [post]\n---\n';
const BODY = `## One {#one}

<Claim id="gates" standing="reported">[Tarvani](actor:tarvani) opened a gate. [Post](source:post)</Claim>

<Question id="why" asks="Why was it opened?" status="open">

Nobody has said. [Post](source:post)

</Question>
`;
const small = assemble(
  [
    article({ body: BODY, fields: 'topics: [river]\nauthors: [mara]' }),
    actor('description: An engineer.'),
    source('post'),
    read('topics', 'topics/river.mdx', TOPIC),
    read('events', 'events/day.mdx', EVENT),
    read('people', 'people/mara.mdx', '---\nname: Mara\nrole: Editor\ndescription: Edits.\n---\n'),
  ],
  'en-GB',
);

/** A day for each of any number of things, some twenty a month from 2010 on. */
const dayOf = (index: number): string =>
  new Date(Date.UTC(2010, 0, 1) + index * 130e6).toISOString().slice(0, 10);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const ONE = {
  article: entryOf(small.articles, 'dam'),
  actor: entryOf(small.actors, 'tarvani'),
  event: entryOf(small.events, 'day'),
};

/** A newsroom of any size in which all explainers, events and names are of one topic, one actor, one letter. */
const newsroomOf = (count: number, change: (index: number) => Partial<Article> = () => ({})): Newsroom => ({
  ...small,
  articles: entriesOf(
    times(count, (index): Article => ({
      ...ONE.article,
      id: `a${index}`,
      datePublished: dayOf(index),
      asOf: dayOf(index),
      ...change(index),
    })).toReversed(),
  ),
  events: entriesOf(times(count, (index): Event => ({ ...ONE.event, id: `e${index}`, date: dayOf(index) }))),
  actors: entriesOf([
    ONE.actor,
    ...times(count, (index): Actor => ({ ...ONE.actor, id: `n${index}`, name: `N ${index}` })),
  ]),
});

const { letterOf } = languageOf('en-GB');
type List = (newsroom: Newsroom) => Archived<{ id: string } | { article: Article } | Correction>;
/** Each explainer has been corrected on the day on which it was published. */
const corrected = (newsroom: Newsroom): Newsroom => ({
  ...newsroom,
  articles: entriesOf(
    newsroom.articles.list.map((one) => ({
      ...one,
      changes: [{ date: one.datePublished, kind: 'correction', note: 'It was the other gate.' }],
    })),
  ),
});
const LISTS: [name: string, list: List, limit: { whole: number; newest: number; page: number }][] = [
  ['all explainers', (newsroom) => allExplainers(newsroom), LIMITS.explainers],
  ['the open questions', (newsroom) => questionsOf(newsroom), LIMITS.questions],
  ['the corrections', (newsroom) => correctionsIn(corrected(newsroom)), LIMITS.corrections],
  ['the explainers of a topic', (newsroom) => explainersOf(newsroom, 'river'), LIMITS.explainers],
  ['the explainers of an author', (newsroom) => explainersBy(newsroom, 'mara', 'written'), LIMITS.works],
  ['the mentions of an actor', (newsroom) => mentionsOf(newsroom, 'actor', 'tarvani'), LIMITS.mentions],
  ['the events of an actor', (newsroom) => eventsOf(newsroom, 'actor', 'tarvani'), LIMITS.events],
  ['the events of a topic', (newsroom) => eventsOf(newsroom, 'topic', 'river'), LIMITS.chronicle],
  ['the names of all actors', (newsroom) => namesOf(newsroom, 'actors', letterOf), LIMITS.names],
];
const idOf = (entry: { id: string } | { article: Article } | Correction): string =>
  'article' in entry ? entry.article.id : 'of' in entry ? entry.of.id : entry.id;

describe.each(LISTS)('%s', (_, list, { whole, newest, page }) => {
  it('stand whole on one page as long as there are few', () => {
    expect(list(newsroomOf(3)).shown.length).toBeGreaterThanOrEqual(3);
  });

  it('are of three thousand so many on a page, each in one part, and no page lists more than a hundred parts', () => {
    const { shown, parts } = list(newsroomOf(3000));
    expect(shown).toHaveLength(newest);
    const pages = allParts(parts);
    expect(Math.max(...pages.map(({ entries }) => entries.length))).toBeLessThanOrEqual(page);
    const ids = pages.flatMap(({ entries }) => entries.map(idOf));
    expect(ids.length).toBeGreaterThanOrEqual(3000);
    expect(new Set(ids).size).toBe(ids.length);
    for (const part of [{ parts }, ...pages]) expect(part.parts.length).toBeLessThanOrEqual(100);
    expect(whole).toBeGreaterThanOrEqual(newest);
  });
});

it('every explainer of three thousand, and of as many in one month, can be reached from the front page in four steps', () => {
  for (const newsroom of [newsroomOf(3000), newsroomOf(3000, () => ({ datePublished: '2023-03-06' }))]) {
    // From the front page to the list, from there to each year and each of its months.
    const steps = (parts: readonly Part<Article>[], before: number): number[] =>
      parts.flatMap((part) => [
        ...part.entries.map(() => before + 2),
        ...steps(part.parts, part.parts.some(({ number }) => number === undefined) ? before : before + 1),
      ]);
    const all = steps(allExplainers(newsroom).parts, 1);
    expect(all).toHaveLength(3000);
    expect(Math.max(...all)).toBeLessThanOrEqual(4);
  }
});

describe('a topic with more events than its page shows', () => {
  const newsroom = newsroomOf(100);

  it('shows the last ones in order of time, and the last that changed its course', () => {
    const ids = (events: readonly Event[]) => events.map(({ id }) => id);
    expect(ids(eventsOf(newsroom, 'topic', 'river').shown)).toEqual([
      'e94',
      'e95',
      'e96',
      'e97',
      'e98',
      'e99',
    ]);
    expect(ids(turningPointsOf(newsroom, 'river', 2))).toEqual(['e98', 'e99']);
  });

  it('has the others at the addresses of its archive', () => {
    expect(eventAddress(newsroom, 'river', 'e99')).toBe('/topics/river/#event-e99');
    expect(eventAddress(newsroom, 'river', 'e0')).toBe('/topics/river/events/2010/01/part-1/#event-e0');
    expect(eventAddress(small, 'river', 'day')).toBe('/topics/river/#event-day');
    const [old, other] = ['/topics/river/#event-e0', '/topics/river/#one'];
    expect(presentAddress(newsroom, old)).toBe('/topics/river/events/2010/01/part-1/#event-e0');
    expect(presentAddress(newsroom, other)).toBe(other);
  });

  it('has the entries of their ledgers beside them', () => {
    const entry = (id: string) =>
      ({ of: { kind: 'event', id }, path: '/topics/river/', id: `page-event-${id}` }) as const;
    expect(changeAddress(newsroom, entry('e99'))).toBe('/topics/river/#page-event-e99');
    expect(changeAddress(newsroom, entry('e0'))).toBe('/topics/river/events/2010/01/part-1/#page-event-e0');
  });
});

it('an entry of the ledger of a source is at the address of the list of corrections, or of its archive', () => {
  const days = times(
    100,
    (index) => ({ date: dayOf(index), kind: 'update', note: 'It says more.' }) as const,
  );
  const newsroom = {
    ...small,
    sources: entriesOf(small.sources.list.map((one) => ({ ...one, changes: days }))),
  };
  const all = correctionsOf(newsroom);
  expect(all).toHaveLength(100);
  const [newest, oldest] = [all[0], all.at(-1)].map((one) => one && changeAddress(newsroom, one));
  expect(newest).toBe(`/corrections/#page-source-post-update-${dayOf(99)}`);
  expect(oldest).toBe('/corrections/2010/01/#page-source-post-update-2010-01-01');
});

it('the pages of lists are pages of the site itself, which nothing retires', () => {
  const paths = archivePaths(corrected(newsroomOf(3000)), letterOf);
  expect(paths).toContain('/actors/letters/n/part-2/');
  expect(paths).toContain('/corrections/2010/01/');
  expect(paths.filter((path) => !isOwnPage(small, path))).toEqual([]);
  expect(isOwnPage(small, '/articles/before-2023/')).toBe(false);
});

describe('a front page', () => {
  const ids = (articles: readonly Article[]) => articles.map(({ id }) => id);

  it('has every explainer of a small newsroom, those first that the editors chose', () => {
    const { stories, developing, topics } = frontPage(newsroomOf(3), ['a0', 'a0', 'unpublished']);
    expect(ids(stories)).toEqual(['a0', 'a2', 'a1']);
    expect([...developing, ...topics]).toEqual([]);
  });

  it('has of three thousand the chosen, the newest, what goes on and what its topics have, and nothing twice', () => {
    const newsroom = newsroomOf(3000, (index) => ({
      status: index === 2999 ? 'withdrawn' : index % 2 === 0 ? 'developing' : 'settled',
    }));
    const { stories, developing, topics } = frontPage(newsroom, ['a7']);
    expect(ids(stories)).toEqual(['a7', 'a2998', 'a2997', 'a2996', 'a2995', 'a2994', 'a2993', 'a2992']);
    expect(ids(developing)).toEqual(['a2990', 'a2988', 'a2986', 'a2984', 'a2982']);
    expect(topics.map(({ topic, articles }) => [topic.id, ...ids(articles)])).toEqual([
      ['river', 'a2991', 'a2989', 'a2987'],
    ]);
    expect(stories).toHaveLength(FRONT.stories);
  });
});
