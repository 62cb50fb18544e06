import { parse } from 'parse5';
import type { Language } from '../../text/language/language.ts';
import { attributeOf, childrenOf, isElement, textIn, type HtmlNode } from '../../text/html-tree.ts';

/** A page of the built site that readers will find changed. */
export interface ChangedPage {
  /** Its path below the front page: `/articles/dam/`. */
  address: string;
  title: string;
  state: 'new' | 'changed' | 'gone';
  /** What differs: words, or only punctuation and order, or only where links lead and which pictures there are. */
  differs: 'words' | 'punctuation' | 'links';
  /** How many words came and went. */
  words: { added: number; removed: number };
  /** Compressed, before and after; none where there is no page. */
  bytes: { before?: number; after?: number };
}

/** What a proposal does to the files of the built site. */
export interface PageDifferences {
  /** Pages that have other words, links or pictures, in the order of their addresses. */
  changed: ChangedPage[];
  /** Addresses of pages with the same words, links and pictures, and other bytes. */
  rerendered: string[];
  unchanged: number;
  /** What is no page: feeds, data, the search, pictures. */
  files: { new: number; changed: number; gone: number; unchanged: number };
}

/** The pages that are shown as they were and as they would be. */
export interface PagePictures {
  pages: PicturedPage[];
  /** Changed pages that are not shown, since there are many. */
  leftOut: number;
}

export interface PicturedPage extends Pick<ChangedPage, 'address' | 'title'> {
  pairs: { width: number; before?: PagePicture; after?: PagePicture }[];
}

/** A picture of a page; of a long one, of the parts that differ. */
export interface PagePicture {
  /** Path from the review on. */
  file: string;
  /** In pixels, as all lengths. */
  height: number;
  /** What is shown of the page, from the top down. */
  parts: { top: number; height: number }[];
  pageHeight: number;
}

/** What a reader gets of a page. */
export interface Reading {
  title: string;
  /** All that is read and read out, with one space where there is any. */
  text: string;
  /** Where its links lead and what its pictures are, in their order. */
  targets: string[];
}

/** Not read by anybody. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template']);
/** Words go on across their edges. */
const WITHIN_WORDS: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby rt s small span strong sub sup time u wbr'.split(
    ' ',
  ),
);
const READ_OUT = ['alt', 'aria-label', 'title', 'placeholder'];
const TARGETS = new Map([
  ['a', ['href']],
  ['img', ['src', 'srcset']],
  ['source', ['srcset']],
]);

/** The words of a page as its readers get them, and where it leads them. */
export const readPage = (html: string): Reading => {
  const targets: string[] = [];
  let title = '';
  const textOf = (node: HtmlNode): string => {
    if (!isElement(node))
      return node.nodeName === '#text' ? textIn(node) : childrenOf(node).map(textOf).join('');
    const { tagName } = node;
    if (UNREAD.has(tagName)) return '';
    // A drawing may have titles of its own.
    if (tagName === 'title' && title === '') title = textIn(node).replace(/\s+/g, ' ').trim();
    for (const name of TARGETS.get(tagName) ?? []) {
      const target = attributeOf(node, name);
      if (target !== '') targets.push(target);
    }
    const readOut = READ_OUT.map((name) => attributeOf(node, name)).filter((text) => text !== '');
    const inner = childrenOf(node).map(textOf).join('');
    const edge = WITHIN_WORDS.has(tagName) ? '' : ' ';
    return [edge, ...readOut.map((text) => ` ${text} `), inner, edge].join('');
  };
  // Without scripts, so that what stands in `noscript` is read, too.
  const text = textOf(parse(html, { scriptingEnabled: false }))
    .replace(/\s+/g, ' ')
    .trim();
  return { title, text, targets };
};

const wordsOf = (text: string, { words }: Language): string[] =>
  Array.from(words.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

/** How many words of a text are not in another one, each as often as it stands there. */
const wordsBeyond = (text: string, other: string, language: Language): number => {
  const left = new Map<string, number>();
  for (const word of wordsOf(other, language)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(text, language).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  }).length;
};

/**
 * What readers will find changed in a page.
 *
 * @returns undefined where they will not: the words, links and pictures are the same.
 */
export const pageDifference = (
  before: string | undefined,
  after: string | undefined,
  language: Language,
): Pick<ChangedPage, 'title' | 'state' | 'differs' | 'words'> | undefined => {
  const [was, is] = [before, after].map((html) => (html === undefined ? undefined : readPage(html)));
  if (was && is && was.text === is.text && was.targets.join('\n') === is.targets.join('\n')) return undefined;
  const [old, now] = [was?.text ?? '', is?.text ?? ''];
  const words = { added: wordsBeyond(now, old, language), removed: wordsBeyond(old, now, language) };
  return {
    title: (is ?? was)?.title ?? '',
    state: !was ? 'new' : !is ? 'gone' : 'changed',
    differs: old === now ? 'links' : words.added + words.removed === 0 ? 'punctuation' : 'words',
    words,
  };
};
