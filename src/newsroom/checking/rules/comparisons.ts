import type { Reference } from '../../model/document.ts';
import { problem } from '../../model/problems.ts';
import { contentRule, type Content } from './content-rule.ts';

/** The fact that a comparison names; undefined also where there is no such actor or place, which is told by itself. */
const factOf = ({ newsroom }: Content, { kind, id, fact }: Reference) =>
  kind === 'actor' || kind === 'location'
    ? newsroom[`${kind}s`].get(id)?.facts.find((one) => one.id === fact)
    : undefined;

const isThere = ({ newsroom }: Content, { kind, id }: Reference): boolean =>
  (kind === 'actor' || kind === 'location') && newsroom[`${kind}s`].get(id) !== undefined;

/** What is compared is a number for each, in one unit. */
export const comparedFacts = contentRule(['not-comparable'], (content) =>
  content.documents.flatMap(({ path, references }) => {
    const compared = references.filter((one) => one.fact !== undefined && isThere(content, one));
    return compared.flatMap((one) => {
      const fact = factOf(content, one);
      const about = { of: `${one.kind}:${one.id}`, fact: one.fact ?? '' };
      if (fact?.value === undefined) return [problem('not-comparable', path, one.at, about)];
      const { unit } = fact;
      const beside = compared.find(
        (other) =>
          other.fact === one.fact && other.at.line === one.at.line && other.at.column === one.at.column,
      );
      const first = beside && factOf(content, beside)?.unit;
      return first === undefined || first === unit
        ? []
        : [problem('not-comparable', path, one.at, { ...about, unit, first })];
    });
  }),
);
