/**
 * Of the sheets of its kind a page carries the rules that something in it can match. A rule names elements, classes and ids; where
 * one of these is not in the page, the rule has no use there.
 */

/** Elements by their names, classes with a dot and ids with a hash before them. */
type Names = ReadonlySet<string>;
type Test = (names: Names) => boolean;

interface Rule {
  /** What stands before the braces, or all of a statement. */
  head: string;
  body?: string;
  /** Those in a group. */
  rules?: readonly Rule[];
  /** Whether something among these names could match it. Any page may have what is no rule of selectors, such as `@page`. */
  canMatch?: Test;
}

const GROUP = /^@(?:layer|media|supports|container)\b/;
const SIGN = /"(?:[^"\\]|\\[^])*"|[{};]/g;
/** A pseudo-class with something in brackets that has no brackets in it. */
const BRACKETS = /(?<!\\)::?([\w-]+)\(([^()]*)\)/;
/** One of what stands in their brackets has to be there. Of the others, as of `:not(…)`, nothing has to. */
const CHOICES = new Set(['is', 'where', 'has']);
/** Stands for a choice, before its number. No selector has such a character. */
const CHOICE = '\ue000';
/** A name of Tailwind's may have a colon or a bracket in it, behind a backslash: `.gloss\:grid`. */
const PSEUDO = /(?<!\\)::?[\w-]+/g;
const ATTRIBUTE = /(?<!\\)\[(?:"[^"]*"|[^\]"])*\]/g;
const NAME = /[.#]?(?:[\w-]|\\[^]|[^\0-\x7f])+/g;

const testOf = (selectors: string): Test => {
  // A letter that stands as its number is not read: such a name may be there.
  if (/\\[\da-f]/i.test(selectors)) return () => true;
  const choices: Test[] = [];
  const oneOf = (list: string): Test => {
    const tests = list.split(',').map((selector): Test => {
      const named = (selector.replace(PSEUDO, '').match(NAME) ?? []).map((one) => one.replaceAll('\\', ''));
      return (names) =>
        named.every((one) =>
          one.startsWith(CHOICE) ? choices[Number(one.slice(1))]?.(names) : names.has(one),
        );
    });
    return (names) => tests.some((test) => test(names));
  };
  let rest = selectors.replace(ATTRIBUTE, '');
  for (let found = BRACKETS.exec(rest); found; found = BRACKETS.exec(rest)) {
    const [whole, pseudo = '', options = ''] = found;
    const isChoice = CHOICES.has(pseudo);
    rest = rest.replace(whole, isChoice ? ` ${CHOICE}${choices.push(oneOf(options)) - 1}` : '');
  }
  return oneOf(rest);
};

/** The rules of a sheet as the bundler writes it: without nesting, and without white space but where it says something. */
const rulesOf = (css: string): Rule[] => {
  const rules: Rule[] = [];
  let [depth, start, open] = [0, 0, 0];
  for (const { 0: sign, index } of css.matchAll(SIGN)) {
    if (sign === '{' && depth++ === 0) open = index;
    if (sign === ';' && depth === 0) {
      rules.push({ head: css.slice(start, index + 1) });
      start = index + 1;
    }
    if (sign === '}' && --depth === 0) {
      const [head, body] = [css.slice(start, open), css.slice(open + 1, index)];
      const more = GROUP.test(head)
        ? { rules: rulesOf(body) }
        : head.startsWith('@')
          ? { body }
          : { body, canMatch: testOf(head) };
      rules.push({ head, ...more });
      start = index + 1;
    }
  }
  return rules;
};

const written = (rules: readonly Rule[], names: Names): string =>
  rules
    .map(({ head, body, rules: within, canMatch }) => {
      if (canMatch?.(names) === false) return '';
      const inner = within ? written(within, names) : body;
      return inner === undefined ? head : inner === '' ? '' : `${head}{${inner}}`;
    })
    .join('');

/** What scripts add to any page: src/scripts/. What they copy is in the page. */
export const MADE: readonly string[] =
  'a blockquote button dl div input label li option p select span ul .micro .over .row'.split(' ');
/** A page whose script makes what no one has seen: the results of a search. */
const IS_FILLED = ' data-index="';

/** In an attribute. */
const AMPERSAND = /&(?:amp|#38);/g;

const namesIn = (html: string): Names => {
  const names = new Set(['*', ...MADE]);
  for (const [, element = '', attributes = ''] of html.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi)) {
    names.add(element);
    for (const [, attribute, value = ''] of attributes.matchAll(/ (class|id)="([^"]*)"/g))
      for (const name of value.replaceAll(AMPERSAND, '&').split(/\s+/))
        names.add(`${attribute === 'id' ? '#' : '.'}${name}`);
  }
  return names;
};

/** By their text: there is one for each kind of page, and some more. */
const known = new Map<string, readonly Rule[]>();

/**
 * The banner of a program (licences.md names it), a prefix that both of the programs have added through which styles pass, and the
 * root of a shadow tree, of which no page has one.
 */
const NEEDLESS = /\/\*![^]*?\*\/\s*|(-webkit-[a-z-]+:[^;}]+;)(?=\1)|(?<=:root),:host(?=\{)/g;

const STYLES = /<style>([^]*?)<\/style>/g;
const HEAD_ENDS = '</head>';

/**
 * Puts the styles in the head of a finished page into one element at its end, without those that the page has no use for. Each
 * element costs a digest in the page's policy, which nothing compresses.
 */
export const withOwnStyles = (html: string): string => {
  const end = html.indexOf(HEAD_ENDS);
  const head = html.slice(0, end);
  const sheets = Array.from(head.matchAll(STYLES), ([, css = '']) => css);
  if (sheets.length === 0) return html;
  const css = sheets.join('').replace(NEEDLESS, '').trim();
  const body = html.slice(end);
  let rules = known.get(css);
  if (!rules) known.set(css, (rules = rulesOf(css)));
  const kept = body.includes(IS_FILLED) ? css : written(rules, namesIn(html));
  return `${head.replace(STYLES, '')}<style>${kept}</style>${body}`;
};
