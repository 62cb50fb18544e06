import type { APIRoute } from 'astro';
import { newsroom } from '../../../content.ts';
import type { Topic } from '../../../newsroom/model/newsroom.ts';
import { eventId, pathOf } from '../../../newsroom/model/paths.ts';
import { changesOf } from '../../../newsroom/changes/corrections.ts';
import { changeAddress, eventAddress } from '../../../newsroom/questions/archive/addresses.ts';
import { eventsOf } from '../../../newsroom/questions/archive/lists.ts';
import { eventsOfTopic } from '../../../newsroom/questions/timeline.ts';
import { href } from '../../../site.ts';
import { encodeJson } from '../../../text/encode.ts';

/** Where each event of a topic is told that has more than its page shows, and each entry of its ledger: for those who come with an old link. */
export const getStaticPaths = () =>
  newsroom.topics.list
    .filter(({ id }) => eventsOf(newsroom, 'topic', id).parts.length > 0)
    .map((topic) => ({ params: { id: topic.id }, props: { topic } }));

export const GET: APIRoute<{ topic: Topic }> = ({ props: { topic } }) => {
  const path = pathOf('topic', topic.id);
  const addresses = eventsOfTopic(newsroom, topic.id).flatMap((event) => [
    [eventId(event.id), href(eventAddress(newsroom, topic.id, event.id))],
    ...changesOf('event', event)
      .filter((correction) => correction.path === path)
      .map((correction) => [correction.id, href(changeAddress(newsroom, correction))]),
  ]);
  return new Response(encodeJson(Object.fromEntries(addresses)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
