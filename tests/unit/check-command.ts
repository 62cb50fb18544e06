import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Node keeps here what it has compiled: most of the time of a short command, of which there are many. */
export const COMPILED = path.join(ROOT, 'node_modules/.cache/compiled');
const COMMAND = fileURLToPath(new URL('../../src/cli/check.ts', import.meta.url));

/** Runs the check as an editor does, in a process of its own. */
export const checkCommand = (contentDir: string | undefined, args: string[] = [], cwd = ROOT) => {
  const { CONTENT_DIR: _, ...environment } = process.env;
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    encoding: 'utf8',
    env: {
      ...environment,
      NODE_COMPILE_CACHE: COMPILED,
      ...(contentDir !== undefined && { CONTENT_DIR: contentDir }),
    },
  });
  return { status, signal, stdout, stderr };
};
