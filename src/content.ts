import { getCollection } from 'astro:content';
import path from 'node:path';
import { contentFolder, listContent } from './content-folder.ts';
import { buildNewsroom } from './newsroom/build.ts';
import { hasErrors, report } from './newsroom/report.ts';
import { COLLECTIONS } from './newsroom/schema.ts';

/** The seam between Astro and the newsroom: content is read here, once, and nowhere else. */

const entries = await Promise.all(COLLECTIONS.map((collection) => getCollection(collection)));
const built = buildNewsroom(entries.flat().map((entry) => entry.data));
const folder = contentFolder();
const problems = [...listContent(folder).problems, ...built.problems];

if (hasErrors(problems)) {
  const error = new Error(`The content has mistakes.\n\n${report('text', problems, path.relative(process.cwd(), folder))}`);
  // The list is for an editor, whom a stack would not tell anything.
  error.stack = error.message;
  throw error;
}

export const newsroom = built.newsroom;
