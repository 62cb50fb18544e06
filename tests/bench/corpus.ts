import { stringify } from 'yaml';
import { randomOf, type Random } from './random.ts';
import { capital, deed, nameOf, noun, sentence, thing } from './words.ts';

/**
 * A newsroom of any size about a made-up world, in the model that editors write: every kind of file, with as many
 * references among them as a real one has. The same size gives the same bytes.
 */

/** A file of a content folder. */
export interface CorpusFile {
  /** Within the folder, with `/`. */
  path: string;
  text: string;
}

/** A picture of a content folder, to be drawn in one colour. */
export interface CorpusPicture {
  path: string;
  /** Degrees on the colour wheel. */
  hue: number;
}

/** How many there are of each, by the number of articles. */
interface Size {
  articles: number;
  actors: number;
  locations: number;
  topics: number;
  terms: number;
  publishers: number;
  people: number;
  datasets: number;
  pictures: number;
}

const sizeOf = (articles: number): Size => ({
  articles,
  actors: Math.max(12, Math.ceil(articles / 10)),
  locations: Math.max(12, Math.ceil(articles / 10)),
  topics: Math.max(2, Math.ceil(articles / 25)),
  terms: Math.max(4, Math.ceil(articles / 50)),
  publishers: Math.max(12, Math.ceil(articles / 50)),
  people: 12,
  datasets: Math.max(1, Math.ceil(articles / 30)),
  pictures: Math.max(1, Math.ceil(articles / 100)),
});

/** Sources that each article brings. */
const SOURCES = 4;
/** Events that each article brings. It also lists those of the article before it. */
const EVENTS = 2;

const page = (path: string, fields: object, body = ''): CorpusFile => ({
  path,
  text: `---\n${stringify(fields, { lineWidth: 0 })}---\n${body && `\n${body}\n`}`,
});
const data = (path: string, fields: object): CorpusFile => ({
  path,
  text: stringify(fields, { lineWidth: 0 }),
});

const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
// Three lists of names that have none in common.
const actorName = (number: number): string => nameOf(number * 3);
const locationName = (number: number): string => nameOf(number * 3 + 1);
const otherName = (number: number): string => nameOf(number * 3 + 2);
const actorId = (number: number): string => idOf(actorName(number));
const locationId = (number: number): string => idOf(locationName(number));
const publisherName = (number: number): string =>
  `${otherName(number)} ${['Post', 'Gazette', 'Ledger', 'Times'][number % 4]}`;
const topicId = (number: number): string => `${idOf(otherName(5000 + number))}-question`;
const termId = (number: number): string => `${idOf(otherName(9000 + number))}-rule`;
const personName = (number: number): string => `${otherName(300 + number)} ${otherName(400 + number)}`;
const datasetId = (number: number): string => `level-${number + 1}`;
const pictureId = (number: number): string => `view-${number + 1}.png`;
const articleId = (number: number): string => `explained-${number + 1}`;
const sourceId = (article: number, number: number): string => `source-${article + 1}-${number + 1}`;
const eventId = (article: number, number: number): string => `event-${article + 1}-${number + 1}`;

const FIRST_DAY = Date.UTC(2014, 0, 6);
const DAYS = 3650;
const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const inWords = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** Articles follow one another through ten years. */
const timeOf = (article: number, size: Size): number =>
  FIRST_DAY + Math.floor((article * DAYS) / size.articles) * DAY;
/** The day of an event: the second of an article is on the day before the article's, the first a day earlier. */
const dayOfEvent = (article: number, number: number, size: Size): string =>
  iso(timeOf(article, size) - (EVENTS - number) * DAY);

/** Articles of a topic come one after the other, each some time after the last. */
const topicOf = (article: number, size: Size): number => article % size.topics;
const before = (article: number, size: Size): number | undefined =>
  article >= size.topics ? article - size.topics : undefined;

/** Four outlets that have nothing to do with one another: each article's sources are of four. */
const publisherOf = (article: number, number: number, size: Size): number =>
  (article * SOURCES + number) % size.publishers;

