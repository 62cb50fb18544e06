import { addressOf, askedIn, isNarrowed, type Asked } from '../../searching/question.ts';
import { words } from '../../words/words.ts';
import { ask, prepare, type Answer } from './index-file.ts';
import { drawOptions } from './options.ts';
import { drawResult } from './result.ts';

/** The search in the browser. The address of the page says what is asked; all else follows from it. */

const PAGE = 20;
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
/** Whether the address was meant, and not only passed while typing: one can go back to it. */
let meant = true;
let turn = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

const isQuestion = (one: Asked): boolean => one.query !== '' || isNarrowed(one);

const say = (text: string): void => {
  if (status.textContent !== text) status.textContent = text;
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
    asked.query === '' ? words.pages.search : words.search.title(asked.query),
  );
  if (!isQuestion(asked)) return show(undefined, []);
  if (answer === undefined) say(words.search.searching);
  try {
    const next = await ask(asked);
    const first = await next.results(0, PAGE);
    if (mine === turn) show(next, first.map(drawResult));
  } catch (error) {
    if (mine !== turn) return;
    show(undefined, []);
    say(import.meta.env.DEV ? words.search.noIndex : words.search.broken);
    if (import.meta.env.PROD) throw error;
  }
};

const show = (next: Answer | undefined, items: HTMLElement[]): void => {
  answer = next;
  const { search: say_ } = words;
  results.replaceChildren(...items);
  results.hidden = items.length === 0;
  instead.hidden = items.length > 0;
  narrow.hidden = !next;
  offerMore();
  if (!next) return say('');
  drawOptions(narrow, next, asked);
  say(next.count > 0 ? say_.found(say_.passages(next.count), asked.query) : say_.nothing(asked.query));
};

const offerMore = (): void => {
  const left = (answer?.count ?? 0) - results.children.length;
  more.hidden = left <= 0;
  more.textContent = words.search.more(Math.min(left, PAGE));
};

more.addEventListener('click', async () => {
  const from = results.children.length;
  const mine = turn;
  const items = ((await answer?.results(from, from + PAGE)) ?? []).map(drawResult);
  if (mine !== turn) return;
  results.append(...items);
  offerMore();
  items[0]?.querySelector('a')?.focus();
});

field.addEventListener('focus', () => void prepare().catch(() => undefined), { once: true });
field.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(typed, PAUSE, false);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  typed(true);
});
narrow.addEventListener('change', () => {
  clearTimeout(pause);
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) parameters.append(name, String(value));
  meant = true;
  turnTo(askedIn(parameters.toString()), true);
});
results.addEventListener('click', () => (meant = true));
document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey) return;
  if (target instanceof Element && target.matches('input[type="search"], textarea, select')) return;
  event.preventDefault();
  field.focus();
  field.select();
});
addEventListener('popstate', () => {
  asked = askedIn(location.search);
  field.value = asked.query;
  meant = true;
  void search();
});

// Beside the results there is room for the filters; above them they wait to be opened.
narrow.open = matchMedia('(width >= 64rem)').matches;
field.value = asked.query;
if (isQuestion(asked)) {
  instead.hidden = true;
  void search();
}
