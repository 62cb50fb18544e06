import type { Language } from '../../newsroom/model/languages.ts';
import ar from './ar.json' with { type: 'json' };
import { en } from './en.ts';
import es from './es.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** The keys of the English messages, each with a text. */
export type Dictionary<T = typeof en> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends boolean ? boolean : Dictionary<T[K]>;
};

/** A language without a file, and a file without a key, do not compile. */
export const dictionaries: Readonly<Record<Language, Dictionary>> = { ar, en, es, fa, fr, zh };
