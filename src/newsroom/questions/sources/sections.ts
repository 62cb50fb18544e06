import { RESERVED } from '../../model/paths.ts';
import type { Source } from '../../model/newsroom.ts';
import type { PublisherKind } from '../../model/schema/publishers.ts';
import type { Bibliography, Cited } from './bibliography.ts';

/** As many sources can be looked through at a glance. */
const FEW = 8;

/** What readers want to know of sources before they look at each. */
export type Sort =
  | 'news'
  | 'agency'
  | 'official'
  | 'organisation'
  | 'partisan'
  | 'encyclopaedia'
  | 'research'
  | 'data'
  | 'other'
  | 'unknown';

const SORT_OF: Record<PublisherKind, Sort> = {
  newspaper: 'news',
  broadcaster: 'news',
  agency: 'agency',
  'publishing-house': 'other',
  official: 'official',
  organisation: 'organisation',
  'party-medium': 'partisan',
  'loyal-medium': 'partisan',
  encyclopaedia: 'encyclopaedia',
  research: 'research',
  data: 'data',
  unknown: 'unknown',
};

/** The sources that a section of a text is the first to cite. */
export interface SourceSection {
  /** The heading of the section; none for what stands before the first one, and for what stands beside the text. */
  heading: string | undefined;
  beside: boolean;
  sources: readonly Cited[];
}

/** A page's sources by the sections of its text, in their order; all in one where they are few. */
export const sourceSections = (list: Bibliography): SourceSection[] => {
  const sections: (SourceSection & { sources: Cited[] })[] = [];
  for (const cited of list.values()) {
    const beside = RESERVED.test(cited.from[0] ?? '');
    const last = sections.at(-1);
    if (last && (list.size <= FEW || (last.heading === cited.section && last.beside === beside)))
      last.sources.push(cited);
    else sections.push({ heading: cited.section, beside, sources: [cited] });
  }
  return sections;
};

const sortOf = ({ voice, type }: Source): Sort =>
  voice.kind === undefined ? (type === 'web' ? 'unknown' : 'other') : SORT_OF[voice.kind];

/** How many of each sort there are, the most first. */
export const sortsOf = (sources: readonly Cited[]): [sort: Sort, count: number][] => {
  const counts = new Map<Sort, number>();
  for (const { source } of sources) counts.set(sortOf(source), (counts.get(sortOf(source)) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one);
};