const actor = (number: number, size: Size): CorpusFile => {
  const random = randomOf(`actor ${number}`);
  const isPerson = number % 3 === 0;
  const source = () => sourceId(random.popular(size.articles), random.between(0, SOURCES - 1));
  const kinds = ['backs', 'opposes', 'funds', 'coordinates-with', 'advises', 'sues'];
  const others = number < 2 ? [] : [...new Set([random.popular(number), random.popular(number)])];
  return page(
    `actors/${actorId(number)}.mdx`,
    {
      name: actorName(number),
      type: isPerson ? 'person' : ['organisation', 'company', 'agency', 'movement'][number % 4],
      description: `${isPerson ? 'A person who' : 'A body that'} ${deed(random)}.`,
      names: [{ text: `${actorName(number)} ${capital(noun(random))}`, lang: 'en', kind: 'alias' }],
      facts: [
        {
          id: 'office',
          text: `${actorName(number)} kept the ${thing(random)} from 2012 until 1 May 2018.`,
          role: `Keeper of the ${noun(random)}`,
          brief: 'Kept it from 2012 until May 2018',
          asOf: '2018-05-02',
          validFrom: '2012',
          validUntil: '2018-05-01',
          sources: [source()],
        },
        {
          id: 'later',
          text: `Since 2 May 2018 ${actorName(number)} has looked after the ${thing(random)}.`,
          brief: `Has looked after the ${noun(random)} since May 2018`,
          asOf: '2023-06-01',
          validFrom: '2018-05-02',
          sources: [source()],
        },
        {
          id: 'count',
          text: `At the count of 2017 it had ${random.between(2, 900)} helpers.`,
          asOf: '2017',
          sources: [source()],
        },
      ],
      ...(others.length > 0 && {
        relations: others.map((other, index) => ({
          id: `tie-${index + 1}`,
          kind: random.oneOf(kinds),
          to: actorId(other),
          text: `It ${deed(random)}.`,
          asOf: '2019-03-01',
          validFrom: '2015',
          sources: [source()],
        })),
      }),
    },
    random.chance(0.5) ? `${sentence(random)} [Record](source:${source()})` : '',
  );
};

/** A region and the towns in it, one after the other. */
const REGION = 12;
/** Where the made-up regions lie, in degrees north and east: on dry land, so that maps have something to draw. */
const GROUND = [
  [33, 51],
  [48, 31],
  [9, 39],
  [23, 78],
  [52, 20],
  [-16, -56],
  [39, -99],
  [15, 29],
] as const;

/** A place that a topic tells of: three of four lie in its own region, as in most stories. */
const placeOf = (topic: number, random: Random, size: Size): number => {
  if (random.chance(0.25)) return random.popular(size.locations);
  const regions = Math.ceil(size.locations / REGION);
  const first = (topic % regions) * REGION;
  return first + random.popular(Math.min(REGION, size.locations - first));
};

const location = (number: number, size: Size): CorpusFile => {
  const random = randomOf(`location ${number}`);
  const isRegion = number % REGION === 0;
  const region = number - (number % REGION);
  const [latitude, longitude] = GROUND[(region / REGION) % GROUND.length] ?? GROUND[0];
  const source = () => sourceId(random.popular(size.articles), random.between(0, SOURCES - 1));
  return page(`locations/${locationId(number)}.mdx`, {
    name: locationName(number),
    type: isRegion ? 'region' : random.oneOf(['town', 'village', 'city', 'dam', 'port']),
    description: `A place that lies near the ${thing(random)}.`,
    ...(!isRegion && { partOf: locationId(region) }),
    coordinates: {
      latitude: (latitude + (isRegion ? 0 : random.next() * 2)).toFixed(2),
      longitude: (longitude + (isRegion ? 0 : random.next() * 2)).toFixed(2),
      precision: isRegion ? 'area' : 'settlement',
      sources: [source()],
    },
    facts: [
      {
        id: 'inhabitants',
        text: `At the count of 2016 ${locationName(number)} had ${random.between(2, 90)},${random.between(100, 999)} inhabitants.`,
        brief: 'Was counted in 2016',
        asOf: '2016',
        sources: [source()],
      },
    ],
  });
};

