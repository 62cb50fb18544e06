import type { APIRoute } from 'astro';
import { feedResponse } from '../../../components/feed.ts';
import { newsroom } from '../../../content.ts';
import { articleArchives, FEED_FILES, type FeedFormat } from '../../../publishing/article-feed.ts';
import { has } from '../../../site.ts';

/** The archives of the site's feeds. */
export const getStaticPaths = () =>
  (has('feeds') ? articleArchives(newsroom.articles.list) : []).flatMap((_, index) =>
    FEED_FILES.map(([format, feed]) => ({
      params: { archive: String(index + 1), feed },
      props: { format, archive: index + 1 },
    })),
  );

export const GET: APIRoute<{ format: FeedFormat; archive: number }> = ({ props }) =>
  feedResponse(newsroom, props);
