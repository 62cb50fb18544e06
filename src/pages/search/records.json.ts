import { newsroom } from '../../content.ts';
import { searchRecords } from '../../searching/records.ts';

/** What can be found, on its way from the newsroom to the index: src/searching/write-index.ts takes it from here. */
export const GET = (): Response => Response.json(searchRecords(newsroom));
