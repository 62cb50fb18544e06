import type { Host } from '../newsroom/model/settings.ts';
import { caddy } from './caddy.ts';
import { cloudflare, netlify } from './headers-file.ts';
import { nginx } from './nginx.ts';
import type { HostFile, Served } from './served.ts';
import { speculationFile } from './speculation.ts';

/** How a site is written for a host. */
interface Writer {
  files: (served: Served) => HostFile[];
  /** The compressed files beside the others that the host sends to whoever takes them. */
  compressed: readonly Encoding[];
}

/** The ending of a compressed file. */
export type Encoding = '.br' | '.zst' | '.gz';

/** With what the headers of the host lead to. */
const withHeaders =
  (files: (served: Served) => HostFile[]): Writer['files'] =>
  (served) => [...files(served), speculationFile(served.base)];

/** GitHub Pages needs no file of its own: every built site has a `404.html` and a `.nojekyll`. */
export const HOST_WRITERS: Record<Host, Writer> = {
  pages: { files: () => [], compressed: [] },
  cloudflare: { files: withHeaders(cloudflare), compressed: [] },
  netlify: { files: withHeaders(netlify), compressed: [] },
  caddy: { files: withHeaders((served) => [caddy(served)]), compressed: ['.br', '.zst', '.gz'] },
  // Its module for Zstandard is in no package of Debian's.
  nginx: { files: withHeaders((served) => [nginx(served)]), compressed: ['.br', '.gz'] },
};
