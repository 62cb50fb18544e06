import type { Link, Reference } from '../../model/document.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { SETTINGS, settingsSchema, type Settings } from '../../model/settings.ts';
import { weakAccents } from './accent.ts';
import { checkDeception, textsOf } from '../deceptive-text.ts';
import { readFrontmatter } from '../fields/frontmatter.ts';
import { textOf } from '../text-of-bytes.ts';
import { checkSeenText } from '../visible-syntax.ts';

/** What stands for a field that is missing or wrong, so that one mistake does not hide those of the content. */
const UNTIL_MENDED: Settings = settingsSchema.parse({
  name: 'Untitled',
  motto: 'Untitled',
  description: 'Untitled',
  url: 'https://site.example',
  language: 'en',
  mail: 'mail@site.example',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
});

export interface ReadSettings {
  settings: Settings;
  /** The addresses on the site that its menu and its foot lead to. */
  links: Link[];
  /** The articles that its front page begins with. */
  references: Reference[];
  problems: Problem[];
}

const NOTHING = { links: [], references: [] };

/**
 * The settings of a site, and all that is wrong with them.
 *
 * @param bytes Of `site.yaml`; undefined where there is none.
 */
export const readSettings = (bytes: Uint8Array | undefined): ReadSettings => {
  if (bytes === undefined) return { settings: UNTIL_MENDED, ...NOTHING, problems: [] };
  const text = textOf(bytes);
  if (text === undefined)
    return { settings: UNTIL_MENDED, ...NOTHING, problems: [problem('not-utf8', SETTINGS, undefined, {})] };
  const { validFields, problems, at } = readFrontmatter(SETTINGS, text, 0, settingsSchema);
  const texts = textsOf(validFields, at);
  return {
    settings: { ...UNTIL_MENDED, ...validFields },
    links: (['menu', 'footer'] as const).flatMap((list) =>
      (validFields[list] ?? []).flatMap(({ address }, index) =>
        address.startsWith('/') ? [{ url: address, at: at([list, index, 'address']) }] : [],
      ),
    ),
    references: (validFields.front ?? []).map((id, index) => ({
      kind: 'article',
      id,
      at: at(['front', index]),
    })),
    problems: [
      ...problems,
      ...checkDeception(SETTINGS, text, texts),
      ...texts
        .filter(({ text: one }) => !/^https?:/.test(one))
        .flatMap(({ text: one, at: place }) => checkSeenText(SETTINGS, { text: one, at: () => place })),
      // A new newsroom begins with these.
      ...(['url', 'mail'] as const)
        .filter((field) => validFields[field] === UNTIL_MENDED[field])
        .map((field) =>
          problem('unfinished-text', SETTINGS, at([field]), {
            written: UNTIL_MENDED[field],
            instead: 'Write the address of your own.',
          }),
        ),
      ...weakAccents(validFields.accent, at),
    ],
  };
};
