import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followEdits } from '../../src/files/follow-edits.ts';

const RELOAD = { type: 'full-reload' };

let folder: string;
beforeEach(() => {
  vi.useFakeTimers();
  folder = mkdtempSync(path.join(tmpdir(), 'edits-'));
  mkdirSync(path.join(folder, 'articles'));
  vi.stubEnv('CONTENT_DIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

type Listen = (asked: number, client: { send: (payload: object) => void }) => void;

/** A dev server of Vite's, as far as edits are followed: what is read again, and what open pages are told. */
const aServer = () => {
  const told: unknown[] = [];
  const watcher = new EventEmitter();
  const invalidated: string[] = [];
  let sayAsked: Listen | undefined;
  const hot = {
    send: (payload: unknown) => void (typeof payload === 'object' && told.push(payload)),
  };
  const moduleGraph = {
    getModulesByFile: (file: string) => [file],
    invalidateModule: (file: string) => invalidated.push(file),
  };
  const server = {
    watcher: Object.assign(watcher, { add: () => watcher }),
    environments: { client: { hot, moduleGraph } },
    ws: {
      send: (payload: unknown) => hot.send(payload),
      on: (_: string, listen: Listen) => {
        sayAsked = listen;
      },
    },
  };
  const { configureServer } = followEdits('/src/content.ts');
  (configureServer as (server: ViteDevServer) => void)(server as unknown as ViteDevServer);
  return {
    told,
    invalidated,
    edit: (text: string) => {
      const file = path.join(folder, 'articles/a.mdx');
      writeFileSync(file, text);
      watcher.emit('all', 'change', file);
      return () => vi.advanceTimersByTime(1000);
    },
    send: (payload: object) => server.environments.client.hot.send(payload),
    /** What a page is told that says when it was asked for. */
    hear: (asked: number): object[] => {
      const heard: object[] = [];
      sayAsked?.(asked, { send: (payload) => heard.push(payload) });
      return heard;
    },
  };
};

test('after an edit the content is read again and open pages load again', () => {
  const server = aServer();
  const whole = server.edit('One.');
  // A page that is asked for now does not get what was read before.
  expect(server.invalidated).toEqual(['/src/content.ts']);
  expect(server.told).toEqual([]);
  whole();
  expect(server.invalidated).toEqual(['/src/content.ts', '/src/content.ts']);
  expect(server.told).toEqual([RELOAD]);
});

test('an error of a reading that is over makes pages load again, one of the last reading is told', () => {
  const server = aServer();
  const old = { type: 'error', err: { message: 'Broken.', began: performance.now() } };
  server.send(old);
  expect(server.told).toEqual([old]);
  vi.advanceTimersByTime(1);
  server.edit('Mended.')();
  server.send(old);
  expect(server.told).toEqual([old, RELOAD, RELOAD]);
  vi.advanceTimersByTime(1);
  const fresh = { type: 'error', err: { message: 'Broken again.', began: performance.now() } };
  const other = { type: 'error', err: { message: 'Not of the content.' } };
  server.send(fresh);
  server.send(other);
  expect(server.told).toEqual([old, RELOAD, RELOAD, fresh, other]);
});

test('files that are saved together make open pages load once', () => {
  const server = aServer();
  server.edit('One.');
  vi.advanceTimersByTime(50);
  server.edit('Two, longer.')();
  expect(server.told).toEqual([RELOAD]);
});

test('a page that was asked for before the last edit loads again when it hears of edits, a later one does not', () => {
  const server = aServer();
  const now = (): number => performance.timeOrigin + performance.now();
  const early = now();
  expect(server.hear(early)).toEqual([]);
  vi.advanceTimersByTime(1);
  server.edit('One.')();
  vi.advanceTimersByTime(1);
  expect(server.hear(early)).toEqual([RELOAD]);
  expect(server.hear(now())).toEqual([]);
});
