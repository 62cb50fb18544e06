import { roleTeller } from './english-roles.ts';
import type { LanguageRules } from './language-rules.ts';
import { wording } from './english-wording.ts';
import { typesetter } from './typesetter.ts';

/** What is left of a word that begins with an apostrophe: '90s, 'tis, rock 'n' roll, 's-Hertogenbosch. */
const SHORTENED = /^(?:(?:\d\ds|tis|twas|twere|twould|em|til|n)(?![\p{L}\p{N}])|t\s|s-\p{Lu})/iu;
/** What may be left of one, or begin a quotation: the spirit of '68, 'cause; but '50 dead', 'Cause unknown'. */
const MAYBE_SHORTENED = /^(?:\d\d|cause|cos|round|bout|till|twill|hood|neath|gainst|nuff)(?![\p{L}\p{N}])/iu;
/** Text up to a single quote that ends a quotation, with no other before it than those inside words. */
const ENDS_QUOTATION = /^(?:[^']|(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}]))*(?<=\S)'(?![\p{L}\p{N}])/u;

const shortens = (rest: string): boolean =>
  SHORTENED.test(rest) || (MAYBE_SHORTENED.test(rest) && !ENDS_QUOTATION.test(rest));

/** By its last word, or by its first where "of" follows. */
const WITH_ARTICLE =
  /^(?!the\b)(?:european (?:central bank|parliament)$|(?:bbc|eu|icc|icj|imf|uk|un|usa?|who|wto)$|.*\b(?:army|forces|government|coalition|council|committee|commission|confederation|federation|ministry|(?:supreme|high|constitutional|criminal) court|federal reserve|states|emirates|kingdom|nations|republic|netherlands|philippines|maldives|bahamas|union|islands|sea|ocean)$|(?:border|gulf|strait|sea|bay|republic|cabinet|ministry) of )/i;

export const en: LanguageRules = {
  typeset: typesetter({ outer: ['\u201c', '\u201d'], inner: ['\u2018', '\u2019'] }, '\u2013', shortens),
  abbreviations: 'Mr|Mrs|Ms|Dr|Gen|Brig|Col|Maj|Lt|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z]',
  /** Bodies that are named by a common noun. */
  articleBefore: (name) => (WITH_ARTICLE.test(name) ? 'the ' : ''),
  wordsPerMinute: 228,
  citation: {
    title: (text) => `“${text}”`,
    asOf: (day) => `describes the situation as of ${day}`,
    updated: (day) => `updated ${day}`,
    withdrawn: 'withdrawn',
  },
  roles: {
    teller: roleTeller,
    sentence: (name, description) => `${name} is ${description}`,
    pronouns: ['he', 'she', 'it', 'they'],
  },
  wording,
};
