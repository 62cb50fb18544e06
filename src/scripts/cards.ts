import { claimCard } from './claim-card.ts';
import { button, make, targetOf } from './elements.ts';
import { recall, remember } from './memory.ts';
import { offer } from './settings.ts';
import { say } from './status.ts';
import { hasLinksBeside } from './stops.ts';
import { words } from './words.ts';

/**
 * Four kinds of links open a card where they stand: a name in the text or over it that of the sidebar, the number of a source its entry
 * in the list, the mark of a correction its entry in the ledger, and the mark of a claim what the mark means and who says so. They open it when the pointer rests on them, when they
 * get the focus from the keyboard, and when they are tapped. They stay the links that they are without script: a click, a
 * second tap or the Enter key follows them.
 *
 * The card stays open while the pointer or the focus is on it or on its name (WCAG 1.4.13); Escape closes it.
 * What it holds is no stop of the Tab key before the Down key has led into it.
 */
const INTENT = 150; // ms that the pointer rests before a card opens
const GRACE = 300; // ms that it may be elsewhere before the card closes
const KEY = 'cards';

let on = recall(KEY) !== 'off';
let card: HTMLElement | undefined;
let owner: HTMLAnchorElement | undefined;
let opening: ReturnType<typeof setTimeout> | undefined;
let closing: typeof opening;

const isMark = (link: Element): boolean => link.matches('.standing');

/** The name, number or mark around this element, if it has a card. Links in a card lead to no card. */
const nameAt = (element: EventTarget | null): HTMLAnchorElement | undefined => {
  const link =
    element instanceof Element &&
    element.closest<HTMLAnchorElement>(':is(.text, .who, sup, .rests) a[href^="#"]');
  return link &&
    !link.closest('.card') &&
    targetOf(link)?.matches(isMark(link) ? '.claim' : '.cards div, .sources li, #page-changes li')
    ? link
    : undefined;
};

/** Whether the pointer or the focus is on the open card or on its name. */
const isHeld = (by: ':hover' | ':focus-visible'): boolean =>
  [owner, card].some((element) => element?.matches(`${by}, :has(${by})`));

const wait = () => {
  clearTimeout(opening);
  clearTimeout(closing);
  closing = undefined;
};

const close = () => {
  wait();
  if (card?.contains(document.activeElement)) owner?.focus();
  owner?.removeAttribute('aria-expanded');
  card?.remove();
  owner = card = undefined;
};

/** Without the marks that turn a line round, which a text has and an attribute may not. */
const lettersOf = (text: string): string => text.replace(/[\u2066-\u2069]/g, '').trim();

/**
 * What the card of a source or of a correction says: its entry in the list, and of the places that the page cites only the
 * one cited here. The link to a source itself stands in no paragraph.
 */
const entryCard = (number: HTMLAnchorElement, entry: HTMLElement) => {
  for (const back of entry.querySelectorAll('[aria-label], small')) back.remove();
  for (const line of entry.querySelectorAll('div'))
    if (lettersOf(line.textContent) !== lettersOf(number.title)) line.remove();
  const source = entry.querySelector<HTMLAnchorElement>(':scope > a');
  const links = source ? [make('a', { href: source.href }, words.card.open)] : [];
  return [
    [make('div', {}, ...entry.childNodes)],
    [...links, make('a', { href: number.href }, words.card.list)],
  ] as const;
};

const open = (name: HTMLAnchorElement) => {
  close();
  const entry = targetOf(name)?.cloneNode(true) as HTMLElement;
  for (const element of entry.querySelectorAll('[id]')) element.removeAttribute('id');
  entry.querySelector('.back')?.remove();
  const [says, links] = isMark(name)
    ? claimCard(name, targetOf(name) as HTMLElement)
    : entry.tagName === 'LI'
      ? entryCard(name, entry)
      : [entry.childNodes, [make('a', { href: entry.querySelector('a')?.href ?? '' }, words.card.all)]];
  owner = name;
  owner.ariaExpanded = 'true';
  card = make(
    'div',
    {
      className: 'card',
      tabIndex: -1,
      popover: 'manual',
      role: 'group',
      ariaLabel: name.ariaLabel ?? name.textContent,
    },
    ...says,
    make(
      'p',
      { className: 'row' },
      ...links,
      button(words.card.off, () => choose(false)),
      ...(name.matches(':focus-visible')
        ? [`${words.card.enter} ${hasLinksBeside(name) ? words.beside : ''}`]
        : []),
    ),
  );
  setStops(-1);
  (name.closest('sup') ?? name).after(card); // and so next in reading order
  card.showPopover();
  // The style sheet anchors a card to its name, but not to the lines of a name that runs over two.
  const lines = name.getClientRects();
  if (lines.length > 1 || !CSS.supports('position-area: end')) place(card, lines);
};

