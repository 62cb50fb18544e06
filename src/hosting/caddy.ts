import {
  ADMIN,
  contentType,
  HASHED,
  IMMUTABLE,
  policyHeader,
  REVALIDATE,
  securityHeaders,
  TYPES,
  TYPES_OF_NAMES,
} from './headers.ts';
import { quoted, SITE_FOLDER, type HostFile, type Served } from './served.ts';
import { speculationHeader } from './speculation.ts';

const NAME = 'Caddyfile';

/** The file for a site block of Caddy: https://caddyserver.com/docs/caddyfile/directives */
export const caddy = ({ base, httpsOnly, adminPolicy, moved, gone }: Served): HostFile => {
  const types = Object.entries({ ...TYPES, ...TYPES_OF_NAMES });
  const files = ['file_server {', '  precompressed br zstd gzip', `  hide ${NAME}`, '}'];
  const block = (head: string, lines: readonly string[]) => [
    `${head} {`,
    ...lines.map((line) => `  ${line}`),
    '}',
  ];
  const lines = [
    '# Each build writes this file anew. Put this line into the site block of Caddy 2.6 or later:',
    `#   import ${SITE_FOLDER}/${NAME}`,
    `root * ${SITE_FOLDER}`,
    // Outside `route` Caddy puts directives into an order of its own, and the last header would not win.
    ...block('route', [
      ...block('header', [
        ...[...securityHeaders(httpsOnly), speculationHeader(base)].map(
          ([name, value]) => `${name} ${quoted(value)}`,
        ),
        `Cache-Control "${REVALIDATE}"`,
      ]),
      ...(adminPolicy === undefined
        ? []
        : [`@admin path ${base}${ADMIN}*`, `header @admin ${policyHeader(adminPolicy)[0]} "${adminPolicy}"`]),
      `@hashed path ${HASHED.map((path) => base + path).join(' ')}`,
      `header @hashed Cache-Control "${IMMUTABLE}"`,
      ...types.flatMap(([name, type], index) => [
        `@type${index} path *${name}`,
        `header @type${index} Content-Type "${contentType(type)}"`,
      ]),
      ...(base === '' ? [] : [`redir ${base} ${base}/ 301`]),
      ...moved.map(({ from, to }) => `redir ${base}${from} ${base}${to} 301`),
      ...gone.map((path) => `error ${base}${path} 410`),
      ...(base === '' ? files : block(`handle_path ${base}/*`, files)),
      'error 404',
    ]),
    ...block('handle_errors', [
      ...(base === '' ? [] : [`uri strip_prefix ${base}`]),
      ...block('header', ['Content-Type "text/html; charset=utf-8"', `Cache-Control "${REVALIDATE}"`]),
      '@gone expression {http.error.status_code} == 410',
      '@other expression {http.error.status_code} != 410',
      'rewrite @gone {path}index.html',
      'rewrite @other /404.html',
      ...files,
    ]),
  ];
  return { name: NAME, text: `${lines.join('\n')}\n` };
};
