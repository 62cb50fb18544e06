import type {
  BackgroundNewsArticle,
  CorrectionComment,
  ImageObject,
  NewsArticle,
  Thing,
  WithContext,
} from 'schema-dts';
import { LOGO } from './manifest.ts';
import { policiesOf } from '../newsroom/questions/policies.ts';
import { makes, type Publisher } from './publisher.ts';
import { changesOf } from '../newsroom/changes/corrections.ts';
import { dateModified, dateTime } from '../newsroom/model/dates.ts';
import type { Actor, Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { LEAD } from '../newsroom/model/pictures/figure.ts';
import { addressOfLicence } from '../newsroom/model/pictures/licence.ts';
import { pictureFilePath, portableFile } from '../newsroom/model/pictures/picture.ts';
import { plainText, visitsTo } from '../newsroom/model/tree.ts';
import { cardPath, pathOf } from '../newsroom/model/paths.ts';
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
  'armed-group': 'Organization',
  'armed-force': 'Organization',
  organisation: 'Organization',
} as const satisfies Record<Actor['type'], string>;

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
      text: [note, ...(was === undefined || is === undefined ? [] : [`Was: “${was}” Is now: “${is}”`])].join(
        ' ',
      ),
    }));
  const { corrections } = policiesOf(newsroom);
  const organisation = {
    '@type': 'NewsMediaOrganization',
    name: publisher.name,
    url: `${publisher.url}/`,
  } as const;
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
    ...(about.length > 0 && { about }),
    ...(correction.length > 0 && { correction }),
    author: organisation,
    publisher: {
      ...organisation,
      logo: { '@type': 'ImageObject', url: publisher.url + LOGO },
      ...(corrections !== undefined && { correctionsPolicy: publisher.url + corrections }),
    },
  };
};
