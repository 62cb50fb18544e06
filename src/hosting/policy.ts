import { createHash } from 'node:crypto';

/** Sets the theme chosen before, ahead of the first paint: the one line of script that a page carries. */
export const THEME_LINE = 'try{document.documentElement.dataset.theme=localStorage.theme}catch{}';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What a page may load and do (Content Security Policy Level 3, https://www.w3.org/TR/CSP3/), but for its styles.
 * Nothing from elsewhere, no script or style in an attribute, no text that becomes markup.
 */
const RULES = {
  'script-src': `'self' ${hashOf(THEME_LINE)}`,
  'form-action': "'self'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

const written = (rules: Record<string, string>): string =>
  Object.entries(rules)
    .map(([name, values]) => `${name} ${values}`)
    .join(';');

/**
 * The policy as a header, one for all addresses. It has what a page cannot say of itself, and holds for files that are
 * no pages, too. The styles differ from page to page: each page names its own.
 */
export const HEADER_POLICY = written({
  ...RULES,
  'img-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
});

/** What stands first in a page of the layout. */
const BEGINNING = '<meta charset="utf-8">';
/** Only those of the head are the site's own: texts stand in the body, and bring no styles. */
const STYLES = /<style>([^]*?)<\/style>/g;

/**
 * Puts its policy into a finished page, so that it holds on every host.
 *
 * @param html The whole page.
 */
export const withPolicy = (html: string): string => {
  const head = html.slice(0, html.indexOf('</head>'));
  const styles = Array.from(head.matchAll(STYLES), ([, css = '']) => hashOf(css));
  const policy = written({ 'default-src': "'self'", ...RULES, 'style-src': styles.join(' ') || "'none'" });
  return html.replace(
    BEGINNING,
    `${BEGINNING}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
};
