import { pageOfAddress } from '../../model/addresses.ts';
import { KIND_OF, type Kind } from '../../model/kinds.ts';
import { releaseOf } from '../../model/schema/publication.ts';
import { problem } from '../../model/problems.ts';
import { contentRule, pageOf } from './content-rule.ts';

/** What readers have, or will have on a day, names nothing that they do not have by then. */
export const draftTargets = contentRule(['draft-target'], ({ documents, today }) => {
  const targets = documents.map((document) => ({
    ...document,
    kind: KIND_OF[document.collection],
    page: pageOf(document),
    release: releaseOf(document.publication),
  }));
  const late = targets.filter(({ release }) => release > today);
  const byId = new Map(late.map((target) => [keyOf(target.kind, target.id), target]));
  const byPage = new Map(
    late.flatMap((target) => (target.page === undefined ? [] : [[target.page, target]])),
  );
  return targets
    .filter(({ publication }) => publication.draft !== 'true')
    .flatMap(({ path, release, references, links }) =>
      [
        ...references
          .filter(({ isUnseen }) => !isUnseen)
          .map(({ kind, id, at }) => ({ target: byId.get(keyOf(kind, id)), at })),
        ...links.map(({ url, at }) => ({ target: byPage.get(pageOfAddress(url)), at })),
      ].flatMap(({ target, at }) =>
        target === undefined || target.release <= release
          ? []
          : [
              problem('draft-target', path, at, {
                kind: target.kind,
                id: target.id,
                publishOn: target.publication.draft === 'true' ? undefined : target.publication.publishOn,
              }),
            ],
      ),
    );
});

const keyOf = (kind: Kind, id: string): string => `${kind}:${id}`;
