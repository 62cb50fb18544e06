import type { Card } from '../../newsroom/questions/sidebar.ts';
import { dateInText } from '../../words/dates.ts';
import { typeset } from '../../words/language.ts';
import { words } from '../../words/words.ts';

/** Of a card at a glance: the role on the article's day, the one that was over by then or known only later, or what sort of actor it is. */
export const glanceOf = ({ role, pastRole, laterRole, type }: Card): string | undefined => {
  if (role?.role !== undefined) return typeset(role.role);
  if (pastRole?.role !== undefined && pastRole.validUntil !== undefined)
    return words.facts.heldUntil({
      fact: typeset(pastRole.role),
      date: dateInText(pastRole.validUntil),
    });
  if (laterRole?.role !== undefined)
    return words.facts.heldAsOf({ fact: typeset(laterRole.role), date: dateInText(laterRole.asOf) });
  return type && words.actorTypes[type];
};
