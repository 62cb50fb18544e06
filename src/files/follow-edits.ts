import { statSync } from 'node:fs';
import path from 'node:path';
import type { HotPayload, Plugin, ViteDevServer } from 'vite';
import { contentFolder } from './content-folder.ts';

/** Milliseconds after which a file that an editor saves is whole. */
const SAVED = 100;

const RELOAD = { type: 'full-reload' } as const;

const ASKED = 'content-folder:asked';

/** What every page says in the dev server as soon as it hears of edits: when it was asked for. */
export const SAY_WHEN_ASKED = `import.meta.hot.send('${ASKED}', performance.timeOrigin);`;

/** What `content.ts` throws: when the reading began that found the mistakes, as `performance.now()` has it. */
export interface ContentError extends Error {
  began: number;
}

/**
 * The dev server reads the content again when something in its folder has changed, and tells every open page to load again.
 *
 * @param seam The module that reads the content when it is evaluated.
 */
export const followEdits = (seam: string): Plugin => ({
  name: 'content-folder',
  configureServer(server) {
    let lastForgotten = -Infinity;
    /** The next page that is asked for reads the content again. */
    const forget = (): void => {
      lastForgotten = performance.now();
      for (const environment of Object.values(server.environments)) {
        for (const module of environment.moduleGraph.getModulesByFile(seam) ?? [])
          environment.moduleGraph.invalidateModule(module);
        // Which pages there are may have changed, too: Astro forgets its list when it hears this.
        environment.hot.send('astro:content-changed', {});
      }
    };
    let saved: NodeJS.Timeout | undefined;
    onEdit(server, () => {
      // Astro reloads a page with an error as soon as a file changes: that page must not get the mistakes of before.
      forget();
      clearTimeout(saved);
      saved = setTimeout(() => {
        forget();
        server.ws.send(RELOAD);
      }, SAVED);
    });
    reloadLatecomers(server, () => lastForgotten);
    reloadForErrors(server, (error) => 'began' in error && Number(error.began) < lastForgotten);
  },
});

/** Calls whenever a file of the content has changed. */
const onEdit = (server: ViteDevServer, call: () => void): void => {
  const folder = contentFolder();
  /** When each file was written last: the watcher may tell of it more than once. */
  const written = new Map<string, number | undefined>();
  server.watcher.add(folder).on('all', (_, file) => {
    if (!path.resolve(file).startsWith(folder + path.sep)) return;
    const now = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (written.has(file) && written.get(file) === now) return;
    written.set(file, now);
    call();
  });
};

/** A page that is asked for before an edit, and hears of edits only after it, would keep what was: it loads again. */
const reloadLatecomers = (server: ViteDevServer, lastEdit: () => number): void => {
  server.ws.on(ASKED, (asked: unknown, client) => {
    if (Number(asked) < performance.timeOrigin + lastEdit()) client.send(RELOAD);
  });
};

/**
 * Astro sends an error to every open page a fifth of a second after the page that met it. If it may be mended by then, pages
 * load again instead.
 */
const reloadForErrors = (server: ViteDevServer, isOver: (error: object) => boolean): void => {
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot) as (...told: [HotPayload] | [string, unknown?]) => void;
  hot.send = (...told: [HotPayload] | [string, unknown?]): void => {
    const [payload] = told;
    if (typeof payload === 'object' && payload.type === 'error' && isOver(payload.err)) send(RELOAD);
    else send(...told);
  };
};
