/**
 * Reading modes throw away what looks like no part of an article, and judge by the names of elements: a claim with the
 * id `first-remarks` looks like somebody's remarks, a section `media` like a row of pictures. A class that they know to be
 * text keeps it. The names are those of @mozilla/readability (`REGEXPS.unlikelyCandidates` and `negative`), which
 * tests/unit/reading-mode.test.ts runs for each of them.
 */
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
const NEGATIVE =
  /hidden|^hid$|com-|contact|masthead|media|meta|outbrain|promo|scroll|share|shopping|tags|widget/i;

/** The class for an element with an author's id, if it needs one. */
export const textClass = (id: string): string | undefined =>
  UNLIKELY.test(id) || NEGATIVE.test(id) ? 'body' : undefined;
