/** Languages in which the interface has words: each has a file in `words/messages/`. */
export const LANGUAGES = ['ar', 'en', 'es', 'fa', 'fr', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language whose words a site of this language has: `es` for `es-MX`. Traditional Chinese is not read as simplified, so the
 * script must be the same.
 *
 * @param tag BCP 47.
 */
export const languageFor = (tag: string): Language | undefined => {
  const scriptOf = (code: string) => new Intl.Locale(code).maximize().script;
  return LANGUAGES.find(
    (known) => known === new Intl.Locale(tag).language && scriptOf(known) === scriptOf(tag),
  );
};
