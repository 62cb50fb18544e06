import { describe, expect, it } from 'vitest';
import { healthOf } from '../../src/newsroom/checking/source-health.ts';

const source = { url: 'https://post.example/2023/gates', title: 'The gates are open' };

describe('a source', () => {
  it.each([
    [
      'is there when its page answers',
      { status: 200, url: source.url, title: 'The gates are open | Post' },
      'there',
    ],
    ['is gone when it is not found', { status: 404, url: source.url }, 'gone'],
    ['is gone when it says so', { status: 410, url: source.url }, 'gone'],
    [
      'is gone when its address leads to the front page',
      { status: 200, url: 'https://post.example/' },
      'gone',
    ],
    ['has changed when its title has', { status: 200, url: source.url, title: 'Cheap watches' }, 'changed'],
    ['has changed when it has moved', { status: 200, url: 'https://post.example/archive/gates' }, 'changed'],
    ['may be there when it refuses robots', { status: 403, url: source.url }, 'unknown'],
    ['may be there when nothing answers', { url: source.url, failure: 'timed out' }, 'unknown'],
  ] as const)('%s', (_, answer, state) => {
    expect(healthOf(source, answer).state).toBe(state);
  });

  it('is there when it was the front page, and still is', () => {
    const front = { url: 'https://post.example/' };
    expect(healthOf(front, { status: 200, url: front.url }).state).toBe('there');
  });
});
