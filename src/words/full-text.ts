import type { FeedWords } from '../publishing/article-feed.ts';
import type { FullTextWords } from '../publishing/full-text.ts';
import type { Article } from '../newsroom/model/newsroom.ts';
import { shortName } from '../newsroom/model/short-name.ts';
import { chartSource, chartTable, chartTitle } from './charts.ts';
import { attributed } from './attributed.ts';
import { eventDate, longDate, shortDate } from './dates.ts';
import { listed } from './listed.ts';
import { inSentence } from './names-in-text.ts';
import { languageName } from './languages.ts';
import { language } from './language.ts';
import { pinpointText } from './pinpoint.ts';
import { documentDetails, kindOfPublisher } from './source-details.ts';
import { words } from './words.ts';

/** What an article says of itself in feeds and as Markdown: the words it has on its page, as text. */
export const fullTextWords: FullTextWords = {
  status: ({ status, statusNote }) =>
    status === 'settled'
      ? undefined
      : words.statusThen({ status: words.statuses[status], text: statusNote ?? words.statusMeans[status] }),
  successor: ({ status }) => (status === 'overtaken' ? words.next : words.replacedBy),
  asOf: ({ asOf }) => words.dates.describesSituation({ date: longDate(asOf) }),
  part: ({ topic, number, count }) => words.series.part({ number, count, name: topic.name }),
  keyPoints: words.keyPoints.title,
  whyItMatters: words.whyItMatters,
  background: words.background,
  sharedPoint: words.sharedPoint,
  relations: words.relations,
  standing: ({ standing, by, voices }, actors) => {
    if (voices)
      return words.attributed({
        standing: words.standings[standing],
        claimant: words.confirmedBy({ names: listed(voices.map((name) => inSentence(name))) }),
      });
    const claimant = actors.get(by);
    return attributed(standing, claimant && shortName(claimant, language.tag));
  },
  when: (event) => eventDate(event),
  terms: words.terms.title,
  sources: words.sources.title,
  details: ({ source, by }) => [
    ...documentDetails({ source, by }),
    ...kindOfPublisher(source),
    source.date === undefined ? words.sources.undated : shortDate(source.date),
    ...(source.via === undefined || source.via === source.publisher
      ? []
      : [words.sources.via({ agency: source.via })]),
    ...(source.lang === undefined ? [] : [words.sources.language({ name: languageName(source.lang) })]),
    ...(source.gone === undefined ? [] : [words.sourceState.gone({ date: shortDate(source.gone) })]),
  ],
  archived: words.sources.archived,
  pinpoint: pinpointText,
  chart: (dataset, chart) => ({
    title: chartTitle(dataset),
    ...chartTable(dataset, chart),
    source: chartSource(dataset),
    download: words.charts.download,
  }),
  credit: ({ credit, licence, generated }) =>
    [words.pictures.credit({ credit, licence }), ...(generated ? [words.pictures.generated] : [])].join(' '),
  changes: words.changes.title,
  change: ({ kind, date }) => words.changes.entry({ kind: words.changes.kinds[kind], date: longDate(date) }),
  elsewhere: ({ kind, date }) =>
    words.changes.entry({
      kind: words.changes.elsewhere({ kind: words.changes.kinds[kind] }),
      date: longDate(date),
    }),
  unread: words.changes.unread,
  about: words.changes.about,
  was: words.changes.was,
  is: words.changes.is,
  withdrawn: words.withdrawn.text,
};

/** Whoever sees an article only as a link or in a list shall know that it is not the last word. */
export const summaryOf = ({ status, successor, description }: Article): string =>
  successor === undefined && status !== 'withdrawn'
    ? description
    : words.statusThen({ status: words.statuses[status], text: description });

export const feedWords: FeedWords = {
  text: fullTextWords,
  title: ({ status, headline }) => (status === 'withdrawn' ? words.feeds.withdrawn({ headline }) : headline),
  summary: summaryOf,
};
