import { lstatSync, readFileSync } from 'node:fs';

/** What the workflows ask of GitHub (https://docs.github.com/en/rest). They run on Node alone, without any package. */

/** A variable that a workflow must set. @throws When it does not. */
export const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The variable ${name} is missing.`);
  return value;
};

/**
 * One request about the repository of the workflow.
 *
 * @param path Below the repository, like `/issues`.
 * @throws When GitHub refuses it.
 */
export const request = async (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => {
  const response = await fetch(`${given('GITHUB_API_URL')}/repos/${given('GITHUB_REPOSITORY')}${path}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${given('GH_TOKEN')}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${method} ${path}.`);
  return (await response.json()) as unknown;
};

/** The text of a file that others have made: a link could lead to any file of this machine. Undefined where there is none. */
export const textOf = (file: string): string | undefined =>
  lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : undefined;

/** Runs a command of a workflow, and says in a sentence why it fails. */
export const run = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
};
