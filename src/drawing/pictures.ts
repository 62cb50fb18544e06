import { Renderer, type Node } from '@takumi-rs/core';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CARD_SIZE, type CardText } from './social-card.ts';

/** Draws pictures of this site: cards for shared links, and icons. Same text, same picture, byte for byte. */

/** The light tokens of styles/tokens.css: a card is seen on other people's pages. */
const PAPER = '#f7f5ef';
const INK = '#1c1a17';
const SOFT = '#504b43';
const ACCENT = '#22308f';

const CACHE = path.resolve('node_modules/.cache/wherefore/cards');
const FONT = '@fontsource/charis-sil';
const ARABIC = '@fontsource/noto-naskh-arabic';
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'vietnamese'];
const WEIGHTS = [400, 700];
// By the working folder, which is the project's in every command: in a build this module lies elsewhere.
const project = path.resolve('package.json');
const require = createRequire(project);
const fileOf = (name: string): Buffer => readFileSync(require.resolve(name));

/** The versions of what draws a picture besides its tree. */
const { dependencies } = JSON.parse(readFileSync(project, 'utf8')) as {
  dependencies: Record<string, string>;
};
const drawnBy = ['@takumi-rs/core', FONT, ARABIC].map((name) => `${name}@${dependencies[name]}`);

/** `U+0000-00FF,U+0131` as pairs of numbers. */
const rangesOf = (written: string): [number, number][] =>
  written.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });

const prepare = async (): Promise<Renderer> => {
  const renderer = new Renderer();
  for (const [font, name, subsets] of [
    [FONT, 'charis-sil', SUBSETS],
    [ARABIC, 'noto-naskh-arabic', ['arabic']],
  ] as const) {
    const ranges = JSON.parse(fileOf(`${font}/unicode.json`).toString()) as Record<string, string>;
    for (const subset of subsets) {
      for (const weight of WEIGHTS) {
        const data = fileOf(`${font}/files/${name}-${subset}-${weight}-normal.woff2`);
        const unicodeRange = rangesOf(ranges[subset] ?? '');
        await renderer.registerFont({ name, data, weight, style: 'normal', unicodeRange });
      }
    }
  }
  return renderer;
};
let renderer: Promise<Renderer> | undefined;

/** A picture from the cache, or drawn and put there. */
const draw = async (node: Node, width: number, height: number): Promise<Buffer> => {
  const key = JSON.stringify([node, width, height, drawnBy]);
  const kept = path.join(CACHE, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.png`);
  if (existsSync(kept)) return readFileSync(kept);
  const picture = await (await (renderer ??= prepare())).render(node, { width, height, format: 'png' });
  mkdirSync(CACHE, { recursive: true });
  // Another build may read at the same time: it finds the whole file or none.
  const unfinished = `${kept}.${process.pid}`;
  writeFileSync(unfinished, picture);
  renameSync(unfinished, kept);
  return picture;
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

/** The three dots of public/mark.svg, as large as asked. */
const mark = (size: number): Node => {
  const dot = (x: number, y: number): Node =>
    box({
      position: 'absolute',
      left: (x / 16) * size,
      top: (y / 16) * size,
      width: (4.4 / 16) * size,
      height: (4.4 / 16) * size,
      borderRadius: '50%',
      backgroundColor: ACCENT,
    });
  return box(
    { position: 'relative', width: size, height: size, flexShrink: 0 },
    dot(1.3, 2.3),
    dot(10.3, 2.3),
    dot(5.8, 9.3),
  );
};

/** The longer a headline, the smaller: it is to fill three lines, or four. */
const sizeOf = (headline: string): number =>
  headline.length <= 45 ? 92 : headline.length <= 75 ? 78 : headline.length <= 110 ? 66 : 54;

const MOST_LINES = 4;

export const drawCard = ({ site, headline, line, status, year }: CardText): Promise<Buffer> => {
  const fontSize = sizeOf(headline);
  const card = box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      padding: '44px 64px 48px',
      backgroundColor: PAPER,
      color: INK,
      fontFamily: 'charis-sil, noto-naskh-arabic',
    },
    box(
      { alignItems: 'center', gap: 14, marginBottom: 14 },
      mark(52),
      text(site, { fontSize: 46, fontWeight: 700, lineHeight: 1.2 }),
    ),
    rule(6, INK),
    box({ height: 5, flexShrink: 0 }),
    rule(2, INK),
    box(
      { flexGrow: 1, flexDirection: 'column', justifyContent: 'center' },
      text(headline, {
        fontSize,
        fontWeight: 700,
        lineHeight: 1.1,
        letterSpacing: '-0.02em',
        textWrap: 'balance',
        lineClamp: MOST_LINES,
        textOverflow: 'ellipsis',
      }),
    ),
    box(
      {
        justifyContent: 'space-between',
        alignItems: 'center',
        paddingTop: 18,
        borderTop: `2px solid ${ACCENT}`,
      },
      box(
        { flexDirection: 'column' },
        ...(status === undefined
          ? []
          : [
              text(status.toUpperCase(), {
                fontSize: 27,
                fontWeight: 700,
                letterSpacing: '0.07em',
                color: ACCENT,
              }),
            ]),
        text(line, { fontSize: 32, color: SOFT }),
      ),
      ...(year === undefined
        ? []
        : [text(year, { fontSize: 92, lineHeight: 1, fontWeight: 700, color: ACCENT })]),
    ),
  );
  return draw(card, CARD_SIZE.width, CARD_SIZE.height);
};

/** The mark on paper, with the space round it that a mask of a phone may cut away. */
export const drawIcon = (size: number): Promise<Buffer> =>
  draw(
    box(
      {
        width: '100%',
        height: '100%',
        alignItems: 'center',
        justifyContent: 'center',
        backgroundColor: PAPER,
      },
      mark(size * 0.6),
    ),
    size,
    size,
  );
