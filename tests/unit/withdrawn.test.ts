import { expect, test } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { actor, article, source } from './a-document.ts';

test('of a withdrawn article the newsroom keeps headline, days and reason, and nothing of what it said or was about', () => {
  const documents = [
    source('post'),
    actor('description: An engineer.'),
    article({
      status: 'withdrawn',
      fields: 'statusNote: It was another dam.\nabout: [actor:tarvani]\nevents: [opening]',
    }),
  ];
  const withdrawn = assemble(documents).articles.get('dam');
  expect(withdrawn).toMatchObject({
    headline: 'The dam opens',
    datePublished: '2023-03-06',
    asOf: '2023-03-05',
    status: 'withdrawn',
    statusNote: 'It was another dam.',
    description: 'It was another dam.',
    about: [],
    events: [],
    keyPoints: [],
  });
  expect(JSON.stringify(withdrawn)).not.toMatch(/tarvani|gates|river rose/i);
});
