import dns from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { anyAddress, isPublic, pageAt } from '../../src/cli/editor/fetch-page.ts';
import { edit } from './a-command.ts';
import { worldWith } from './a-folder.ts';

/** An address may come from anyone. What it leads to is looked at before it is asked, each time it leads on. */

/** For these tests this address stands for the public network, and every other one of the machine for what is not. */
const OUTSIDE = '127.0.0.1';
const allows = (address: string): boolean => address === OUTSIDE;
const INSIDE = '127.0.0.2';

/** A server of this machine, until the test has ended, and what it was asked for. */
const server = async (host: string, answer: RequestListener) => {
  const asked: string[] = [];
  const running = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((listening) => running.listen(0, host, listening));
  onTestFinished(() => {
    running.closeAllConnections();
    running.close();
  });
  const { port } = running.address() as AddressInfo;
  return { asked, port, origin: `http://${host}:${port}` };
};
const leadingTo = (location: string, status = 302) =>
  server(OUTSIDE, (_, response) =>
    response.writeHead(status, { location }).end('<p>Moved.</p>'.repeat(9999)),
  );

/** Answers for a name, one after the other, as the system's resolver would give them. */
const namesLeadTo = (...answers: string[][]) => {
  const looked = vi.spyOn(dns, 'lookup');
  const give = (_: string, __: unknown, tell: (error: null, found: dns.LookupAddress[]) => void) =>
    tell(
      null,
      (answers.length > 1 ? answers.shift() : answers[0])?.map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      })) ?? [],
    );
  looked.mockImplementation(give as unknown as typeof dns.lookup);
  onTestFinished(() => looked.mockRestore());
  return looked;
};

describe('a page that leads on', () => {
  it.each([301, 302, 303, 307, 308])('with %i is followed, to where it says from there', async (status) => {
    const { origin, asked } = await server(OUTSIDE, ({ url }, response) =>
      url === '/a/b'
        ? response.writeHead(status, { location: '../c?d=é' }).end()
        : response.writeHead(200, { 'content-type': 'text/html' }).end('<p>here'),
    );
    const page = await pageAt(`${origin}/a/b`, allows);
    expect(page).toMatchObject({ status: 200, url: `${origin}/c?d=%C3%A9`, contentType: 'text/html' });
    expect(Buffer.from(page.bytes).toString()).toBe('<p>here');
    expect(asked).toHaveLength(2);
  });

  it('into this machine is not followed, however it is written', async () => {
    const inside = await server(INSIDE, (_, response) => response.end('secret'));
    const number = String(127 * 2 ** 24 + 2);
    for (const host of [INSIDE, number, '0x7f000002', '0177.0.0.2', '127.2', '[::ffff:127.0.0.2]']) {
      const { origin } = await leadingTo(`http://${host}:${inside.port}/secret`);
      await expect(pageAt(origin, allows), host).rejects.toThrow(
        /^leads to http:\/\/\S+\/secret, an address of this machine or its network$/,
      );
    }
    expect(inside.asked).toEqual([]);
  });

  it.each([
    ['http://169.254.169.254/latest/meta-data/', 'an address of this machine or its network'],
    ['http://[fd00::1]/', 'an address of this machine or its network'],
    ['//10.0.0.1/', 'an address of this machine or its network'],
    ['file:///etc/passwd', 'not a web page'],
    ['ftp://a.example/', 'not a web page'],
    ['data:text/html,x', 'not a web page'],
    ['javascript:alert(1)', 'not a web page'],
    ['http://[', 'something that is not an address'],
  ])('to %s is not followed', async (location, why) => {
    const { origin } = await leadingTo(location);
    await expect(pageAt(origin, allows)).rejects.toThrow(why);
  });

  it('is not followed by the second page either, and not without an end', async () => {
    const second = await leadingTo('http://192.168.0.1/');
    const first = await leadingTo(second.origin);
    await expect(pageAt(first.origin, allows)).rejects.toThrow(
      'leads to http://192.168.0.1/, an address of this machine or its network',
    );
    const endless = await server(OUTSIDE, (_, response) => response.writeHead(302, { location: '/' }).end());
    await expect(pageAt(endless.origin, allows)).rejects.toThrow('is redirected more than 20 times');
    expect(endless.asked).toHaveLength(21);
  });
});

