import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { manifest } from '../../src/publishing/manifest.ts';
import { actorJsonLd, locationJsonLd, topicJsonLd } from '../../src/publishing/page-json-ld.ts';
import { entryOf } from './an-entry.ts';
import { actor, article, read, source } from './a-document.ts';

const publisher = { name: 'The Orun Post', url: 'https://orun.example', language: 'en-GB' };
const place = (id: string, type: string, fields: string) =>
  read(
    'locations',
    `locations/${id}.mdx`,
    `---\nname: ${id}\ntype: ${type}\ndescription: A place.\n${fields}\n---\n`,
  );
const at = (precision: string) =>
  `partOf: land\ncoordinates: { latitude: 36.2, longitude: 37.1, precision: ${precision}, sources: [post] }`;

const newsroom = assemble(
  [
    article({ fields: 'topics: [river]' }),
    source('post'),
    actor(
      'description: An engineer.\nwikidata: Q42\nnames: [{ text: نادية, lang: ar, kind: native }, { text: Tarvani, lang: en, kind: short }]',
    ),
    place('land', 'country', ''),
    place('dam', 'site', at('point')),
    place('basin', 'region', at('area')),
    read('topics', 'topics/river.mdx', '---\nname: The river\ndescription: All of it.\n---\n'),
  ],
  'en-GB',
);
const section = { name: 'A list', path: '/list/' };
type Graph = { '@graph': Record<string, unknown>[] };
const things = (graph: unknown) => (graph as Graph)['@graph'];
const location = (id: string) =>
  things(locationJsonLd(newsroom, entryOf(newsroom.locations, id), section, publisher));

describe('structured data', () => {
  it('names an actor by all its names, and says where it stands', () => {
    const [tarvani] = newsroom.actors.list;
    expect(tarvani && things(actorJsonLd(tarvani, section, publisher))).toMatchInlineSnapshot(`
      [
        {
          "@id": "https://orun.example/actors/tarvani/",
          "@type": "Person",
          "alternateName": [
            "نادية",
            "Tarvani",
          ],
          "description": "An engineer.",
          "name": "Nadia Tarvani",
          "sameAs": "https://www.wikidata.org/wiki/Q42",
          "url": "https://orun.example/actors/tarvani/",
        },
        {
          "@type": "BreadcrumbList",
          "itemListElement": [
            {
              "@type": "ListItem",
              "item": {
                "@id": "https://orun.example/list/",
              },
              "name": "A list",
              "position": 1,
            },
            {
              "@type": "ListItem",
              "item": {
                "@id": "https://orun.example/actors/tarvani/",
              },
              "name": "Nadia Tarvani",
              "position": 2,
            },
          ],
        },
      ]
    `);
  });

  it('gives the position of a place, and what it lies in', () => {
    expect(location('dam')[0]).toMatchObject({
      '@type': 'Place',
      geo: { '@type': 'GeoCoordinates', latitude: 36.2, longitude: 37.1 },
      containedInPlace: { '@type': 'Country', '@id': 'https://orun.example/locations/land/' },
    });
  });

  it('does not give out the place of a label as a position', () => {
    expect(location('basin')[0]).not.toHaveProperty('geo');
  });

  it('lists the articles of a topic', () => {
    const [river] = newsroom.topics.list;
    expect(river && things(topicJsonLd(newsroom, river, section, publisher))[0]).toMatchObject({
      '@type': 'CollectionPage',
      hasPart: [{ '@id': 'https://orun.example/articles/dam/', headline: 'The dam opens' }],
    });
  });
});

it('the manifest names the site and its icons', () => {
  expect(manifest(publisher, 'About water')).toMatchObject({
    name: 'The Orun Post',
    icons: expect.arrayContaining([expect.objectContaining({ src: 'icon-512.png', sizes: '512x512' })]),
  });
});
