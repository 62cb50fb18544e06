import { HEADER_POLICY } from './policy.ts';

/** What a server says of the files of a site, whichever server it is: the files of each host are written from these tables. */

export type Header = readonly [name: string, value: string];

/** With every answer. https://owasp.org/www-project-secure-headers/ says what each is for. */
const SECURITY: readonly Header[] = [
  ['Content-Security-Policy', HEADER_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  // Sources see that this site led to them, and not from which page. Copying a link asks for nothing that is closed here.
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  [
    'Permissions-Policy',
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  // Readers of feeds that run in a browser show the pictures, and all that is here is public.
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
];

/** @param httpsOnly Whether browsers shall ask by https alone from now on, for a year (RFC 6797). */
export const securityHeaders = (httpsOnly: boolean): Header[] => [
  ...SECURITY,
  ...(httpsOnly ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
];

/** Pages keep their address when they change: a browser asks whether they have. */
export const REVALIDATE = 'no-cache';

/** Of files whose address has a digest of what is in them: another content is another address. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Which these are. `*` is any number of letters and slashes. */
export const HASHED = ['/_astro/*', '/images/*', '/search/*.json'] as const;

/** Media types by the last part of a path. */
export const TYPES = {
  '.html': 'text/html',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.bib': 'application/x-bibtex',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
} as const;

/** Of files that their last part alone does not tell from others. */
export const TYPES_OF_NAMES = {
  '.csl.json': 'application/vnd.citationstyles.csl+json',
  '/feed.xml': 'application/atom+xml',
  '/corrections.xml': 'application/atom+xml',
  '/rss.xml': 'application/rss+xml',
  '/feed.json': 'application/feed+json',
  '/schema/article.json': 'application/schema+json',
} as const;

const BINARY = /^image\/(?!svg)/;

/** The types of texts, which are in UTF-8 and which compression makes smaller. */
export const TEXT_TYPES = [...new Set([...Object.values(TYPES), ...Object.values(TYPES_OF_NAMES)])].filter(
  (type) => !BINARY.test(type),
);

/** Whether a file is a text. */
export const isText = (file: string): boolean =>
  Object.entries(TYPES).some(([ending, type]) => file.endsWith(ending) && !BINARY.test(type));

/** A type as a header has it. */
export const contentType = (type: string): string => (BINARY.test(type) ? type : `${type}; charset=utf-8`);
