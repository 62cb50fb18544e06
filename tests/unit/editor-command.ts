import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { COMPILED, ROOT } from './check-command.ts';

/** Runs one of the commands of an editor as an editor does, in a process of its own, with nobody to ask. */
export const edit = (command: 'new' | 'import' | 'source' | 'export', args: string[], contentDir: string) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, `src/cli/editor/${command}.ts`), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, CONTENT_DIR: contentDir },
    },
  );
  return { status, stdout, stderr };
};
