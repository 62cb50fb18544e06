import { make } from './elements.ts';
import { recall, remember } from './memory.ts';
import { offer } from './settings.ts';
import { words } from './words.ts';

/** The key / leads to the search. It can be turned off, for those who speak to their machine (WCAG 2.1.4). */
const KEY = 'slash';

const box = make('input', {
  type: 'checkbox',
  checked: recall(KEY) !== 'off',
  onchange: () => remember(KEY, box.checked ? '' : 'off'),
});
const search = document.querySelector<HTMLAnchorElement>('nav a[href$="/search/"]');
if (search) offer(words.slash, box);

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isTyped = (target as Element).matches('input:not([type=checkbox]), textarea, select');
  if (key !== '/' || ctrlKey || metaKey || altKey || isTyped || !box.checked || !search) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#page-query');
  if (!field) location.href = `${search.href}#page-query`;
  field?.select();
});
