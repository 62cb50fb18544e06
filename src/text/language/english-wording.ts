import { figuresIn } from './english-figures.ts';
import type { Wording } from './language-rules.ts';

/** All three guess, so they know the plainest ways alone. tests/fixtures/true-sentences/ measures how often they are wrong. */

const FEELINGS = '(?:concerns?|fears?|doubts?|worries|speculation|suspicions?)';
const OFFICES =
  `minister|president|governor|envoy|spokesman|spokeswoman|spokesperson|chancellor|mayor|general|commander|judge
  |director|senator|king|queen|prince|premier|bishop|diplomat|negotiator|prosecutor`.replace(/\s/g, '');

export const wording: Wording = {
  announced:
    /(?<!\p{L})(?:is|are) (?:set|due|expected|scheduled|slated|poised|about) to(?!\p{L})(?! (?:the|an?|its|his|her|their|this|that) )/giu,
  unnamed: new RegExp(
    [
      '(?:reportedly|allegedly|purportedly|supposedly|rumou?red)',
      `${FEELINGS} (?:\\p{L}+ )?(?:grew|grow|grows|mounted|mount|mounts|rose|arose|spread|remain|remained|persist|persisted)`,
      `(?:raised|sparked|fuelled|prompted) (?:\\p{L}+ )?${FEELINGS}`,
      '(?:is|are|was|were) (?:widely )?(?:believed|thought|seen|feared|expected) (?:to|as|that)',
      '(?:critics|observers|experts|analysts|insiders|many|some) (?:say|said|believe|fear|argue|warn|think)',
    ]
      .map((form) => `(?<!\\p{L})${form}(?!\\p{L})`)
      .join('|'),
    'giu',
  ),
  pair: new RegExp(
    `(?<!\\p{L})both (?:of )?(?:the )?(?:(?!are |were |had |have |became |remain)\\p{Ll}+ )?(?<office>${OFFICES})s(?!\\p{L})`,
    'iu',
  ),
  figuresIn,
  mayStandTwice: new Set(
    'had that is was do does very so no in on her bye ha knock choo tut yada never'.split(' '),
  ),
};
