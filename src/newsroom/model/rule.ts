import type { Code, Problem } from './problems.ts';

/** A rule of the content: the problems it can report, and a pure function that finds them in what it looks at. */
export interface Rule<Seen> {
  codes: readonly Code[];
  find: (seen: Seen) => Problem[];
}
