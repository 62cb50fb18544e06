import type {
  BackgroundNewsArticle,
  CorrectionComment,
  CreativeWork,
  ImageObject,
  NewsArticle,
  Person,
  Thing,
  WithContext,
} from 'schema-dts';
import { LOGO } from './manifest.ts';
import { policiesOf } from '../newsroom/questions/policies.ts';
import { bibliography, bodyUses, type Cited } from '../newsroom/questions/sources/bibliography.ts';
import { addressOf, type DocumentType } from '../newsroom/model/source.ts';
import { authorsOf, reviewersOf, type Author } from './byline.ts';
import { readingTime } from './reading-time.ts';
import { makes, type Publisher } from './publisher.ts';
import { changesOf } from '../newsroom/changes/corrections.ts';
import { dateModified, dateTime } from '../newsroom/model/time/dates.ts';
import type { Actor, Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { LEAD } from '../newsroom/model/pictures/figure.ts';
import { addressOfLicence } from '../newsroom/model/pictures/licence.ts';
import { pictureFilePath, portableFile } from '../newsroom/model/pictures/picture.ts';
import { plainText, visitsTo } from '../newsroom/model/tree.ts';
import { cardPath, pathOf, SUMMARY_IDS } from '../newsroom/model/paths.ts';
import { languageOf } from '../text/language/language.ts';
import { beginningOf } from '../text/beginning.ts';

/** schema.org data of a page. It must agree with what the page shows: both come from the same values. */

const TYPES = {
  explainer: 'NewsArticle',
  background: 'BackgroundNewsArticle',
  profile: 'NewsArticle',
} as const;
export const ACTOR_TYPES = {
  person: 'Person',
  state: 'Country',
  government: 'Organization',
  agency: 'GovernmentOrganization',
  court: 'GovernmentOrganization',
  parliament: 'GovernmentOrganization',
  party: 'PoliticalParty',
  company: 'Corporation',
  'armed-group': 'Organization',
  'armed-force': 'Organization',
  'international-organisation': 'Organization',
  'media-outlet': 'NewsMediaOrganization',
  'research-body': 'ResearchOrganization',
  movement: 'Organization',
  organisation: 'Organization',
} as const satisfies Record<Actor['type'], string>;

const DOCUMENT_TYPES = {
  book: 'Book',
  report: 'Report',
  paper: 'ScholarlyArticle',
  'court-file': 'CreativeWork',
  law: 'Legislation',
  dataset: 'Dataset',
  interview: 'CreativeWork',
  broadcast: 'CreativeWork',
  'own-reporting': 'CreativeWork',
} as const satisfies Record<DocumentType, string>;

/** What is cited besides web pages, to which the text leads anyway. Authors may be people or bodies, so they are named as a text. */
const citationOf = ({ source }: Cited, { language }: Publisher): CreativeWork[] => {
  const { type, publisher, authors, title, date, doi, isbn } = source;
  if (type === 'web') return [];
  const { typeset, comma } = languageOf(language);
  const url = addressOf(source);
  return [
    {
      '@type': DOCUMENT_TYPES[type],
      ...(title !== undefined && { name: typeset(title) }),
      ...(authors.length > 0 && { creditText: authors.join(comma) }),
      publisher: { '@type': 'Organization', name: publisher },
      ...(date !== undefined && { datePublished: date }),
      ...(url !== undefined && { url }),
      ...(doi !== undefined && { identifier: `doi:${doi}` }),
      ...(type === 'book' && isbn !== undefined && { isbn }),
    } as CreativeWork,
  ];
};

const personOf = ({ name, url }: Author): Person => ({ '@type': 'Person', name, url });

/** A withdrawn article shows none. */
const leadPicture = (
  newsroom: Newsroom,
  { body }: Article,
  publisher: Publisher,
): ImageObject | undefined => {
  const lead = visitsTo('figure', body.tree).find(({ node }) => node.id === LEAD)?.node;
  const picture = newsroom.pictures.get(lead?.src);
  if (!lead || !picture) return undefined;
  const file = portableFile(picture);
  const license = addressOfLicence(lead.licence);
  const caption = plainText(lead.children);
  return {
    '@type': 'ImageObject',
    url: publisher.url + pictureFilePath(picture, file),
    width: String(file.width),
    height: String(Math.round((file.width * picture.height) / picture.width)),
    ...(caption !== '' && { caption }),
    creditText: lead.credit,
    ...(license === undefined ? { usageInfo: lead.licence } : { license }),
    ...(lead.generated && { digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' }),
  };
};

type Linked = WithContext<NewsArticle | BackgroundNewsArticle>;

export const articleJsonLd = (newsroom: Newsroom, article: Article, publisher: Publisher): Linked => {
  const { typeset } = languageOf(publisher.language);
  const about = article.about.flatMap(({ kind, id }): Thing[] => {
    const actor = kind === 'actor' ? newsroom.actors.get(id) : undefined;
    const location = kind === 'location' ? newsroom.locations.get(id) : undefined;
    if (actor) {
      return [{ '@type': ACTOR_TYPES[actor.type], name: actor.name }];
    }
    return location ? [{ '@type': 'Place', name: location.name }] : [];
  });
  const url = publisher.url + pathOf('article', article.id);
  const correction = changesOf('article', article)
    .filter(({ change: { kind } }) => kind === 'correction' || kind === 'withdrawal')
    .map(({ id, places, change: { date, note, was, is } }): CorrectionComment => ({
      '@type': 'CorrectionComment',
      url: `${url}#${id}`,
      datePublished: dateTime(date),
      ...(places.length > 0 && {
        about: places.map((place) => ({
          '@type': 'CreativeWork' as const,
          name: typeset(beginningOf(place.text)),
          url: `${url}#${place.id}`,
        })),
      }),
      // Of the wordings an arrow says in every language which is the new one.
      text: [note, ...(was === undefined || is === undefined ? [] : [`“${was}” → “${is}”`])].join(' '),
    }));
  const parts = (['whyItMatters', 'background'] as const).flatMap((field): CreativeWork[] => {
    const said = article[field];
    return said
      ? [{ '@type': 'CreativeWork', url: `${url}#${SUMMARY_IDS[field]}`, text: typeset(said.text) }]
      : [];
  });
  const { corrections } = policiesOf(newsroom);
  const organisation = {
    '@type': 'NewsMediaOrganization',
    name: publisher.name,
    url: `${publisher.url}/`,
  } as const;
  const people = newsroom.people.getAll(article.authors);
  const author =
    people.length > 0
      ? authorsOf(newsroom, article, publisher).map(personOf)
      : publisher.byline === 'newsroom'
        ? organisation
        : undefined;
  const reviewers = reviewersOf(newsroom, article, publisher);
  const citations = [...bibliography(newsroom, bodyUses(article.body)).values()].flatMap((cited) =>
    citationOf(cited, publisher),
  );
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[article.kind],
    headline: typeset(article.headline),
    url,
    inLanguage: publisher.language,
    image:
      leadPicture(newsroom, article, publisher) ??
      publisher.url + (makes(publisher, 'cards') ? cardPath(article.id) : LOGO),
    datePublished: dateTime(article.datePublished),
    dateModified: dateTime(dateModified(article)),
    temporalCoverage: article.asOf,
    creativeWorkStatus: article.status,
    timeRequired: `PT${readingTime(article, publisher.language)}M`,
    ...(parts.length > 0 && { hasPart: parts }),
    ...(about.length > 0 && { about }),
    ...(correction.length > 0 && { correction }),
    ...(author && { author }),
    ...(reviewers.length > 0 && { editor: reviewers.map(personOf) }),
    ...(citations.length > 0 && { citation: citations }),
    publisher: {
      ...organisation,
      logo: { '@type': 'ImageObject', url: publisher.url + LOGO },
      ...(corrections !== undefined && { correctionsPolicy: publisher.url + corrections }),
    },
  };
};
