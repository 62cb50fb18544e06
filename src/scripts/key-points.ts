import { targetOf } from './elements.ts';

/** The claims that a key point rests on light up while the pointer or the focus is on it. */
for (const point of document.querySelectorAll<HTMLElement>('.points > li')) {
  const light = (on: boolean) => () => {
    for (const link of point.querySelectorAll<HTMLAnchorElement>('a.standing'))
      targetOf(link)?.classList.toggle('lit', on);
  };
  point.onpointerenter = light(true);
  point.onpointerleave = light(false);
  point.addEventListener('focusin', light(true));
  point.addEventListener('focusout', light(false));
}
