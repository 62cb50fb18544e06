import { readFileSync } from 'node:fs';

/** In the built site. The bundler writes it, with the licences of the packages whose code is in the scripts. */
export const LICENCES = 'licences.md';

/** By the working folder, which is the project's in every build. */
const read = (file: string): string => readFileSync(file, 'utf8').trim();

/** What reaches readers besides the code of packages: the head of that file. */
export const licencesOfOthers = (): string => `# Licences

The texts of this site have the licence that its pages name. What follows is about everything else that reaches readers.

## The code of this site (MIT)

${read('LICENSE')}

## Tailwind CSS, with whose styles those of the pages begin (MIT)

${read('node_modules/tailwindcss/LICENSE')}

## Data and letters

- The lines of the maps are [Natural Earth](https://www.naturalearthdata.com/)'s, in the public domain.
- Names of countries and languages are those of the [Unicode CLDR](https://cldr.unicode.org/), under the Unicode License v3.
- Pictures of shared links are drawn with the fonts Noto and Charis, under the SIL Open Font License 1.1. No font is sent to readers.
`;
