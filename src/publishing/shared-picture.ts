import { LEAD } from '../newsroom/model/pictures/figure.ts';
import type { Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { cardPath } from '../newsroom/model/paths.ts';
import { pictureFilePath, sharedFile } from '../newsroom/model/pictures/picture.ts';
import { visitsTo } from '../newsroom/model/tree.ts';
import { CARD_SIZE } from '../drawing/social-card.ts';

/** The picture of a shared link. */
export interface SharedPicture {
  path: string;
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
  /** What is to be seen on a photograph; a card says what its headline says. */
  alt?: string;
}

/** That of an article: the card with its headline, or its own picture if the editor says so. */
export const sharedPicture = (newsroom: Newsroom, { id, picture, body }: Article): SharedPicture => {
  // A withdrawn article shows no picture.
  const lead = visitsTo('figure', body.tree).find(({ node }) => node.id === LEAD)?.node;
  const file = newsroom.pictures.get(lead?.src);
  if (picture?.card !== 'true' || !lead || !file)
    return { path: cardPath(id), type: 'image/png', ...CARD_SIZE };
  const { width, height, format } = sharedFile(file);
  return {
    path: pictureFilePath(file, { width, height, format }),
    type: 'image/jpeg',
    width,
    height,
    alt: lead.alt,
  };
};
