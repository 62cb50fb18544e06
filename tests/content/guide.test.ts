import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answersIn, exampleIn, fileOf } from '../../src/cli/guide/example.ts';
import { contentFolder } from '../../src/files/content-folder.ts';
import { site } from '../../src/site.ts';

/** The change that a beginner makes with the editors' guide, in a content folder that has both the guide and the file. */
const folder = contentFolder();
const guide = path.join(folder, 'README.md');
const example = exampleIn(existsSync(guide) ? readFileSync(guide, 'utf8') : '');

if (example && fileOf(example, folder))
  describe("the guide's first change", () => {
    const answerTo = answersIn(folder, example, site.language);

    test('passes the check, and is reviewed as the guide says', () => {
      const { problems, review } = answerTo('as the guide says');
      expect(problems).toEqual([]);
      expect(review).toContain(`\n${example.comment}\n`);
    });

    test('without its entry in the ledger is told of that alone', () => {
      expect(answerTo('without the entry').problems.map(({ code }) => code)).toEqual(['unrecorded-change']);
    });
  });
else {
  console.info('This newsroom does not have the file that the guide takes for an example.');
  test("the file of the guide's example is not there", () => {
    const file = example && path.join(folder, path.relative('content', example.file));
    expect(file !== undefined && existsSync(file)).toBe(false);
  });
}
