import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What all commands have in common: how they are called, how they end, and how they read a file that they are given. */

/** A sentence to the editor: what is wrong, and what to do next. */
export class EditorError extends Error {}

/** Which folder is the content folder, for the help of a command. */
export const WHICH_FOLDER =
  'The content folder is content/, or the one that you name with CONTENT_DIR=FOLDER before the command.';

/** Whether the command was called with an option that it does not have, or with one without its value. */
const isMisused = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** What Node says of it, without what it tells programmers. */
const misuse = ({ message }: Error): string => {
  const [, option] = /^Option '(--[\w-]+).* argument (?:missing|is ambiguous)/.exec(message) ?? [];
  if (option !== undefined) return `${option} needs a value.`;
  const [, unknown] = /^Unknown option '([^']+)'/.exec(message) ?? [];
  if (unknown !== undefined) return `There is no option ${unknown}.`;
  const [, more] = /^Unexpected argument '(.*?)'/s.exec(message) ?? [];
  return more === undefined
    ? `${message.replace(/\. .*/s, '')}.`
    : `The command cannot do anything with "${more}".`;
};

/** Whether somebody asks how a command is called. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args.some((arg) => arg === '--help' || arg === '-h');

/**
 * Options of a command that npm has read as its own, since no "--" stood before them: the command would do without them and say that
 * all is well.
 */
const takenByNpm = (usage: string, args: readonly string[]): string | undefined => {
  const taken = [
    ...new Set(
      // Other lines may name options of other programs.
      usage
        .split('\n')
        .filter((line) => /^\s*npm run /.test(line))
        .flatMap((line) => Array.from(line.matchAll(/(?<![\w-])--([a-z][a-z-]*)/g), ([, name = '']) => name)),
    ),
  ].filter(
    (name) =>
      process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined &&
      !args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
  );
  if (taken.length === 0) return undefined;
  const script = process.env['npm_lifecycle_event'] ?? 'COMMAND';
  return `npm has kept --${taken.join(' and --')} for itself. Put "--" before the options: npm run ${script} -- --${taken[0] ?? ''} ...`;
};

/**
 * What this process was called with, where its module is the command. It ends here where somebody asks how the command is called, and
 * where it was called wrongly.
 */
export const calledWith = <Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> => {
  if (asksForHelp(config.args ?? process.argv.slice(2))) {
    process.stdout.write(`${usage}\n`);
    process.exit();
  }
  const taken = takenByNpm(usage, config.args ?? process.argv.slice(2));
  if (taken !== undefined) return refuse(taken, usage);
  try {
    return parseArgs(config);
  } catch (error) {
    if (!isMisused(error)) throw error;
    return refuse(misuse(error), usage);
  }
};

/** Ends this process, since it was called wrongly. */
export const refuse = (sentence: string, usage: string): never => {
  process.stderr.write(`${sentence}\n\n${usage}\n`);
  process.exit(2);
};

/** Whoever reads the output may stop early, as `head` does. */
const isClosed = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

/**
 * Runs a command of an editor. An `EditorError` is printed without a stack.
 *
 * @param usage How the command is called: printed where somebody asks with `--help`, and where it was called wrongly.
 * @param args What stands behind the name of the command.
 * @returns The exit code: that of the command, or 2 where the command itself is wrong.
 */
export const runCommand = async (
  usage: string,
  args: readonly string[],
  command: () => Promise<number> | number,
): Promise<number> => {
  if (asksForHelp(args)) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  try {
    const taken = takenByNpm(usage, args);
    if (taken !== undefined) throw new EditorError(taken);
    return await command();
  } catch (error) {
    if (error instanceof EditorError) process.stderr.write(`${error.message}\n`);
    else if (isMisused(error)) process.stderr.write(`${misuse(error)}\n\n${usage}\n`);
    else throw error;
    return 2;
  }
};

/** Runs a command as this process: with its arguments, to its exit code. */
export const beCommand = async (run: (args: string[]) => Promise<number>): Promise<void> => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (!isClosed(error)) throw error;
      process.exit();
    });
  process.exitCode = await run(process.argv.slice(2));
};

/**
 * The bytes of a file that an editor names.
 *
 * @throws EditorError When it cannot be read.
 */
export const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch {
    throw new EditorError(
      `The file ${file} cannot be read. Check its name, and give its path from the folder that you are in.`,
    );
  }
};
