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

/** So many letters at the beginning of a line say whether a word may come from it. */
const BEGINNING = 4;
/** Lines one below the other whose words are longer and begin with the same letters. Those of figures and of short words stay. */
const LINES = new RegExp(String.raw`(?<=\n)([^\s\d/#]{${BEGINNING}})[^\s\d/#].*\n(?:\1[^\s\d/#].*\n)*`, 'g');
/** What a dictionary puts before a word: `PFX U 0 un .`, with any space between. */
const PREFIX = /^PFX\s+\S+\s+0\s+(\S+)/gm;

/**
 * A dictionary that knows of these words what the whole one knows of them, and is loaded in half of the time. A word comes from a line
 * that begins as the word does, or as the word does behind a prefix: behind it a dictionary takes off one letter at most.
 */
const dictionaryFor = (name: string, words: readonly string[]) => {
  const aff = fileOf(name, 'index.aff').toString();
  const prefixes = ['', ...[...aff.matchAll(PREFIX)].map(([, prefix = '']) => prefix)];
  const beginnings = new Set(
    words.flatMap((word) =>
      prefixes.flatMap((prefix) =>
        word.startsWith(prefix) ? [word.slice(prefix.length, prefix.length + BEGINNING)] : [],
      ),
    ),
  );
  const dic = fileOf(name, 'index.dic')
    .toString()
    .replace(LINES, (lines, beginning: string) => (beginnings.has(beginning) ? lines : ''));
  return nspell({ aff, dic });
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

/** For more words, and for the slips of more unknown ones, some lines take as long to find as all take to load. */
const MOST_WORDS = 400;
const MOST_UNKNOWN = 10;

let hasAsked = false;

/**
 * Tells which words are known.
 *
 * @param words All that will be asked for, in small letters; undefined where they are too many to name.
 */
const knowing = (packages: readonly string[], words: readonly string[] | undefined): Dictionary['knows'] => {
  const parts = new Map<string, ReturnType<typeof load>>();
  const partFor = (name: string, asked: readonly string[]) => {
    const part = parts.get(name) ?? dictionaryFor(name, asked);
    parts.set(name, part);
    return part;
  };
  return (word) =>
    packages.some((name) =>
      // Who asks again will ask often, as an editor's program does, and is better off with all lines.
      (words === undefined || hasAsked || loaded.has(name) ? dictionary(name) : partFor(name, words)).correct(
        word,
      ),
    );
};

/**
 * The words that those in no dictionary of their language are a slip of the fingers from, by the word that is written. A word that stands
 * in some is left out, and so is one that is near none. `suggest` of nspell also finds what is further off, in half a second a word.
 *
 * @param words In small letters.
 */
export const misspellingsOf = (language: string, words: readonly string[]): Map<string, string> => {
  const packages = packagesIn(language);
  if (!packages) return new Map();
  const isKnown = knowing(packages, words.length > MOST_WORDS ? undefined : words);
  const unknown = words.filter((word) => !isKnown(word));
  const slips = (word: string) =>
    slipsOf(word, LETTERS).filter((other) => other.includes("'") === word.includes("'"));
  const isMeant = knowing(packages, unknown.length > MOST_UNKNOWN ? undefined : unknown.flatMap(slips));
  const found = unknown.flatMap((word) => {
    const meant = slips(word).find(isMeant);
    return meant === undefined ? [] : [[word, meant] as const];
  });
  hasAsked = true;
  return new Map(found);
};
