import { ConnectionError, createConnection } from 'vscode-languageserver/node';
import { contentFolder } from '../files/content-folder.ts';
import { serve } from '../language-server/server.ts';

/** `npm run -s lsp`: answers an editor's program on standard input and output until it leaves. */

if (process.stdin.isTTY) {
  process.stderr.write(
    'This command talks to the program that you write in. Tell that program to start "npm run -s lsp" in this folder.\n',
  );
  process.exitCode = 2;
} else {
  // The program may leave while it is being answered, and the library throws what it can tell nobody.
  const leave = () => process.exit(1);
  process.stdout.on('error', leave);
  process.on('unhandledRejection', (reason) => {
    if (reason instanceof ConnectionError) leave();
    else throw reason;
  });
  serve(createConnection(process.stdin, process.stdout), contentFolder());
}
