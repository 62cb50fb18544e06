import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Gives all tests one folder for what they write, which is removed when they have ended. To remove each of their folders
 * earlier is slow: ext4 looks for a while past every file that is gone before it makes a new one.
 */
export const setup = (): (() => void) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wherefore-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
};
