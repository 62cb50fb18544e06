import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface Answer {
  status?: number;
  type?: string;
  body?: string | Uint8Array;
}

/** A server of this machine alone that answers by the path, until the test has ended. @returns Its address. */
export const serverOf = async (answers: Readonly<Record<string, Answer>>): Promise<string> => {
  const server = createServer(({ url = '/' }, response) => {
    const { status = 200, type = 'text/html; charset=utf-8', body = '' } = answers[url] ?? { status: 404 };
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
