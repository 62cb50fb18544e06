import { contentType, HASHED, IMMUTABLE, securityHeaders, TYPES, TYPES_OF_NAMES } from './headers.ts';
import type { HostFile, Served } from './served.ts';

/** The two files that Cloudflare and Netlify read. Both revalidate what has no rule of its own, and find 404.html. */

/** https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/routing/headers/ */
const headersFile = ({ base, httpsOnly }: Served): HostFile => {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule('/*', securityHeaders(httpsOnly)),
    ...HASHED.map((path) => rule(path, [['Cache-Control', IMMUTABLE]])),
    ...types.map(([name, type]) =>
      rule(`/*${name.replace(/^\//, '')}`, [['Content-Type', contentType(type)]]),
    ),
  ];
  return { name: '_headers', text: `${rules.join('\n')}\n` };
};

/** Those that the hosts do not know by themselves: two rules for a file would make two types of it. */
const types = Object.entries({
  '.md': TYPES['.md'],
  '.bib': TYPES['.bib'],
  '.csv': TYPES['.csv'],
  '.webmanifest': TYPES['.webmanifest'],
  ...TYPES_OF_NAMES,
});

/** Cloudflare knows no status of its own: what is gone is a page there that says so, and that no search engine keeps. */
export const cloudflare = (served: Served): HostFile[] => [
  headersFile(served),
  {
    name: '_redirects',
    text: served.moved.map(({ from, to }) => `${served.base}${from} ${served.base}${to} 301\n`).join(''),
  },
];

/** With `!`, since a page stands at each of these addresses for hosts that know no redirects. */
export const netlify = (served: Served): HostFile[] => [
  headersFile(served),
  {
    name: '_redirects',
    text: [
      ...served.moved.map(({ from, to }) => `${served.base}${from} ${served.base}${to} 301!\n`),
      ...served.gone.map((path) => `${served.base}${path} ${served.base}${path}index.html 410!\n`),
    ].join(''),
  },
];
