import { make } from './elements.ts';
import { recall, remember } from './memory.ts';
import { fill, words } from './words.ts';

/**
 * Says that an article has changed since the reader was last here. The browser remembers, for each article,
 * the day of the visit and the change that was the latest then: `2026-11-24/2026-11-23`.
 */
const dates = document.querySelector('.dates');
const update = dates?.querySelector<HTMLAnchorElement>('[href="#page-changes"]');
const latest = update?.parentElement?.querySelector('time')?.dateTime ?? '';

if (dates) {
  const key = `visit:${location.pathname}`;
  const [visited = '', seen = ''] = recall(key)?.split('/') ?? [];
  const day = new Date(`${visited}T00:00`);
  if (latest > seen && !Number.isNaN(day.getTime())) {
    const since = day.toLocaleDateString(document.documentElement.lang, {
      dateStyle: 'long',
      calendar: 'gregory',
    });
    const link = make('a', { href: '#page-changes' }, fill(words.changedSince, since));
    dates.after(make('p', { className: 'visited micro' }, link));
  }
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  remember(key, `${today.map((part) => `${part}`.padStart(2, '0')).join('-')}/${latest}`);
}
