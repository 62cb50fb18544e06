import { button, make, targetOf } from './elements.ts';
import { say } from './status.ts';
import { fill, words } from './words.ts';

/** Copying and handing on the address of the page, of a key point, of a claim. Nothing is sent anywhere. */
const title = document.querySelector('h1')?.textContent.trim() ?? document.title;
const page = document.querySelector<HTMLLinkElement>('[rel=canonical]')?.href ?? location.href;

/**
 * @param address Of what is shared, seen from the page.
 * @param text What it says, which is also how its controls are told apart by those who do not see the page.
 */
export const controls = (address: string, text: string): HTMLElement => {
  const url = new URL(address, page).href;
  const copy = () =>
    // Absent where the page did not come over a secure connection.
    (navigator.clipboard ? navigator.clipboard.writeText(url) : Promise.reject()).then(
      () => say(words.copied),
      () => say(fill(words.notCopied, url)),
    );
  const share = () => navigator.share(text === title ? { title, url } : { title, text, url }).catch(() => {});
  const all = [button(words.copy, copy)];
  if ('share' in navigator) all.push(button(words.share, share));
  const beginning = text.replace(/^(.{50}\S*).+/, '$1 …');
  for (const one of all) one.ariaLabel = `${one.textContent}: ${beginning}`;
  return make('span', { className: 'share' }, ...all);
};

// In place of the link to the page, which is there for those who have nothing better to copy it with.
document.querySelector('.copy > .share > a')?.replaceWith(controls('', title));

// In the room that a link of the same words has kept, so that no line moves.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.rests .share > a'))
  link.parentElement?.replaceWith(
    controls(link.getAttribute('href') ?? '', link.closest('li')?.querySelector('p')?.textContent ?? ''),
  );

/** The words of a claim, without its mark, its citations and its notes. */
export const wordsOf = (claim: Element): string => {
  const said = claim.cloneNode(true) as Element;
  for (const aside of said.querySelectorAll('.standing, sup, small, .card, .share')) aside.remove();
  return said.textContent.replace(/\s+/g, ' ').trim();
};

/** A claim has them once its permalink was followed: there are too many claims to have them all the time. */
let ofClaim: HTMLElement | undefined;
const onArrival = () => {
  ofClaim?.remove();
  const claim = targetOf(location); // which is `:target` only when the page has loaded
  const permalink = claim?.matches('.claim') && claim.querySelector('a');
  if (!claim || !permalink) return;
  ofClaim = controls(`#${claim.id}`, wordsOf(claim));
  permalink.after(ofClaim);
};
addEventListener('hashchange', onArrival);
onArrival();
