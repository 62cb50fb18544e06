import { make } from './elements.ts';

/** How long a message stays in sight, in ms. Screen readers read it at once. */
const IN_SIGHT = 5000;

const line = make('p', { className: 'said', role: 'status' });
document.body.append(line);

/** In the half of the window that what has the focus is not in: it would lie over it. */
const place = () => {
  const { top } = (document.activeElement as Element).getBoundingClientRect();
  line.classList.toggle('over', top > innerHeight / 2);
};
addEventListener('focusin', place);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something to eyes and to screen readers, without moving the focus. */
export const say = (message: string): void => {
  clearTimeout(timer);
  line.textContent = message;
  place();
  timer = setTimeout(() => line.replaceChildren(), IN_SIGHT);
};
