import { readFileSync } from 'node:fs';
import type { ContentFile } from './content-folder.ts';
import { readDocument } from '../newsroom/reading/read-document.ts';
import type { Document } from '../newsroom/model/document.ts';

/** The bytes of a file, and of the figures beside it. */
export const bytesOf = ({ absolute, beside }: ContentFile): [Buffer, Buffer | undefined] => [
  readFileSync(absolute),
  beside === undefined ? undefined : readFileSync(beside),
];

/** @param language Of the texts, BCP 47. */
export const readContent = (file: ContentFile, language: string): Document => {
  const [bytes, beside] = bytesOf(file);
  return readDocument(file.collection, file.path, bytes, language, beside);
};
