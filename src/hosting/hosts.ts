import type { Host } from '../newsroom/model/settings.ts';
import { caddy } from './caddy.ts';
import { cloudflare, netlify } from './headers-file.ts';
import { nginx } from './nginx.ts';
import type { HostFile, Served } from './served.ts';

/** How a site is written for a host. */
interface Writer {
  files: (served: Served) => HostFile[];
  /** Whether the host sends compressed files that lie beside the others. */
  compressed: boolean;
}

/** GitHub Pages needs no file of its own: every built site has a `404.html` and a `.nojekyll`. */
export const HOST_WRITERS: Record<Host, Writer> = {
  pages: { files: () => [], compressed: false },
  cloudflare: { files: cloudflare, compressed: false },
  netlify: { files: netlify, compressed: false },
  caddy: { files: (served) => [caddy(served)], compressed: true },
  nginx: { files: (served) => [nginx(served)], compressed: true },
};
