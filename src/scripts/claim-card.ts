import { make, targetOf } from './elements.ts';
import { controls, wordsOf } from './sharing.ts';
import { words } from './words.ts';

/** The card of a mark: what the mark means, the words of the claim, their sources, what has changed since, and the links at its foot. */
export const claimCard = (mark: HTMLAnchorElement, claim: HTMLElement) => {
  const [, standing] = mark.classList;
  const meaning = document.querySelector(`#page-reckoning .${standing}`)?.closest('div')?.querySelector('dd');
  const sources = new Set(
    [...claim.querySelectorAll<HTMLAnchorElement>('sup a')].flatMap((number) => targetOf(number) ?? []),
  );
  const entries = [...sources].map((source) => {
    const entry = make('li', {});
    entry.append(...(source.cloneNode(true) as HTMLElement).childNodes);
    for (const beside of entry.querySelectorAll('[aria-label], small, div')) beside.remove();
    return entry;
  });
  return [
    [
      make('p', {}, (claim.querySelector('.standing') ?? mark).textContent),
      make('p', {}, meaning?.textContent ?? ''),
      ...(claim.contains(mark) ? [] : [make('blockquote', {}, wordsOf(claim))]),
      make('ul', {}, ...entries),
      asOf(),
      sinceThen(claim),
    ],
    [controls(`#${claim.id}`, wordsOf(claim)), report(claim)],
  ] as const;
};

/** Up to which day the page tells, as its head says it. */
const asOf = (): HTMLElement => {
  const says = document.querySelector('.dates b')?.parentElement;
  return make('p', {}, says?.previousElementSibling?.textContent ?? '', ' ', says?.textContent ?? '');
};

/** What the list under the text has of a claim, or of all that it does not name, and what stands where that leads. */
const sinceThen = ({ id }: HTMLElement): Node => {
  const list = document.querySelector('#page-since');
  const row =
    list?.querySelector(`dt a[href="#${id}"]`)?.closest('div') ?? list?.querySelector('div:not(:has(a))');
  // What was corrected of the page as a whole may be what this claim says.
  const whole = list?.querySelector('dt a[href="#page-changes"]')?.closest('div');
  const said = make(
    'dl',
    {},
    ...[row, whole].flatMap((part) => [...(part?.cloneNode(true).childNodes ?? [])]),
  );
  said.firstElementChild?.replaceChildren(list?.closest('section')?.querySelector('h2')?.textContent ?? '');
  for (const link of said.querySelectorAll<HTMLAnchorElement>('dd a'))
    for (const part of targetOf(link)?.querySelectorAll('.since, #page-changes p:not(.micro)') ?? [])
      link.parentElement?.append(part.cloneNode(true));
  return said;
};

/** A link that writes to the editors about these words. Its address is that of the link at the foot of the page. */
const report = (claim: HTMLElement): HTMLAnchorElement => {
  const mistake = document.querySelector<HTMLAnchorElement>('body > footer a[href^="mailto:"]');
  const place = encodeURIComponent(`${location.pathname}#${claim.id}`).replaceAll('%2F', '/');
  const about = mistake?.href.replace(location.pathname, place) ?? '';
  return make('a', { href: `${about}&body=${encodeURIComponent(`“${wordsOf(claim)}”\n\n`)}` }, words.report);
};
