import { pageOfAddress } from '../../model/addresses.ts';
import { pathOf } from '../../model/paths.ts';
import { problem } from '../../model/problems.ts';
import { contentRule, pageOf } from './content-rule.ts';

/** Where a file sends its readers to an article that was withdrawn, its editors should know. */
export const withdrawnTargets = contentRule(['withdrawn-target'], ({ documents, withdrawnPages }) =>
  documents
    .filter((document) => !withdrawnPages.has(pageOf(document) ?? ''))
    .flatMap(({ path, links, references }) =>
      [
        ...links.map(({ url, at }) => ({ page: pageOfAddress(url), at })),
        ...references
          .filter(({ kind }) => kind === 'article')
          .map(({ id, at }) => ({ page: pathOf('article', id), at })),
      ]
        .filter(({ page }) => withdrawnPages.has(page))
        .map(({ page, at }) => problem('withdrawn-target', path, at, { page })),
    ),
);
