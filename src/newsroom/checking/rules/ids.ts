import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** In one collection no two files have the same id, whatever their folders. */
export const idsOfFiles = contentRule(['duplicate-id'], ({ documents }) => {
  const first = new Map<string, string>();
  return documents.flatMap(({ collection, id, path }) => {
    const key = `${collection}/${id}`;
    const taken = first.get(key);
    if (taken !== undefined) return [problem('duplicate-id', path, undefined, { id, first: taken })];
    first.set(key, path);
    return [];
  });
});