/** A claim with its citations, in one of the standings that its sources allow. */
const claim = (number: number, tells: string | undefined, about: ArticleFrame): string => {
  const { random, cited, outlets } = about;
  const who = random.popular(about.size.actors);
  const by = `[${actorName(who)}](actor:${actorId(who)})`;
  const where = placeOf(about.topic, random, about.size);
  const place = random.chance(0.4) ? ` in [${locationName(where)}](location:${locationId(where)})` : '';
  const day = tells === undefined ? '' : ` on ${inWords(tells.slice(0, 10))}`;
  const [one, two] = [random.between(0, SOURCES - 1), random.between(1, SOURCES - 1)];
  const other = (one + two) % SOURCES;
  const cite = (source: number) => `[${outlets[source]}](source:${cited[source]})`;
  const told = tells === undefined ? '' : ` tells="${tells.slice(11)}"`;
  const text = `${by} ${deed(random)}${place}${day}`;
  const open = `<Claim id="claim-${number + 1}"`;
  // An event has one standing wherever it is told.
  const kind = tells === undefined ? random.next() : Number(tells.at(-1)) % 2 === 0 ? 0.2 : 0.6;
  if (kind < 0.45) return `${open} standing="confirmed"${told}>${text}. ${cite(one)} ${cite(other)}</Claim>`;
  if (kind < 0.8) return `${open} standing="reported"${told}>${text}. ${cite(one)}</Claim>`;
  if (kind < 0.9)
    return `${open} standing="claimed" by="${actorId(who)}">It ${deed(random)}${place}, ${by} said. ${cite(one)}</Claim>`;
  if (kind < 0.95)
    return `${open} standing="unsourced">The ${noun(random)} is said to have stood near the ${noun(random)} once.</Claim>`;
  const side = (source: number) => `<Side>${by} says that it ${deed(random)}. ${cite(source)}</Side>`;
  return `${open} standing="disputed" label="Whose the ${noun(random)} was">\n\n${side(one)}\n\n${side(other)}\n\n</Claim>\n`;
};

interface ArticleFrame {
  random: Random;
  size: Size;
  topic: number;
  /** Ids of four sources and names of their publishers. */
  cited: string[];
  outlets: string[];
}

