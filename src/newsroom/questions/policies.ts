import type { Newsroom } from '../model/newsroom.ts';
import { pathOf } from '../model/paths.ts';

/** Sections of the newsroom's own pages that other pages lead to, by the id that such a section has. */
const POLICIES = [
  'standing',
  'fact',
  'corrections',
  'coordinates',
  'lines',
  'mistakes',
  'who-runs-it',
] as const;

/** Their addresses. Nothing leads to one that the newsroom has not written. */
export type Policies = Partial<Record<(typeof POLICIES)[number], string>>;

export const policiesOf = ({ pages }: Newsroom): Policies =>
  Object.fromEntries(
    POLICIES.flatMap((id) => {
      const page = pages.list.find(({ body }) => body.anchors.includes(id));
      return page ? [[id, `${pathOf('page', page.id)}#${id}`]] : [];
    }),
  );
