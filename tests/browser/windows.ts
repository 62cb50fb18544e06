/** A narrow phone (and a laptop at 400 % zoom), in CSS pixels. */
export const NARROW = 320;
/** A tablet, where what is made for wide windows begins, or does not yet. */
export const MIDDLE = 768;
/** A laptop with room beside the text. */
export const WIDE = 1280;
export const WIDTHS = [NARROW, MIDDLE, WIDE] as const;
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
