import { PAPER } from '../newsroom/model/settings.ts';
import type { Publisher } from './publisher.ts';

/** The mark as pictures of fixed size. Phones look for the last one by this name, without being told. */
export const ICONS = [
  { name: 'icon-192', size: 192 },
  { name: 'icon-512', size: 512 },
  { name: 'apple-touch-icon', size: 180 },
] as const;

/** Path of the picture that stands for the publisher. */
export const LOGO = '/icon-512.png';

/** What a browser needs to put the site among a reader's programs. */
export const manifest = (publisher: Publisher, description: string): object => ({
  name: publisher.name,
  short_name: publisher.name,
  description,
  lang: publisher.language,
  // Addresses are relative to the manifest's own, so that they hold wherever the site lives.
  start_url: './',
  scope: './',
  display: 'browser',
  background_color: PAPER.light,
  theme_color: PAPER.light,
  icons: [
    { src: 'mark.svg', type: 'image/svg+xml', sizes: 'any' },
    ...ICONS.map(({ name, size }) => ({
      src: `${name}.png`,
      type: 'image/png',
      sizes: `${size}x${size}`,
      purpose: 'any maskable',
    })),
  ],
});
