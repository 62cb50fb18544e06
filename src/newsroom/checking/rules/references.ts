import { KIND_OF, type Kind } from '../../model/kinds.ts';
import { problem } from '../../model/problems.ts';
import { SETTINGS } from '../../model/settings.ts';
import { contentRule, meantId } from './content-rule.ts';

/** An id that a file names belongs to a file that is there, even if there are mistakes in that one. */
export const knownReferences = contentRule(
  ['unknown-reference'],
  ({ documents, siteReferences = [], pictures }) => {
    const ids = new Map<Kind, Set<string>>();
    if (pictures) ids.set('picture', new Set(pictures.map(({ id }) => id)));
    for (const { collection, id } of documents) {
      const kind = KIND_OF[collection];
      ids.set(kind, (ids.get(kind) ?? new Set()).add(meantId(id)));
    }
    const files = [...documents, { path: SETTINGS, references: siteReferences }];
    return files.flatMap(({ path, references }) =>
      references.flatMap(({ kind, id, at }) => {
        const known = ids.get(kind) ?? new Set();
        return known.has(id) || (kind === 'picture' && !pictures)
          ? []
          : [problem('unknown-reference', path, at, { kind, id, known })];
      }),
    );
  },
);
