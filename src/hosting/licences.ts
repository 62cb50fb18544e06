import { readFileSync } from 'node:fs';

/** The file in the built site. The bundler writes it, with the licences of the packages whose code is in the scripts. */
export const LICENCES = 'licences.md';

/** Files are found from the working folder, which is that of the project in every build. */
const read = (file: string): string => readFileSync(file, 'utf8').trim();

/** What the editor at /admin/ consists of. Its fonts have their licences beside them. */
const ofEditor = (): string => `
## Sveltia CMS, which is the editor (MIT)

${read('node_modules/@sveltia/cms/LICENSE.txt')}

## yaml, with which the editor writes (ISC)

${read('node_modules/yaml/LICENSE')}
`;

/**
 * The head of that file: the licences of everything that reaches readers besides the code of packages.
 *
 * @param hasEditor Whether the site has the editor at /admin/.
 */
export const licencesOfOthers = (hasEditor: boolean): string => `# Licences

The texts of this site have the licence that its pages name. This file has the licences of everything else that reaches readers.

## The code of this site (MIT)

${read('LICENSE')}

## Tailwind CSS, whose base styles are part of the pages (MIT)

${read('node_modules/tailwindcss/LICENSE')}

## Data and letters

- The lines of the maps are from [Natural Earth](https://www.naturalearthdata.com/), in the public domain.
- Names of countries and languages are from the [Unicode CLDR](https://cldr.unicode.org/), under the Unicode License v3.
- Pictures of shared links are drawn with the fonts Noto and Charis, under the SIL Open Font License 1.1. No font file is sent to readers.
${hasEditor ? ofEditor() : ''}`;
