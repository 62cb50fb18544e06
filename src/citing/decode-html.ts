/** Bytes at the beginning of a page in which it may say its encoding: https://html.spec.whatwg.org/#determining-the-character-encoding */
const HEAD = 1024;

const labelIn = (text: string): string | undefined => /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1];

/**
 * The text of a page, in the encoding that its header or the page itself names, else UTF-8.
 *
 * @param contentType The header of that name; empty for a file.
 */
export const decodeHtml = (bytes: Uint8Array, contentType: string): string => {
  const label = labelIn(contentType) ?? labelIn(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)));
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
};
