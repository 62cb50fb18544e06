import type { Position } from '../model/position.ts';
import { positionAt } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';
import { hiddenIn } from '../../text/hidden-characters.ts';
import { mixedWordsIn, readingOf } from '../../text/lookalikes.ts';

/**
 * What deceives the eye: characters that nobody sees, letters that look like others, addresses that seem to lead elsewhere.
 * The whole file is looked at, comments and all, so that who reviews it is not deceived either.
 */

/** A text of a file as a reader gets it: escapes such as `&#x202e;` are characters in it. */
export interface Told {
  text: string;
  at: Position;
}

const ADDRESS = /https?:\/\/\S+/g;

/** Addresses have a rule of their own. */
const withoutAddresses = (text: string): string =>
  text.replace(ADDRESS, (address) => ' '.repeat(address.length));

/**
 * @param source The file as it is written.
 * @param told Its texts as readers get them, for what the file holds in the form of escapes.
 */
export const checkDeception = (file: string, source: string, told: readonly Told[]): Problem[] => {
  const find = (text: string, at: (index: number) => Position, isNew: (found: string) => boolean) => [
    ...hiddenIn(text)
      .filter(({ characters }) => isNew(characters))
      .map(({ index, characters }) => problem('hidden-character', file, at(index), { characters })),
    ...mixedWordsIn(withoutAddresses(text))
      .filter(({ word }) => isNew(word))
      .map(({ index, word, strangers }) => problem('mixed-scripts', file, at(index), { word, strangers })),
  ];
  return [
    ...find(
      source,
      (index) => positionAt(source, index),
      () => true,
    ),
    ...told.flatMap(({ text, at }) => [
      ...find(
        text,
        () => at,
        (found) => !source.includes(found),
      ),
      ...checkAddress(file, at, text),
    ]),
  ];
};

/** Every text among the fields of a file. */
export const textsOf = (value: unknown, at: (path: readonly (string | number)[]) => Position): Told[] => {
  const walk = (inner: unknown, path: readonly (string | number)[]): Told[] => {
    if (typeof inner === 'string') return [{ text: inner, at: at(path) }];
    if (inner === null || typeof inner !== 'object') return [];
    const entries: [string | number, unknown][] = Array.isArray(inner)
      ? [...inner.entries()]
      : Object.entries(inner);
    return entries.flatMap(([key, item]) => walk(item, [...path, key]));
  };
  return walk(value, []);
};

/** What is deceptive in an address, if the text is one: a user name before the host, or a host that reads like another. */
export const checkAddress = (file: string, at: Position | undefined, address: string): Problem[] => {
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(address)?.[1];
  if (authority === undefined) return [];
  const host = decoded(authority.slice(authority.lastIndexOf('@') + 1));
  const name = authority.slice(0, Math.max(0, authority.lastIndexOf('@')));
  const reading = readingOf(host);
  const ascii = URL.canParse(`https://${host}`) ? new URL(`https://${host}`).host : undefined;
  const isLike = /[^\0-\x7f]/.test(host) && (/^[\0-\x7f]*$/.test(reading) || mixedWordsIn(host).length > 0);
  return [
    ...(authority.includes('@') ? [problem('deceptive-address', file, at, { host, name })] : []),
    ...(isLike ? [problem('deceptive-address', file, at, { host, reading, ascii })] : []),
  ];
};

/** The parser of Markdown writes other letters than ASCII's as `%D0%B0`. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