const article = (number: number, size: Size): CorpusFile => {
  const random = randomOf(`article ${number}`);
  const earlier = before(number, size);
  const next = number + size.topics < size.articles ? number + size.topics : undefined;
  const asOf = iso(timeOf(number, size));
  const cited = Array.from({ length: SOURCES }, (_, index) => sourceId(number, index));
  const outlets = cited.map((_, index) => publisherName(publisherOf(number, index, size)));
  const frame = { random, size, topic: topicOf(number, size), cited, outlets };
  const events = [earlier, number].flatMap((of) =>
    of === undefined
      ? []
      : Array.from({ length: EVENTS }, (_, index) => `${dayOfEvent(of, index, size)} ${eventId(of, index)}`),
  );
  const count = random.between(12, 27);
  const claims = Array.from({ length: count }, (_, index) => claim(index, events[index], frame));
  const section = (index: number): string => {
    const own = claims.filter((_, at) => at % 4 === index);
    const parts = [own.slice(0, 3).join('\n'), own.slice(3).join('\n')];
    return `## ${capital(thing(random))} {#part-${index + 1}}\n\n${parts.join('\n\n')}`.trimEnd();
  };
  const term = random.popular(size.terms);
  const extras = [
    random.chance(0.3) &&
      `<Note>\n\nThe word [${termId(term).replace('-', ' ')}](term:${termId(term)}) is that of the records.\n\n</Note>`,
    random.chance(0.1) &&
      `<Chart data="${datasetId(random.between(0, size.datasets - 1))}" kind="line" x="day" y="upper lower" />`,
    number % 20 === 3 &&
      `<Figure src="${pictureId(Math.floor(number / 20) % size.pictures)}" alt="A plain surface." caption="The surface of the ${noun(random)}." credit="${publisherName(0)}" licence="CC BY 4.0" generated="true" />`,
    random.chance(0.2) &&
      `<Question id="open" asks="Where did the ${noun(random)} go?" status="open">\n\nNobody has said. [${outlets[0]}](source:${cited[0]})\n\n</Question>`,
    earlier !== undefined && `What came before is told in [the earlier part](article:${articleId(earlier)}).`,
  ].filter((part) => part !== false);
  const sections = [0, 1, 2, 3].map(section);
  const abouts = [random.popular(size.actors), random.popular(size.actors)].map(
    (one) => `actor:${actorId(one)}`,
  );
  const rests = (...numbers: number[]) => numbers.map((one) => `claim-${(one % count) + 1}`);
  const isCorrected = number % 12 === 5;
  return page(
    `articles/${articleId(number)}.mdx`,
    {
      headline: `How the ${thing(random)} of ${locationName(placeOf(frame.topic, random, size))} was ${random.oneOf(['opened', 'closed', 'moved', 'shared', 'mended'])}, part ${number + 1}`,
      kind: random.chance(0.8) ? 'explainer' : 'background',
      description: `What is known of the ${thing(random)} and the ${thing(random)}, and who says so.`,
      datePublished: asOf,
      asOf,
      status: next === undefined ? 'settled' : 'overtaken',
      ...(next !== undefined && {
        statusNote: `The ${noun(random)} was moved later.`,
        successor: articleId(next),
      }),
      authors: [idOf(personName(number % size.people))],
      topics: [topicId(topicOf(number, size))],
      about: [...new Set(abouts), `location:${locationId(placeOf(frame.topic, random, size))}`],
      events: events.map((event) => event.slice(11)),
      keyPoints: Array.from({ length: random.between(3, 5) }, (_, index) => ({
        id: `point-${index + 1}`,
        text: `The ${noun(random)} ${deed(random)}.`,
        restsOn: rests(index * 2, index * 2 + 1),
      })),
      whyItMatters: {
        text: Array.from({ length: 3 }, () => sentence(random)).join(' '),
        restsOn: rests(0, 3),
      },
      background: { text: sentence(random), restsOn: rests(1) },
      ...(isCorrected && {
        changes: [
          {
            date: iso(timeOf(number, size) + DAY),
            kind: 'correction',
            note: 'It was the upper one, not the lower one.',
            about: ['claim-1'],
            was: 'lower',
            is: 'upper',
          },
        ],
      }),
    },
    [...sections, ...extras].join('\n\n'),
  );
};

const event = (of: number, number: number, size: Size): CorpusFile => {
  const random = randomOf(`event ${of} ${number}`);
  return page(`events/${eventId(of, number)}.mdx`, {
    title: `The ${noun(random)} ${deed(random)}`,
    date: dayOfEvent(of, number, size),
    ...(random.chance(0.1) && { turningPoint: true }),
    actors: [...new Set([random.popular(size.actors), random.popular(size.actors)])].map(actorId),
    locations: [locationId(placeOf(topicOf(of, size), random, size))],
    topics: [topicId(topicOf(of, size))],
    sources: [sourceId(of, 0), sourceId(of, 1)],
  });
};

const source = (of: number, number: number, size: Size): CorpusFile => {
  const publisher = publisherOf(of, number, size);
  return data(`sources/${sourceId(of, number)}.yaml`, {
    publisher: publisherName(publisher),
    title: capital(deed(randomOf(`source ${of} ${number}`))),
    url: `https://${idOf(publisherName(publisher))}.example/${of + 1}/${number + 1}`,
    date: dayOfEvent(of, 0, size),
  });
};

const topic = (number: number, size: Size): CorpusFile => {
  const random = randomOf(`topic ${number}`);
  const series = Array.from({ length: size.articles }, (_, index) => index).filter(
    (index) => topicOf(index, size) === number,
  );
  const sides = [...new Set(Array.from({ length: 6 }, () => random.popular(size.actors)))].map(actorId);
  const half = Math.ceil(sides.length / 2);
  return page(
    `topics/${topicId(number)}.mdx`,
    {
      name: `The ${capital(topicId(number).replace('-', ' '))}`,
      description: `The ${thing(random)}, the ${thing(random)}, and those who need them.`,
      series: series.slice(0, 8).map(articleId),
      sides: [sides.slice(0, half), sides.slice(half)]
        .filter((actors) => actors.length > 0)
        .map((actors, index) => ({ name: index === 0 ? 'Above the river' : 'Below the river', actors })),
      places: [...new Set([placeOf(number, random, size), placeOf(number, random, size)])].map(locationId),
    },
    '<Timeline />',
  );
};

