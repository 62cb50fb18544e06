import type {
  BreadcrumbList,
  CollectionPage,
  Country,
  DefinedTerm,
  Graph,
  NewsMediaOrganization,
  Organization,
  Person,
  Place,
  ProfilePage,
  Thing,
  WebSite,
} from 'schema-dts';
import type { Publisher } from './publisher.ts';
import { ACTOR_TYPES } from './article-json-ld.ts';
import type {
  Actor,
  Article,
  Location,
  Newsroom,
  Person as Colleague,
  Term,
  Topic,
} from '../newsroom/model/newsroom.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { articlesOf } from '../newsroom/questions/related.ts';
import type { Name } from '../newsroom/model/schema/entities.ts';
import { within } from '../newsroom/questions/places-around.ts';
import { languageOf } from '../text/language/language.ts';

/**
 * schema.org data of the pages that are not articles. An article's is in `json-ld.ts`; it goes without a
 * trail of breadcrumbs, since that page is counted in bytes and shows its topic.
 */

/** A list that a page stands in. */
export interface Section {
  name: string;
  path: string;
}

/** Search engines show the names of the steps in place of the address; the last one is the page itself. */
const breadcrumbs = (steps: readonly Section[], publisher: Publisher): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: languageOf(publisher.language).typeset(name),
    item: { '@id': publisher.url + path },
  })),
});

const graph = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

interface Described {
  name: string;
  description: string;
  names: readonly Name[];
  wikidata?: string | undefined;
}

const described = ({ name, description, names, wikidata }: Described, path: string, publisher: Publisher) => {
  const { typeset } = languageOf(publisher.language);
  const url = publisher.url + path;
  const others = [...new Set(names.map(({ text }) => text))].filter((text) => text !== name);
  return {
    '@id': url,
    url,
    name: typeset(name),
    description: typeset(description),
    ...(others.length > 0 && { alternateName: others }),
    ...(wikidata !== undefined && { sameAs: `https://www.wikidata.org/wiki/${wikidata}` }),
  };
};

export const actorJsonLd = (actor: Actor, section: Section, publisher: Publisher): Graph => {
  const path = pathOf('actor', actor.id);
  const thing: Person | Country | Organization = {
    '@type': ACTOR_TYPES[actor.type],
    ...described(actor, path, publisher),
  };
  return graph(thing, breadcrumbs([section, { name: actor.name, path }], publisher));
};

/** Where schema.org has no narrower word, a place is a `Place`. */
const PLACE_TYPES = {
  ocean: 'OceanBodyOfWater',
  continent: 'Continent',
  sea: 'SeaBodyOfWater',
  gulf: 'BodyOfWater',
  strait: 'BodyOfWater',
  country: 'Country',
  territory: 'AdministrativeArea',
  province: 'AdministrativeArea',
  district: 'AdministrativeArea',
  'mountain-range': 'Mountain',
  mountain: 'Mountain',
  volcano: 'Volcano',
  desert: 'Landform',
  basin: 'Landform',
  peninsula: 'Landform',
  archipelago: 'Landform',
  delta: 'Landform',
  crater: 'Landform',
  island: 'Landform',
  river: 'RiverBodyOfWater',
  canal: 'Canal',
  lake: 'LakeBodyOfWater',
  city: 'City',
  town: 'City',
  bridge: 'Bridge',
  park: 'Park',
  airport: 'Airport',
} as const satisfies Partial<Record<Location['type'], string>>;

const placeType = ({ type }: Location) =>
  Object.hasOwn(PLACE_TYPES, type) ? PLACE_TYPES[type as keyof typeof PLACE_TYPES] : 'Place';

/**
 * A point that only places a label is no position of the place, and is not given out as one. Neither is one on another
 * celestial body: programs take all of them for the Earth's.
 */
const geo = ({ coordinates, celestialBody }: Location) =>
  coordinates === undefined || coordinates.precision === 'area' || celestialBody !== undefined
    ? {}
    : {
        geo: {
          '@type': 'GeoCoordinates' as const,
          latitude: Number(coordinates.latitude),
          longitude: Number(coordinates.longitude),
        },
      };

export const locationJsonLd = (
  newsroom: Newsroom,
  location: Location,
  section: Section,
  publisher: Publisher,
): Graph => {
  const path = pathOf('location', location.id);
  const [outer] = within(newsroom, location);
  const thing: Place = {
    '@type': placeType(location),
    ...described(location, path, publisher),
    ...geo(location),
    ...(outer && {
      containedInPlace: {
        '@type': placeType(outer),
        '@id': publisher.url + pathOf('location', outer.id),
        name: languageOf(publisher.language).typeset(outer.name),
      },
    }),
  };
  return graph(thing, breadcrumbs([section, { name: location.name, path }], publisher));
};

