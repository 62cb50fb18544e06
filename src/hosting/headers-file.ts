import {
  ADMIN,
  contentType,
  HASHED,
  IMMUTABLE,
  POLICY,
  policyHeader,
  securityHeaders,
  TYPES,
  TYPES_OF_NAMES,
  type Header,
} from './headers.ts';
import { COMMON_POLICY } from './policy.ts';
import type { HostFile, Served } from './served.ts';
import { speculationHeader } from './speculation.ts';

/** The two files that Cloudflare and Netlify read. Both hosts let browsers revalidate files without a rule, and find 404.html. */

/**
 * https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/routing/headers/
 *
 * @param detaches Whether a line with `!` takes a header away that a rule above has set. Elsewhere a path that two rules match may get
 * both policies, and a browser keeps to both: then all pages get what holds of the editor, too. Each has its own policy in it anyway.
 */
const headersFile = ({ base, httpsOnly, adminPolicy }: Served, detaches: boolean): HostFile => {
  const lines = (headers: readonly Header[]) => headers.map(([name, value]) => `  ${name}: ${value}`);
  const rule = (path: string, headers: readonly Header[]) => [base + path, ...lines(headers)].join('\n');
  const isLoose = adminPolicy !== undefined && !detaches;
  const rules = [
    rule('/*', [...securityHeaders(httpsOnly, isLoose ? COMMON_POLICY : undefined), speculationHeader(base)]),
    ...(adminPolicy === undefined
      ? []
      : [
          [
            `${base}${ADMIN}*`,
            ...(detaches ? [`  ! ${POLICY}`] : []),
            ...lines([policyHeader(adminPolicy)]),
          ].join('\n'),
        ]),
    ...HASHED.map((path) => rule(path, [['Cache-Control', IMMUTABLE]])),
    ...types.map(([name, type]) =>
      rule(`/*${name.replace(/^\//, '')}`, [['Content-Type', contentType(type)]]),
    ),
  ];
  return { name: '_headers', text: `${rules.join('\n')}\n` };
};

/** Only the types that the hosts do not know: a file that two rules match would get two types. */
const types = Object.entries({
  '.md': TYPES['.md'],
  '.bib': TYPES['.bib'],
  '.csv': TYPES['.csv'],
  '.webmanifest': TYPES['.webmanifest'],
  ...TYPES_OF_NAMES,
});

/** Cloudflare cannot answer 410. A page stands at each address that is gone; it says so, and asks search engines not to keep it. */
export const cloudflare = (served: Served): HostFile[] => [
  headersFile(served, true),
  {
    name: '_redirects',
    text: served.moved.map(({ from, to }) => `${served.base}${from} ${served.base}${to} 301\n`).join(''),
  },
];

/** With `!` a redirect also holds where a file exists: at each of these addresses stands a page, for hosts without redirects. */
export const netlify = (served: Served): HostFile[] => [
  headersFile(served, false),
  {
    name: '_redirects',
    text: [
      ...served.moved.map(({ from, to }) => `${served.base}${from} ${served.base}${to} 301!\n`),
      ...served.gone.map((path) => `${served.base}${path} ${served.base}${path}index.html 410!\n`),
    ].join(''),
  },
];
