import { ConnectionError, createConnection } from 'vscode-languageserver/node';
import { contentFolder } from '../files/content-folder.ts';
import { asksForHelp } from './editor/command.ts';
import { serve } from '../language-server/server.ts';

const USAGE = `npm run -s lsp
Answers the program that you write in, on standard input and output, until it leaves (Language Server Protocol). Tell that program to start
this command in this folder.`;

// Such programs add options of their own, like --stdio.
if (asksForHelp(process.argv)) {
  process.stdout.write(`${USAGE}\n`);
} else if (process.stdin.isTTY) {
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
