import type { APIRoute } from 'astro';
import { newsroom } from '../content.ts';
import { correctionsAtom } from '../publishing/corrections-feed.ts';
import { site } from '../site.config.ts';
import { words } from '../words/words.ts';

export const GET: APIRoute = () =>
  new Response(
    correctionsAtom(
      newsroom,
      site,
      {
        title: `${site.name}: ${words.corrections.title}`,
        description: words.corrections.description,
        kinds: words.changes.kinds,
        about: words.changes.about,
        was: words.changes.was,
        is: words.changes.is,
      },
      '/corrections',
    ),
    { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  );
