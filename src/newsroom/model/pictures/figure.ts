import type { Block, Inline, NodeOf } from '../tree.ts';

/** What is said of a picture, as its editor wrote it. */
interface Pictured {
  src: string;
  alt: string;
  caption?: string | undefined;
  credit: string;
  licence: string;
  generated?: string | undefined;
}

/** Id of the lead picture on the page of an article. */
export const LEAD = 'page-picture';

/** The id of a figure whose editor gave it none: by the name of its file. */
export const figureId = (src: string): string => `fig-${src.replace(/^.*\//, '').replace(/\.[^.]*$/, '')}`;

/** A picture as a part of a text. Its caption, with the sources of that, is its only child. */
export const figureOf = (
  id: string,
  { src, alt, caption = '', credit, licence, generated }: Pictured,
  sources: readonly string[],
  typeset: (text: string) => string,
): NodeOf<'figure'> => {
  const line: Inline[] = [
    ...(caption === '' ? [] : [typeset(caption)]),
    ...(sources.length > 0
      ? [{ type: 'citations' as const, citations: sources.map((source) => ({ source })) }]
      : []),
  ];
  const children: Block[] = line.length > 0 ? [{ type: 'paragraph', children: line }] : [];
  return {
    type: 'figure',
    id,
    src,
    alt: typeset(alt),
    credit: typeset(credit),
    licence,
    generated: generated === 'true',
    children,
  };
};
