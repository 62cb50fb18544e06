/** Fields and their values in words. */

/** Names of fields that would not be understood in a sentence. */
const SAID: Record<string, string> = {
  interests: 'statement of interests',
  notes: 'note on the figures',
  pages: 'range of pages',
  statusNote: 'note on the status',
  via: 'agency (via)',
};

/** The name of a field in words: `rests on`. */
export const inWords = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The same, where a sentence would not be understood with it. */
export const wordsOf = (field: string): string => SAID[field] ?? inWords(field);

/** Whether a value names an actor or a place, which has its kind before its id. */
export const isEntity = (value: unknown): value is { kind: string; id: string } =>
  typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'id,kind';

/** A value as a line of the history: `2024-12-01`, `dam, river`, `location:dam`, `name: Orun; lang: en`. */
export const written = (value: unknown): string => {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(written).join(', ');
  if (isEntity(value)) return `${value.kind}:${value.id}`;
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([key, inner]) => `${inWords(key)}: ${written(inner)}`)
        .join('; ')
    : String(value);
};
