import type { APIRoute } from 'astro';
import { newsroom } from '../../content.ts';
import { contentFolder } from '../../files/content-folder.ts';
import { pictureFile } from '../../files/pictures.ts';
import {
  filesOf,
  IMAGES,
  pictureFilePath,
  type Picture,
  type PictureFile,
} from '../../newsroom/model/pictures/picture.ts';
import { shownPictures } from '../../newsroom/questions/drawn.ts';

const TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;

/** The pictures that pages show, in all widths and formats. */
export const getStaticPaths = () =>
  shownPictures(newsroom).flatMap((picture) =>
    filesOf(picture).map((made) => ({
      params: { file: pictureFilePath(picture, made).slice(`/${IMAGES}/`.length) },
      props: { picture, made },
    })),
  );

export const GET: APIRoute<{ picture: Picture; made: PictureFile }> = async ({ props: { picture, made } }) =>
  new Response(await pictureFile(contentFolder(), picture, made), {
    headers: { 'content-type': TYPES[made.format] },
  });
