import { say } from './status.ts';
import { words } from './words.ts';

/**
 * A claim with its mark, names and numbers is one stop of the Tab key, and so is each other piece of a page that is mostly
 * links: the first of them, or the one that had the focus last. Left and Right lead to the links beside it, Home and End
 * to the first and the last. The card of a link says so (`cards.ts`); where none opens, the page says it once.
 */
const PIECES =
  '.claim, .points > li, .summary, .chart .of, #page-reckoning dl, #page-since, #page-changes ol, #page-timeline';

/**
 * What can have the focus in the piece around an element, in reading order. A card has keys of its own, and what is hidden
 * until a link leads to it would hide the stop.
 */
const linksAround = (element: Element): HTMLElement[] => [
  ...(element.closest(PIECES)?.querySelectorAll<HTMLElement>(':is(a, button):not(.card *, .at-target *)') ??
    []),
];

const stopAt = (stop: HTMLElement | undefined, links: HTMLElement[]) => {
  if (stop && links.includes(stop)) for (const link of links) link.tabIndex = link === stop ? 0 : -1;
};

for (const piece of document.querySelectorAll(PIECES)) {
  const links = linksAround(piece);
  stopAt(links[0], links);
}

/** Whether Left or Right lead from a link to another. */
export const hasLinksBeside = (link: Element): boolean => linksAround(link).length > 1;

let isSaid = false;

// On the window, so that the card of the link is open, if it has one: it says so itself.
addEventListener('focusin', (event) => {
  const target = event.target as HTMLElement;
  stopAt(target, linksAround(target));
  if (isSaid || !hasLinksBeside(target) || !target.matches(':focus-visible:not([aria-expanded])')) return;
  isSaid = true;
  say(words.beside);
});

document.addEventListener('keydown', (event) => {
  const links = linksAround(event.target as Element);
  const at = links.indexOf(event.target as HTMLElement);
  const step = document.dir === 'rtl' ? -1 : 1;
  const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: links.length - 1 }[event.key];
  const link = links[to ?? at];
  if (at < 0 || !link || link === event.target || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  link.focus();
});
