import type { Body } from '../model/document.ts';
import type { Newsroom, Source } from '../model/newsroom.ts';
import { visitsTo } from '../model/tree.ts';

/** Something on a page that cites sources, and the fragment id that leads back to it. */
export interface Use {
  sources: readonly string[];
  from?: string | undefined;
}

/** A source in a page's list: its number there and the places that cite it. */
export interface Cited {
  source: Source;
  number: number;
  /** Fragment ids in order of appearance, each once. */
  from: string[];
}

/** A page's sources by id, numbered in the order in which the page cites them. */
export type Bibliography = ReadonlyMap<string, Cited>;

/** A text's citations lead back to their claim, else to their section. */
export const bodyUses = ({ tree }: Body): Use[] =>
  visitsTo('citations', tree).map(({ node, claim, heading }) => ({
    sources: node.sources,
    from: claim?.id ?? heading?.id,
  }));

export const bibliography = (newsroom: Newsroom, uses: Iterable<Use>): Bibliography => {
  const list = new Map<string, Cited>();
  for (const use of uses) {
    for (const id of use.sources) {
      const source = newsroom.sources.get(id);
      if (!source) continue;
      const cited = list.get(id) ?? { source, number: list.size + 1, from: [] };
      if (use.from !== undefined && !cited.from.includes(use.from)) cited.from.push(use.from);
      list.set(id, cited);
    }
  }
  return list;
};
