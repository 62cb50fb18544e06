/**
 * Fields in which no reader can miss a change, each with the reason. Every other field of every schema is compared, so
 * that one which is added to a schema tomorrow is, too.
 */
const INVISIBLE: ReadonlyMap<string, string> = new Map([
  ['changes', 'It is the ledger itself, which only grows.'],
  ['checked', 'It answers the check, and no page shows it.'],
  ['reviewBy', 'It is a plan of the editors. What a review finds is recorded where it changes something.'],
  [
    'reviewed',
    'It is the day of a look at the page, and says itself when it was. What the look changes has an entry.',
  ],
  ['turningPoint', 'It chooses what is named first. What is said of the event is the same.'],
  ['draft', 'It says who has the page, and is gone before readers have it.'],
  ['publishOn', 'It is a plan of the editors, over before readers have the page.'],
  ['accessed', 'It is the day of a reading, and says itself when it was.'],
  ['gone', 'It is the day of a visit in vain, and says itself when it was.'],
]);

export const isVisible = (field: string): boolean => !INVISIBLE.has(field);

/** What a sentence calls an entry of a list. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['keyPoints', 'key point'],
  ['facts', 'fact'],
  ['relations', 'relation'],
]);

export const nounOf = (list: string): string => NOUNS.get(list) ?? `entry of "${list}"`;

/** Lists to which an addition changes nothing that was published. A new key point speaks for the whole page. */
export const growsFreely = (list: string): boolean => list === 'facts' || list === 'relations';
