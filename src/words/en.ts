import type { Article } from '../newsroom/model.ts';
import type { Standing, Status } from '../newsroom/schema.ts';

type ChangeKind = Article['changes'][number]['kind'];

/** Every word of the interface, in English. Sentences with a name or a number in them are functions. */
export const en = {
  masthead: {
    skip: 'Skip to the text',
    nav: 'Main',
    home: 'Front page',
  },

  footer: {
    nav: 'About this site',
    promise: 'No cookies, nothing loaded from elsewhere, no script needed.',
    mistake: 'Found a mistake?',
    tellUs: 'Tell the editors',
    licence: (licence: string) => `Text under ${licence}`,
  },

  pages: {
    topics: 'Topics',
    actors: 'Actors',
    locations: 'Places',
    about: 'About',
    methodology: 'Methodology',
  },

  home: {
    latest: 'Latest explainers',
    topics: 'Topics',
    beside: 'Topics and how to read this site',
    howToRead: 'How to read this site',
    more: 'How we decide',
    left: 'Who says so, as of when, and whether it is known',
    right: 'One request a page, no cookies, no script needed',
  },

  kinds: { explainer: 'Explainer', background: 'Background', profile: 'Profile' },

  standings: {
    confirmed: 'Confirmed',
    reported: 'Reported',
    claimed: 'Claimed',
    disputed: 'Disputed',
    unsourced: 'Unsourced',
  } satisfies Record<Standing, string>,
  /** Follows "Claimed". */
  claimedBy: (name: string) => `by ${name}`,
  standingMeans: {
    confirmed: 'Two or more independent publishers say so.',
    reported: 'One publisher says so.',
    claimed: 'A party to the events says so.',
    disputed: 'Sources contradict each other; each side is given.',
    unsourced: 'Often repeated; we found no source.',
  } satisfies Record<Standing, string>,

  statuses: {
    developing: 'Developing',
    settled: 'Settled',
    overtaken: 'Overtaken by events',
    superseded: 'Superseded',
    withdrawn: 'Withdrawn',
  } satisfies Record<Status, string>,
  /** Said where the editors have not said more. */
  statusMeans: {
    developing: 'The events are not over; this page may change.',
    settled: 'Nothing on this page is expected to change.',
    overtaken: 'Events have gone past this page.',
    superseded: 'A newer page replaces this one.',
    withdrawn: 'We no longer stand by this page.',
  } satisfies Record<Status, string>,
  statusOfPage: 'Status of this page',
  next: 'What happened next:',
  replacedBy: 'Read instead:',

  dates: {
    published: 'Published',
    updated: 'Updated',
    describes: 'Describes',
    /** Follows "Describes", before a date. */
    situation: 'the situation as of',
    /** Before a short date. */
    asOf: 'As of',
    /** For dates on which sources differ by a day or so. */
    circa: (date: string) => `about ${date}`,
  },

  share: {
    link: 'Link to this page',
    mail: 'Email',
  },

  keyPoints: {
    title: 'Key points',
    link: (number: number) => `Link to key point ${number}`,
    restsOn: 'Rests on',
  },

  citation: (number: number, publisher: string) => `Source ${number}: ${publisher}`,

  sources: {
    title: 'Sources',
    untitled: 'Where we did not see a title, the publisher stands alone.',
    via: (agency: string) => `carrying ${agency}`,
    undated: 'undated',
    archived: 'archived copy',
    language: (name: string) => `in ${name}`,
    back: (number: number) => `Back to citation ${number}`,
  },

  changes: {
    title: 'Changes to this page',
    kinds: {
      correction: 'Correction',
      clarification: 'Clarification',
      update: 'Update',
      withdrawal: 'Withdrawal',
    } satisfies Record<ChangeKind, string>,
    was: 'Was:',
    is: 'Is now:',
  },

  related: { title: 'Related explainers' },

  sidebar: {
    title: 'Actors, places and timeline',
    actors: 'Actors',
    rolesAsOf: (date: string) => `Roles as of ${date}`,
    otherActors: 'Others',
    locations: 'Places',
    sinceThen: 'Since then',
    back: 'Back to the text',
  },

  timeline: {
    title: 'Timeline',
    asOf: (date: string) => `This page describes the situation as of ${date}. What follows came later.`,
  },
};