describe('a name', () => {
  it('that the network of names leads into this machine is not asked', async () => {
    const inside = await server(INSIDE, (_, response) => response.end('secret'));
    const first = await leadingTo(`http://news.example:${inside.port}/secret`);
    for (const found of [[INSIDE], [OUTSIDE, INSIDE], ['::1']]) {
      namesLeadTo(found);
      await expect(pageAt(`http://news.example:${inside.port}/`, allows)).rejects.toThrow(
        'is an address of this machine or its network',
      );
    }
    namesLeadTo([INSIDE]);
    await expect(pageAt(first.origin, allows)).rejects.toThrow('an address of this machine');
    expect(inside.asked).toEqual([]);
  });

  it('that leads elsewhere a moment later is asked where it led when it was looked at', async () => {
    const outside = await server(OUTSIDE, (_, response) => response.end('here'));
    const looked = namesLeadTo([OUTSIDE], [INSIDE]);
    const { bytes } = await pageAt(`http://news.example:${outside.port}/`, allows);
    expect(Buffer.from(bytes).toString()).toBe('here');
    expect(looked).toHaveBeenCalledTimes(1);
  });

  it('that nobody has is said to be unknown', async () => {
    const looked = vi
      .spyOn(dns, 'lookup')
      .mockImplementation(((host: string, _: unknown, tell: (error: Error) => void) =>
        tell(new Error(`getaddrinfo ENOTFOUND ${host}`))) as unknown as typeof dns.lookup);
    onTestFinished(() => looked.mockRestore());
    const { status, stdout } = await edit('source', ['http://nobody.example/'], worldWith());
    expect(status).toBe(1);
    expect(stdout).toContain(
      'http://nobody.example/ could not be reached (no website has this name, or the network is not there). Open it in a browser',
    );
  });
});

describe('an answer', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('in %s is unpacked, and counted as it is then', async (encoding, pack) => {
    const { origin } = await server(OUTSIDE, ({ url }, response) =>
      response
        .writeHead(200, { 'content-encoding': encoding })
        .end(pack(url === '/huge' ? ' '.repeat(10_000_001) : '<p>here')),
    );
    const { bytes } = await pageAt(`${origin}/`, allows);
    expect(Buffer.from(bytes).toString()).toBe('<p>here');
    await expect(pageAt(`${origin}/huge`, allows)).rejects.toThrow('is larger than 10 MB');
  });

  it('that never ends is not read to its end', async () => {
    const part = Buffer.alloc(1_000_000);
    const { origin } = await server(OUTSIDE, (_, response) => {
      const more = () => {
        while (response.write(part));
      };
      response.on('drain', more);
      more();
    });
    await expect(pageAt(origin, allows)).rejects.toThrow('is larger than 10 MB');
  });

  it('that comes letter by letter is given up', async () => {
    const abort = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort());
    onTestFinished(() => abort.mockRestore());
    const { origin } = await server(OUTSIDE, (_, response) => response.write('<'));
    await expect(pageAt(origin, allows)).rejects.toThrow('does not answer within 20 seconds');
    abort.mockImplementation(() => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 100);
      return controller.signal;
    });
    await expect(pageAt(origin, allows)).rejects.toThrow('does not answer within 20 seconds');
  });

  it('that breaks off is none', async () => {
    const { origin } = await server(OUTSIDE, (_, response) => {
      response.writeHead(200, { 'content-length': 100, 'content-encoding': 'gzip' });
      response.write('x', () => response.destroy());
    });
    await expect(pageAt(origin, allows)).rejects.toThrow();
  });
});

describe('npm run source', () => {
  it('does not ask this machine or its network, unless the editor says so', async () => {
    const { origin, asked } = await server(OUTSIDE, (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Gates</title>'),
    );
    const folder = worldWith();
    const refused = await edit('source', [`${origin}/a`], folder);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain(
      `${origin}/a is an address of this machine or its network. If you know it and mean it, add --private.`,
    );
    expect(asked).toEqual([]);
    await edit('source', ['--private', `${origin}/a`], folder);
    expect(asked).toEqual(['/a']);
  });
});

it.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
  ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1'],
  ...['::ffff:10.0.0.1', '2001:db8::1', '2002:7f00:1::', '64:ff9b::7f00:1'],
])('%s is not public', (address) => {
  expect(isPublic(address)).toBe(false);
  expect(anyAddress(address)).toBe(true);
});

it.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '192.0.1.1', '2606:2800:220:1::1', '2a00:1450::1'])(
  '%s is public',
  (address) => expect(isPublic(address)).toBe(true),
);
