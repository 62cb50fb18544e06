import { Renderer, type Node } from '@takumi-rs/core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { kept } from '../files/kept.ts';
import { RIGHT_TO_LEFT, runsRightToLeft, type Direction } from '../text/direction.ts';
import { bytesOf, letteringOf, type FontFile } from './fonts.ts';
import { PAPER } from '../newsroom/model/settings.ts';
import { squareMark, type Brand } from './mark.ts';
import { CARD_SIZE, type CardText } from './social-card.ts';

/** Draws pictures of this site: cards for shared links, and icons. Same text, same picture, byte for byte. */

/** As in styles/tokens.css. */
const INK = '#1c1a17';
const SOFT = '#504b43';

/** By the working folder, which is the project's in every build: there this module lies elsewhere. */
const { dependencies } = JSON.parse(readFileSync(path.resolve('package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Code points as the runs they make. */
const runsOf = (codePoints: Iterable<number>): [number, number][] => {
  const runs: [number, number][] = [];
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === codePoint - 1) last[1] = codePoint;
    else runs.push([codePoint, codePoint]);
  }
  return runs;
};

const prepare = async (files: readonly FontFile[]): Promise<Renderer> => {
  const renderer = new Renderer();
  for (const { family: name, file, weight, letters } of files) {
    const unicodeRange = runsOf(letters);
    await renderer.registerFont({ name, data: bytesOf(file), ...(weight && { weight }), unicodeRange });
  }
  return renderer;
};
/** By the names of their fonts: most pictures need the same few. */
const renderers = new Map<string, Promise<Renderer>>();
const rendererWith = (files: readonly FontFile[]): Promise<Renderer> => {
  const key = files.map(({ file }) => file).join(' ');
  const renderer = renderers.get(key) ?? prepare(files);
  renderers.set(key, renderer);
  return renderer;
};

/** A picture from the cache, or drawn and put there. */
const draw = async (
  node: Node,
  width: number,
  height: number,
  files: readonly FontFile[] = [],
): Promise<Buffer> => {
  // With the versions of what draws a picture besides its tree.
  const drawnBy = ['@takumi-rs/core', ...new Set(files.map((file) => file.package))].map(
    (name) => `${name}@${dependencies[name]}`,
  );
  const key = JSON.stringify([node, width, height, drawnBy]);
  return kept('cards', key, async () =>
    (await rendererWith(files)).render(node, { width, height, format: 'png' }),
  );
};

type Style = NonNullable<Node['style']>;
const box = (style: Style, ...children: Node[]): Node => ({
  type: 'container',
  style: { display: 'flex', ...style },
  children,
});
const text = (content: string, style: Style): Node => ({ type: 'text', text: content, style });
const rule = (height: number, color: string): Node =>
  box({ width: '100%', height, flexShrink: 0, backgroundColor: color });

/** The mark as large as asked. A card is seen on other people's pages, so its colours are those of light paper. */
const mark = (brand: Brand, size: number): Node => ({
  type: 'image',
  src: `data:image/svg+xml;base64,${Buffer.from(squareMark(brand, false)).toString('base64')}`,
  width: size,
  height: size,
  style: { flexShrink: 0 },
});

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;
/** The longer a headline, the smaller: it is to fill three lines, or four. */
const sizeOf = (headline: string): number => {
  const length = Array.from(headline, (letter) => (WIDE.test(letter) ? 2 : 1)).reduce(
    (a: number, b) => a + b,
    0,
  );
  return length <= 45 ? 92 : length <= 75 ? 78 : length <= 110 ? 66 : 54;
};

const MOST_LINES = 4;
/** Tight as in print. Letters that are joined, or that have signs over and under them, would run together. */
const TIGHT = /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|\P{L})*$/u;

/** Characters of a phrase that is kept on one line. */
const SHORT = 24;
/**
 * Where a line from left to right ends among words from right to left, takumi loses a space: so a name of
 * some words is not parted.
 */
