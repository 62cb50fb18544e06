import type { Answer, Option } from '../../searching/answer.ts';
import { addressOf, isNarrowed, type Asked } from '../../searching/question.ts';
import { FILTERS, type Filter } from '../../searching/shown.ts';
import { words } from './words.ts';
import { element } from './element.ts';
import { href } from '../../site.ts';

/** So many values of a filter are seen at once, those of the most passages. */
const MOST = 6;

/** The filters of an answer: what is chosen, and how many passages each value would leave. */
export const drawOptions = (
  narrow: HTMLElement,
  options: Record<Filter, Option[]>,
  { countOfAll }: Answer,
  asked: Asked,
): void => {
  const [, place, reset] = narrow.children;
  if (!(place instanceof HTMLElement) || !(reset instanceof HTMLElement)) return;
  const focused = document.activeElement;
  const had = focused instanceof HTMLInputElement && narrow.contains(focused) ? focused : undefined;
  const open = new Set([...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({ id }) => id));
  const groups = FILTERS.filter((filter) => options[filter].length > 0);
  place.replaceChildren(
    ...groups.map((filter) => group(filter, options[filter], asked.narrowed[filter], open)),
  );
  reset.hidden = !isNarrowed(asked);
  const everything = reset.querySelector('a');
  const none = { actor: [], location: [], topic: [], year: [] };
  if (everything) {
    everything.href = href(`/search/${addressOf({ ...asked, narrowed: none })}`);
    everything.textContent =
      asked.query === '' ? words.results.reset : words.results.unnarrowed({ results: countOfAll });
  }
  // The box that was just ticked is a new one.
  if (had)
    place.querySelector<HTMLElement>(`[name="${had.name}"][value="${CSS.escape(had.value)}"]`)?.focus();
};

const group = (
  filter: Filter,
  options: readonly Option[],
  chosen: readonly string[],
  open: ReadonlySet<string>,
): HTMLElement => {
  const items = options.map((option) => item(filter, option, chosen.includes(option.id)));
  const rest = items.slice(MOST);
  const id = `page-more-${filter}`;
  const others = element(
    'details',
    {
      id,
      ...((open.has(id) || options.slice(MOST).some((option) => chosen.includes(option.id))) && { open: '' }),
    },
    element('summary', { class: 'micro' }, words.results.others({ count: rest.length })),
    element('ul', {}, ...rest),
  );
  return element(
    'fieldset',
    {},
    element('legend', {}, words.results.filters[filter]),
    element('ul', {}, ...items.slice(0, MOST)),
    ...(rest.length > 0 ? [others] : []),
  );
};

const item = (filter: Filter, { id, name, left }: Option, isChosen: boolean): HTMLElement => {
  const box = element('input', { type: 'checkbox', name: filter, value: id, form: 'page-search' });
  box.checked = isChosen;
  // What would leave nothing cannot be chosen; what was chosen can always be let go.
  box.disabled = left === 0 && !isChosen;
  return element(
    'li',
    {},
    element('label', {}, box, element('span', {}, name), element('small', {}, String(left))),
  );
};
