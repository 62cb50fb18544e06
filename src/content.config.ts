import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { documents, pictures, type Stored } from './files/loader.ts';
import type { LookedAt } from './files/pictures.ts';
import type { Collection } from './newsroom/model/kinds.ts';

/** The loader has checked the documents; Astro only needs to know their type. */
const collection = <C extends Collection>(name: C) =>
  defineCollection({ loader: documents(name), schema: z.custom<Stored<C>>() });

export const collections = {
  articles: collection('articles'),
  actors: collection('actors'),
  locations: collection('locations'),
  terms: collection('terms'),
  events: collection('events'),
  topics: collection('topics'),
  sources: collection('sources'),
  publishers: collection('publishers'),
  data: collection('data'),
  people: collection('people'),
  pages: collection('pages'),
  retired: collection('retired'),
  pictures: defineCollection({ loader: pictures(), schema: z.custom<LookedAt>() }),
};
