import type { Actor } from '../newsroom/model/newsroom.ts';
import type { Edge } from '../newsroom/questions/relations/edges.ts';
import type { ListedRelation } from '../newsroom/questions/relations/relations.ts';
import type { DrawnWords } from '../drawing/relations/drawing.ts';
import { typeset } from './language.ts';
import { atStart, inSentence } from './names-in-text.ts';
import { words } from './words.ts';

const { sentences, edges, doubtful, continued } = words.relations;

/**
 * "The water board was part of the council".
 *
 * @param named A name as it shall stand there: a link, say.
 */
export const relationSentence = (
  { from, to, relation, over }: ListedRelation,
  named: (actor: Actor) => string,
): string => {
  const sentence = sentences[relation.kind][over ? 'over' : 'lasting'];
  return sentence({ from: atStart(from.name, named(from)), to: inSentence(to.name, named(to)) });
};

/** What stands on a line of a drawing, kind by kind. Who doubts a statement must not see it drawn as certain. */
const onLine = ({ says, over }: Edge): string[] =>
  says.map(({ kind, standing }, index) => {
    const word = edges[kind][over ? 'over' : 'lasting'];
    const relation =
      standing in doubtful ? doubtful[standing as keyof typeof doubtful]({ relation: word }) : word;
    return index < says.length - 1 ? continued({ relation }) : relation;
  });

export const drawnWords: DrawnWords = {
  name: ({ name }) => typeset(name),
  side: ({ name }) => typeset(name),
  onLine,
};
