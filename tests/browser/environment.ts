import { environmentOf } from '../sites.ts';

/** The tests in browsers look at the site of the small world: for what is imported after this, and for the tests' processes. */
Object.assign(process.env, environmentOf('world'));
