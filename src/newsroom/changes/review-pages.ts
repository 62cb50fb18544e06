import { escapeHtml } from '../../text/escape-html.ts';
import type { ChangedPage, PageDifferences, PagePicture, PagePictures } from './page-differences.ts';

/** What a review says and shows of the pages of the site. */
export interface ReviewedPages {
  /** Or else why there are none: a sentence. */
  differences: PageDifferences | string;
  /** Or else why there are none: a sentence. Missing where nobody asked for pictures. */
  pictures?: PagePictures | string;
}

/** Lines of a list: a comment on GitHub ends at 65,536 letters. */
const MOST_LINES = 50;

const number = (value: number): string => value.toLocaleString('en');

/** An address as code: nothing in it is markup. */
const code = (address: string): string => `\`${address}\``;

const plural = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

const changeText = ({ state, differs, words: { added, removed } }: ChangedPage): string => {
  if (state === 'new') return `new page, ${plural(added, 'word')}`;
  if (state === 'gone') return `page gone, ${plural(removed, 'word')}`;
  return {
    words: `${plural(added, 'word')} new, ${number(removed)} gone`,
    punctuation: 'punctuation or order',
    links: 'links or pictures',
  }[differs];
};

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

const bytesText = (bytes: number | undefined): string => (bytes === undefined ? '' : number(bytes));

const table = (changed: readonly ChangedPage[]): string[] => {
  const sum = (state: 'before' | 'after') =>
    number(changed.reduce((total, { bytes }) => total + (bytes[state] ?? 0), 0));
  const shown = changed.slice(0, MOST_LINES);
  return [
    '',
    row('page', 'what differs', 'bytes before', 'bytes after'),
    row('---', '---', '---:', '---:'),
    ...shown.map((page) =>
      row(code(page.address), changeText(page), bytesText(page.bytes.before), bytesText(page.bytes.after)),
    ),
    ...(shown.length < changed.length
      ? [row(`and ${number(changed.length - shown.length)} more`, '', '', '')]
      : []),
    row('all of these', '', sum('before'), sum('after')),
    '',
    'Bytes are those of the compressed page (Brotli), as it is sent.',
  ];
};

const rerenderedText = (addresses: readonly string[]): string[] => {
  if (addresses.length === 0) return [];
  const shown = addresses.slice(0, MOST_LINES).map(code).join(', ');
  const rest = addresses.length > MOST_LINES ? `, and ${number(addresses.length - MOST_LINES)} more` : '';
  return ['', `Made anew, and to readers the same: ${shown}${rest}.`];
};

const picturesText = (pictures: PagePictures | string): string[] => {
  if (typeof pictures === 'string') return ['', pictures];
  if (pictures.pages.length === 0) return [];
  const rest =
    pictures.leftOut === 0
      ? ''
      : ` ${number(pictures.leftOut)} more, of which fewer words changed, are left out.`;
  return ['', `Pictures show ${number(pictures.pages.length)} of these pages, before and after.${rest}`];
};

const differencesText = ({ changed, rerendered, unchanged, files }: PageDifferences): string[] => {
  const of = (state: ChangedPage['state']) => number(changed.filter((page) => page.state === state).length);
  return [
    `${of('new')} new, ${of('changed')} changed, ${of('gone')} gone; ` +
      `${number(rerendered.length)} made anew, in which readers see no change; ${number(unchanged)} as before. ` +
      'Pages of history are left out.',
    ...(changed.length === 0 ? [] : table(changed)),
    ...rerenderedText(rerendered),
    '',
    `Other files, such as feeds, data and the search: ${number(files.new)} new, ` +
      `${number(files.changed)} changed, ${number(files.gone)} gone, ${number(files.unchanged)} as before.`,
  ];
};

/** What becomes of the pages, as lines of Markdown. */
export const pagesText = ({ differences, pictures }: ReviewedPages): string[] => [
  '',
  '## Pages',
  '',
  ...(typeof differences === 'string' ? [differences] : differencesText(differences)),
  ...(pictures === undefined ? [] : picturesText(pictures)),
];

const NAMES = { before: 'Before', after: 'After' } as const;

const figure = (
  picture: PagePicture | undefined,
  state: keyof typeof NAMES,
  title: string,
  width: number,
): string => {
  const name = NAMES[state];
  if (!picture) return `<figure><figcaption>${name}: there is no such page.</figcaption></figure>\n`;
  const { file, height, parts, pageHeight } = picture;
  const shown = parts.map((part) => `${number(part.top)} to ${number(part.top + part.height)}`).join(', ');
  const part = parts[0]?.height === pageHeight ? '' : `, pixels ${shown} of ${number(pageHeight)}`;
  const alt = escapeHtml(`${name}: the page "${title}", ${number(width)} pixels wide`);
  const image = `<img src="${escapeHtml(file)}" alt="${alt}" width="${width}" height="${height}" loading="lazy">`;
  return `<figure><figcaption>${name}${part}</figcaption><a href="${escapeHtml(file)}">${image}</a></figure>\n`;
};

/** The pictures of the pages as HTML, before and after beside each other. */
export const picturesPage = (pictures: ReviewedPages['pictures']): string =>
  typeof pictures !== 'object'
    ? ''
    : pictures.pages
        .map(({ address, title, pairs }) => {
          const shown = pairs.map(
            ({ width, before, after }) =>
              `<h4>${number(width)} pixels wide</h4>\n<div class="pair" style="--width: ${width}px">\n` +
              `${figure(before, 'before', title, width)}${figure(after, 'after', title, width)}</div>\n`,
          );
          return `<h3>${escapeHtml(title)}</h3>\n<p><code>${escapeHtml(address)}</code></p>\n${shown.join('')}`;
        })
        .join('');
