import type { Actor, Article } from '../../model/newsroom.ts';
import type { Position } from '../../model/position.ts';
import { problem } from '../../model/problems.ts';
import type { Fact } from '../../model/schema.ts';
import { contentRule, type Content } from './content-rule.ts';

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

/** The sentences of an article that mention the actor, each once. */
const sentencesAbout = (actor: Actor, article: Article, { positionOf }: Content): Sentence[] => {
  const sentences = new Map<string, Sentence>();
  for (const { id, text } of article.keyPoints) {
    const at = positionOf(article.path, `keyPoints.${id}`);
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

const told = (file: string, { text, at }: Sentence, { role, validUntil }: Ended) =>
  problem('ended-role', file, at, { sentence: text, role, until: validUntil });

/** An actor's own page speaks of today. Its description is seldom a whole sentence and may lack the verb. */
const toldOfItself = (actor: Actor, { today, positionOf }: Content) => {
  const description = { text: actor.description, at: positionOf(actor.path, 'description') };
  const facts = actor.facts
    .filter(({ validUntil }) => validUntil === undefined)
    .map(({ id, text }) => ({ text, at: positionOf(actor.path, `facts.${id}`) }));
  return endedBy(actor, today).flatMap((fact) =>
    [...(PAST.test(description.text) ? [] : [description]), ...facts.filter(({ text }) => stillHeld(text))]
      .filter(({ text }) => saysRole(text, fact.role))
      .map((sentence) => told(actor.path, sentence, fact)),
  );
};

/** An article speaks of its own day. */
const toldByArticle = (actor: Actor, article: Article, content: Content) =>
  endedBy(actor, article.asOf).flatMap((fact) =>
    sentencesAbout(actor, article, content)
      .filter(({ text }) => saysRole(text, fact.role) && stillHeld(text))
      .map((sentence) => told(article.path, sentence, fact)),
  );

/** No role is told in the present tense once it has ended. */
export const endedRoles = contentRule(['ended-role'], (content) =>
  content.newsroom.actors.list.flatMap((actor) => [
    ...toldOfItself(actor, content),
    ...content.newsroom.articles.list.flatMap((article) => toldByArticle(actor, article, content)),
  ]),
);
