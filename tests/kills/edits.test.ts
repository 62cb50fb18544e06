import { existsSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestsIn } from '../content/pages.ts';
import { createProject, type Project } from '../project.ts';

/**
 * `npm run test:kills`: a site that is built after each of some random edits is, byte for byte, the one that is built of the
 * same content without anything from before. tests/unit/reads.test.ts has more sequences, of what the pages are made from.
 */

const SEQUENCES = 20;

let project: Project;
beforeAll(() => {
  project = createProject();
});
afterAll(() => {
  project.remove();
});

/** What an editor does to an article, or to an actor: the text that the file then has, or nothing. */
const EDITS: ((text: string) => string | undefined)[] = [
  (text) => text.replace('. [', ' once more. ['),
  (text) => text.replace(/^(name|headline): (.*)$/m, '$1: Renamed $2'),
  (text) => text.replace(/^description: (.*)$/m, 'description: Once more, $1'),
  (text) => text.replace(/^asOf: .*$/m, 'asOf: 2023-03-30'),
  () => undefined,
];

const build = async (...args: string[]): Promise<boolean> =>
  (await project.run('build.ts', args)).status === 0;

test(`after each of ${SEQUENCES} random sequences of edits, the site is that of a clean build`, async () => {
  const files = ['articles', 'actors'].flatMap((folder) =>
    readdirSync(path.join(project.content, folder)).map((file) => `${folder}/${file}`),
  );
  const edit = fc.record({
    file: fc.constantFrom(...files),
    edit: fc.constantFrom(...EDITS),
    /** Whether it is taken back before the next one, or stays. */
    back: fc.boolean(),
    added: fc.boolean(),
  });
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 3 }), async (edits) => {
      project.restore();
      expect(await build()).toBe(true);
      for (const { file, edit: change, back, added } of edits) {
        if (back) project.restore();
        if (!existsSync(path.join(project.content, file))) continue;
        const text = readFileSync(path.join(project.content, file), 'utf8');
        const next = change(text);
        if (added) project.write(file.replace(/\.mdx$/, '-too.mdx'), text);
        else if (next === undefined) unlinkSync(path.join(project.content, file));
        else project.write(file, next);
        // The check refuses some of them, as a link to what is gone: then the last good site stays.
        if (!(await build())) project.restore();
      }
      if (!(await build())) return;
      const kept = digestsIn(project.dist);
      expect(await build('--no-cache')).toBe(true);
      expect(kept).toEqual(digestsIn(project.dist));
      compared += 1;
    }),
    { numRuns: Number(process.env['SEQUENCES'] ?? SEQUENCES), seed: 16, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(0);
}, 3_600_000);
