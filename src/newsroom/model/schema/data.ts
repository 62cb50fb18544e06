import { z } from 'zod';
import { changes, checked } from './ledger.ts';
import { date, optionalText, sources, text } from './values.ts';

export const COLUMN_TYPES = ['date', 'number', 'text'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** What stands in the head of a file of figures. */
export const COLUMN = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/;
export const column = z
  .string()
  .regex(COLUMN, 'the name of a column: small letters, digits, hyphens and underscores, like deposit_rate')
  .meta({ written: 'column', example: 'level' });

/** What is said of a file of figures, in the file beside it. */
export const data = z.strictObject({
  title: text.meta({ description: 'What the figures are.', example: 'Level of the Orun below the dam' }),
  unit: text.meta({ description: 'What they are counted in.', example: 'metres' }),
  columns: z
    .array(
      z.strictObject({
        id: column.describe('As the head of the `.csv` file has it.'),
        text: text.meta({ description: 'What readers see.', example: 'Level at Darabrud' }),
        type: z
          .enum(COLUMN_TYPES)
          .describe('`date`: 2024, 2024-06 or 2024-06-12. `number`: with a point and without a unit.'),
      }),
    )
    .min(1, 'at least one column')
    .describe('The columns of the `.csv` file.'),
  sources: sources.describe('Ids of the sources of the figures.'),
  asOf: date.describe(
    'The day up to which the sources show them. In a chart of the kind `step`, the last value is drawn up to that day.',
  ),
  licence: text.meta({ description: 'Why we may publish them.', example: 'CC BY 4.0' }),
  notes: optionalText.meta({
    description: 'What a reader should know about them.',
    example: 'Read each morning at eight.',
  }),
  changes,
  checked,
});
