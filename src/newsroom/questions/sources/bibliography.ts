import type { Body } from '../../model/document.ts';
import type { Newsroom, Person, Source } from '../../model/newsroom.ts';
import { isPinpoint, plainText, walk, type Citation } from '../../model/tree.ts';

/** Something on a page that cites sources, and the fragment id that leads back to it. */
export interface Use {
  sources: readonly string[];
  /** A dataset, whose sources are cited with it. */
  data?: string;
  from?: string | undefined;
  /** The heading of the section of the text that it stands in. */
  section?: string | undefined;
  /** Citations that say where in a source, or in which words. */
  pinpoints?: readonly Citation[];
}

/** A place or a quotation of a source, and the fragment id that leads back to what rests on it. */
export interface Pinpoint {
  citation: Citation;
  from?: string | undefined;
}

/** A source in a page's list: its number there and the places that cite it. */
export interface Cited {
  source: Source;
  /** Who of the newsroom did the interview or the reporting that it is. */
  by: Person[];
  number: number;
  /** The section that cites it first. */
  section: string | undefined;
  /** Fragment ids in order of appearance, each once. */
  from: string[];
  /** In order of appearance. */
  pinpoints: Pinpoint[];
}

/** A page's sources by id, numbered in the order in which the page cites them. */
export type Bibliography = ReadonlyMap<string, Cited>;

/** A text's citations lead back to their claim, else to their section. */
export const bodyUses = ({ tree }: Body): Use[] => {
  let section: string | undefined;
  return walk(tree).flatMap(({ node, claim, heading }): Use[] => {
    if (typeof node === 'string') return [];
    if (node.type === 'heading' && node.depth === SECTION) section = plainText([node]);
    if (node.type === 'chart') return [{ sources: [], data: node.data, from: node.id, section }];
    if (node.type !== 'citations') return [];
    return [
      {
        sources: node.citations.map(({ source }) => source),
        from: claim?.id ?? heading?.id,
        section,
        pinpoints: node.citations.filter(isPinpoint),
      },
    ];
  });
};
/** The depth of the headings of sections. */
const SECTION = 2;

export const bibliography = (newsroom: Newsroom, uses: Iterable<Use>): Bibliography => {
  const list = new Map<string, Cited>();
  for (const use of uses) {
    for (const id of [...use.sources, ...(newsroom.data.get(use.data)?.sources ?? [])]) {
      const source = newsroom.sources.get(id);
      if (!source) continue;
      const by = newsroom.people.getAll(source.by);
      const { section } = use;
      const cited = list.get(id) ?? { source, by, number: list.size + 1, section, from: [], pinpoints: [] };
      if (use.from !== undefined && !cited.from.includes(use.from)) cited.from.push(use.from);
      list.set(id, cited);
    }
    for (const citation of use.pinpoints ?? [])
      list.get(citation.source)?.pinpoints.push({ citation, from: use.from });
  }
  return list;
};

/** Whether a list has more than web pages in it. */
export const hasDocuments = (list: Bibliography): boolean =>
  [...list.values()].some(({ source }) => source.type !== 'web');
