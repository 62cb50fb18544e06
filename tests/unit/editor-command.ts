import { execFile } from 'node:child_process';
import path from 'node:path';
import { COMPILED, ROOT } from './check-command.ts';

/** Runs one of the commands of an editor as an editor does, in a process of its own, with nobody to ask. */
export const edit = (
  command: 'new' | 'import' | 'source' | 'export',
  args: string[],
  contentDir: string,
): Promise<{ status: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(ROOT, `src/cli/editor/${command}.ts`), ...args],
      { cwd: ROOT, env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, CONTENT_DIR: contentDir } },
      (error, stdout, stderr) => {
        resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
      },
    );
    child.stdin?.end();
  });
