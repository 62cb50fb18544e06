/** A narrow phone (and a laptop at 400 % zoom), a tablet, and a laptop with room beside the text; in CSS pixels. */
export const WIDTHS = [320, 768, 1280] as const;
export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
