import { z } from 'zod';
import { oneOf } from '../../text/nearest.ts';
import { LANGUAGES, languageFor } from './languages.ts';
import { ids, optionalText, text, webAddress } from './schema/values.ts';

/**
 * What a newsroom says of its site in `site.yaml`: strict, described and checked like all that editors write.
 * Whoever publishes explainers of their own changes this file and no code.
 */

/** The file, within the content folder. */
export const SETTINGS = 'site.yaml';

/** Beside it, words of the interface that the newsroom says otherwise. */
export const OWN_WORDS = 'words.yaml';
/** The files that may hold the mark of the newsroom, within the content folder: a drawing or a picture. */
export const MARK = { svg: 'brand/mark.svg', png: 'brand/mark.png' } as const;

/** A drawing as SVG in one line, or the digest of a picture. The picture itself is read where it is drawn. */
export type Mark = { svg: string } | { png: string };

/** Pixels of a side of a mark that is a picture. Icons need the least, and more than the most would take long to read. */
export const MARK_SIDE = { least: 192, most: 2048 } as const;

/** Parts that a site can do without. What is not made is not linked to either. */
export const PARTS = ['search', 'key-points', 'feeds', 'cards', 'history'] as const;
export type Part = (typeof PARTS)[number];

/** The hosts for which a build writes what they read, in `hosting/`. */
export const HOSTS = ['pages', 'cloudflare', 'netlify', 'caddy', 'nginx'] as const;
export type Host = (typeof HOSTS)[number];

/** Where a repository can be, for the editor at /admin/. */
export const FORGES = ['github', 'gitlab'] as const;
export type Forge = (typeof FORGES)[number];

const isLanguage = (code: string): boolean => {
  try {
    const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return Intl.getCanonicalLocales(code)[0] === code && known.of(code) !== undefined;
  } catch {
    return false;
  }
};
const hasWords = (code: string): boolean => !isLanguage(code) || languageFor(code) !== undefined;
const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
};

const isNumerals = (name: string): boolean => Intl.supportedValuesOf('numberingSystem').includes(name);

const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'a colour like "#22308f": "#" and six of the characters 0 to 9 and a to f')
  .meta({ written: 'colour', example: '#22308f' });

/** The paper of a page, as in styles/tokens.css, which a test compares. */
export const PAPER = { light: '#f7f5ef', dark: '#171613' } as const;
export type Theme = keyof typeof PAPER;

/** The accent where a newsroom has none of its own, as in styles/tokens.css. */
export const ACCENT = { light: '#22308f', dark: '#b3beff' };

/** How far the accent stands out from paper: WCAG 2.2, level AAA. */
export const LEAST_CONTRAST = 7;

const licence = (name: string, url: string) =>
  z.strictObject({
    name: text.meta({ description: 'The name of the licence.', example: name }),
    url: webAddress.meta({ description: 'The address at which the licence can be read.', example: url }),
  });

const entry = z.strictObject({
  name: text.meta({ description: 'What the link says.', example: 'How we decide' }),
  address: z
    .string()
    .regex(
      /^(?:\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?|https:\/\/\S+)$/,
      'an address like /about/, or one that begins with https://',
    )
    .meta({ description: 'Where it leads.', written: 'address', example: '/methodology/' }),
});

