import { pageOfAddress } from '../../model/addresses.ts';
import { KIND_OF, type Kind } from '../../model/kinds.ts';
import { problem } from '../../model/problems.ts';
import { contentRule, pageOf } from './content-rule.ts';

/** What is there for other files to name. An article, a topic or a page is read for its own sake, an event stands on the timeline of the topic that it names itself, and a publisher is named by its name. */
const NAMED: ReadonlySet<Kind> = new Set(['source', 'actor', 'location', 'term', 'person']);

/**
 * A source that nothing cites and an entity that nothing names reach readers by lists alone, if at all. What a draft names is used: it is
 * prepared. What is a draft itself nobody sees yet. While a part of a file cannot be read, nobody knows what it names; nor while
 * some file names one of that kind that is not there, whether another is meant.
 */
export const usedFiles = contentRule(
  ['unused-file'],
  ({ documents, siteReferences = [], siteLinks = [] }) => {
    if (!documents.every(({ whole }) => whole)) return [];
    const named = new Set(siteReferences.map(({ kind, id }) => `${kind}:${id}`));
    const linked = new Set(siteLinks.map(({ url }) => pageOfAddress(url)));
    for (const { collection, id, references, links } of documents) {
      const own = `${KIND_OF[collection]}:${id}`;
      for (const reference of references) {
        const key = `${reference.kind}:${reference.id}`;
        if (key !== own) named.add(key);
      }
      for (const { url } of links) linked.add(pageOfAddress(url));
    }
    const there = new Set(documents.map(({ collection, id }) => `${KIND_OF[collection]}:${id}`));
    const missed = new Set([...named].filter((key) => !there.has(key)).map((key) => key.split(':')[0]));
    return documents
      .filter((document) => {
        const kind = KIND_OF[document.collection];
        const page = pageOf(document);
        return (
          NAMED.has(kind) &&
          !missed.has(kind) &&
          document.publication.draft !== 'true' &&
          !named.has(`${kind}:${document.id}`) &&
          !(page !== undefined && linked.has(page))
        );
      })
      .map(({ collection, id, path }) =>
        problem('unused-file', path, undefined, { kind: KIND_OF[collection], id }),
      );
  },
);
