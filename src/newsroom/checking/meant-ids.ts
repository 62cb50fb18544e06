import { nearest } from '../../text/nearest.ts';
import { slugOf } from '../../text/slug.ts';
import type { Document } from '../model/document.ts';
import { KIND_OF, type Kind } from '../model/kinds.ts';
import type { Problem } from '../model/problems.ts';

/** As it is written: `actor:water-board` where actors and places are asked for. */
const idsOf = (documents: readonly Document[], kind: Kind | 'entity'): string[] =>
  documents.flatMap(({ collection, id }) => {
    const own = KIND_OF[collection];
    if (kind !== 'entity') return own === kind ? [id] : [];
    return own === 'actor' || own === 'location' ? [`${own}:${id}`] : [];
  });

/** The problems, those of a value that cannot be an id each with the id of a file that may be meant. */
export const withMeantIds = (documents: readonly Document[], problems: readonly Problem[]): Problem[] =>
  problems.map(({ asked, ...problem }) => {
    if (!asked) return problem;
    const [, kind = '', name = ''] = /^((?:actor|location):)?(.*)$/s.exec(asked.written) ?? [];
    const meant = nearest(`${kind}${slugOf(name)}`, idsOf(documents, asked.of));
    return meant === undefined
      ? problem
      : { ...problem, hint: `${problem.hint ?? ''} Did you mean "${meant}"?`.trimStart() };
  });
