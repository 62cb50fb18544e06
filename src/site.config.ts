/** Everything that is brand. Another newsroom changes this file, the words, the tokens and public/. */
export interface Site {
  name: string;
  /** One line beside the name. */
  motto: string;
  /** For search engines and shared links of the home page. */
  description: string;
  /** Without a slash at the end. */
  url: string;
  /** Language of the interface and of the articles (BCP 47). It chooses the file in words/. */
  language: 'en-GB';
  publisher: string;
  /** Where readers report mistakes. */
  mail: string;
  licences: { text: Licence; code: Licence };
}

interface Licence {
  name: string;
  url: string;
}

export const site: Site = {
  name: 'Wherefore',
  motto: 'The news explained, every claim accounted for',
  description:
    'Explainers that say of every claim who says so, as of when, and whether it is known or only repeated.',
  url: 'https://wherefore.example',
  language: 'en-GB',
  publisher: 'Wherefore',
  mail: 'corrections@wherefore.example',
  licences: {
    text: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
  },
};
