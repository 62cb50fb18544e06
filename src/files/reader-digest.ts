import { digestOfCode } from './kept.ts';

/** What of `src/` decides what a reading of a file gives, or a comparison of two. */
const READS_CONTENT = [
  ...['text', 'newsroom/model', 'newsroom/reading', 'newsroom/changes'].map((room) => `src/${room}/**/*.ts`),
  'src/files/dictionary.ts',
];

let digest: string | undefined;

/** Digest of the code that reads content: Astro does not notice by itself when a loader's code changes. */
export const readerDigest = (): string => (digest ??= digestOfCode(READS_CONTENT));
