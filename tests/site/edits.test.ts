import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestsIn } from '../content/pages.ts';
import type { Project } from '../project.ts';
import { builtWorld } from '../sites.ts';

/**
 * A site that is built again after edits is, byte for byte, the one that is built of the same content without anything from before.
 * The sequences go on from each other, so that a page that is left old once stays old, and four builds without a cache find it.
 * `npm run test:kills` compares after each sequence.
 */

const SEQUENCES = 20;
const BETWEEN_COMPARISONS = 5;

const listed = ({ content }: Project, folder: string): string[] =>
  readdirSync(path.join(content, folder)).map((file) => `${folder}/${file}`);
const textOf = ({ content }: Project, file: string): string => readFileSync(path.join(content, file), 'utf8');
const ADDED = /-too\.mdx$/;

/** What an editor does to a file that is drawn from some; each leaves content that the check accepts. */
const EDITS: Record<string, { from: string[]; edit: (project: Project, file: string) => void }> = {
  'words of a claim': {
    from: ['articles'],
    edit: (project, file) => project.write(file, textOf(project, file).replace('. [', ' once more. [')),
  },
  rename: {
    from: ['articles', 'actors', 'locations', 'topics', 'people'],
    edit: (project, file) =>
      project.write(file, textOf(project, file).replace(/^(name|headline): /m, '$&Great ')),
  },
  'publisher of a source': {
    from: ['sources'],
    edit: (project, file) => project.write(file, textOf(project, file).replace(/^publisher: /m, '$&Old ')),
  },
  'title of an event': {
    from: ['events'],
    edit: (project, file) => project.write(file, textOf(project, file).replace(/^title: /m, '$&Again, ')),
  },
  add: {
    from: ['articles', 'actors', 'events'],
    edit: (project, file) => {
      const text = textOf(project, file);
      project.write(
        file.replace(/\.mdx$/, '-too.mdx'),
        text.replace(/^(name|headline|title): /m, '$&Passing, '),
      );
    },
  },
  delete: {
    from: ['articles', 'actors', 'events'],
    edit: ({ content }, file) => rmSync(path.join(content, file)),
  },
  retire: {
    from: ['articles', 'actors'],
    edit: (project, file) => {
      rmSync(path.join(project.content, file));
      const id = file.replace(/\.mdx$/, '');
      project.write(
        `retired/${path.basename(id)}.yaml`,
        `address: /${id}/\ndate: 2023-08-20\nkind: retired\nreason: It was told twice.\n`,
      );
    },
  },
  revert: { from: [], edit: (project) => project.restore() },
};
/** Others rest on what was there from the beginning, so only what was added goes. */
const ONLY_ADDED = ['delete', 'retire'];

const step = fc.record({ one: fc.constantFrom(...Object.entries(EDITS)), at: fc.nat() });

test(`after ${SEQUENCES} random sequences of edits, the site is that of a clean build`, async () => {
  const project = builtWorld();
  const build = async (...args: string[]) => {
    const { status, stdout, stderr } = await project.run('build.ts', args);
    if (status !== 0) throw new Error(stdout + stderr);
    return digestsIn(project.dist);
  };
  const done = new Set<string>();
  try {
    const sequences = fc.sample(fc.array(step, { minLength: 2, maxLength: 4 }), {
      numRuns: SEQUENCES,
      seed: 16,
    });
    for (const [index, sequence] of sequences.entries()) {
      for (const {
        one: [of, { from, edit }],
        at,
      } of sequence) {
        const files = from
          .flatMap((folder) => listed(project, folder))
          .filter((file) => ADDED.test(file) === ONLY_ADDED.includes(of));
        if (files.length === 0 && of !== 'revert') continue;
        edit(project, files[at % files.length] ?? '');
        done.add(of);
      }
      const kept = await build();
      if ((index + 1) % BETWEEN_COMPARISONS === 0) expect(await build('--no-cache')).toEqual(kept);
    }
    expect([...done].sort()).toEqual(Object.keys(EDITS).sort());
  } finally {
    project.remove();
  }
}, 1_200_000);
