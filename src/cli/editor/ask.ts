import { cancel, isCancel, select, text } from '@clack/prompts';
import type { AskedField } from '../../newsroom/writing/asked-fields.ts';
import { EditorError } from './command.ts';

/** Whether there is somebody to ask. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Where there are no more options than these, the editor chooses one. Else the editor types it, and a mistake is answered with the list. */
const MOST_CHOICES = 12;

/** What to write in place of a value, as a sentence. */
export const writeInstead = (instead: string): string =>
  `Write ${instead}${/[.?]$/.test(instead) ? '' : '.'}`;

/** `a, b` as a list of two. */
export const listOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/**
 * Asks for the value of a field until the editor gives one that may stand there.
 *
 * @param refuses What to write in place of a value; nothing if it may stand there.
 * @throws EditorError When the editor stops.
 */
export const ask = async (
  { name, description, example, isList, options }: AskedField,
  refuses: (value: string | string[]) => string | undefined,
): Promise<string | string[]> => {
  const message = `${name}: ${description}${isList ? ' Put commas between several.' : ''}`;
  const value =
    options && options.length <= MOST_CHOICES && !isList
      ? await select({ message, options: options.map((option) => ({ value: option, label: option })) })
      : await text({
          message,
          placeholder: example,
          validate: (typed = '') => {
            const instead = refuses(isList ? listOf(typed) : typed);
            return instead === undefined ? undefined : writeInstead(instead);
          },
        });
  if (isCancel(value)) {
    cancel();
    throw new EditorError('You stopped, so nothing was written.');
  }
  return isList ? listOf(value) : value;
};
