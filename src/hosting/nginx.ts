import {
  ADMIN,
  HASHED,
  IMMUTABLE,
  REVALIDATE,
  securityHeaders,
  TEXT_TYPES,
  TYPES,
  TYPES_OF_NAMES,
  type Header,
} from './headers.ts';
import { quoted, SITE_FOLDER, type HostFile, type Served } from './served.ts';
import { speculationHeader } from './speculation.ts';

const NAME = 'nginx.conf';

/** A path with `*` in it as a regular expression within the site. */
const pattern = (path: string): string => path.slice(1).replaceAll('.', '\\.').replaceAll('*', '.+');

/** The file for a `server` block of nginx: https://nginx.org/en/docs/http/ngx_http_core_module.html */
export const nginx = ({ base, httpsOnly, adminPolicy, moved, gone }: Served): HostFile => {
  const added = (headers: readonly Header[]) =>
    headers.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);
  const security = added(securityHeaders(httpsOnly));
  const location = (where: string, ...lines: string[]) => [
    `location ${where} {`,
    ...lines.map((line) => `  ${line}`),
    '}',
  ];
  const lines = [
    '# Each build writes this file anew. Put this line into a server block of nginx 1.18 or later:',
    `#   include ${SITE_FOLDER}/${NAME};`,
    'charset utf-8;',
    `charset_types ${TEXT_TYPES.filter((type) => type !== 'text/html').join(' ')};`,
    'types {',
    ...Object.entries(TYPES).map(([ending, type]) => `  ${type} ${ending.slice(1)};`),
    '}',
    'default_type application/octet-stream;',
    '',
    ...security,
    ...added([speculationHeader(base)]),
    `add_header Cache-Control "${REVALIDATE}";`,
    'server_tokens off;',
    '# Behind another server nginx does not know its own address.',
    'absolute_redirect off;',
    '# The build has compressed the texts. With the module for Brotli (libnginx-mod-http-brotli-static in Debian): brotli_static on;',
    'gzip_static on;',
    'gzip_vary on;',
    '',
    '# A folder without a page is answered like an address that does not exist.',
    `error_page 404 ${base}/404.html;`,
    `error_page 403 =404 ${base}/404.html;`,
    ...location(`${base}/`, `alias ${SITE_FOLDER}/;`, 'index index.html;'),
    ...(base === '' ? [] : location(`= ${base}`, `return 301 ${base}/;`)),
    ...location(`= ${base}/${NAME}`, 'return 404;'),
    ...(adminPolicy === undefined
      ? []
      : location(
          `^~ ${base}${ADMIN}`,
          `alias ${SITE_FOLDER}${ADMIN};`,
          'index index.html;',
          ...added(securityHeaders(httpsOnly, adminPolicy)),
          `add_header Cache-Control "${REVALIDATE}";`,
        )),
    ...location(
      `~ ^${base}/(${HASHED.map(pattern).join('|')})$`,
      `alias ${SITE_FOLDER}/$1;`,
      '# A location that adds a header does not inherit those from above.',
      ...security,
      `add_header Cache-Control "${IMMUTABLE}";`,
    ),
    ...Object.entries(TYPES_OF_NAMES).flatMap(([name, type]) =>
      location(
        `~ ^${base}/(${name.startsWith('/') ? '(?:.+/)?' : '.+'}${name.replace(/^\//, '').replaceAll('.', '\\.')})$`,
        `alias ${SITE_FOLDER}/$1;`,
        'types {}',
        `default_type ${type};`,
      ),
    ),
    ...moved.flatMap(({ from, to }) => location(`= ${base}${from}`, `return 301 "${base}${to}";`)),
    ...gone.flatMap((path) =>
      location(`= ${base}${path}`, `error_page 410 ${base}${path}index.html;`, 'return 410;'),
    ),
  ];
  return { name: NAME, text: `${lines.join('\n')}\n` };
};
