import { articleNamed } from '../content/content.ts';

/** The explainer of the small world that the tests of what readers do look at: it has some of everything. */
export const seed = articleNamed('dam-gates-opened');
