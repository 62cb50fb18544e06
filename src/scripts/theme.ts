import { make } from './elements.ts';
import { recall, remember } from './memory.ts';
import { offer } from './settings.ts';
import { words } from './words.ts';

/**
 * Light, dark, or as the reader's system says. What was chosen before is set by the line of script in the
 * head of the page (components/Scripts.astro), so that the page is never shown in the other theme first.
 */
const KEY = 'theme';

const choice = make(
  'select',
  {},
  ...Object.entries(words.themes).map(([value, label]) => new Option(label, value)),
);
choice.value = recall(KEY) ?? 'system';
choice.onchange = () => {
  const theme = choice.value === 'system' ? '' : choice.value;
  document.documentElement.dataset['theme'] = theme;
  remember(KEY, theme);
};
offer(words.theme, choice);
