import { freeId, idFrom } from '../newsroom/writing/new-id.ts';
import type { SearchLanguage } from '../searching/language.ts';
import type { Candidate } from './candidates.ts';
import type { FoundName } from '../newsroom/naming/find-names.ts';
import type { Known } from '../newsroom/naming/known-names.ts';
import { escaped } from './markup.ts';
import { wordsIn } from '../newsroom/naming/words-in-text.ts';

/** A known name that was left as it is, and why. */
export interface LeftAlone extends Candidate {
  why: string;
}

/** Writes sentences as claims, and keeps what an editor is told about them. */
export interface ClaimWriter {
  /** An id that nothing else in the draft has. `otherwise` is used where nothing of the text can be written in an id. */
  newId: (text: string, otherwise: string) => string;
  /** An id from the first words of a sentence that mean something. */
  idOfSentence: (text: string, otherwise: string) => string;
  /** A sentence as a claim without a source, in which each known name is a link where the draft has it first. */
  claim: (text: string) => string;
  /** The claims that were written, in their order. */
  claims: readonly { id: string; text: string }[];
  /** What the links lead to, by kind and id. */
  linked: ReadonlyMap<string, Known>;
  leftAlone: readonly LeftAlone[];
}

/** `actor:water-board`, as a link has it. */
export const keyOf = ({ kind, id }: Known): string => `${kind}:${id}`;

/** Why a name is not made a link; nothing where it is certain what it leads to. */
export const reasonToLeave = ({ of, doubt }: FoundName): string | undefined => {
  if (of.length > 1) return `it could be ${of.map(keyOf).join(' or ')}`;
  return doubt === undefined ? undefined : `"${doubt}" beside it may belong to the name`;
};

/** Words of an id that is made from a sentence. */
const IN_ID = 4;
const tellingWords = (text: string, { isStopWord }: SearchLanguage): string =>
  wordsIn(text)
    .filter(({ same }) => !isStopWord(same))
    .slice(0, IN_ID)
    .map((word) => word.text)
    .join(' ');

/** @param find The known names in a text. */
export const claimWriter = (find: (text: string) => FoundName[], search: SearchLanguage): ClaimWriter => {
  const ids = new Set<string>();
  const claims: { id: string; text: string }[] = [];
  const linked = new Map<string, Known>();
  const leftAlone: LeftAlone[] = [];
  const newId = (text: string, otherwise: string): string => {
    const id = freeId(idFrom(text, otherwise), ids);
    ids.add(id);
    return id;
  };
  const idOfSentence = (text: string, otherwise: string): string =>
    newId(tellingWords(text, search), otherwise);
  const withLinks = (text: string): string => {
    let written = '';
    let end = 0;
    for (const name of find(text)) {
      const why = reasonToLeave(name);
      const [known] = name.of;
      if (why !== undefined) leftAlone.push({ words: text.slice(name.from, name.to), sentence: text, why });
      if (!known || why !== undefined || linked.has(keyOf(known))) continue;
      linked.set(keyOf(known), known);
      written += `${escaped(text.slice(end, name.from))}[${escaped(text.slice(name.from, name.to))}](${keyOf(known)})`;
      end = name.to;
    }
    return written + escaped(text.slice(end));
  };
  const claim = (text: string): string => {
    const id = idOfSentence(text, 'claim');
    claims.push({ id, text });
    return `<Claim id="${id}" standing="unsourced">${withLinks(text)}</Claim>`;
  };
  return { newId, idOfSentence, claim, claims, linked, leftAlone };
};
