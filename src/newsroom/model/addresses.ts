import type { Document } from './document.ts';
import { isPageKind, KIND_OF } from './kinds.ts';
import type { Newsroom, Retirement } from './newsroom.ts';
import { eventId, factId, fixedPaths, OPEN_PATH, pathOf, PEOPLE, pointPath, TERMS } from './paths.ts';

/**
 * Every address a reader may have shared: pages, and the ids that authors gave to points of them. They keep
 * their meaning: one that was published is there, or a retirement says what became of it.
 */
export const addressesOf = (newsroom: Newsroom): string[] => {
  const page = (path: string, ids: string[]) => [path, ...ids.map((id) => `${path}#${id}`)];
  const addresses = [
    ...newsroom.articles.list.flatMap(({ id, body, keyPoints }) =>
      page(pathOf('article', id), [...keyPoints.map((point) => point.id), ...body.anchors]),
    ),
    ...(['actor', 'location'] as const).flatMap((kind) =>
      newsroom[`${kind}s`].list.flatMap(({ id, body, facts }) =>
        page(pathOf(kind, id), [...facts.map((fact) => factId(fact.id)), ...body.anchors]),
      ),
    ),
    ...newsroom.topics.list.flatMap(({ id, body }) => {
      const events = newsroom.events.list.filter((event) => event.topics.includes(id));
      return page(pathOf('topic', id), [...events.map((event) => eventId(event.id)), ...body.anchors]);
    }),
    ...newsroom.terms.list.flatMap(({ id, body }) => page(pathOf('term', id), body.anchors)),
    ...newsroom.people.list.flatMap(({ id, body }) => page(pathOf('person', id), body.anchors)),
    ...newsroom.pages.list.flatMap(({ id, body }) => page(pathOf('page', id), body.anchors)),
  ];
  return addresses.sort();
};

/**
 * The file of published addresses: one a line, sorted, so that two pull requests seldom meet.
 *
 * @param before Those that were published. What was on a page that is withdrawn now stays: it may be shown again.
 */
export const publishedText = (newsroom: Newsroom, before: readonly string[] = []): string => {
  const isWithdrawn = (address: string) =>
    newsroom.articles.list.some(
      ({ id, status }) => status === 'withdrawn' && pageOfAddress(address) === pathOf('article', id),
    );
  const addresses = new Set([...addressesOf(newsroom), ...before.filter(isWithdrawn)]);
  return `${[...addresses].sort().join('\n')}\n`;
};

export const publishedFrom = (text: string): string[] =>
  text.split(/\r?\n/).filter((line) => line.startsWith('/'));

/** The pages of lists that are too long for one: years, months, letters and numbered parts. Which there are changes with every article. */
const PART_OF_LIST =
  /^\/(?:articles|corrections|open|topics\/[^/]+\/(?:explainers|events)|(?:actors|locations|terms)\/[^/]+\/(?:mentions|events)|people\/[^/]+\/(?:written|reviewed))\/[\dx-]+\/(?:\d\d\/)?(?:part-\d+\/)?$|^\/[a-z]+\/letters\/[a-z0-9-]+\/(?:part-\d+\/)?$/;

/** Whether the site itself makes a page at an address, beside those of the content. */
export const isOwnPage = ({ articles }: Newsroom, address: string): boolean => {
  if ([...fixedPaths(), PEOPLE, TERMS, OPEN_PATH, '/404/'].includes(address)) return true;
  if (PART_OF_LIST.test(address)) return true;
  const [, id = '', part, point] =
    /^\/articles\/([^/]+)\/(history|key-points)\/(?:([^/]+)\/)?$/.exec(address) ?? [];
  const article = articles.get(id);
  return part === 'history'
    ? article !== undefined
    : article?.keyPoints.some((one) => one.id === point) === true;
};

/** The id of the file that says what became of an address. */
export const retirementOf = (address: string): string =>
  address.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** The address of what has an id within the page of a file. */
export const addressWithin = (
  { collection, id, data }: Pick<Document, 'collection' | 'id' | 'data'>,
  point: string,
): string | undefined => {
  const kind = KIND_OF[collection];
  const isFact = data && 'facts' in data && data.facts.some((fact) => fact.id === point);
  return isPageKind(kind) ? `${pathOf(kind, id)}#${isFact ? factId(point) : point}` : undefined;
};

/** The page that an address leads to, without the point of it. */
export const pageOfAddress = (address: string): string => address.split('#')[0] ?? '';

/** Retired points of a page that is still there. */
export const retiredAt = (newsroom: Newsroom, page: string): Retirement[] =>
  newsroom.retired.list.filter(({ address }) => address.startsWith(`${page}#`));

/** A page that was here once. */
export type FormerPage = Pick<Retirement, 'address' | 'date' | 'kind' | 'reason' | 'successor'>;

/**
 * Every page that was here once and is not any more. A key point that is gone had one of its own, which leads to
 * what its article says of it now.
 *
 * @param withPoints Whether the site gives key points pages of their own.
 */
export const formerPages = (newsroom: Newsroom, withPoints: boolean): FormerPage[] => [
  ...newsroom.retired.list.filter(({ address }) => !address.includes('#')),
  ...(withPoints ? [...withdrawnPoints(newsroom), ...retiredPoints(newsroom)] : []),
];

const withdrawnPoints = ({ articles }: Newsroom): FormerPage[] =>
  articles.list.flatMap(({ id, asOf, changes, statusNote, withdrawnPoints = [] }) => {
    const date = changes.findLast(({ kind }) => kind === 'withdrawal')?.date ?? asOf;
    const former = {
      date,
      kind: 'retired',
      reason: statusNote ?? '',
      successor: pathOf('article', id),
    } as const;
    return withdrawnPoints.map((point) => ({ ...former, address: pointPath(id, point) }));
  });

const POINT_OF_ARTICLE = /^\/articles\/([^/]+)\/#(.+)$/;

/** An address does not tell whether its point was a key point or a claim, so each gets a page. */
const retiredPoints = ({ articles, retired }: Newsroom): FormerPage[] =>
  retired.list.flatMap((retirement) => {
    const [, id = '', point = ''] = POINT_OF_ARTICLE.exec(retirement.address) ?? [];
    const article = articles.get(id);
    if (id === '' || article?.keyPoints.some((one) => one.id === point)) return [];
    const { successor = article && retirement.address, date, kind, reason } = retirement;
    const former = { address: pointPath(id, point), date, kind, reason };
    return [successor === undefined ? former : { ...former, successor }];
  });
