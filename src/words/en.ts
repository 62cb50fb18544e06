import type { Direction } from '../drawing/map/direction.ts';
import type { Pin } from '../drawing/map/map.ts';
import type { Actor, Article, Location } from '../newsroom/model/newsroom.ts';
import type { RelationFamily } from '../newsroom/questions/relations/relations.ts';
import type { Name, RelationKind, Standing, Status } from '../newsroom/model/schema.ts';
import type { Fit } from '../searching/fit.ts';
import type { Filter, Shown, Subject } from '../searching/shown.ts';

type ChangeKind = Article['changes'][number]['kind'];

const directions: Record<Direction, string> = {
  north: 'north',
  'north-east': 'north-east',
  east: 'east',
  'south-east': 'south-east',
  south: 'south',
  'south-west': 'south-west',
  west: 'west',
  'north-west': 'north-west',
};

const disputedAreas: Record<string, string> = {
  golan: 'one leaves the Golan Heights outside Syria',
};

/** What comes before a name in a sentence: bodies that are named by a common noun take an article. */
const definiteArticle = (name: string): string =>
  /\b(army|forces|government|coalition)$/i.test(name) ? 'the ' : '';

/** Between two names, while it lasts and when it is over. */
const verbs: Record<RelationKind, readonly [lasting: string, over: string]> = {
  backs: ['backs', 'backed'],
  opposes: ['opposes', 'opposed'],
  fights: ['fights', 'fought'],
  'allied-with': ['is allied with', 'was allied with'],
  'coordinates-with': ['coordinates with', 'coordinated with'],
  leads: ['leads', 'led'],
  commands: ['commands', 'commanded'],
  represents: ['represents', 'represented'],
  'part-of': ['is part of', 'was part of'],
};

/** A name, and how it shall stand in a sentence: as a link, say. */
interface Named {
  name: string;
  shown: string;
}

const withArticle = ({ name, shown }: Named): string => definiteArticle(name) + shown;

