import type { Actor, Article, Newsroom } from '../model/newsroom.ts';
import type { Document } from '../model/document.ts';
import type { Position } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';
import type { Fact } from '../model/schema.ts';

/**
 * A role told in the present tense after it ended: the commonest way in which a page about the news becomes
 * false. English only; it looks for a verb of the present and for no word that puts the role into the past.
 */

const PRESENT = /\b(is|are|remains?|serves?|leads?|heads?|rules?|commands?|governs?)\b/i;
const PAST =
  /\b(former|formerly|ex|then|was|were|had|been|until|ousted|deposed|fallen|fell|once|previously|ended|no longer)\b/i;

/** "President of Syria" -> "president": what a sentence would call it. */
const nounOf = (role: string): string =>
  (role.split(/ of | for | at |, /)[0] ?? role).replace(/^(the|an?) /i, '');

const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

const saysRole = (sentence: string, role: string): boolean => plain(sentence).includes(plain(nounOf(role)));

/** A role that is over. */
type Ended = Fact & { role: string; validUntil: string };

const endedBy = (actor: Actor, day: string): Ended[] =>
  actor.facts.filter(
    (fact): fact is Ended =>
      fact.role !== undefined && fact.validUntil !== undefined && fact.validUntil <= day,
  );

const stillHeld = (sentence: string): boolean => PRESENT.test(sentence) && !PAST.test(sentence);

/** Something a file says, and where in it. */
interface Sentence {
  text: string;
  at: Position | undefined;
}

type Positions = ReadonlyMap<string, Document['positions']>;

/** The sentences of an article that mention the actor, each once. */
const sentencesAbout = (article: Article, actor: Actor, positions: Positions): Sentence[] => {
  const sentences = new Map<string, Sentence>();
  for (const { id, text } of article.keyPoints) {
    const at = positions.get(article.path)?.[`keyPoints.${id}`];
    if (namesOf(actor).some((name) => text.includes(name))) sentences.set(text, { text, at });
  }
  for (const { kind, id, sentence, at } of article.body.mentions) {
    if (kind === 'actor' && id === actor.id && !sentences.has(sentence)) {
      sentences.set(sentence, { text: sentence, at });
    }
  }
  return [...sentences.values()];
};

const namesOf = (actor: Actor): string[] => [
  actor.name,
  ...actor.names.filter(({ kind }) => kind === 'short' || kind === 'alias').map(({ text }) => text),
];

/**
 * @param positions Where the fields and entries of files stand, by path.
 * @param today `YYYY-MM-DD`: an entity's own page speaks of now, an article of its `asOf` day.
 */
export const checkEndedRoles = (newsroom: Newsroom, positions: Positions, today: string): Problem[] => {
  const said = (file: string, { text, at }: Sentence, { role, validUntil }: Ended) =>
    problem('ended-role', file, at, { sentence: text, role, until: validUntil });
  const ofItself = (actor: Actor): Problem[] => {
    const position = (field: string) => positions.get(actor.path)?.[field];
    const description = { text: actor.description, at: position('description') };
    const facts = actor.facts
      .filter(({ validUntil }) => validUntil === undefined)
      .map(({ id, text }) => ({ text, at: position(`facts.${id}`) }));
    return endedBy(actor, today).flatMap((fact) => [
      ...(saysRole(description.text, fact.role) && !PAST.test(description.text)
        ? [said(actor.path, description, fact)]
        : []),
      ...facts
        .filter(({ text }) => saysRole(text, fact.role) && stillHeld(text))
        .map((sentence) => said(actor.path, sentence, fact)),
    ]);
  };
  const ofOthers = (actor: Actor): Problem[] =>
    newsroom.articles.list.flatMap((article) =>
      endedBy(actor, article.asOf).flatMap((fact) =>
        sentencesAbout(article, actor, positions)
          .filter(({ text }) => saysRole(text, fact.role) && stillHeld(text))
          .map((sentence) => said(article.path, sentence, fact)),
      ),
    );
  return newsroom.actors.list.flatMap((actor) => [...ofItself(actor), ...ofOthers(actor)]);
};
