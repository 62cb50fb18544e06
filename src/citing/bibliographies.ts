import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';
import { CSL_TYPES } from '../publishing/source-references.ts';
import { SOURCE_TYPES, type SourceType } from '../newsroom/model/schema/sources.ts';
import { hostOf } from '../newsroom/model/voice.ts';
import { writtenBy } from './authors.ts';
import type { KnownPublishers } from './publishers.ts';
import { addressesOf, doiOf, foreignLanguage, UnreadableReference, type Reference } from './reference.ts';

/** The formats of programs for references, by the endings of their files. */
export const FORMATS = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;
export type BibliographyFormat = keyof typeof FORMATS;

const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const date = z
  .object({ 'date-parts': z.array(z.array(z.coerce.number())).optional().catch(undefined), raw: text })
  .optional()
  .catch(undefined);
const names = z
  .array(
    z.object({
      literal: text,
      family: text,
      given: text,
      'non-dropping-particle': text,
      'dropping-particle': text,
      suffix: text,
    }),
  )
  .catch([]);

/** The fields of an item that are read: https://docs.citationstyles.org/en/stable/specification.html */
const item = z.object({
  id: text,
  type: z.string().catch('document'),
  title: text,
  author: names.default([]),
  issued: date,
  accessed: date,
  publisher: text,
  'container-title': text,
  edition: text,
  number: text,
  page: text,
  DOI: text,
  ISBN: text,
  URL: text,
  language: text,
});
type Item = z.output<typeof item>;

/** Types of CSL that no type of ours is written as, and the type of ours that each is read as. */
const OTHER_TYPES: Record<string, SourceType> = {
  'paper-conference': 'paper',
  chapter: 'book',
  'entry-encyclopedia': 'web',
  bill: 'law',
  treaty: 'law',
  motion_picture: 'broadcast',
  speech: 'broadcast',
  thesis: 'report',
};

const typeOf = ({ type, URL: url }: Item): SourceType => {
  const known = SOURCE_TYPES.find((one) => CSL_TYPES[one] === type && one !== 'own-reporting');
  return known ?? OTHER_TYPES[type] ?? (url === undefined ? 'report' : 'web');
};

const dateText = (written: Item['issued']): string | undefined => {
  const [parts = []] = written?.['date-parts'] ?? [];
  const [year, ...rest] = parts;
  if (year === undefined || !Number.isInteger(year)) return undefined;
  return [
    String(year).padStart(4, '0'),
    ...rest.filter(Boolean).map((part) => String(part).padStart(2, '0')),
  ].join('-');
};

const nameOf = (name: Item['author'][number]): string =>
  name.literal ??
  [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
    .filter(Boolean)
    .join(' ');

const referenceOf = (
  one: Item,
  publishers: KnownPublishers,
  language: string,
): { reference: Reference; remarks: string[] } => {
  const type = typeOf(one);
  const isPart = type === 'web' || type === 'paper' || type === 'broadcast';
  const said = isPart ? (one['container-title'] ?? one.publisher) : (one.publisher ?? one['container-title']);
  const addresses = one.URL === undefined ? {} : addressesOf(one.URL);
  const own = addresses.url === undefined ? undefined : publishers.at(addresses.url);
  // Readers know the journal: the house that prints it is found by its host or its aliases.
  const journal = type === 'paper' ? one['container-title'] : undefined;
  const publisher =
    journal ??
    own ??
    (said === undefined ? hostOf(validAddress(addresses.url)) : (publishers.named(said) ?? said));
  const doi = one.DOI === undefined ? undefined : doiOf(one.DOI);
  const lang = one.language === undefined ? undefined : foreignLanguage(one.language, language);
  const { authors, via, remarks } = writtenBy(one.author.map(nameOf).filter(Boolean), publisher, publishers);
  const found: { [F in keyof Reference]: Reference[F] | undefined } = {
    type: type === 'web' ? undefined : type,
    publisher,
    authors,
    via,
    title: one.title,
    ...addresses,
    date: dateText(one.issued),
    doi,
    isbn: one.ISBN,
    edition: one.edition,
    number: one.number,
    pages: one.page?.replace(/(?<=\d)-(?=\d)/g, '–'),
    accessed: dateText(one.accessed),
    lang,
  };
  const reference = Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined && value !== ''),
  );
  return { reference, remarks };
};

/** An address, if it is one that can be parsed. */
const validAddress = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? url : undefined;

const chain = (input: unknown, forceType: string): unknown[] =>
  plugins.input.chain(input, { forceType, generateGraph: false });

const itemsIn = (format: BibliographyFormat, written: string): unknown[] => {
  if (format === 'bib') return chain(written, '@biblatex/text');
  if (format === 'ris') return chain(written, '@ris/file');
  const json: unknown = JSON.parse(written);
  return Array.isArray(json) ? json : [json];
};

/**
 * The sources in a file of another program, each with the key that it has there.
 *
 * @throws UnreadableReference When the file is not of that format.
 */
export const readBibliography = (
  format: BibliographyFormat,
  written: string,
  { publishers, language }: { publishers: KnownPublishers; language: string },
): { key: string; reference: Reference; remarks: string[] }[] => {
  const items = ((): unknown[] => {
    try {
      return itemsIn(format, written);
    } catch {
      throw new UnreadableReference(`The file cannot be read as ${FORMATS[format]}. Export it again.`);
    }
  })();
  const read = items.map((one) => item.safeParse(one)).flatMap(({ data }) => data ?? []);
  if (read.length === 0)
    throw new UnreadableReference(
      `The file has no entry in ${FORMATS[format]}. Export it again, or change its ending to that of its format.`,
    );
  return read.map((one, index) => ({
    key: one.id ?? String(index + 1),
    ...referenceOf(one, publishers, language),
  }));
};

/** The fields of an item that matter for RIS. */
interface Published {
  type?: string;
  publisher?: string;
  'container-title'?: string;
}

/**
 * Items of CSL as RIS. RIS has no field for the site of a web page or the programme of a broadcast, so it stands in the field of the
 * publisher. No line is broken, so that an address stays whole.
 */
export const risOf = (csl: readonly Published[]): string => {
  const items = csl.map((one) =>
    (one.type === 'webpage' || one.type === 'broadcast') && one['container-title'] !== undefined
      ? { ...one, publisher: one['container-title'] }
      : one,
  );
  return String(plugins.output.format('ris', items)).replace(/\r?\n(?![A-Z][A-Z\d] {2}- |$)/g, '');
};