/** Every word of the interface, in English. Sentences with a name or a number in them are functions. */
export const en = {
  masthead: {
    skip: 'Skip to the text',
    nav: 'Main',
    home: 'Front page',
  },

  footer: {
    nav: 'About this site',
    promise: 'No cookies, nothing loaded from elsewhere, no script needed.',
    mistake: 'Found a mistake?',
    tellUs: 'Tell the editors.',
    subject: (path: string) => `Mistake on ${path}`,
    licence: (licence: string) => `Text under ${licence}.`,
  },

  pages: {
    topics: 'Topics',
    actors: 'Actors',
    locations: 'Places',
    search: 'Search',
    corrections: 'Corrections',
  },

  home: {
    latest: 'Latest explainers',
    topics: 'Topics',
    beside: 'Topics and how to read this site',
    howToRead: 'How to read this site',
    more: 'How we decide',
    right: 'One request a page, no cookies, no script needed',
  },

  kinds: { explainer: 'Explainer', background: 'Background', profile: 'Profile' },

  standings: {
    confirmed: 'Confirmed',
    reported: 'Reported',
    claimed: 'Claimed',
    disputed: 'Disputed',
    unsourced: 'Unsourced',
  } satisfies Record<Standing, string>,
  /** Follows "Claimed": "by the Syrian army". */
  claimedBy: (name: string) => `by ${definiteArticle(name)}${name}`,
  standingMeans: {
    confirmed: 'Two or more independent publishers say so.',
    reported: 'One publisher says so.',
    claimed: 'A party to the events says so.',
    disputed: 'Sources contradict each other; each side is given.',
    unsourced: 'Often repeated; we found no source.',
  } satisfies Record<Standing, string>,

  statuses: {
    developing: 'Developing',
    settled: 'Settled',
    overtaken: 'Overtaken by events',
    superseded: 'Superseded',
    withdrawn: 'Withdrawn',
  } satisfies Record<Status, string>,
  /** Said where the editors have not said more. */
  statusMeans: {
    developing: 'The events are not over; this page may change.',
    settled: 'Nothing on this page is expected to change.',
    overtaken: 'Events have gone past this page.',
    superseded: 'A newer page replaces this one.',
    withdrawn: 'We no longer stand by this page.',
  } satisfies Record<Status, string>,
  statusOfPage: 'Status of this page',
  next: 'What happened next:',
  replacedBy: 'Read instead:',

  dates: {
    published: 'Published',
    updated: 'Updated',
    /** Before the date of a correction on another page, and after it a link to what it is. */
    elsewhere: 'Corrected elsewhere',
    unread: 'Not checked here yet',
    describes: 'Describes',
    /** Follows "Describes", before a date. */
    situation: 'the situation as of',
    /** Before a short date. */
    asOf: 'As of',
    /** For dates on which sources differ by a day or so. */
    circa: (date: string) => `about ${date}`,
  },

  share: {
    link: 'Link to this page',
    mail: 'Email',
  },

  keyPoints: {
    title: 'Key points',
    link: (number: number) => `Link to key point ${number}`,
    restsOn: 'Rests on',
  },

  /** The page of one key point, for those who share it. */
  sharedPoint: {
    kicker: (number: number) => `Key point ${number}`,
    description: (number: number, headline: string, date: string, status: string | undefined) =>
      `Key point ${number} of “${headline}”, the situation as of ${date}.${status === undefined ? '' : ` ${status}.`}`,
    from: 'From',
    restsOn: 'What it rests on',
    goOn: 'Read it in its place',
  },

  citation: (number: number, publisher: string) => `Source ${number}: ${publisher}`,

  sources: {
    title: 'Sources',
    /** Of all sources that do not say otherwise. */
    read: (date: string) => `Read on ${date} unless another day is given.`,
    untitled: 'Where we did not see a title, the publisher stands alone.',
    via: (agency: string) => `carrying ${agency}`,
    undated: 'undated',
    archived: 'archived copy',
    language: (name: string) => `in ${name}`,
    back: (number: number) => `Back ${number}`,
  },

  changes: {
    title: 'Changes to this page',
    kinds: {
      correction: 'Correction',
      clarification: 'Clarification',
      update: 'Update',
      withdrawal: 'Withdrawal',
    } satisfies Record<ChangeKind, string>,
    kindMeans: {
      correction: 'Something was wrong.',
      clarification: 'Nothing was wrong, but it could be misread, or something that matters was missing.',
      update: 'Something new was added, or a standing changed because of new sources.',
      withdrawal: 'We took back a page.',
    } satisfies Record<ChangeKind, string>,
    none: 'None so far.',
    /** Before links to what an entry is about. */
    about: 'About:',
    /** Of another page, on which this one rests. */
    elsewhere: (kind: string) => `${kind} on another page`,
    unread: 'This page rests on what was wrong there, and we have not read it against the correction yet.',
    /** Before a date. */
    reviewed: 'Last read against corrections on other pages:',
    /** At what was corrected: leads to the entry. */
    corrected: (date: string) => `Corrected on ${date}`,
    /** Before a wording: the old and the new one, or the only one. */
    was: 'Was:',
    is: 'Is now:',
    added: 'Added:',
    removed: 'Removed:',
  },

  related: {
    title: 'Related explainers',
    next: 'It tells what happened next.',
    before: 'It describes the days before.',
    instead: 'It replaces this page.',
    replaced: 'This page replaces it.',
    topic: 'On the same topic.',
    /** Ends a list of names. */
    more: (count: number) => `${count} more`,
    shares: (names: string, events: number) =>
      `Also on ${names}${events === 0 ? '' : `; tells ${events} of the same events`}.`,
    tells: (events: number) => `Tells ${events} of the same events.`,
  },

  sidebar: {
    title: 'Actors, places and timeline',
    actors: 'Actors',
    rolesAsOf: (date: string) => `Roles as of ${date}`,
    otherActors: 'Others',
    locations: 'Places',
    sinceThen: 'Since then',
    back: 'Back to the text',
  },

  timeline: {
    title: 'Timeline',
    who: 'Who',
    where: 'Where',
    told: 'Told in',
    /** `sure` is false where of something that follows only the month or the year is known. */
    asOf: (date: string, sure: boolean) =>
      `This page describes the situation as of ${date}. What follows came later${sure ? '' : ', or may have'}.`,
  },

  actorTypes: {
    person: 'Person',
    state: 'State',
    government: 'Government',
    'armed-group': 'Armed group',
    'armed-force': 'Armed force',
    organisation: 'Organisation',
  } satisfies Record<Actor['type'], string>,
  locationTypes: {
    country: 'Country',
    region: 'Region',
    city: 'City',
    town: 'Town',
    airbase: 'Airbase',
    site: 'Site',
  } satisfies Record<Location['type'], string>,
  /** Title of a page about one thing: two things may have the same name. */
  titled: (name: string, type: string) => `${name}, ${type.toLowerCase()}`,

  directory: {
    actors:
      'The people, states, governments and armed groups that our explainers name, each with its dated and sourced facts.',
    actorsNote:
      'Grouped as the topics group them. Those who stand under one heading did not always act together.',
    locations:
      'The places that our explainers name: what happened there and when, what they are called, and how exactly we know where they are.',
    locationsNote: 'A place stands under the country it lies in, as far as its own page says so.',
    topics: 'Dossiers that hold together what we have on one subject: explainers, events, actors and places.',
    actorCount: (count: number) => (count === 1 ? '1 actor' : `${count} actors`),
    locationCount: (count: number) => (count === 1 ? '1 place' : `${count} places`),
    topicCount: (count: number) => (count === 1 ? '1 topic' : `${count} topics`),
    otherActors: 'On no side of a topic',
    otherLocations: 'Other places',
    explainers: (count: number) =>
      count === 0 ? 'in no explainer' : count === 1 ? 'in 1 explainer' : `in ${count} explainers`,
  },

  entity: {
    contents: 'On this page',
    beside: 'Names and timeline',
    earliest: 'Earliest fact',
    latest: 'Latest fact',
    mentioned: 'Mentioned',
    intro: 'In short',
    notMentioned: 'No explainer mentions it yet.',
  },

  thenAndNow: {
    title: 'Then and now',
    then: (date: string) => `As of ${date}`,
    since: 'Since then',
    known: (date: string) => `What is known as of ${date}`,
    unchanged: 'No later change is recorded here.',
  },

  facts: {
    title: 'Facts, with their dates',
    short: 'Facts',
    fact: (number: number) => `Fact ${number}`,
    /** In running text. */
    see: (number: number) => `fact ${number}`,
    none: 'No facts are recorded yet.',
    read: 'How to read dates and standings',
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    asOf: (date: string) => `as of ${date}`,
  },

  relations: {
    title: 'Relations',
    /** Where no sentence says more than the heading and the name. */
    unexplained: 'No more is recorded.',
    /** Headings over those it is related to, while it lasts and when it is over. */
    kinds: {
      backs: { out: ['Backs', 'Backed'], in: ['Backed by', 'Was backed by'] },
      opposes: { out: ['Opposes', 'Opposed'], in: ['Opposes', 'Opposed'] },
      fights: { out: ['Fights', 'Fought'], in: ['Fights', 'Fought'] },
      'allied-with': { out: ['Allied with', 'Was allied with'], in: ['Allied with', 'Was allied with'] },
      'coordinates-with': {
        out: ['Coordinates with', 'Coordinated with'],
        in: ['Coordinates with', 'Coordinated with'],
      },
      leads: { out: ['Leads', 'Led'], in: ['Led by', 'Was led by'] },
      commands: { out: ['Commands', 'Commanded'], in: ['Commanded by', 'Was commanded by'] },
      represents: { out: ['Represents', 'Represented'], in: ['Represented by', 'Was represented by'] },
      'part-of': { out: ['Part of', 'Was part of'], in: ['Includes', 'Included'] },
    } satisfies Record<RelationKind, Record<'out' | 'in', readonly [lasting: string, over: string]>>,
    /** "The Syrian army was part of the Syrian government". */
    sentence: (from: Named, kind: RelationKind, over: boolean, to: Named) =>
      `${withArticle(from).replace(/^the /, 'The ')} ${verbs[kind][over ? 1 : 0]} ${withArticle(to)}`,
    /** Headings over sentences of more than one actor. */
    families: {
      support: 'Backing and alliances',
      hostility: 'Hostilities',
      belonging: 'Offices and command',
    } satisfies Record<RelationFamily, string>,
    drawing: {
      ofActor: (name: string) => `Drawing of the relations of ${definiteArticle(name)}${name}`,
      ofTopic: (name: string) => `Drawing of the relations among the actors of the topic ${name}`,
      text: (actors: number, lines: number) =>
        `${actors} actors, ${lines} lines between them. The list below says each in words, with its dates and sources.`,
      /** Parts of the caption: each stands only where it applies. */
      arrows: 'Read along the arrow.',
      hostile: 'Thick line: hostile.',
      over: 'Broken line: over.',
      list: 'The dates and sources of each are in the list.',
    },
  },

  names: {
    title: 'Names',
    /** Follows a name. Plain names in their own language need no word. */
    kinds: {
      native: '',
      alias: '',
      short: 'short',
      former: 'former',
      transliteration: '',
      translation: 'translated',
    } satisfies Record<Name['kind'], string>,
  },

  whereabouts: {
    beside: 'Coordinates, names and timeline',
    title: 'Where it is',
    precisions: {
      point: 'The point is exact.',
      settlement: 'The point is somewhere in the town, not a particular spot.',
      area: 'The point only places a label; it marks no spot.',
    } satisfies Record<NonNullable<Location['coordinates']>['precision'], string>,
    unknown: 'No coordinates are recorded.',
    partOf: 'Part of',
    holds: 'In it',
    latitude: (degrees: string, north: boolean) => `${degrees}° ${north ? 'N' : 'S'}`,
    longitude: (degrees: string, east: boolean) => `${degrees}° ${east ? 'E' : 'W'}`,
  },

  map: {
    title: (country: string) => `Map of ${country}`,
    /** Each with the part of the map it is in, which is missing in the middle. */
    numbers: (pins: readonly Pin[]) =>
      pins
        .map(({ number, name, part }) => `${number} ${name} (${part ? directions[part] : 'middle'})`)
        .join(', '),
    titleOfPlace: (name: string, country: string) =>
      name === country ? `Map of ${country}` : `Map of ${country} with ${name}`,
    part: (name: string, part: Direction | undefined) =>
      `${name} is in the ${part ? directions[part] : 'middle'} of the map.`,
    /** For an area, which has no point. */
    neighbours: (names: readonly string[]) => `Named on it: ${names.join(', ')}.`,
    kilometres: (count: number) => `${count} km`,
    outside: (name: string, direction: Direction) => `${name} lies ${directions[direction]} of this map.`,
    region: (name: string, division: string) => `Shaded: the ${division} of ${name}.`,
    /** Names of areas that the disputed lines of a map are about are those of the map's data. */
    disputed: (areas: readonly string[]) =>
      ['Dashed lines are disputed', ...areas.flatMap((area) => disputedAreas[area] ?? [])].join('; ') + '.',
    lines: 'Lines: Natural Earth',
  },

  mentions: {
    title: 'Where it is mentioned',
    short: 'Mentions',
    /** Before a date. */
    situation: 'Situation as of',
    opening: 'At the beginning',
    also: 'Also mentioned in',
  },

  citedIn: {
    lead: 'Cited in',
    intro: 'the introduction',
    fact: (number: number) => `fact ${number}`,
    relation: (name: string) => `relation to ${name}`,
    relationOf: (from: string, to: string) => `relation of ${from} to ${to}`,
    event: (date: string) => `event of ${date}`,
    whereabouts: 'the coordinates',
  },

  topic: {
    name: 'Topic',
    explainers: 'Explainers',
    noExplainers: 'No explainer yet.',
    chronicle: 'What happened, day by day',
    ends: (date: string, explainers: number) =>
      `${explainers === 1 ? 'This explainer describes' : 'These explainers describe'} the situation up to ${date}:`,
    beside: 'Actors and places of this topic',
    from: 'From',
    to: 'To',
    holds: 'Holds',
    counts: (explainers: number, events: number) =>
      `${explainers} explainer${explainers === 1 ? '' : 's'}, ${events} event${events === 1 ? '' : 's'}`,
  },

  search: {
    kicker: 'Search every claim',
    description:
      'Every claim, fact and event on this site. A result takes you straight to the sentence, with its standing and its date.',
    ask: 'What are you looking for?',
    go: 'Search',
    key: 'Press / to search.',
    title: (query: string) => `Search: ${query}`,
    advice: [
      'All your words must appear in the same passage. Fewer words find more; word endings do not matter, nor do words like “the” and “why”.',
      'Names are found in any of their spellings and scripts: Türkiye or Turkiye, عراقچی or عراقجي. A publisher finds what it is the source of.',
      'Dates and figures are understood however you write them: 8\u00a0December\u00a02024, 8\u00a0Dec, 2024-12-08; 10,000, 2.2, 5%.',
      'Use quotation marks for an exact phrase: “foreign minister”.',
    ],
    browse: 'Or browse',
    latest: 'Latest explainers',
    noScript:
      'The search works in your browser and needs script, which is switched off here. Everything that it finds can be reached from these lists.',
    broken:
      'The index of the search could not be loaded. Reload the page to try again, or use the lists below.',
    searching: 'Searching …',
    results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    onPages: (results: string, pages: number) => `${results} on ${pages === 1 ? '1 page' : `${pages} pages`}`,
    /** Names and words of a reader, in quotation marks: `“zebra” or “quagga”`. */
    quoted: (texts: readonly string[]) => texts.map((text) => `“\u2068${text}\u2069”`).join(' or '),
    missing: (quoted: string) => `No passage has ${quoted}.`,
    /** What was found, by how well it fits. */
    found: {
      all: (results, quoted) => (quoted === '' ? `${results}.` : `${results} for ${quoted}.`),
      related: (results) => `No passage has all of these words. ${results} with words of the same meaning.`,
      page: (results) => `No passage has all of these words, but these pages do: ${results}.`,
      some: (results) => `No page has all of these words. ${results} with some of them.`,
    } satisfies Record<Fit, (results: string, quoted: string) => string>,
    meant: 'Did you mean',
    /** Where every word of a query is one that is never searched for. */
    common: (quoted: string) => `${quoted} is in nearly every passage. Add a word that says more.`,
    nothing: 'No result is left with these filters.',
    unnarrowed: (results: string) => `Search everything: ${results}`,
    more: (pages: number) => (pages === 1 ? 'Show 1 more page' : `Show ${pages} more pages`),
    moreHere: (count: number) => `${count} more on this page`,
    narrow: 'Filter',
    filters: { actor: 'Actors', location: 'Places', topic: 'Topics', year: 'Year' } satisfies Record<
      Filter,
      string
    >,
    others: (count: number) => (count === 1 ? '1 more' : `${count} more`),
    reset: 'Search everything',
    kinds: {
      article: 'Explainer',
      section: 'Section',
      claim: 'Claim',
      fact: 'Fact',
      event: 'Event',
      actor: 'Actor',
      location: 'Place',
      topic: 'Topic',
    } satisfies Record<Shown['kind'], string>,
    publisher: 'Publisher',
    cited: (results: string) => `The source of, or named in, ${results}.`,
    /** Why a passage was found that does not say the name. `name`: the one of its names that was asked for. */
    through: (kind: Subject['kind'], subject: string, name: string) => {
      const [whole, asked] = [`\u2068${subject}\u2069`, `\u2068${name}\u2069`];
      if (kind === 'publisher') return `Source: ${whole}`;
      return name === subject ? `Linked to ${whole}` : `Linked to ${whole}, also called ${asked}`;
    },
  },

  notFound: {
    title: 'There is no page at this address',
    description: 'The address does not exist on this site. Here is what does.',
    text: 'It may be mistyped, or the link that led here may be cut short. Pages of this site keep their addresses.',
    nearest: 'The nearest address that exists is',
    latest: 'Latest explainers',
    tell: 'Tell us about a link of ours that leads here',
  },

  reckoning: {
    title: 'Known, claimed, disputed, unsourced',
    known: 'Known',
    claimed: 'Claimed',
    disputed: 'Disputed',
    unsourced: 'Unsourced',
    /** "13 confirmed", "3 by Iran". */
    count: (count: number, what: string) => `${count} ${what}`,
  },

  review: {
    since: 'Not reviewed since',
  },

  withdrawn: {
    text: 'The text of this page has been withdrawn. Its address stays, so that links to it find this explanation.',
  },

  corrections: {
    title: 'Corrections and withdrawals',
    kicker: 'What we got wrong',
    description: 'Every mistake we have corrected and every page we have withdrawn, the newest first.',
    intro:
      'A mistake is called a correction, dated, and shown with the wrong and the right words. A misplaced comma is not listed.',
    none: 'Nothing has had to be corrected or withdrawn so far.',
    recent: 'Recent corrections',
    all: 'All corrections',
    inPage: (title: string) => `In “${title}”`,
    feed: 'Feed of corrections (Atom)',
    policy: 'Corrections policy',
    report: 'Report a mistake',
  },

  /** Of what a site has: "3 explainers". */
  counts: {
    articles: (count: number) => (count === 1 ? '1 explainer' : `${count} explainers`),
    actors: (count: number) => (count === 1 ? '1 actor' : `${count} actors`),
    locations: (count: number) => (count === 1 ? '1 place' : `${count} places`),
    events: (count: number) => (count === 1 ? '1 event' : `${count} events`),
    sources: (count: number) => (count === 1 ? '1 source' : `${count} sources`),
  },

  /** The picture of a shared link. */
  card: {
    situation: (date: string) => `The situation as of ${date}`,
    alt: (headline: string, date: string) => `${headline}. As of ${date}.`,
  },

  feeds: {
    /** Names of the feeds in the head of pages, and of a topic's in a reader's list. */
    articles: 'All explainers',
    topic: (site: string, topic: string) => `${site}: ${topic}`,
  },

  history: {
    kicker: 'Every version',
    title: (headline: string) => `History of “${headline}”`,
    description: (headline: string) =>
      `Every published version of “${headline}”, with the words that changed.`,
    link: 'History of this page',
    publication: 'Published',
    change: 'Change',
    copyEdit: 'Copy-edit',
    copyEdits: 'Nothing but slips of the pen was mended.',
    unlisted: 'Not in the list of changes',
    differences: (count: number) => (count === 1 ? 'One difference' : `${count} differences`),
    version: (commit: string) => `Version ${commit}`,
    current: 'Back to the page as it is now',
  },

  cite: {
    title: 'Cite this page',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
    /** The whole article as data. */
    data: 'This page as JSON',
  },

  retired: {
    kicker: 'An old address',
    title: 'This address is retired',
    moved: 'This page has moved',
    description: 'What stood at this address, and where to go instead.',
    on: (date: string) => `Retired on ${date}.`,
    movedOn: (date: string) => `Moved on ${date}.`,
    goTo: 'Go to',
    there: 'Read it there',
    heading: 'Retired links to this page',
  },

  sourceState: {
    gone: (date: string) => `no longer there on ${date}`,
    read: (date: string) => `read ${date}`,
  },

  /** Of what works only with script. Plain strings, since they travel to the browser; `{}` is a gap. */
  scripts: {
    theme: 'Colours',
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    slash: 'Press / to search',
    copy: 'Copy link',
    copied: 'Link copied.',
    notCopied: 'The link could not be copied. It is {}',
    share: 'Share',
    changedSince: 'Changed since your last visit on {}',
    card: {
      all: 'All facts and sources',
      on: 'Open cards at names in the text',
      off: 'No more cards',
      isOff: 'Names no longer open cards. You can change that at the foot of the page.',
    },
  },
};
