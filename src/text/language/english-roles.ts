import { escapePattern } from '../escape-pattern.ts';

/**
 * A role told in the present tense. It guesses, so it looks for the three plainest ways of saying it and leaves all
 * others alone: "X is the president", "X, the president, leads" and "President X leads".
 * tests/fixtures/true-sentences/ measures how often it is wrong.
 */

const IS = "(?:is|are|remains?|serves as|['\u2019]s)";
const PRESENT = '(?:is|are|remains?|serves|leads|heads|rules|commands|governs|says|has|holds|wants)';
const PAST =
  /\b(former|formerly|ex|then|was|were|had|been|until|ousted|deposed|fallen|fell|once|previously|ended|no longer)\b/i;
/** Words before the role that leave it what it is. */
const SAME_ROLE = '(?:(?:still|also|now|currently|the|its|their|our|current|present|acting|sitting) )*';
/** What ties a role to a time, as "president from 2010 to 2020" does, or makes another of it: "president emerita". */
const TIED =
  "(?: (?:who|whom|whose|that|to|from|between|till|in|at|during|after|before|since|when|emerit\\w*|elect|designate)\\b|[-'\u2019]\\w| ?\\(?\\d)";

/** A test of sentences: does it say, in the present tense, that somebody with one of these names has the role? */
export const roleTeller = (names: readonly string[], role: string): ((sentence: string) => boolean) => {
  // "President of the council": a sentence says "president", and perhaps of what.
  const [, noun = role, of = '', thing = ''] =
    /^(?:(?:the|an?) )?(.*?)(?:( of | for | at |, )(?:the )?(.*))?$/i.exec(role) ?? [];
  const another = thing === '' ? '' : `(?!${of}(?!(?:the )?${escapePattern(thing)}(?!\\p{L})))`;
  const whole = escapePattern(noun) + (thing === '' ? '' : `${of}(?:the )?${escapePattern(thing)}`);
  // "The president" is the office. "A president" could be one of anything, so the sentence must say of what.
  const office = `(?:${SAME_ROLE}${escapePattern(noun)}|an? ${whole})(?!\\p{L})(?!${TIED})${another}`;
  const name = `(?<!\\p{L})(?:${names.map(escapePattern).join('|')})`;
  const sources = [
    `${name} ${IS} ${office}`,
    `${name}, ${office}[^,]*, ${PRESENT}(?!\\p{L})`,
    `(?<!\\p{L})${escapePattern(noun)} ${name} ${PRESENT}(?!\\p{L})`,
  ];
  const told = noun.toLowerCase();
  let patterns: RegExp[] | undefined;
  return (sentence) => {
    // Few sentences have the word, and to compile the patterns takes as long as all the rest of a rule.
    if (!sentence.toLowerCase().includes(told) || PAST.test(sentence)) return false;
    patterns ??= sources.map((source) => new RegExp(source, 'iu'));
    return patterns.some((pattern) => pattern.test(sentence));
  };
};
