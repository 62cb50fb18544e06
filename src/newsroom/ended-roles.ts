import type { Actor, Article, Newsroom } from './model.ts';
import { problem, type Problem } from './problems.ts';
import type { Fact } from './schema.ts';

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

const endedBy = (actor: Actor, day: string): (Fact & { role: string; validUntil: string })[] =>
  actor.facts.filter(
    (fact): fact is Fact & { role: string; validUntil: string } =>
      fact.role !== undefined && fact.validUntil !== undefined && fact.validUntil <= day,
  );

const stillHeld = (sentence: string): boolean => PRESENT.test(sentence) && !PAST.test(sentence);

/** The sentences of an article that mention the actor. */
const sentencesAbout = (article: Article, actor: Actor): string[] => [
  ...new Set([
    ...article.body.mentions
      .filter(({ kind, id }) => kind === 'actor' && id === actor.id)
      .map(({ sentence }) => sentence),
    ...article.keyPoints
      .map(({ text }) => text)
      .filter((text) => namesOf(actor).some((name) => text.includes(name))),
  ]),
];

const namesOf = (actor: Actor): string[] => [
  actor.name,
  ...actor.names.filter(({ kind }) => kind === 'short' || kind === 'alias').map(({ text }) => text),
];

/** @param today `YYYY-MM-DD`: an entity's own page speaks of now, an article of its `asOf` day. */
export const checkEndedRoles = (newsroom: Newsroom, today: string): Problem[] => {
  const said = (file: string, sentence: string, { role, validUntil }: { role: string; validUntil: string }) =>
    problem('ended-role', file, undefined, { sentence, role, until: validUntil });
  return [...newsroom.actors.values()].flatMap((actor) => [
    ...endedBy(actor, today).flatMap((fact) => {
      const own = [
        actor.description,
        ...actor.facts.filter((other) => other.validUntil === undefined).map(({ text }) => text),
      ];
      return own
        .filter(
          (text, index) => saysRole(text, fact.role) && (index === 0 ? !PAST.test(text) : stillHeld(text)),
        )
        .map((text) => said(actor.path, text, fact));
    }),
    ...[...newsroom.articles.values()].flatMap((article) =>
      endedBy(actor, article.asOf).flatMap((fact) =>
        sentencesAbout(article, actor)
          .filter((sentence) => saysRole(sentence, fact.role) && stillHeld(sentence))
          .map((sentence) => said(article.path, sentence, fact)),
      ),
    ),
  ]);
};
