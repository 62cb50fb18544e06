import { z } from 'zod';
import { compile, flat, gapsOf, MessageError, type Texts } from '../../../words/messages/compile.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { OWN_WORDS } from '../../model/settings.ts';
import { oneOf } from '../../../text/nearest.ts';
import { checkDeception, textsOf } from '../deceptive-text.ts';
import { readFrontmatter } from '../fields/frontmatter.ts';
import { textOf } from '../text-of-bytes.ts';

/** Words by their whole keys: `pages.actors`. */
export type OwnWords = Readonly<Record<string, string>>;

const anyWords = z.object({}).catchall(z.string());

/**
 * Words of the interface that a newsroom says otherwise, and all that is wrong with them. What is wrong is left out.
 *
 * @param bytes Of `words.yaml`; undefined where there is none.
 * @param english The messages whose keys and gaps they must have.
 */
export const readWords = (
  bytes: Uint8Array | undefined,
  english: Texts,
): { words: OwnWords; problems: Problem[] } => {
  if (bytes === undefined) return { words: {}, problems: [] };
  const text = textOf(bytes);
  if (text === undefined) return { words: {}, problems: [problem('not-utf8', OWN_WORDS, undefined, {})] };
  const { validFields, problems, at } = readFrontmatter(OWN_WORDS, text, 0, anyWords);
  const known = new Map(flat(english));
  const words: Record<string, string> = {};
  const faults = Object.entries(validFields).flatMap(([key, own = '']): Problem[] => {
    const original = known.get(key);
    if (original === undefined)
      return [problem('unknown-word', OWN_WORDS, at([key]), { key, known: [...known.keys()] })];
    const why = whyNotSaid(own, original);
    if (why !== undefined)
      return [problem('wrong-word', OWN_WORDS, at([key]), { key, why, english: original })];
    words[key] = own;
    return [];
  });
  return {
    words,
    problems: [...problems, ...faults, ...checkDeception(OWN_WORDS, text, textsOf(validFields, at))],
  };
};

/** Why words cannot stand in place of a message, if they cannot. */
export const whyNotSaid = (own: string, original: string): string | undefined => {
  const gaps = gapsOf(compile(original));
  try {
    const written = gapsOf(compile(own));
    const strange = [...written.keys()].filter((name) => !gaps.has(name));
    if (strange.length > 0)
      return `there is nothing to put into {${strange.join('}, {')}}${gaps.size === 0 ? '' : `, only into ${oneOf([...gaps.keys()].map((name) => `{${name}}`))}`}`;
    const counted = [...written].find(([name, { isNumber }]) => isNumber && !gaps.get(name)?.isNumber);
    if (counted) return `{${counted[0]}} is a text, not a number`;
    const lost = [...gaps].filter(([name, { isSeen }]) => isSeen && !written.get(name)?.isSeen);
    return lost.length === 0 ? undefined : `{${lost.map(([name]) => name).join('} and {')}} must be in them`;
  } catch (error) {
    if (error instanceof MessageError) return error.message;
    throw error;
  }
};
