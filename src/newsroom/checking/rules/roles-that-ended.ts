import { isPast } from '../../model/time/as-of.ts';
import type { Actor, Article } from '../../model/newsroom.ts';
import type { Position } from '../../model/position.ts';
import { languageOf } from '../../../text/language/language.ts';
import type { RoleGrammar } from '../../../text/language/language-rules.ts';
import { problem } from '../../model/problems.ts';
import type { Fact } from '../../model/schema/entities.ts';
import { contentRule, type Content } from './content-rule.ts';

/**
 * A role told in the present tense after it ended: the commonest way in which a page about the news becomes false. How a
 * language tells it is known to its rules in text/language/; where they do not, nothing is found.
 */

/** A role that is over, and whether a sentence tells it as if it were not. */
interface Ended {
  role: string;
  until: string;
  isTold: (sentence: string) => boolean;
}

const rolesThatEnded = (facts: readonly Fact[], names: readonly string[], { teller }: RoleGrammar): Ended[] =>
  facts.flatMap(({ role, validUntil: until }) =>
    role === undefined || until === undefined ? [] : [{ role, until, isTold: teller(names, role) }],
  );

/** Something a file says, and where in it. */
interface Sentence {
  text: string;
  at: Position | undefined;
}

/** The sentences outside the body of an article. */
const sentencesBeside = (article: Article, { positionOf, language }: Content): Sentence[] => {
  const { path, keyPoints, whyItMatters, background } = article;
  const sentencesIn = (text = '', place: string) =>
    languageOf(language)
      .sentencesOf(text)
      .map((sentence) => ({ text: sentence.text, at: positionOf(path, place) }));
  return [
    ...keyPoints.map(({ id, text }) => ({ text, at: positionOf(path, `keyPoints.${id}`) })),
    ...sentencesIn(whyItMatters?.text, 'whyItMatters'),
    ...sentencesIn(background?.text, 'background'),
  ];
};

/** Finds the sentences of an article that name an actor or mention it, each once. */
const sentencesOf = (article: Article, content: Content) => {
  const beside = sentencesBeside(article, content);
  const mentions = Map.groupBy(
    article.body.mentions.filter(({ kind, speaks }) => kind === 'actor' && !speaks),
    ({ id }) => id,
  );
  return (actor: Actor, names: readonly string[]): Sentence[] => {
    const sentences = new Map<string, Sentence>();
    const mentioned = (mentions.get(actor.id) ?? []).map(({ sentence, at }) => ({ text: sentence, at }));
    for (const sentence of [
      ...beside.filter(({ text }) => names.some((name) => text.includes(name))),
      ...mentioned,
    ])
      if (!sentences.has(sentence.text)) sentences.set(sentence.text, sentence);
    return [...sentences.values()];
  };
};

/** What a text calls an actor; a person by the last name, too. */
const namesOf = (actor: Actor): string[] => [
  actor.name,
  ...actor.names.filter(({ kind }) => kind === 'short' || kind === 'alias').map(({ text }) => text),
  ...(actor.type === 'person' ? [actor.name.split(' ').at(-1) ?? actor.name] : []),
];

const told = (file: string, { text, at }: Sentence, { role, until }: Ended) =>
  problem('ended-role', file, at, { sentence: text, role, until });

/** An actor's own page speaks of today. */
const toldOfItself = (actor: Actor, { today, positionOf }: Content, grammar: RoleGrammar) => {
  const description = { text: actor.description, at: positionOf(actor.path, 'description') };
  const facts = actor.facts
    .filter(({ validUntil }) => validUntil === undefined)
    .map(({ id, text }) => ({ text, at: positionOf(actor.path, `facts.${id}`) }));
  const names = [...namesOf(actor), ...grammar.pronouns];
  return rolesThatEnded(actor.facts, names, grammar)
    .filter(({ until }) => isPast(until, today))
    .flatMap((role) => [
      ...(role.isTold(grammar.sentence(actor.name, description.text))
        ? [told(actor.path, description, role)]
        : []),
      ...facts.filter(({ text }) => role.isTold(text)).map((sentence) => told(actor.path, sentence, role)),
    ]);
};

/** No role is told in the present tense once it has ended; an article speaks of its own day. */
export const endedRoles = contentRule(['ended-role'], (content) => {
  const { roles: grammar } = languageOf(content.language);
  if (!grammar) return [];
  const articles = content.newsroom.articles.list.map((article) => ({
    article,
    sentencesAbout: sentencesOf(article, content),
  }));
  return content.newsroom.actors.list.flatMap((actor) => {
    const names = namesOf(actor);
    const roles = rolesThatEnded(actor.facts, names, grammar);
    if (roles.length === 0) return [];
    return [
      ...toldOfItself(actor, content, grammar),
      ...articles.flatMap(({ article, sentencesAbout }) => {
        const over = roles.filter(({ until }) => isPast(until, article.asOf));
        if (over.length === 0) return [];
        const sentences = sentencesAbout(actor, names);
        return over.flatMap((role) =>
          sentences
            .filter(({ text }) => role.isTold(text))
            .map((sentence) => told(article.path, sentence, role)),
        );
      }),
    ];
  });
});
