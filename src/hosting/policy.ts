import { createHash } from 'node:crypto';
import type { Forge } from '../newsroom/model/settings.ts';

/** Sets the theme that the reader has chosen, before the first paint. It is the only line of script in a page. */
export const THEME_LINE = 'try{document.documentElement.dataset.theme=localStorage.theme}catch{}';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What a page may load and do, apart from its styles (Content Security Policy Level 3, https://www.w3.org/TR/CSP3/).
 * Nothing from elsewhere, no script or style in an attribute, no text that becomes markup.
 */
const RULES = {
  'script-src': `'self' ${hashOf(THEME_LINE)}`,
  'form-action': "'self'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** What a page cannot say itself, or need not. */
const EVERYWHERE = { 'object-src': "'none'", 'frame-ancestors': "'none'" };

const written = (rules: Record<string, string>): string =>
  Object.entries(rules)
    .map(([name, values]) => `${name} ${values}`)
    .join(';');

/**
 * The policy as a header, the same for all addresses. It has the rules that a page cannot set for itself, and also holds for files that
 * are not pages. The styles differ from page to page, so each page names its own.
 */
export const HEADER_POLICY = written({
  ...RULES,
  'img-src': "'self'",
  'connect-src': "'self'",
  ...EVERYWHERE,
});

/** As a header, what holds of the editor's page as well: for hosts that send it with everything and would add another one. */
export const COMMON_POLICY = written({ 'base-uri': RULES['base-uri'], ...EVERYWHERE });

/** What the editor at /admin/ asks: the repository and the state of the service; and where the pictures of those who sign in are. */
const OF_FORGES: Record<Forge, { connect: string; img: string }> = {
  github: {
    connect: 'https://api.github.com https://www.githubstatus.com',
    img: 'https://avatars.githubusercontent.com',
  },
  gitlab: {
    connect: 'https://gitlab.com https://status-api.hostedstatus.com',
    img: 'https://gitlab.com https://secure.gravatar.com',
  },
};

/**
 * The policy of the editor's page. Its program comes from our own files, makes its own styles and holds
 * pictures in memory. Whatever else it would load, like fonts from a network of copies, is refused.
 */
export const adminPolicy = (forge: Forge): string =>
  written({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'font-src': "'self'",
    'img-src': `'self' blob: data: ${OF_FORGES[forge].img}`,
    'connect-src': `'self' blob: data: ${OF_FORGES[forge].connect}`,
    'worker-src': "'self' blob:",
    'form-action': "'none'",
    'base-uri': "'none'",
  });

/** The same as a header, which also has what a page cannot say itself. */
export const adminHeaderPolicy = (forge: Forge): string =>
  `${adminPolicy(forge)};${written({ 'frame-ancestors': EVERYWHERE['frame-ancestors'] })}`;

/** The first element in the head of each page. The policy follows it. */
const BEGINNING = '<meta charset="utf-8">';
/** Only the styles in the head are the site's own. A style in the body would come from a text, and is not allowed. */
const STYLES = /<style>([^]*?)<\/style>/g;
/** Styles that are a file of the site, as the pages of key points have them. */
const SHEET = '<link rel="stylesheet"';

/**
 * Puts its policy into a finished page, so that it holds on every host.
 *
 * @param html The whole page.
 */
export const withPolicy = (html: string): string => {
  const head = html.slice(0, html.indexOf('</head>'));
  const styles = [
    ...(head.includes(SHEET) ? ["'self'"] : []),
    ...Array.from(head.matchAll(STYLES), ([, css = '']) => hashOf(css)),
  ];
  const policy = written({ 'default-src': "'self'", ...RULES, 'style-src': styles.join(' ') || "'none'" });
  return html.replace(
    BEGINNING,
    `${BEGINNING}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
};
