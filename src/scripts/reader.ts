/**
 * What a reader has with script and can do without. One file for all pages: it waits for the page, delays
 * nothing, and a browser keeps it. On a page that has nothing for a part, the part does nothing.
 */
import './styles.ts';
import './theme.ts';
import './cards.ts';
import './key-points.ts';
import './sharing.ts';
import './last-visit.ts';
import './slash.ts';
import './stops.ts';
