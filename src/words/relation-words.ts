import type { Actor } from '../newsroom/model/newsroom.ts';
import type { Edge } from '../newsroom/questions/relations/edges.ts';
import type { ListedRelation } from '../newsroom/questions/relations/relations.ts';
import type { DrawnWords } from '../drawing/relations/drawing.ts';
import { typeset } from './language.ts';
import { words } from './words.ts';

const { kinds, sentence } = words.relations;

/**
 * "The water board was part of the council".
 *
 * @param named A name as it shall stand there: a link, say.
 */
export const relationSentence = (
  { from, to, relation, over }: ListedRelation,
  named: (actor: Actor) => string,
): string => {
  const shown = (actor: Actor) => ({ name: actor.name, shown: named(actor) });
  return sentence(shown(from), relation.kind, over, shown(to));
};

/** What stands on a line of a drawing, kind by kind. Who doubts a statement must not see it drawn as certain. */
const onLine = ({ says, over }: Edge): string[] =>
  says.map(({ kind, standing }, index) => {
    const word = kinds[kind].out[over ? 1 : 0].toLowerCase();
    const doubt =
      standing === 'confirmed' || standing === 'reported'
        ? ''
        : ` (${words.standings[standing].toLowerCase()})`;
    return `${word}${doubt}${index < says.length - 1 ? ',' : ''}`;
  });

export const drawnWords: DrawnWords = { name: ({ name }) => typeset(name), onLine };
