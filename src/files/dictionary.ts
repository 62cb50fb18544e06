import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import nspell from 'nspell';
import { NO_DICTIONARY, slipsOf, type Dictionary } from '../text/copy-edits.ts';

/** Packages of Hunspell dictionaries by language: a text may spell as the British do, or as the Americans it quotes. */
const DICTIONARIES: Record<string, string[]> = { en: ['dictionary-en-gb', 'dictionary-en'] };

const { resolve } = createRequire(import.meta.url);

const packagesIn = (language: string): string[] | undefined => DICTIONARIES[language.split('-')[0] ?? ''];

const fileOf = (name: string, file: string): Buffer =>
  readFileSync(path.join(path.dirname(resolve(name)), file));

/** Names and versions of the dictionaries of a language (BCP 47); undefined where there are none. */
export const packagesOf = (language: string): string | undefined =>
  packagesIn(language)
    ?.map((name) => {
      const { version } = JSON.parse(fileOf(name, 'package.json').toString()) as { version: string };
      return `${name} ${version}`;
    })
    .join(', ');

const load = (name: string) => nspell({ aff: fileOf(name, 'index.aff'), dic: fileOf(name, 'index.dic') });

const loaded = new Map<string, ReturnType<typeof load>>();

/** Loading takes 0.2 s each, so it waits for the first word that is asked for, and happens once. */
const dictionary = (name: string) => {
  const known = loaded.get(name) ?? load(name);
  loaded.set(name, known);
  return known;
};

/**
 * The dictionary of a language, which also knows the names that the content uses.
 *
 * @param language BCP 47: `en-GB`. Of a language without a dictionary no word is known.
 * @param names Words of names, with their capitals.
 * @param namesOf The names of each thing that a text can link to.
 */
export const dictionaryOf = (
  language: string,
  names: ReadonlySet<string>,
  namesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): Dictionary => {
  const packages = packagesIn(language);
  const isNameOf = (words: string, target: string) =>
    namesOf.get(target)?.has(words.replace(/['\u2019]s?$/u, '')) === true;
  if (!packages) return { ...NO_DICTIONARY, isNameOf };
  return {
    isNameOf,
    knows: (word) => packages.some((name) => dictionary(name).correct(word)),
    isName: (word) => names.has(word),
  };
};

/** The letters of misspellings that are looked for: words with others are from elsewhere. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The word that one in no dictionary of its language is a slip of the fingers from; undefined for a word that stands in some,
 * and for one that is near none. `suggest` of nspell also finds what is further off, in half a second a word.
 *
 * @param word In small letters.
 */
export const misspellingOf = (language: string, word: string): string | undefined => {
  const { knows } = dictionaryOf(language, new Set());
  return knows(word)
    ? undefined
    : slipsOf(word, LETTERS).find((other) => other.includes("'") === word.includes("'") && knows(other));
};
