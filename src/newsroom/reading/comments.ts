/** What an editor writes to oneself, or leaves out for now: `<!-- ... -->` as HTML has it, and a comment in braces as MDX has it. */

/** A comment or code begins: in code nothing is a comment. */
const BEGINS = /(?<!\\)(?:<!--|\{\s*\/\*|`+|(?<=^[ \t>]*)~{3,})/gm;

/** Nobody fences code with more, and of a hundred thousand no pattern can be made. */
const LONGEST_FENCE = 100;

/** Where that which begins with these signs ends; what never does is no comment. */
const endOf = (text: string, signs: string, from: number): number | undefined => {
  if (signs === '<!--') return after(text, /-->/g, from);
  if (signs.startsWith('{')) return after(text, /\*\/\s*\}/g, from);
  if (signs.length > LONGEST_FENCE) return undefined;
  const fence = signs.length >= 3 ? String.raw`(?<=^[ \t>]*)${signs}` : `(?<!\`)${signs}(?!\`)`;
  return after(text, new RegExp(fence, 'gm'), from);
};

const after = (text: string, end: RegExp, from: number): number | undefined => {
  end.lastIndex = from;
  return end.test(text) ? end.lastIndex : undefined;
};

/** A text with spaces in the place of its comments; every other place in it stays where it is. */
export const withoutComments = (text: string): string => {
  let written = '';
  let kept = 0;
  const endless = new Set<string>();
  BEGINS.lastIndex = 0;
  for (let found = BEGINS.exec(text); found; found = BEGINS.exec(text)) {
    const [signs] = found;
    const end = endless.has(signs) ? undefined : endOf(text, signs, BEGINS.lastIndex);
    if (end === undefined) endless.add(signs);
    else {
      const isComment = !/^[`~]/.test(signs);
      written += text.slice(kept, isComment ? found.index : end);
      if (isComment) written += text.slice(found.index, end).replace(/[^\n]/g, ' ');
      BEGINS.lastIndex = kept = end;
    }
  }
  return written + text.slice(kept);
};
