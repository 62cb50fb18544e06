import type { Dataset, Newsroom } from '../model/newsroom.ts';
import type { Picture } from '../model/pictures/picture.ts';
import { visitsTo, type Block } from '../model/tree.ts';

/** Texts that can hold pictures and figures. A withdrawn article has none, and a draft is no part of the newsroom. */
const textsOf = ({ articles, actors, locations, terms, topics, pages }: Newsroom): Block[] =>
  [articles, actors, locations, terms, topics, pages].flatMap(({ list }) =>
    list.flatMap(({ body }) => body.tree),
  );

/** The pictures that pages show. */
export const shownPictures = (newsroom: Newsroom): Picture[] => {
  const shown = new Set(visitsTo('figure', textsOf(newsroom)).map(({ node }) => node.src));
  return newsroom.pictures.list.filter(({ id }) => shown.has(id));
};

/** The figures that pages draw. */
export const drawnDatasets = (newsroom: Newsroom): Dataset[] => {
  const drawn = new Set(visitsTo('chart', textsOf(newsroom)).map(({ node }) => node.data));
  return newsroom.data.list.filter(({ id }) => drawn.has(id));
};
