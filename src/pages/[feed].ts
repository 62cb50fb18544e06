import type { APIRoute } from 'astro';
import { correctionsResponse, feedResponse } from '../components/feed.ts';
import { newsroom } from '../content.ts';
import { CORRECTIONS_FEED, FEED_FILES, type FeedFormat } from '../publishing/article-feed.ts';
import { has } from '../site.ts';

/** The feeds of the site, one a format, and that of its corrections. */
export const getStaticPaths = () => {
  if (!has('feeds')) return [];
  return [
    ...FEED_FILES.map(([format, feed]) => ({ params: { feed }, props: { format } })),
    { params: { feed: CORRECTIONS_FEED }, props: {} },
  ];
};

export const GET: APIRoute<{ format?: FeedFormat }> = ({ props: { format } }) =>
  format === undefined ? correctionsResponse(newsroom) : feedResponse(newsroom, { format });
