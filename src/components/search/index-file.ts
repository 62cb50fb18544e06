import { searchLanguageOf } from '../../searching/language.ts';
import { openIndex } from '../../searching/open-index.ts';
import { href } from '../../site.ts';

/** The index of this site: the page names its directory, and a file is fetched when it is asked for. */

const read = async (file: string): Promise<unknown> => {
  const response = await fetch(href(`/search/${file}.json`));
  if (!response.ok) throw new Error(`${response.url} could not be loaded: ${response.status}.`);
  return response.json();
};

const directory = document.getElementById('page-results')?.dataset['index'] ?? '';

export const index = openIndex(directory, searchLanguageOf(document.documentElement.lang), read);
