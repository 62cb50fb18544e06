import dns from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** What commands of an editor get from the network, where any page may answer, and any file may name an address. */

/** Milliseconds that a page may take, with all that it leads to. */
const PATIENCE = 20_000;
/** Bytes. */
const LARGEST_PAGE = 10_000_000;
/** One after the other: as many as browsers follow. */
const MOST_REDIRECTS = 20;

/** https://www.iana.org/assignments/iana-ipv4-special-registry: this machine, its network, and addresses that nobody has. */
const NOT_PUBLIC = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [network = '', bits] = range.split('/');
  NOT_PUBLIC.addSubnet(network, Number(bits));
}
/** https://www.iana.org/assignments/ipv6-address-space: of the whole, this part is given out, but for the examples and what stands for IPv4. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
for (const [network, bits] of [
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  NOT_PUBLIC.addSubnet(network, bits, 'ipv6');

export const isPublic = (address: string): boolean =>
  isIPv6(address)
    ? PUBLIC_6.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
    : !NOT_PUBLIC.check(address);

/** Says which addresses of the network may be asked. */
export type Allows = (address: string) => boolean;
/** For an editor who asks for pages of their own machine and network. */
export const anyAddress: Allows = () => true;

/** Why a page is not read. The message goes on behind its address: "is larger than 10 MB". */
export class Unread extends Error {}
/** It lies where only this machine, or its network, can look. */
export class Private extends Unread {}

/** Why nothing answered. Where several addresses were tried, the reasons stand one level deeper. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  const said = error instanceof Error ? error.message : String(error);
  return REASONS.find(([sign]) => sign.test(said))?.[1] ?? said;
};

/** What the system says, in an editor's words. */
const REASONS: readonly (readonly [sign: RegExp, reason: string])[] = [
  [/ENOTFOUND|EAI_AGAIN/, 'no website has this name, or the network is not there'],
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/, 'nothing answers there'],
  [/ECONNRESET|socket hang up|aborted/, 'the answer broke off'],
  [/certificate/i, 'its certificate is not valid'],
];

/**
 * Finds the addresses of a name, of which each must be allowed. The connection is made to what is found here: a name that is looked up a
 * second time may lead elsewhere by then.
 */
const lookupOf =
  (allows: Allows, refused: () => Private): LookupFunction =>
  (host, options, tell) => {
    dns.lookup(host, { ...options, all: true }, (error, found) => {
      if (error) tell(error, []);
      else if (!found.every(({ address }) => allows(address))) tell(refused(), []);
      else tell(null, found);
    });
  };

const answerTo = (url: URL, lookup: LookupFunction, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = { accept: 'text/html', 'accept-encoding': 'gzip, br', 'user-agent': 'node' };
    const { request } = url.protocol === 'https:' ? https : http;
    request(url, { headers, lookup, signal }, resolve).on('error', reject).end();
  });

const DECODERS: Partial<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** The bytes of an answer, which are counted while they come: its headers may say nothing of their number, or lie. */
const bytesOf = async (answer: IncomingMessage): Promise<Uint8Array> => {
  const decoder = DECODERS[answer.headers['content-encoding'] ?? ''];
  // Where the answer breaks off, reading its end fails.
  const body: Readable = decoder ? pipeline(answer, decoder(), () => undefined) : answer;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > LARGEST_PAGE) throw new Unread(`is larger than ${LARGEST_PAGE / 1_000_000} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** An answer, after redirects. */
export interface Page {
  status: number;
  /** The address that answered. */
  url: string;
  /** The header of this name; empty where there is none. */
  contentType: string;
  bytes: Uint8Array;
}

/**
 * What is at an address that anyone may have named. Whoever asks for it may reach services of their own network that others cannot, so
 * each address on the way is looked at before it is asked.
 *
 * @throws Unread When it is not asked, or not to its end.
 * @throws Error When nothing answers.
 */
export const pageAt = async (address: string, allows: Allows = isPublic): Promise<Page> => {
  const signal = AbortSignal.timeout(PATIENCE);
  let next = new URL(address);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const leads = redirects === 0 ? 'is' : `leads to ${next.href},`;
      if (!/^https?:$/.test(next.protocol)) throw new Unread(`${leads} not a web page`);
      const refused = () => new Private(`${leads} an address of this machine or its network`);
      const host = next.hostname.replace(/^\[|\]$/g, '');
      // An address is not looked up.
      if (isIP(host) !== 0 && !allows(host)) throw refused();
      const answer = await answerTo(next, lookupOf(allows, refused), signal);
      const { statusCode: status = 0, headers } = answer;
      if (status < 300 || status >= 400 || headers.location === undefined)
        return {
          status,
          url: next.href,
          contentType: headers['content-type'] ?? '',
          bytes: await bytesOf(answer),
        };
      answer.destroy();
      if (!URL.canParse(headers.location, next))
        throw new Unread('leads to something that is not an address');
      next = new URL(headers.location, next);
    }
    throw new Unread(`is redirected more than ${MOST_REDIRECTS} times`);
  } catch (error) {
    if (signal.aborted) throw new Unread(`does not answer within ${PATIENCE / 1000} seconds`);
    throw error;
  }
};
