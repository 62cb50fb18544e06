/**
 * An icon file (.ico) that holds one PNG (https://en.wikipedia.org/wiki/ICO_(file_format)).
 *
 * @param size Width and height in pixels, below 256.
 */
export const iconFile = (png: Uint8Array, size: number): Uint8Array<ArrayBuffer> => {
  const HEAD = 22;
  const file = new Uint8Array(HEAD + png.length);
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true); // Icons, not cursors.
  view.setUint16(4, 1, true); // How many.
  view.setUint8(6, size);
  view.setUint8(7, size);
  view.setUint16(10, 1, true); // Colour planes.
  view.setUint16(12, 32, true); // Bits of a pixel.
  view.setUint32(14, png.length, true);
  view.setUint32(18, HEAD, true);
  file.set(png, HEAD);
  return file;
};