const bound = (text: string): string =>
  text.replace(RIGHT_TO_LEFT, (phrase) =>
    phrase.length <= SHORT ? phrase.replaceAll(' ', '\u00a0') : phrase,
  );

/** Pixels of a side. */
export const MARK_ON_CARD = 52;

/**
 * Only what the fonts have is drawn: of a letter that none has there would be an empty box.
 *
 * @param direction Of the site. The headline runs as its own letters do.
 */
export const drawCard = (said: CardText, brand: Brand, direction: Direction = 'ltr'): Promise<Buffer> => {
  const row = { flexDirection: direction === 'rtl' ? 'row-reverse' : 'row' } as const;
  const drawn = (text = '') => letteringOf(text).text;
  const headline = drawn(said.headline);
  const status = drawn(said.status?.toUpperCase());
  const year = drawn(said.year);
  const { files } = letteringOf([...Object.values(said), status].join('\n'));
  const backwards = runsRightToLeft(headline);
  const fontSize = sizeOf(headline);
  const card = box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      padding: '44px 64px 48px',
      backgroundColor: PAPER.light,
      color: INK,
      fontFamily: [...new Set(files.map(({ family }) => family))].join(', '),
    },
    box(
      { ...row, alignItems: 'center', gap: 14, marginBottom: 14 },
      ...(brand.mark === undefined ? [] : [mark(brand, MARK_ON_CARD)]),
      text(drawn(said.site), {
        fontSize: 46,
        fontWeight: 700,
        lineHeight: 1.2,
        lineClamp: 1,
        textOverflow: 'ellipsis',
      }),
    ),
    rule(6, INK),
    box({ height: 5, flexShrink: 0 }),
    rule(2, INK),
    box(
      { flexGrow: 1, flexDirection: 'column', justifyContent: 'center' },
      text(backwards ? headline : bound(headline), {
        fontSize,
        fontWeight: 700,
        lineHeight: 1.1,
        direction: backwards ? 'rtl' : 'ltr',
        ...(TIGHT.test(headline) && { letterSpacing: '-0.02em' }),
        textWrap: 'balance',
        overflowWrap: 'anywhere',
        // Korean has spaces, and may be parted at any letter.
        wordBreak: /\p{Script=Hangul}/u.test(headline) ? 'keep-all' : 'normal',
        lineClamp: MOST_LINES,
        textOverflow: 'ellipsis',
      }),
    ),
    box(
      {
        ...row,
        justifyContent: 'space-between',
        alignItems: 'center',
        paddingTop: 18,
        borderTop: `2px solid ${brand.accent.light}`,
      },
      box(
        { flexDirection: 'column', alignItems: direction === 'rtl' ? 'flex-end' : 'flex-start' },
        ...(status === ''
          ? []
          : [
              text(status, {
                fontSize: 27,
                fontWeight: 700,
                ...(TIGHT.test(status) && { letterSpacing: '0.07em' }),
                color: brand.accent.light,
              }),
            ]),
        text(drawn(said.line), { fontSize: 32, color: SOFT, direction }),
      ),
      ...(year === ''
        ? []
        : [text(year, { fontSize: 92, lineHeight: 1, fontWeight: 700, color: brand.accent.light })]),
    ),
  );
  return draw(card, CARD_SIZE.width, CARD_SIZE.height, files);
};

/** The mark on paper, with the space round it that a mask of a phone may cut away. */
export const drawIcon = (size: number, brand: Brand): Promise<Buffer> => {
  const { files } = letteringOf(brand.mark === undefined ? brand.letter : '');
  return draw(
    box(
      {
        width: '100%',
        height: '100%',
        alignItems: 'center',
        justifyContent: 'center',
        backgroundColor: PAPER.light,
        color: brand.accent.light,
      },
      brand.mark === undefined
        ? text(brand.letter, {
            fontSize: size * 0.6,
            fontWeight: 700,
            fontFamily: files.map(({ family }) => family).join(', '),
          })
        : mark(brand, size * 0.6),
    ),
    size,
    size,
    files,
  );
};
