import { fileURLToPath } from 'node:url';
import { LanguageClient } from 'vscode-languageclient/node';

/** Starts `npm run -s lsp` in the project that this folder is in, and stops it when the window is closed. */

const project = fileURLToPath(new URL('../../..', import.meta.url));

let client;

export const activate = async () => {
  client = new LanguageClient(
    'newsroom',
    'Newsroom',
    // On Windows npm is a script, which only a shell can start.
    { command: 'npm', args: ['run', '-s', 'lsp'], options: { cwd: project, shell: true } },
    { documentSelector: ['mdx', 'markdown', 'yaml'].map((language) => ({ scheme: 'file', language })) },
  );
  await client.start();
};

export const deactivate = () => client?.stop();
