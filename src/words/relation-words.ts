import type { Actor } from '../newsroom/model.ts';
import type { RelationLine, Tie } from '../newsroom/relation-lines.ts';
import { words } from './words.ts';

const { kinds, verbs } = words.relations;

/**
 * "The Syrian army was part of the Syrian government".
 *
 * @param named A name as it shall stand there: a link, say.
 */
export const relationSentence = ({ from, to, relation }: Tie, named: (actor: Actor) => string): string => {
  const [lasting, over] = verbs[relation.kind];
  const subject = words.article(from.name) + named(from);
  const verb = relation.validUntil === undefined ? lasting : over;
  return `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${verb} ${words.article(to.name)}${named(to)}`;
};

/** What stands on a line of a drawing, sort by sort. Who doubts a statement must not see it drawn as certain. */
export const wordsOnLine = ({ says, over }: RelationLine): string[] =>
  says.map(({ kind, standing }, index) => {
    const word = kinds[kind].out[over ? 1 : 0].toLowerCase();
    const doubt =
      standing === 'confirmed' || standing === 'reported'
        ? ''
        : ` (${words.standings[standing].toLowerCase()})`;
    return `${word}${doubt}${index < says.length - 1 ? ',' : ''}`;
  });
