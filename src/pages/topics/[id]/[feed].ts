import type { APIRoute } from 'astro';
import { feedResponse } from '../../../components/feed.ts';
import { newsroom } from '../../../content.ts';
import type { Topic } from '../../../newsroom/model/newsroom.ts';
import { FEED_FILES, type FeedFormat } from '../../../publishing/article-feed.ts';
import { has } from '../../../site.ts';

/** The feeds of each topic, one a format. */
export const getStaticPaths = () =>
  (has('feeds') ? newsroom.topics.list : []).flatMap((topic) =>
    FEED_FILES.map(([format, file]) => ({ params: { id: topic.id, feed: file }, props: { topic, format } })),
  );

export const GET: APIRoute<{ topic: Topic; format: FeedFormat }> = ({ props }) =>
  feedResponse(newsroom, props);
