import type { Newsroom } from './newsroom.ts';

/**
 * A question whose answer is worked out once and kept as long as the newsroom is: an index, which each of ten thousand
 * pages looks something up in. A newsroom never changes, so an answer stays true; a test has several of them.
 */
export const oncePerNewsroom = <T extends object>(
  make: (newsroom: Newsroom) => T,
): ((newsroom: Newsroom) => T) => {
  const answers = new WeakMap<Newsroom, T>();
  return (newsroom) => {
    const known = answers.get(newsroom);
    if (known) return known;
    const answer = make(newsroom);
    answers.set(newsroom, answer);
    return answer;
  };
};
