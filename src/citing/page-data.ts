import { parse } from 'parse5';
import { UnreadableReference } from './reference.ts';
import { attributeOf, elementsIn, isTooDeep, textIn, type HtmlElement } from '../text/html-tree.ts';

/** What a page says of itself to programs. None of it has been verified. */
export interface PageData {
  /** All values of the `<meta>` elements of a name, in their order. The name is in small letters. */
  meta: (name: string) => string[];
  /** Everything that its JSON-LD describes. */
  things: readonly Thing[];
  title: string;
  lang: string;
  canonical: string;
  /** Its text, without what no reader sees. */
  text: string;
}

/** An object of JSON-LD: https://schema.org. */
export type Thing = Readonly<Record<string, unknown>>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of JSON-LD as a list: it may have one value, several or none. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const thingsIn = (value: unknown): Thing[] =>
  listOf(value)
    .filter(isThing)
    .flatMap((thing) => [thing, ...thingsIn(thing['@graph']), ...thingsIn(thing['mainEntity'])]);

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''));
  } catch {
    // JSON-LD that cannot be parsed is ignored.
    return undefined;
  }
};

/** The texts of a value of JSON-LD: of a thing, its name. */
export const wordsOf = (value: unknown): string[] =>
  listOf(value)
    .map((one) => (isThing(one) ? (one['name'] ?? one['@value']) : one))
    .filter((one) => typeof one === 'string')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

const UNSEEN = ['script', 'style', 'template', 'noscript', 'title'];

/**
 * What a page says of itself. Nothing in it runs.
 *
 * @throws UnreadableReference When it is nested too deeply.
 */
export const readPageData = (html: string): PageData => {
  if (isTooDeep(html))
    throw new UnreadableReference(
      'The page is nested too deeply to be read. Write the source by hand: npm run new -- source',
    );
  const elements = elementsIn(parse(html));
  const named = (name: string): HtmlElement[] => elements.filter(({ tagName }) => tagName === name);
  const metas = Map.groupBy(
    named('meta').map((meta) => ({
      name: (
        attributeOf(meta, 'property') ||
        attributeOf(meta, 'name') ||
        attributeOf(meta, 'itemprop')
      ).toLowerCase(),
      content: attributeOf(meta, 'content').replace(/\s+/g, ' '),
    })),
    ({ name }) => name,
  );
  const canonical = named('link').find((link) => attributeOf(link, 'rel').toLowerCase() === 'canonical');
  const [root] = named('html');
  const [body] = named('body');
  const seen = (element: HtmlElement): string =>
    element.childNodes
      .map((node) => ('tagName' in node ? (UNSEEN.includes(node.tagName) ? '' : seen(node)) : textIn(node)))
      .join(' ');
  return {
    meta: (name) =>
      metas
        .get(name)
        ?.map(({ content }) => content)
        .filter(Boolean) ?? [],
    things: named('script')
      .filter((script) => attributeOf(script, 'type').toLowerCase() === 'application/ld+json')
      .flatMap((script) => thingsIn(parsed(textIn(script)))),
    title: textIn(named('title')[0] ?? parse(''))
      .replace(/\s+/g, ' ')
      .trim(),
    lang: root ? attributeOf(root, 'lang') : '',
    canonical: canonical ? attributeOf(canonical, 'href') : '',
    text: body ? seen(body).replace(/\s+/g, ' ') : '',
  };
};
