import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SITE_FOLDER } from '../../src/hosting/served.ts';

/** The real servers, started on this machine alone, with what the build wrote for them. */

export const SERVERS = ['nginx', 'caddy'] as const;
export type Server = (typeof SERVERS)[number];

/** Debian keeps servers where only administrators look. */
const PATH = `${process.env['PATH']}:/usr/sbin`;

/** What a server says of its version; undefined where it is not installed. */
export const versionOf = (server: Server): string | undefined => {
  try {
    // nginx tells it on stderr.
    const [command, ...args] = server === 'nginx' ? ['sh', '-c', 'nginx -v 2>&1'] : ['caddy', 'version'];
    return execFileSync(command ?? '', args, { env: { PATH, HOME: '/nonexistent' } })
      .toString()
      .trim();
  } catch {
    return undefined;
  }
};

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
};

/** A whole configuration round the file that the build wrote: everything that the server writes is in one folder. */
const CONFIGURATION: Record<Server, (file: string, folder: string, port: number) => string> = {
  nginx: (file, folder, port) => `
    daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors warn;
    events {}
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      server { listen 127.0.0.1:${port}; include ${file}; }
    }`,
  caddy: (file, _, port) =>
    ['{', 'admin off', 'auto_https off', '}', `http://127.0.0.1:${port} {`, `import ${file}`, '}'].join('\n'),
};
const COMMANDS: Record<Server, (configuration: string, folder: string) => string[]> = {
  nginx: (configuration, folder) => ['nginx', '-p', folder, '-c', configuration],
  caddy: (configuration) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', configuration],
};
/** Asks without what fetch does by itself: redirects, compression. */
export const askServer = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<IncomingMessage & { body: Buffer }>((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve(Object.assign(response, { body: Buffer.concat(parts) })));
    })
      .on('error', reject)
      .end();
  });

export interface Running {
  /** `http://127.0.0.1:8080` */
  origin: string;
  stop: () => Promise<void>;
}

/** Waits until a server answers. */
export const answers = async (origin: string, server: ChildProcess, said: () => string): Promise<void> => {
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) throw new Error(`The server ended:\n${said()}`);
    try {
      await fetch(origin);
      return;
    } catch {
      await setTimeout(100);
    }
  }
  throw new Error(`The server does not answer:\n${said()}`);
};

/**
 * @param site The built site.
 * @param written What the build wrote for this server, or would write.
 */
export const start = async (server: Server, site: string, written: string): Promise<Running> => {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'wherefore-server-'));
  const port = await freePort();
  const file = path.join(folder, 'written-by-the-build');
  writeFileSync(file, written.replaceAll(SITE_FOLDER, site));
  const configuration = path.join(folder, 'configuration');
  writeFileSync(configuration, CONFIGURATION[server](file, folder, port));
  const [command = '', ...args] = COMMANDS[server](configuration, folder);
  let said = '';
  const running = spawn(command, args, {
    env: { PATH, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (part) => (said += String(part)));
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, running, () => said);
  return {
    origin,
    stop: async () => {
      running.kill('SIGTERM');
      if (running.exitCode === null) await once(running, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
