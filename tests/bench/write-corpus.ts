import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { calledWith, refuse } from '../../src/cli/editor/command.ts';
import { corpusOf, picturesOf } from './corpus.ts';

const USAGE = `npm run corpus -- --articles NUMBER DIR
Writes a content folder of so many articles about a made-up world into DIR, which must be new or empty. The same number
gives the same bytes.
Build it with CONTENT_DIR=DIR npm run build.`;

/**
 * Writes the newsroom of so many articles.
 *
 * @returns The number of files.
 */
export const writeCorpus = async (articles: number, folder: string): Promise<number> => {
  let count = 0;
  const place = (file: string): string => {
    count++;
    const absolute = path.join(folder, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    return absolute;
  };
  for (const file of corpusOf(articles)) writeFileSync(place(file.path), file.text);
  for (const { path: file, hue } of picturesOf(articles)) {
    const background = `hsl(${hue}, 40%, 60%)`;
    await sharp({ create: { width: 1200, height: 675, channels: 3, background } })
      .png()
      .toFile(place(file));
  }
  return count;
};

const run = async (): Promise<number> => {
  const { values, positionals } = calledWith(USAGE, {
    options: { articles: { type: 'string' } },
    allowPositionals: true,
  });
  const [articles, [folder, ...rest]] = [Number(values.articles), positionals];
  if (!Number.isInteger(articles) || articles < 1)
    return refuse('Say with --articles how many articles you want.', USAGE);
  if (folder === undefined || rest.length > 0) return refuse('Name one new folder.', USAGE);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    console.error(`${folder} is not empty: name a new folder, since nothing is written over.`);
    return 1;
  }
  console.log(`${await writeCorpus(articles, path.resolve(folder))} files written.`);
  return 0;
};

if (import.meta.main) process.exitCode = await run();
