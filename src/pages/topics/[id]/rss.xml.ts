import type { APIRoute } from 'astro';
import { feedResponse } from '../../../components/feed.ts';
import { newsroom } from '../../../content.ts';
import type { Topic } from '../../../newsroom/model/newsroom.ts';

export const getStaticPaths = () =>
  newsroom.topics.list.map((topic) => ({ params: { id: topic.id }, props: { topic } }));

export const GET: APIRoute<{ topic: Topic }> = ({ props }) => feedResponse(newsroom, 'rss', props.topic);