/** With a path where the site is not alone at its host; never with a slash at its end. */
const siteAddress = webAddress
  .refine((value) => !/[?#]/.test(value), 'an address without "?" and "#"')
  .refine((value) => !value.endsWith('/'), 'an address without "/" at its end')
  // It stands in the configuration files of servers, where other characters have a meaning.
  .refine(
    (value) => /^https?:\/\/[^/]+(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/.test(value.replace(/\/$/, '')),
    'an address whose path has only letters (A to Z), digits, "-", ".", "_" and "~"',
  );

export const settingsSchema = z.strictObject({
  name: text.meta({ description: 'The name of the site.', example: 'Hill Post Explained' }),
  motto: text.meta({ description: 'One line beside the name.', example: 'What happened, and who says so' }),
  description: text.meta({
    description: 'One or two sentences, for search engines and for links to the front page.',
    example: 'Explainers from the hills, with their sources.',
  }),
  url: siteAddress.meta({
    description: 'The address of the front page without a slash at its end. It may have a path.',
    example: 'https://post.example/explained',
  }),
  language: z
    .string()
    .refine(isLanguage, 'a language code like en-GB, ar or es-MX')
    .refine(
      hasWords,
      `one of the languages in which the interface has words, ${oneOf(LANGUAGES)}, or one of them as a country has it, like es-MX`,
    )
    .meta({
      description:
        'The language of the interface and of the articles (BCP 47), with the country whose dates and numbers are meant.',
      written: 'language code',
      example: 'en-GB',
    }),
  numerals: z
    .string()
    .refine(isNumerals, 'latn, arab, arabext or another numbering system of Unicode')
    .optional()
    .meta({
      description:
        'The digits of dates and numbers: latn for 1 2 3, arab for ١ ٢ ٣, arabext for ۱ ۲ ۳. Without it: those of the region of the language. Digits in texts stay as they are typed.',
      written: 'numbering system',
      example: 'latn',
    }),
  timeZone: z.string().refine(isTimeZone, 'a time zone like Europe/London').default('UTC').meta({
    description: 'Where the editors are: it says which day it is.',
    written: 'time zone',
    example: 'Asia/Amman',
  }),
  mail: z.email('a mail address like corrections@post.example').meta({
    description: 'Where readers report mistakes.',
    written: 'mail address',
    example: 'corrections@post.example',
  }),
  licence: licence('CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/').describe(
    'The licence of the texts.',
  ),
  byline: z
    .enum(['newsroom'])
    .optional()
    .describe(
      '`newsroom`: the newsroom as a whole signs articles that name no authors. Without this line such an article names nobody as its author.',
    ),
  front: ids('article')
    .default([])
    .describe(
      'Ids of the articles that come first on the front page, in this order. The newest follow by themselves.',
    ),
  menu: z
    .array(entry)
    .optional()
    .describe(
      'What stands in the menu. Without it: the lists of topics, actors and places, the search and the corrections.',
    ),
  footer: z.array(entry).default([]).describe('Links at the foot of every page.'),
  without: z
    .array(z.enum(PARTS))
    .default([])
    .describe('Parts that the site does without. No page, link or file of them is made.'),
  avoid: z
    .array(
      z.strictObject({
        word: text.meta({ description: 'The word, or several, as it stands in a text.', example: 'slam' }),
        instead: optionalText.meta({ description: 'What to write instead.', example: 'criticise' }),
      }),
    )
    .default([])
    .describe(
      'Words that your newsroom does not use in its own voice, since they judge or say too little. The check warns of them; in quotation marks they are somebody else’s.',
    ),
  host: z
    .enum(HOSTS)
    .optional()
    .describe(
      'Where the site is published: `pages` (GitHub Pages), `cloudflare`, `netlify`, or a server of your own with `caddy` or `nginx`. The build then writes the files that this host reads: headers, types and redirects, and for a server of your own also compressed texts.',
    ),
  https: z
    .enum(['only'])
    .optional()
    .describe(
      '`only`: a browser that has been here uses https alone for a year (HSTS). You cannot take that back earlier.',
    ),
  editor: z
    .strictObject({
      repository: z
        .string()
        .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, 'the repository as its address has it, like hill-post/explained')
        .meta({
          description: 'The repository of this site.',
          written: 'owner/name',
          example: 'hill-post/explained',
        }),
      branch: text.default('main').meta({ description: 'The branch that is published.', example: 'main' }),
      forge: z.enum(FORGES).default('github').describe('Where the repository is.'),
      folder: text.default('content').meta({
        description: 'The content folder, from the top of the repository.',
        example: 'content',
      }),
    })
    .optional()
    .describe(
      'With it the site has an editor at `/admin/` for those who do not use git. Without it there is no such page.',
    ),
  accent: z
    .strictObject({
      light: color.default(ACCENT.light).describe('On the light background.'),
      dark: color.default(ACCENT.dark).meta({ description: 'On the dark background.', example: ACCENT.dark }),
    })
    .default(ACCENT)
    .describe(
      'The colour of numbers, underlines and marks. Its contrast with the background is 7:1 or more.',
    ),
  profiles: z
    .array(webAddress)
    .default([])
    .meta({ description: 'Addresses of the newsroom elsewhere, for search engines.' }),
});

export type Settings = z.output<typeof settingsSchema>;
