import { isPast } from '../../model/as-of.ts';
import type { Actor, Article } from '../../model/newsroom.ts';
import type { Position } from '../../model/position.ts';
import { problem } from '../../model/problems.ts';
import type { Fact } from '../../model/schema.ts';
import { contentRule, type Content } from './content-rule.ts';

/**
 * A role told in the present tense after it ended: the commonest way in which a page about the news becomes false. English
 * only. It guesses, so it looks for the three plainest ways of saying it and leaves all others alone: "X is the president",
 * "X, the president, leads" and "President X leads". tests/fixtures/true-sentences/ measures how often it is wrong.
 */

const IS = "(?:is|are|remains?|serves as|['\u2019]s)";
const PRESENT = '(?:is|are|remains?|serves|leads|heads|rules|commands|governs|says|has|holds|wants)';
const PAST =
  /\b(former|formerly|ex|then|was|were|had|been|until|ousted|deposed|fallen|fell|once|previously|ended|no longer)\b/i;
/** Words before the role that leave it what it is. */
const SAME_ROLE = '(?:(?:still|also|now|currently|the|its|their|our|current|present|acting|sitting) )*';
/** What ties a role to a time, as "president from 2010 to 2020" does, or makes another of it: "president emerita". */
const TIED =
  "(?: (?:who|whom|whose|that|to|from|between|till|in|at|during|after|before|since|when|emerit\\w*|elect|designate)\\b|[-'\u2019]\\w| ?\\(?\\d)";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A test of sentences: does it say, in the present tense, that somebody with one of these names has the role? */
const teller = (names: readonly string[], role: string): ((sentence: string) => boolean) => {
  // "President of the council": a sentence says "president", and perhaps of what.
  const [, noun = role, of = '', thing = ''] =
    /^(?:(?:the|an?) )?(.*?)(?:( of | for | at |, )(?:the )?(.*))?$/i.exec(role) ?? [];
  const another = thing === '' ? '' : `(?!${of}(?!(?:the )?${escaped(thing)}(?!\\p{L})))`;
  const whole = escaped(noun) + (thing === '' ? '' : `${of}(?:the )?${escaped(thing)}`);
  // "The president" is the office. "A president" could be one of anything, so the sentence must say of what.
  const office = `(?:${SAME_ROLE}${escaped(noun)}|an? ${whole})(?!\\p{L})(?!${TIED})${another}`;
  const name = `(?<!\\p{L})(?:${names.map(escaped).join('|')})`;
  const patterns = [
    `${name} ${IS} ${office}`,
    `${name}, ${office}[^,]*, ${PRESENT}(?!\\p{L})`,
    `(?<!\\p{L})${escaped(noun)} ${name} ${PRESENT}(?!\\p{L})`,
  ].map((pattern) => new RegExp(pattern, 'iu'));
  return (sentence) => !PAST.test(sentence) && patterns.some((pattern) => pattern.test(sentence));
};

/** A role that is over, and whether a sentence tells it as if it were not. */
interface Ended {
  role: string;
  until: string;
  isTold: (sentence: string) => boolean;
}

const rolesThatEnded = (facts: readonly Fact[], names: readonly string[]): Ended[] =>
  facts.flatMap(({ role, validUntil: until }) =>
    role === undefined || until === undefined ? [] : [{ role, until, isTold: teller(names, role) }],
  );

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

/** What a text calls an actor; a person by the last name, too. */
const namesOf = (actor: Actor): string[] => [
  actor.name,
  ...actor.names.filter(({ kind }) => kind === 'short' || kind === 'alias').map(({ text }) => text),
  ...(actor.type === 'person' ? [actor.name.split(' ').at(-1) ?? actor.name] : []),
];

const told = (file: string, { text, at }: Sentence, { role, until }: Ended) =>
  problem('ended-role', file, at, { sentence: text, role, until });

/** An actor's own page speaks of today. */
const toldOfItself = (actor: Actor, { today, positionOf }: Content) => {
  const description = { text: actor.description, at: positionOf(actor.path, 'description') };
  const facts = actor.facts
    .filter(({ validUntil }) => validUntil === undefined)
    .map(({ id, text }) => ({ text, at: positionOf(actor.path, `facts.${id}`) }));
  const names = [...namesOf(actor), 'he', 'she', 'it', 'they'];
  return rolesThatEnded(actor.facts, names)
    .filter(({ until }) => isPast(until, today))
    .flatMap((role) => [
      // A description has no verb: "Director of the board".
      ...(role.isTold(`${actor.name} is ${description.text}`) ? [told(actor.path, description, role)] : []),
      ...facts.filter(({ text }) => role.isTold(text)).map((sentence) => told(actor.path, sentence, role)),
    ]);
};

/** No role is told in the present tense once it has ended; an article speaks of its own day. */
export const endedRoles = contentRule(['ended-role'], (content) =>
  content.newsroom.actors.list.flatMap((actor) => {
    const roles = rolesThatEnded(actor.facts, namesOf(actor));
    return [
      ...toldOfItself(actor, content),
      ...content.newsroom.articles.list.flatMap((article) =>
        roles
          .filter(({ until }) => isPast(until, article.asOf))
          .flatMap((role) =>
            sentencesAbout(actor, article, content)
              .filter(({ text }) => role.isTold(text))
              .map((sentence) => told(article.path, sentence, role)),
          ),
      ),
    ];
  }),
);
