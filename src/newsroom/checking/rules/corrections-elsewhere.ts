import { correctionsElsewhere, RESTING_KINDS } from '../../changes/corrections-elsewhere.ts';
import { dayAfter } from '../../model/time/as-of.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** What rests on something that was corrected in another file has been read again since. Withdrawals have a rule of their own. */
export const correctionsRead = contentRule(['corrected-elsewhere'], ({ newsroom, today }) =>
  RESTING_KINDS.flatMap((kind) =>
    newsroom[`${kind}s`].list.flatMap((entry) =>
      correctionsElsewhere(newsroom, kind, entry)
        .filter(({ correction: { change } }) => change.kind !== 'withdrawal')
        .map(({ correction: { change, title, places }, at }) =>
          problem('corrected-elsewhere', entry.path, at, {
            title,
            point: places[0]?.text,
            date: change.date,
            note: change.note,
            today,
          }),
        ),
    ),
  ),
);

/** A day that is still to come would keep the rule above silent. Somewhere it is tomorrow already. */
export const daysOfReview = contentRule(['reviewed-ahead'], ({ newsroom, today, positionOf }) =>
  RESTING_KINDS.flatMap((kind) =>
    newsroom[`${kind}s`].list.flatMap(({ path, reviewed }) =>
      reviewed !== undefined && reviewed > dayAfter(today)
        ? [problem('reviewed-ahead', path, positionOf(path, 'reviewed'), { reviewed })]
        : [],
    ),
  ),
);
