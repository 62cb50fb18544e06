import { vi } from 'vitest';
import * as checkCommand from '../../src/cli/check.ts';
import * as exportCommand from '../../src/cli/editor/export.ts';
import * as importCommand from '../../src/cli/editor/import.ts';
import * as newCommand from '../../src/cli/editor/new.ts';
import * as reviewCommand from '../../src/cli/editor/review.ts';
import * as sourceCommand from '../../src/cli/editor/source.ts';
import type { Problem } from '../../src/newsroom/model/problems.ts';

/**
 * The commands of an editor, with nobody to ask. They run in this process, since one of their own takes a second to
 * begin; check-command.test.ts has those that are about the process.
 */

interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

const COMMANDS = {
  check: checkCommand,
  export: exportCommand,
  import: importCommand,
  new: newCommand,
  review: reviewCommand,
  source: sourceCommand,
};

/** How a command ends, and what it says. */
export const edit = async (
  command: keyof typeof COMMANDS,
  args: string[],
  contentDir: string,
): Promise<Outcome> => {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  vi.stubEnv('CONTENT_DIR', contentDir);
  try {
    return { status: await COMMANDS[command].run(args), ...said };
  } finally {
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
};

export const check = (contentDir: string, args: string[] = []): Promise<Outcome> =>
  edit('check', args, contentDir);

/** What the check finds in a folder, as data. */
export const found = async (contentDir: string): Promise<Problem[]> =>
  JSON.parse((await check(contentDir, ['--format', 'json'])).stdout) as Problem[];
