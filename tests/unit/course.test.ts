import { expect, test } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { courseOf } from '../../src/newsroom/questions/course.ts';
import { read } from './a-document.ts';

const event = (id: string, date: string, locations: string, more = '') =>
  read(
    'events',
    `events/${id}.mdx`,
    `---\ntitle: X\ndate: ${date}\nlocations: [${locations}]\n${more}topics: [war]\nsources: [post]\n---\n`,
  );
const TURNS = 'turningPoint: true\n';
const courseOn = (...events: ReturnType<typeof event>[]) =>
  [...courseOf(assemble(events, 'en-GB').events.list, ['north', 'middle', 'edge', 'south'])].map(
    ([place, { id }]) => [place, id],
  );

test('a story that moves has of each place its last turning point, or its last event where none was one, in order of time', () => {
  const course = courseOn(
    event('entered', '2024-11-29', 'north', TURNS),
    event('taken', '2024-11-30', 'north', TURNS),
    event('stormed', '2024-12-08', 'north'),
    event('reached', '2024-12-03', 'middle'),
    event('left', '2024-12-05', 'middle, edge'),
    event('fallen', '2024-12-08', 'south', TURNS),
  );
  expect(course).toEqual([
    ['north', 'taken'],
    ['middle', 'left'],
    ['edge', 'left'],
    ['south', 'fallen'],
  ]);
});

test('what was on two days has no course', () => {
  expect(
    courseOn(
      event('a', '2024-11-29', 'north', TURNS),
      event('b', '2024-11-30', 'middle', TURNS),
      event('c', '2024-11-30', 'south', TURNS),
    ),
  ).toEqual([]);
  expect(courseOn()).toEqual([]);
});

test('what happened in places that no map can mark moves nothing', () => {
  expect(
    courseOn(
      event('a', '2024-11-29', 'north'),
      event('b', '2024-11-30', 'middle'),
      event('c', '2024-12-01', 'region'),
      event('d', '2024-12-02', 'region'),
    ),
  ).toEqual([]);
});
