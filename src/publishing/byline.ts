import type { Article, Newsroom, Person } from '../newsroom/model/newsroom.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { languageOf } from '../text/language/language.ts';
import type { Publisher } from './publisher.ts';

/** Who signs an article, as feeds, references and data name them. */
export interface Author {
  name: string;
  /** Address of their page. */
  url: string;
}

const authorOf = ({ id, name }: Person, publisher: Publisher): Author => ({
  name: languageOf(publisher.language).typeset(name),
  url: publisher.url + pathOf('person', id),
});

/** Its authors; without them the newsroom, if it says that it signs as a whole, or else nobody. */
export const authorsOf = (newsroom: Newsroom, article: Article, publisher: Publisher): Author[] => {
  const people = newsroom.people.getAll(article.authors).map((person) => authorOf(person, publisher));
  const asWhole = people.length === 0 && publisher.byline === 'newsroom';
  return asWhole ? [{ name: publisher.name, url: `${publisher.url}/` }] : people;
};

/** Who read it against its sources. */
export const reviewersOf = (newsroom: Newsroom, article: Article, publisher: Publisher): Author[] =>
  newsroom.people.getAll(article.reviewedBy).map((person) => authorOf(person, publisher));
