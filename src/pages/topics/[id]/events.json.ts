import type { APIRoute } from 'astro';
import { newsroom } from '../../../content.ts';
import type { Topic } from '../../../newsroom/model/newsroom.ts';
import { eventId } from '../../../newsroom/model/paths.ts';
import { eventAddress, eventsOf } from '../../../newsroom/questions/archive/lists.ts';
import { eventsOfTopic } from '../../../newsroom/questions/timeline.ts';
import { href } from '../../../site.ts';
import { encodeJson } from '../../../text/encode.ts';

/** Where each event of a topic is told that has more than its page shows: for those who come with an old link. */
export const getStaticPaths = () =>
  newsroom.topics.list
    .filter(({ id }) => eventsOf(newsroom, 'topic', id).parts.length > 0)
    .map((topic) => ({ params: { id: topic.id }, props: { topic } }));

export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) => {
  const addresses = eventsOfTopic(newsroom, topic.id).map(({ id }) => [
    eventId(id),
    href(eventAddress(newsroom, topic.id, id)),
  ]);
  return new Response(encodeJson(Object.fromEntries(addresses)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
