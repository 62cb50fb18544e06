/** What every message to an editor must be: read aloud once, it says what to do to somebody who does not code. */

/** Words that only those who code know. */
const JARGON =
  /[<>]=|\b(?:YAML|MDX|JSX|AST|frontmatter|scalar|pars(?:e|er|ed|ing)|schema|regex(?:p)?|regular expression|strings?|null|undefined|boolean|array|token|enum|node|render(?:ed|s)?|invalid|unexpected|expected|stdin|stdout)\b/;

/** A sentence with more words is heard twice. */
const MOST_WORDS = 30;

/** What an editor has written, or is to copy, counts as one word and may be anything. */
const withoutQuoted = (text: string): string =>
  text
    .replace(/- \{.*?\}(?=$|\.(?: |$))/g, 'this')
    .replace(/"(?:[^"]|"(?=[\w'(\\]))*"/g, 'this')
    .replace(/<[^>]*>/g, 'this')
    .replace(/\([a-z]+:[^)]*\)|`[^`]*`|\S*[/\\]\S*/g, 'this')
    // A list of names is looked through, not heard.
    .replace(/(?:[\w-]+, ){2,}[\w-]+ (?:or|and) [\w-]+/g, 'these');

/** What is wrong with the words of a sentence or a hint; nothing if all is well. */
export const faultsIn = (text: string): string[] => {
  const own = withoutQuoted(text);
  const sentences = own.split(/(?<=[.?!;])\s+/);
  return [
    ...(/[.?!]["')]?$|\}$/.test(text.trim()) ? [] : ['no full stop at its end']),
    ...(/ {2}/.test(own) ? ['two spaces'] : []),
    ...(/\u201c[^\u201d]*"|\u2018[^\u2019]*'/.test(own) ? ['straight marks in curly ones'] : []),
    ...(/\b(?:please|simply|just|sorry|oops)\b/i.test(own) ? ['a word too many'] : []),
    ...(/\ba (?=[aeio])|\ban (?=[^aeiouhAEIOUFHLMNRSX8])/.test(own) ? ['the wrong article'] : []),
    ...(/(?<!\d)\b1 [a-z]+s\b(?! of)/.test(own) ? ['one of several'] : []),
    ...(JARGON.exec(own) ?? []).map((word) => `"${word}"`),
    ...sentences
      .filter((sentence) => sentence.split(' ').length > MOST_WORDS)
      .map((sentence) => `${sentence.split(' ').length} words: ${sentence}`),
  ];
};
