import type { APIRoute } from 'astro';
import { feedResponse } from '../components/feed.ts';
import { newsroom } from '../content.ts';

export const GET: APIRoute = () => feedResponse(newsroom, 'atom');
