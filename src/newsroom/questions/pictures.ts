import type { Newsroom } from '../model/newsroom.ts';
import type { Picture } from '../model/pictures/picture.ts';
import { visitsTo } from '../model/tree.ts';

/** The pictures that pages show. Those of a withdrawn article are not among them. */
export const picturesOf = (newsroom: Newsroom): Picture[] => {
  const { articles, actors, locations, topics, pages, pictures } = newsroom;
  const texts = [articles, actors, locations, topics, pages].flatMap(({ list }) =>
    list.map(({ body }) => body.tree),
  );
  const shown = new Set(texts.flatMap((tree) => visitsTo('figure', tree).map(({ node }) => node.src)));
  return pictures.list.filter(({ id }) => shown.has(id));
};
