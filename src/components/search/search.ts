import { answer as answerTo, type Answer } from '../../searching/answer.ts';
import { addressOf, askedIn, isNarrowed, type Asked } from '../../searching/question.ts';
import { words } from './words.ts';
import { element } from './element.ts';
import { index } from './index-file.ts';
import { drawOptions } from './options.ts';
import { drawPage, drawPublisher } from './result.ts';
import { linesOf } from './status.ts';

/** The search in the browser. The address of the page says what is asked; all else follows from it. */

/** So many pages are shown at once. */
const PAGES = 10;
/** Milliseconds without a key before what is typed is searched for. */
const PAUSE = 250;

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = find<HTMLFormElement>('page-search');
const field = find<HTMLInputElement>('page-query');
const narrow = find<HTMLDetailsElement>('page-narrow');
const status = find('page-status');
const results = find('page-results');
const more = find('page-more');
const instead = find('page-instead');

let asked = askedIn(location.search);
let answer: Answer | undefined;
/** Of the pages of the answer. */
let shown = 0;
/** Whether the address was meant, and not only passed while typing: one can go back to it. */
let meant = true;
let turn = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

const isQuestion = (one: Asked): boolean => one.query !== '' || isNarrowed(one);

/** Screen readers read it out, so it changes only when it says something else. */
const say = (...lines: (Node | string)[][]): void => {
  const said = element('div', {}, ...lines.map((line) => element('p', {}, ...line)));
  if (!said.isEqualNode(status.firstChild)) status.replaceChildren(said);
};

/** Puts what is asked into the address. */
const turnTo = (next: Asked, isMeant: boolean): void => {
  const address = location.pathname + addressOf(next);
  asked = next;
  if (address !== location.pathname + location.search) {
    if (meant) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    meant = isMeant;
    void search();
  } else meant ||= isMeant;
};

const typed = (isMeant: boolean): void => {
  clearTimeout(pause);
  turnTo({ ...asked, query: field.value.trim() }, isMeant);
};

const search = async (): Promise<void> => {
  const mine = ++turn;
  document.title = document.title.replace(/^.*(?= · )/, () =>
    asked.query === '' ? words.pages.search : words.results.title({ query: asked.query }),
  );
  if (!isQuestion(asked)) return show(undefined, []);
  if (answer === undefined) say([words.results.searching]);
  try {
    const next = await answerTo(asked, index);
    const items = await Promise.all(next.pages.slice(0, PAGES).map((page) => drawPage(page, next)));
    if (mine === turn) show(next, items);
  } catch (error) {
    if (mine !== turn) return;
    show(undefined, []);
    say([words.results.broken]);
    throw error;
  }
};

const show = (next: Answer | undefined, items: HTMLElement[]): void => {
  answer = next;
  shown = items.length;
  const publisher = next?.publisher && next.count > 0 ? [drawPublisher(next.publisher, next)] : [];
  results.replaceChildren(...publisher, ...items);
  results.hidden = items.length === 0;
  instead.hidden = items.length > 0;
  narrow.hidden = !next || (next.count === 0 && !isNarrowed(asked));
  offerMore();
  void filter();
  say(...(next ? linesOf(next, asked) : []));
};

/** They need more of the index than the results do, and are not drawn before someone looks at them. */
const filter = async (): Promise<void> => {
  const mine = turn;
  const areUsed = narrow.open || isNarrowed(asked) || narrow.querySelector('fieldset') !== null;
  if (!answer || narrow.hidden || !areUsed) return;
  const options = await answer.options();
  if (mine === turn && answer) drawOptions(narrow, options, answer, asked);
};

const offerMore = (): void => {
  const left = (answer?.pages.length ?? 0) - shown;
  more.hidden = left <= 0;
  more.textContent = words.results.more({ pages: Math.min(left, PAGES) });
};

more.addEventListener('click', async () => {
  const mine = turn;
  const current = answer;
  if (!current) return;
  const next = current.pages.slice(shown, shown + PAGES);
  const items = await Promise.all(next.map((page) => drawPage(page, current)));
  if (mine !== turn) return;
  results.append(...items);
  shown += items.length;
  offerMore();
  items[0]?.querySelector('a')?.focus();
});

field.addEventListener('focus', () => void index.names().catch(() => undefined), { once: true });
field.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(typed, PAUSE, false);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  typed(true);
});
narrow.addEventListener('toggle', () => void filter());
narrow.addEventListener('change', () => {
  clearTimeout(pause);
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) parameters.append(name, String(value));
  meant = true;
  turnTo(askedIn(parameters.toString()), true);
});
results.addEventListener('click', () => (meant = true));
addEventListener('popstate', () => {
  asked = askedIn(location.search);
  field.value = asked.query;
  meant = true;
  void search();
});

// Beside the results there is room for the filters; above them they wait to be opened.
narrow.open = matchMedia('(width >= 64rem)').matches;
if (isQuestion(asked)) {
  field.value = asked.query;
  instead.hidden = true;
  void search();
} else typed(false); // What a reader typed before this script was there.
