/**
 * Signs that no address has as they are (RFC 3986; letters of other scripts may stand in it, RFC 3987): programs read some of them as
 * others, drop them, or end the address there. Brackets stand round a host of version 6 of IP only.
 */
const NO_SIGN = /[\p{C}\p{Z}\s\\"<>^`{|}[\]]|%(?![\da-f]{2})/iu;
const WEB = /^https?:\/\/(?:\[[\da-f:.]+\]|[^/?#\s])/i;
/** In a host: full stops of other scripts, which programs take for a dot, and a label that is nothing but "xn--". */
const NO_HOST = /^https?:\/\/[^/?#]*(?:[\u3002\uff0e\uff61]|(?<=[/.@])xn--(?:[.:/?#]|$))/i;

/** Whether an address means the same to every program: as it is written, and to a parser of the URL standard. */
export const isPlainAddress = (address: string): boolean => {
  const isWeb = /^https?:/i.test(address);
  if (isWeb && !(WEB.test(address) && !NO_HOST.test(address) && URL.canParse(address))) return false;
  return !NO_SIGN.test(address.replace(/^(https?:\/\/)\[[\da-f:.]+\]/i, '$1'));
};
