import type { Kind } from './kinds.ts';
import type { Position } from './position.ts';
import { files } from './problems/files.ts';
import { fields } from './problems/fields.ts';
import { texts } from './problems/texts.ts';
import { evidence } from './problems/evidence.ts';
import { time } from './problems/time.ts';
import { changes } from './problems/changes.ts';
import { wording } from './problems/wording.ts';
import { plain, type Entry } from './problems/entry.ts';

/**
 * Everything that can be wrong with the content. For each code: how bad it is, what it means (printed in
 * the editors' guide) and how to say it of one case: a sentence and a hint about what to write instead.
 * The wording is the product; tests pin it.
 *
 * An error stops the site from being built, so only what is certainly wrong is one. What is found by a guess at
 * the meaning of words is doubtful: it warns, and a file may answer it under `checked`.
 */

export const catalogue = {
  ...files,
  ...fields,
  ...texts,
  ...evidence,
  ...time,
  ...wording,
  ...changes,
} as const;

export type Code = keyof typeof catalogue;
export type About<C extends Code> = Parameters<(typeof catalogue)[C]['say']>[0];
const entries: { [C in Code]: Entry<About<C>> } = catalogue;

export interface Problem<C extends Code = Code> extends Position {
  code: C;
  severity: 'error' | 'warning';
  /** Path within the content folder. */
  file: string;
  sentence: string;
  hint?: string;
  /** Of a doubtful rule: the words that it judges, by which an entry under `checked` answers it. */
  words?: string;
  /** Of a value that should be an id: what of, and the value. */
  asked?: { of: Kind | 'entity'; written: string };
  /** What mends it, where only one thing can. */
  fix?: Fix;
  /** Of something that leads nowhere, or is gone: its address, by which one mistake that shows in many places is told once. */
  lost?: string;
}

/** A change of a file: so many characters (UTF-16 units, line breaks among them) from a place on become another text. */
export interface Fix extends Position {
  length: number;
  text: string;
}

/** Codes of doubtful rules. */
export const DOUBTFUL: readonly Code[] = Object.entries<Entry<never>>(catalogue)
  .filter(([, rule]) => rule.words !== undefined)
  .map(([code]) => code as Code);

/**
 * @param at Where in the file; a problem of the whole file is at its beginning.
 * @param fix What mends it, where only one thing can.
 */
export const problem = <C extends Code>(
  code: C,
  file: string,
  at: Position | undefined,
  about: About<C>,
  fix?: Fix,
): Problem<C> => {
  const { severity, say, words: judged } = entries[code];
  const { sentence, hint } = say(about);
  const words = judged?.(about);
  const answer =
    words === undefined
      ? ''
      : ` If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: ${code}, text: ${JSON.stringify(words)}, note: "..." }`;
  return {
    code,
    severity,
    file,
    line: at?.line ?? 1,
    column: at?.column ?? 1,
    sentence: plain(sentence),
    ...(hint !== undefined && { hint: plain(hint + answer) }),
    ...(words !== undefined && { words }),
    ...(fix && { fix }),
  };
};
