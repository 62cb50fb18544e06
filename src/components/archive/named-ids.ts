import type { Newsroom } from '../../newsroom/model/newsroom.ts';

/** The name that readers know what has this id by: `actor:water-board`, or the id alone of a source or an actor. */
const nameIn = (newsroom: Newsroom, kind: string | undefined, id: string): string | undefined => {
  const { actors, articles, events, locations, people, sources, terms, topics } = newsroom;
  switch (kind) {
    case 'actor':
      return actors.get(id)?.name;
    case 'article':
      return articles.get(id)?.headline;
    case 'event':
      return events.get(id)?.title;
    case 'location':
      return locations.get(id)?.name;
    case 'term':
      return terms.get(id)?.name;
    case 'topic':
      return topics.get(id)?.name;
    default:
      return [
        sources.get(id)?.publisher,
        events.get(id)?.title,
        ...[actors, topics, people].map((named) => named.get(id)?.name),
      ].find((name) => name !== undefined);
  }
};

/** What a difference lists by their ids, by their names: whose claim it is, what it cites, tells and links to. What is gone keeps its id. */
export const withNames = (text: string, newsroom: Newsroom): string =>
  text.replace(
    /(?:\b(\w+):)?(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-])/g,
    (written, kind: string | undefined) =>
      nameIn(newsroom, kind, kind === undefined ? written : written.slice(kind.length + 1)) ?? written,
  );