/** Whether the Tab key stops in the card (0) or not (-1). */
const setStops = (tabIndex: 0 | -1): HTMLElement | undefined => {
  const stops = [...(card?.querySelectorAll<HTMLElement>('a, button') ?? [])];
  for (const stop of stops) stop.tabIndex = tabIndex;
  return stops[0];
};

/** Under the end of a name, or over its beginning where there is more room. */
const place = (card: HTMLElement, lines: DOMRectList) => {
  const [first, last] = [lines[0], lines[lines.length - 1]] as [DOMRect, DOMRect];
  const room = innerHeight - last.bottom;
  const over = first.top > room;
  card.classList.add('placed');
  card.style.maxHeight = `${over ? first.top : room}px`;
  const top = over ? first.top - card.offsetHeight : last.bottom;
  const line = over ? first : last;
  const most = document.body.clientWidth - card.offsetWidth;
  const left = getComputedStyle(card).direction === 'rtl' ? line.right - card.offsetWidth : line.left;
  card.style.top = `${top + scrollY}px`;
  card.style.left = `${Math.max(Math.min(left, most), 0) + scrollX}px`;
};

const choose = (cards: boolean) => {
  on = box.checked = cards;
  remember(KEY, on ? '' : 'off');
  if (on) return;
  close();
  say(words.card.isOff);
};
const box = make('input', { type: 'checkbox', checked: on, onchange: () => choose(box.checked) });

const onPointer = ({ target, relatedTarget, pointerType }: PointerEvent) => {
  if (pointerType === 'touch') return;
  const name = nameAt(target);
  if (name && name !== owner) {
    // Not again while the pointer moves inside a name whose card was dismissed.
    if (!on || name.contains(relatedTarget as Node)) return;
    wait();
    opening = setTimeout(() => open(name), INTENT);
  } else if (name || card?.contains(target as Node)) wait();
  else {
    clearTimeout(opening);
    if (!isHeld(':focus-visible')) closing ??= setTimeout(close, GRACE);
  }
};

const onFocus = ({ target }: FocusEvent) => {
  if (target === owner || card?.contains(target as Node)) return;
  const name = nameAt(target);
  if (on && name?.matches(':focus-visible')) open(name);
  // A card may have opened under a pointer that nobody moves: it must not cover what the keyboard comes to.
  else if ((target as Element).matches(':focus-visible') || !isHeld(':hover')) close();
};

const onClick = (event: MouseEvent) => {
  const target = event.target as Element;
  const name = nameAt(target);
  // Browsers that do not say what a click was made with follow the link.
  if (on && name && name !== owner && (event as PointerEvent).pointerType === 'touch') {
    event.preventDefault();
    open(name);
  } else if (name && name === owner && targetOf(name)?.contains(name)) {
    // The claim is where the reader is: to follow its mark would only move the page.
    event.preventDefault();
    close();
  } else if (!card?.contains(target) || target.closest('a')) close();
};

const onKey = (event: KeyboardEvent) => {
  if (event.key === 'Escape') close();
  else if (event.key === 'ArrowDown' && card && document.activeElement === owner) {
    event.preventDefault();
    setStops(0)?.focus();
  }
};

const hasCards = [...document.links].some(nameAt);
if (hasCards && 'popover' in HTMLElement.prototype) {
  offer(words.card.on, box);
  document.addEventListener('pointerover', onPointer);
  document.documentElement.addEventListener('pointerleave', onPointer);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
}