export const termJsonLd = (term: Term, section: Section, publisher: Publisher): Graph => {
  const path = pathOf('term', term.id);
  const thing: DefinedTerm = {
    '@type': 'DefinedTerm',
    ...described(term, path, publisher),
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      name: section.name,
      url: publisher.url + section.path,
    },
  };
  return graph(thing, breadcrumbs([section, { name: term.name, path }], publisher));
};

/** The page of somebody who writes for the newsroom or reviews what it publishes. */
export const personJsonLd = (person: Colleague, section: Section, publisher: Publisher): Graph => {
  const { typeset } = languageOf(publisher.language);
  const path = pathOf('person', person.id);
  const url = publisher.url + path;
  const page: ProfilePage = {
    '@type': 'ProfilePage',
    '@id': url,
    url,
    mainEntity: {
      '@type': 'Person',
      name: typeset(person.name),
      url,
      description: typeset(person.description),
      jobTitle: typeset(person.role),
      worksFor: { '@type': 'NewsMediaOrganization', name: publisher.name, url: `${publisher.url}/` },
      ...(person.mail !== undefined && { email: person.mail }),
      ...(person.profiles.length > 0 && { sameAs: person.profiles }),
    },
  };
  return graph(page, breadcrumbs([section, { name: person.name, path }], publisher));
};

/** Articles named in the data of a page that lists them. Those of an archive are not: each has data of its own. */
const MOST_PARTS = 20;

/** A page that lists things. */
export interface Collection extends Section {
  description: string;
  /** Those of its things that are articles. */
  articles?: readonly Article[] | undefined;
}

/** @param sections What the page is a part of, the outermost first. */
export const collectionJsonLd = (
  { name, path, description, articles = [] }: Collection,
  sections: readonly Section[],
  publisher: Publisher,
): Graph => {
  const { typeset } = languageOf(publisher.language);
  const page: CollectionPage = {
    '@type': 'CollectionPage',
    '@id': publisher.url + path,
    url: publisher.url + path,
    name: typeset(name),
    description: typeset(description),
    inLanguage: publisher.language,
    ...(articles.length > 0 && {
      hasPart: articles.slice(0, MOST_PARTS).map(({ id, headline, datePublished, status }) => ({
        '@type': 'NewsArticle' as const,
        '@id': publisher.url + pathOf('article', id),
        headline: typeset(headline),
        datePublished,
        creativeWorkStatus: status,
      })),
    }),
  };
  return graph(page, breadcrumbs([...sections, { name, path }], publisher));
};

export const topicJsonLd = (
  newsroom: Newsroom,
  topic: Topic,
  section: Section,
  publisher: Publisher,
): Graph => {
  const { id, name, description } = topic;
  const articles = articlesOf(newsroom, id);
  return collectionJsonLd({ name, path: pathOf('topic', id), description, articles }, [section], publisher);
};

/** What readers can hold the publisher to, and where it is written. */
export interface Policies {
  description: string;
  /** Path of a picture of the mark. */
  logo: string;
  mail: string;
  /** Its addresses elsewhere. */
  profiles: readonly string[];
  principles: string | undefined;
  corrections: string | undefined;
  feedback: string | undefined;
  ownership: string | undefined;
}

export const siteJsonLd = (publisher: Publisher, policies: Policies): Graph => {
  const home = `${publisher.url}/`;
  const written = (name: string, path: string | undefined) =>
    path === undefined ? {} : { [name]: publisher.url + path };
  const organisation: NewsMediaOrganization = {
    '@type': 'NewsMediaOrganization',
    '@id': `${home}#publisher`,
    name: publisher.name,
    url: home,
    logo: publisher.url + policies.logo,
    email: policies.mail,
    ...(policies.profiles.length > 0 && { sameAs: policies.profiles }),
    ...written('publishingPrinciples', policies.principles),
    ...written('correctionsPolicy', policies.corrections),
    ...written('actionableFeedbackPolicy', policies.feedback),
    ...written('ownershipFundingInfo', policies.ownership),
  };
  const website: WebSite = {
    '@type': 'WebSite',
    '@id': `${home}#site`,
    name: publisher.name,
    url: home,
    description: policies.description,
    inLanguage: publisher.language,
    publisher: { '@id': `${home}#publisher` },
  };
  return graph(website, organisation);
};
