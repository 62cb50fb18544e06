import type { Name } from '../model/schema/entities.ts';

/** Names of one language, in the editor's order. */
export interface NamesOfLanguage {
  lang: string;
  names: Name[];
}

/** All names of an actor or a location, its own language first, the others as they appear. */
export const namesByLanguage = (names: readonly Name[]): NamesOfLanguage[] => {
  const languages = new Map<string, Name[]>();
  for (const name of [...names.filter(isNative), ...names.filter((other) => !isNative(other))]) {
    languages.set(name.lang, [...(languages.get(name.lang) ?? []), name]);
  }
  return [...languages].map(([lang, list]) => ({ lang, names: list }));
};

/** The names in its own script: an alliance of two peoples has two. */
export const nativeNames = (names: readonly Name[]): Name[] => names.filter(isNative);

const isNative = (name: Name): boolean => name.kind === 'native';
