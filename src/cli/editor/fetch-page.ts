import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';
import { EditorError } from './command.ts';

/** What commands of an editor get from the network, where any page may answer. */

/** Milliseconds that a page may take. */
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

/** Where a name leads, or what an address is. A name that cannot be found is left to whoever asks for the page. */
const addressesOf = async (host: string): Promise<string[]> => {
  try {
    return (await lookup(host.replace(/^\[|\]$/g, ''), { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
};

export const fetchPage = (url: string): Promise<Response> =>
  fetch(url, { signal: AbortSignal.timeout(PATIENCE), headers: { accept: 'text/html' } });

/**
 * The answer of a page that anyone may have named, after redirects: a machine that asks it may reach services of its own
 * network that others cannot.
 *
 * @throws Error When an address on the way is not public, or something else does not answer.
 */
export const fetchPublicPage = async (url: string): Promise<Response> => {
  const signal = AbortSignal.timeout(PATIENCE);
  let next = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const { hostname, protocol } = new URL(next);
    if (!/^https?:$/.test(protocol)) throw new Error(`leads to ${next}, which is no web page`);
    if (!(await addressesOf(hostname)).every(isPublic))
      throw new Error(
        `${next === url ? 'is' : `leads to ${next},`} an address of this machine or its network`,
      );
    const response = await fetch(next, { signal, redirect: 'manual', headers: { accept: 'text/html' } });
    const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (to === null) return response;
    await response.body?.cancel();
    next = new URL(to, next).href;
  }
  throw new Error(`is sent on more than ${MOST_REDIRECTS} times`);
};

/**
 * The bytes of an answer, which are counted while they come: its header may say nothing of their number.
 *
 * @throws EditorError When they are more than a page may have.
 */
export const bytesOfAnswer = async ({ body, url }: Response): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > LARGEST_PAGE) throw new EditorError(`${url} is larger than ${LARGEST_PAGE / 1_000_000} MB.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};
