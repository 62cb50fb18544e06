import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Words of the newsroom that this repository began with: whoever takes the code must not publish them. */
const OURS =
  /wherefore|syria|assad|\biran|damasc|aleppo|\bhama\b|araghchi|lavrov|hezbollah|tahrir|\becb\b|lagarde|bundesbank|eurozone/gi;

/** Where one of them is not of that newsroom, and which. */
const ELSEWHERE: Record<string, RegExp> = {
  // The ground of the maps: names of countries, regions and towns in all the world.
  'src/drawing/map': /^(?:syria|iran|damasc|aleppo|hama)$/i,
  'src/cli/map-data.ts': /^(?:syria|iran)$/i,
  // The editors' guide goes through a change of our own content, and shows pages of it. Readers get neither.
  'src/cli/newsroom/README.md': /^bundesbank$/i,
  'src/cli/guide/pictures.ts': /^(?:ecb|wherefore)$/,
};

const root = path.resolve(import.meta.dirname, '../..');

test('no word of our newsroom stands in the code', () => {
  const files = ['src', 'public'].flatMap((folder) =>
    globSync('**/*', { cwd: path.join(root, folder), withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) => {
    const [, allowed] = Object.entries(ELSEWHERE).find(([place]) => file.startsWith(place)) ?? [];
    const words = [file, readFileSync(path.join(root, file), 'utf8')].flatMap(
      (text) => text.match(OURS) ?? [],
    );
    return words.filter((word) => !allowed?.test(word)).map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});

test('outside it, the name of our newsroom is that of the package and of the licence’s holders', () => {
  const named = (file: string) => readFileSync(path.join(root, file), 'utf8').match(/.*wherefore.*/gi) ?? [];
  expect(named('package.json')).toEqual(['  "name": "wherefore",']);
  expect(named('LICENSE')).toHaveLength(1);
  for (const file of ['astro.config.mjs', 'tsconfig.json']) expect(named(file)).toEqual([]);
});

test('the words of the interface suppose no war: most news is of something else', () => {
  const words = readFileSync(path.join(root, 'src/words/messages/en.ts'), 'utf8');
  expect(words.match(/\b(?:all(?:y|ies)|enem(?:y|ies)|troops|battle|front ?lines?)\b/gi)).toBeNull();
});
