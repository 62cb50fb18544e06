import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/**
 * What of a text survives printing. A PDF has no words or paragraphs, only glyphs in places: spaces at the ends of
 * lines are lost, two letters may be one glyph (a ligature, which NFKC takes apart), small capitals are capitals, and
 * a hyphen may be the writer's or that of a line's end.
 */
export const letters = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Glyphs of Arabic come one by one, from left to right: the last letter first. */
const inReadingOrder = (strings: readonly string[]): string[] => {
  const ordered: string[] = [];
  let run: string[] = [];
  for (const string of [...strings, 'end']) {
    const isArabic = /\p{Script=Arabic}/u.test(string);
    if (isArabic || (run.length > 0 && letters(string) === '')) run.unshift(string);
    else {
      ordered.push(...run, string);
      run = [];
    }
  }
  return ordered.slice(0, -1);
};

/** A node of a PDF's structure, or a reference to a piece of its content. */
interface Tag {
  role?: string;
  alt?: string;
  children?: Tag[];
  id?: string;
}

/** A page as it comes out of a printer, which is as a PDF says it. */
export interface Paper {
  /** The letters of all that the document says, in its order. */
  read: string;
  /** The letters of all that is drawn, what styles add included, each sheet beginning with what has no position. */
  seen: string;
  /** Pictures by what they say in words, with the strings in them. */
  figures: Map<string, string[]>;
  /** All that is drawn, colours included. */
  strokes: string;
}

type Sheet = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** What is drawn, each string in one go: a line, a label, or less; all of it, and by the tag that refers to it. */
const stringsOf = async (sheet: Sheet): Promise<{ all: string[]; tagged: Map<string, string[]> }> => {
  const all: string[] = [];
  const tagged = new Map<string, string[]>();
  const open: string[] = [];
  const { items } = await sheet.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if ('str' in item) {
      all.push(item.str);
      tagged.get(open.findLast(Boolean) ?? '')?.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      open.push(item.id ?? '');
      if (item.id) tagged.set(item.id, []);
    }
  }
  return { all, tagged };
};

export const printed = async (page: Page): Promise<Paper> => {
  // By its tags a PDF can be read in the order of the document: what has a position is drawn after all that has none.
  const bytes = await page.pdf({ format: 'A4', printBackground: true, tagged: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const paper: Paper = { read: '', seen: '', figures: new Map(), strokes: '' };
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { all, tagged } = await stringsOf(sheet);
    const under = ({ role, alt = '', id = '', children = [] }: Tag): string[] => {
      const strings = [...(tagged.get(id) ?? []), ...children.flatMap(under)];
      if (role === 'Figure' && alt !== '') paper.figures.set(alt, strings);
      return strings;
    };
    paper.read += letters(inReadingOrder(under((await sheet.getStructTree()) as Tag)).join(''));
    paper.seen += letters(inReadingOrder(all).join(''));
    const { fnArray, argsArray } = await sheet.getOperatorList();
    // The names of fonts count the documents that were read.
    paper.strokes += JSON.stringify([fnArray, argsArray]).replace(/g_d\d+_/g, '');
  }
  return paper;
};
