/**
 * Signs that no address has as they are (RFC 3986; letters of other scripts may stand in it, RFC 3987): programs read some of them as
 * others, drop them, or end the address there. Brackets stand round a host of version 6 of IP only.
 */
const NO_SIGN = /[\p{C}\p{Z}\s\\"<>^`{|}[\]]|%(?![\da-f]{2})/iu;
const WEB = /^https?:\/\/(?:\[[\da-f:.]+\]|[^/?#\s])/i;
/**
 * A host, behind a user name if there is one, with a port if there is one. Of signs it has dots and hyphens: programs take a full
 * stop of Chinese for a dot, and a label that is nothing but "xn--" for none.
 */
const HOST =
  /^https?:\/\/(?:[^/?#]*@)?(?:\[[\da-f:.]+\]|(?!xn--(?:[.:/?#]|$))(?:[\p{L}\p{M}\p{N}_-]|\.(?!xn--(?:[.:/?#]|$)))+)(?::\d+)?(?:[/?#]|$)/iu;

/** Whether an address means the same to every program: as it is written, and to a parser of the URL standard. */
export const isPlainAddress = (address: string): boolean => {
  const isWeb = /^https?:/i.test(address);
  if (isWeb && !(WEB.test(address) && HOST.test(address) && URL.canParse(address))) return false;
  return !NO_SIGN.test(address.replace(/^(https?:\/\/)\[[\da-f:.]+\]/i, '$1'));
};
