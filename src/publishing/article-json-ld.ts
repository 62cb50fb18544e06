import type { BackgroundNewsArticle, CorrectionComment, NewsArticle, Thing, WithContext } from 'schema-dts';
import type { Publisher } from './publisher.ts';
import { dateModified } from '../newsroom/model/dates.ts';
import type { Actor, Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { typeset } from '../text/typography.ts';

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

type Linked = WithContext<NewsArticle | BackgroundNewsArticle>;

export const articleJsonLd = (newsroom: Newsroom, article: Article, publisher: Publisher): Linked => {
  const about = article.about.flatMap(({ kind, id }): Thing[] => {
    const actor = kind === 'actor' ? newsroom.actors.get(id) : undefined;
    const location = kind === 'location' ? newsroom.locations.get(id) : undefined;
    if (actor) {
      return [{ '@type': ACTOR_TYPES[actor.type], name: actor.name }];
    }
    return location ? [{ '@type': 'Place', name: location.name }] : [];
  });
  const correction = article.changes
    .filter(({ kind }) => kind === 'correction' || kind === 'withdrawal')
    .map(({ date, note, was, is }): CorrectionComment => ({
      '@type': 'CorrectionComment',
      datePublished: date,
      text: [note, ...(was === undefined || is === undefined ? [] : [`Was: “${was}” Is now: “${is}”`])].join(
        ' ',
      ),
    }));
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[article.kind],
    headline: typeset(article.headline),
    url: publisher.url + pathOf('article', article.id),
    inLanguage: publisher.language,
    datePublished: article.datePublished,
    dateModified: dateModified(article),
    temporalCoverage: article.asOf,
    creativeWorkStatus: article.status,
    ...(article.keyPoints.length > 0 && {
      abstract: article.keyPoints.map(({ text }) => typeset(text)).join(' '),
    }),
    ...(about.length > 0 && { about }),
    ...(correction.length > 0 && { correction }),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: publisher.name,
      url: `${publisher.url}/`,
      correctionsPolicy: `${publisher.url}/methodology/#corrections`,
    },
  };
};

/** JSON that is safe inside a script element: no `</script>`, no line separators of old JavaScript. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
