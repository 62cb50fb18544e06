import type { APIRoute } from 'astro';
import { feedResponse } from '../../../../../components/feed.ts';
import { newsroom } from '../../../../../content.ts';
import type { Topic } from '../../../../../newsroom/model/newsroom.ts';
import { articlesOf } from '../../../../../newsroom/questions/related.ts';
import { articleArchives, FEED_FILES, type FeedFormat } from '../../../../../publishing/article-feed.ts';
import { has } from '../../../../../site.ts';

/** The archives of the feeds of each topic. */
export const getStaticPaths = () =>
  (has('feeds') ? newsroom.topics.list : []).flatMap((topic) =>
    articleArchives(articlesOf(newsroom, topic.id)).flatMap((_, index) =>
      FEED_FILES.map(([format, feed]) => ({
        params: { id: topic.id, archive: String(index + 1), feed },
        props: { topic, format, archive: index + 1 },
      })),
    ),
  );

export const GET: APIRoute<{ topic: Topic; format: FeedFormat; archive: number }> = ({ props }) =>
  feedResponse(newsroom, props);
