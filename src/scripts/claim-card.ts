import { make, targetOf } from './elements.ts';
import { controls, wordsOf } from './sharing.ts';
import { words } from './words.ts';

/**
 * The card of a mark: what the mark means, who says so, the words of the claim, what has changed since, their sources, what the page
 * itself changed, and the links at its foot. On a phone there is room for the first of it, and so it has an answer to each question.
 */
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
  const said = claim.querySelector('.standing') ?? mark;
  const [since, changes] = sinceThen(claim);
  return [
    [
      make('p', {}, said.textContent),
      make('p', {}, meaning?.textContent ?? ''),
      said.querySelector('i') ? '' : make('p', {}, entries.map(publisherOf).join(' · ')),
      ...(claim.contains(mark) ? [] : [make('blockquote', {}, wordsOf(claim))]),
      asOf(),
      since,
      make('ul', {}, ...entries),
      ...changes,
    ],
    [controls(`#${claim.id}`, wordsOf(claim)), report(claim)],
  ] as const;
};

/** The first that an entry of the list says. */
const publisherOf = ({ textContent }: Node): string => /[^,،、]*/.exec(textContent ?? '')?.[0].trim() ?? '';

/** Up to which day the page tells, as its head says it. */
const asOf = (): HTMLElement => {
  const says = document.querySelector('.dates b')?.parentElement;
  return make('p', {}, says?.previousElementSibling?.textContent ?? '', ' ', says?.textContent ?? '');
};

/**
 * What the list under the text has of a claim, or of all that it does not name, and what stands where that leads. What the page
 * changed stands apart: it says nothing of the world.
 */
const sinceThen = ({ id }: HTMLElement): [since: Node | string, changes: Node[]] => {
  const list = document.querySelector('#page-since');
  const row =
    list?.querySelector(`dt a[href="#${id}"]`)?.closest('div') ?? list?.querySelector('div:not(:has(a))');
  // What was corrected of the page as a whole may be what this claim says.
  const whole = list?.querySelector('dt a[href="#page-changes"]')?.closest('div');
  const since: Node[] = [];
  const changes: Node[] = [];
  for (const said of [row, whole].flatMap((part) => [...(part?.querySelectorAll('dd') ?? [])])) {
    const one = said.cloneNode(true) as HTMLElement;
    const link = one.querySelector('a');
    const target = link && targetOf(link);
    if (link && target?.matches('.claim')) link.textContent = wordsOf(target);
    for (const part of target?.querySelectorAll('.since, #page-changes p:not(.micro)') ?? [])
      one.append(part.cloneNode(true));
    (target?.closest('#page-changes') ? changes : since).push(one);
  }
  const none = list?.querySelector('div:not(:has(a)) dd');
  if (since.length === 0 && none) since.push(none.cloneNode(true));
  return [
    since.length > 0 ? under(list?.closest('section'), since) : '',
    changes.length > 0 ? [under(document.querySelector('#page-changes'), changes)] : [],
  ];
};

/** What a part of the page says, under the heading of that part. */
const under = (part: Element | null | undefined, said: readonly Node[]): Node =>
  make('dl', {}, make('dt', {}, part?.querySelector('h2')?.textContent ?? ''), ...said);

/** A link that writes to the editors about these words. Its address is that of the link at the foot of the page. */
const report = (claim: HTMLElement): HTMLAnchorElement => {
  const mistake = document.querySelector<HTMLAnchorElement>('body > footer a[href^="mailto:"]');
  const place = encodeURIComponent(`${location.pathname}#${claim.id}`).replaceAll('%2F', '/');
  const about = mistake?.href.replace(location.pathname, place) ?? '';
  return make('a', { href: `${about}&body=${encodeURIComponent(`“${wordsOf(claim)}”\n\n`)}` }, words.report);
};
