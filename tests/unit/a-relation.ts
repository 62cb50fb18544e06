import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Actor } from '../../src/newsroom/model/newsroom.ts';
import type { ListedRelation } from '../../src/newsroom/questions/relations/relations.ts';
import type { RelationKind } from '../../src/newsroom/model/schema/relations.ts';
import type { Standing } from '../../src/newsroom/model/schema/evidence.ts';
import { entryOf } from './an-entry.ts';
import { actor } from './a-document.ts';

interface More {
  until?: string;
  standing?: Standing;
}

/** Actors by name, made as they are asked for; "a backs b" as a file might state it. */
export const cast = () => {
  const actors = new Map<string, Actor>();
  const called = (name: string): Actor => {
    const known = actors.get(name);
    if (known) return known;
    const id = `a${actors.size}`;
    const newsroom = assemble([actor('description: x', id)], 'en-GB');
    const one = { ...entryOf(newsroom.actors, id), name };
    actors.set(name, one);
    return one;
  };
  const relation = (
    from: string,
    kind: RelationKind,
    to: string,
    { until, standing }: More = {},
  ): ListedRelation => ({
    owner: called(from),
    from: called(from),
    to: called(to),
    relation: {
      id: 'x',
      kind,
      to: called(to).id,
      asOf: '2024',
      sources: ['post'],
      ...(until !== undefined && { validUntil: until }),
    },
    over: until !== undefined,
    said: { standing: standing ?? 'confirmed' },
    anchor: 'page-relation-x',
  });
  return { called, relation };
};
