import { cardId, eventId, pathOf, sourceId } from '../../src/newsroom/model/paths.ts';
import { timelineOf } from '../../src/newsroom/questions/timeline.ts';
import { newsroom } from '../content/content.ts';
import { seed } from './seed.ts';

const [claim] = seed.body.claims;
const [point] = seed.keyPoints;
const about = seed.about.find(({ kind }) => kind === 'actor');
const [event] = timelineOf(newsroom, seed.events, seed.asOf).later;
if (!claim || !point || !about || !event) throw new Error(`${seed.id} lacks what links lead to.`);

/** Addresses of each sort of place a link can lead to, which is then highlighted. */
export const arrivals = [
  claim.id,
  point.id,
  cardId('actor', about.id),
  sourceId(claim.citations[0] ?? ''),
  eventId(event.id),
].map((id) => `${pathOf('article', seed.id)}#${id}`);