const dataset = (number: number): CorpusFile[] => {
  const random = randomOf(`data ${number}`);
  const rows = Array.from(
    { length: 20 },
    (_, index) =>
      `${iso(FIRST_DAY + index * DAY)},${random.between(10, 60) / 10},${random.between(60, 99) / 10}`,
  );
  return [
    data(`data/${datasetId(number)}.yaml`, {
      title: `Level of the ${thing(random)}`,
      unit: 'metres',
      columns: [
        { id: 'day', text: 'Day', type: 'date' },
        { id: 'lower', text: 'Lower gauge', type: 'number' },
        { id: 'upper', text: 'Upper gauge', type: 'number' },
      ],
      sources: [sourceId(0, 0)],
      asOf: '2014-03-01',
      licence: 'CC BY 4.0',
    }),
    { path: `data/${datasetId(number)}.csv`, text: `day,lower,upper\n${rows.join('\n')}\n` },
  ];
};

const SITE = {
  name: 'A World of Made-up Things',
  motto: 'What happened nowhere, and who says so',
  description: 'Explainers of a world that does not exist, to measure how long they take to build.',
  url: 'https://corpus.example',
  language: 'en-GB',
  mail: 'corrections@corpus.example',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

const ABOUT = `Nobody here is real. <!-- Made by npm run corpus. -->

## Standings {#standing}

<Standings />

## Publishers {#source}

<PublisherKinds />

## Facts and their dates {#fact}

A fact carries the days on which it held.

## Corrections {#corrections}

<ChangeKinds />

## The state of a page {#status}

<Statuses />

## Coordinates {#coordinates}

They mean nothing. Lines on maps are Natural Earth's.

<DisputedLines />`;

const each = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** All files of a newsroom of so many articles, but its pictures. */
export function* corpusOf(articles: number): Generator<CorpusFile> {
  const size = sizeOf(articles);
  yield data('site.yaml', SITE);
  yield page('pages/about.mdx', { title: 'About this world', description: 'What our words mean.' }, ABOUT);
  yield* each(size.people, (number) =>
    page(`people/${idOf(personName(number))}.mdx`, {
      name: personName(number),
      role: 'Reporter',
      description: 'Writes about what does not exist.',
    }),
  );
  yield* each(size.publishers, (number) =>
    data(`publishers/${idOf(publisherName(number))}.yaml`, {
      name: publisherName(number),
      kind: number % 6 === 5 ? 'broadcaster' : 'newspaper',
      hosts: [`${idOf(publisherName(number))}.example`],
    }),
  );
  yield* each(size.terms, (number) =>
    page(`terms/${termId(number)}.mdx`, {
      name: termId(number).replace('-', ' '),
      description: `A rule about the ${thing(randomOf(`term ${number}`))}.`,
      sources: [sourceId(0, 0)],
    }),
  );
  yield* each(size.datasets, dataset).flat();
  for (let number = 0; number < size.topics; number++) yield topic(number, size);
  for (let number = 0; number < size.actors; number++) yield actor(number, size);
  for (let number = 0; number < size.locations; number++) yield location(number, size);
  for (let number = 0; number < size.articles; number++) {
    yield article(number, size);
    for (let index = 0; index < SOURCES; index++) yield source(number, index, size);
    for (let index = 0; index < EVENTS; index++) yield event(number, index, size);
  }
}

/** The pictures of a newsroom of so many articles. */
export const picturesOf = (articles: number): CorpusPicture[] =>
  each(sizeOf(articles).pictures, (number) => ({
    path: `images/${pictureId(number)}`,
    hue: (number * 47) % 360,
  }));

/** Files of a newsroom of so many articles that are edited to see what an edit costs. */
export const editedIn = (articles: number): Record<'article' | 'actor' | 'source', string> => {
  const middle = Math.floor(articles / 2);
  return {
    article: `articles/${articleId(middle)}.mdx`,
    /** The one that is mentioned most. */
    actor: `actors/${actorId(0)}.mdx`,
    source: `sources/${sourceId(middle, 0)}.yaml`,
  };
};
