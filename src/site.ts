import { language, numerals, ownSettings, url } from './files/own-settings.ts';
import type { Brand } from './drawing/mark.ts';
import type { Own } from './files/settings.ts';
import type { Part } from './newsroom/model/settings.ts';

/** What the newsroom says of its site in `site.yaml`. A script in a browser that names it carries all of it to readers. */
export const site: Own = ownSettings;

/** For `Intl`: the language with the digits that the newsroom wants. */
export const locale =
  numerals === undefined ? language : new Intl.Locale(language, { numberingSystem: numerals }).toString();

/** The path below which the site lives; nothing where it is alone at its host. */
export const base = new URL(url).pathname.replace(/\/$/, '');

/** A path of this site as a link has it: `/articles/` is `/project/articles/` where the site lives at `/project`. */
export const href = (path: string): string => (path.startsWith('/') ? base + path : path);

/** Whether the newsroom wants a part of the site. */
export const has = (part: Part): boolean => !site.without.includes(part);

/**
 * What stands for the newsroom in pictures.
 *
 * @param mark The mark as SVG in one line; undefined where there is none.
 */
export const brandWith = (mark: string | undefined): Brand => ({
  mark,
  letter: [...site.name][0] ?? '',
  accent: site.accent,
});

/** The day that it is in a time zone, `YYYY-MM-DD`. */
export const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(),
  );
