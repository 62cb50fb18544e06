import { HEADER_POLICY } from './policy.ts';

/** What a server says of the files of a site, whichever server it is: the files of each host are written from these tables. */

export type Header = readonly [name: string, value: string];

/** Headers of every answer besides the policy. https://owasp.org/www-project-secure-headers/ says what each is for. */
const SECURITY: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  // Sources see that a reader comes from this site, but not from which page.
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  [
    'Permissions-Policy',
    'accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  // Feed readers that run in a browser show the pictures, and everything here is public.
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
];

/**
 * Headers of every answer.
 *
 * @param httpsOnly Whether browsers must use https alone from now on, for a year (RFC 6797).
 */
export const securityHeaders = (httpsOnly: boolean, policy = HEADER_POLICY): Header[] => [
  policyHeader(policy),
  ...SECURITY,
  ...(httpsOnly ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
];

export const POLICY = 'Content-Security-Policy';
export const policyHeader = (policy: string): Header => [POLICY, policy];

/** The paths of the editor, which has a policy of its own. */
export const ADMIN = '/admin/';

/** For files that keep their address when they change: a browser asks each time whether they have. */
export const REVALIDATE = 'no-cache';

/** For files with a digest of their content in their address: other content has another address. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** The paths of these files. `*` stands for any characters, also slashes. */
export const HASHED = ['/_astro/*', '/images/*', '/search/*.json'] as const;

/** Media types by the ending of a path. */
export const TYPES = {
  '.html': 'text/html',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.bib': 'application/x-bibtex',
  '.css': 'text/css',
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

/** Media types of files whose ending alone does not say what they are. */
export const TYPES_OF_NAMES = {
  '.csl.json': 'application/vnd.citationstyles.csl+json',
  '/feed.xml': 'application/atom+xml',
  '/corrections.xml': 'application/atom+xml',
  '/rss.xml': 'application/rss+xml',
  '/feed.json': 'application/feed+json',
  '/schema/article.json': 'application/schema+json',
  '/speculation.json': 'application/speculationrules+json',
} as const;

const BINARY = /^image\/(?!svg)/;

/** The media types of texts, which are in UTF-8 and are worth compressing. */
export const TEXT_TYPES = [...new Set([...Object.values(TYPES), ...Object.values(TYPES_OF_NAMES)])].filter(
  (type) => !BINARY.test(type),
);

/** Whether a file is a text. */
export const isText = (file: string): boolean =>
  Object.entries(TYPES).some(([ending, type]) => file.endsWith(ending) && !BINARY.test(type));

/** A media type as it stands in a header. */
export const contentType = (type: string): string => (BINARY.test(type) ? type : `${type}; charset=utf-8`);
