import type { APIRoute } from 'astro';
import { correctionsResponse, feedResponse } from '../components/feed.ts';
import { newsroom } from '../content.ts';
import { CORRECTIONS_FEED, FEED_FILES } from '../publishing/article-feed.ts';
import { has } from '../site.ts';

/** The feeds of the site, one a format, and that of its corrections. */
export const getStaticPaths = () => {
  if (!has('feeds')) return [];
  const articles = FEED_FILES.map(([format, file]) => ({
    params: { feed: file },
    props: { answer: () => feedResponse(newsroom, { format }) },
  }));
  const corrections = {
    params: { feed: CORRECTIONS_FEED },
    props: { answer: () => correctionsResponse(newsroom) },
  };
  return [...articles, corrections];
};

export const GET: APIRoute<{ answer: () => Response }> = ({ props }) => props.answer();
