import { PUBLISHER_KINDS } from '../../newsroom/model/schema/publishers.ts';

/**
 * Every word of the interface, in English: ICU MessageFormat, one message a key. The file is TypeScript and not JSON as the other
 * languages are, because the compiler reads from its letters which keys there are and which arguments each message takes
 * (`../words.ts`), and because translators need the remarks.
 *
 * A message is a whole sentence or a label, never half of one. What differs by kind has a message for each kind.
 */
export const en = {
  /** Whether a native speaker has reviewed the words of this language. */
  reviewed: true,

  masthead: {
    skip: 'Skip to the text',
    /** A link past what comes before: the title of a part of the page. */
    skipTo: 'Skip to: {part}',
    nav: 'Main',
    menu: 'Menu',
    home: 'Front page',
  },

  footer: {
    nav: 'About this site',
    promise: 'No ads, no cookies, no tracking.',
    mistake: 'Found a mistake?',
    tellUs: 'Tell the editors.',
    subject: 'Mistake on {path}',
    feed: 'Feed (RSS)',
    licence: 'Text under {licence}.',
  },

  pages: {
    topics: 'Topics',
    actors: 'Actors',
    locations: 'Places',
    search: 'Search',
    corrections: 'Corrections',
    /** On the page of the methodology, while `reviewed` is false. */
    unreviewed:
      'No native speaker has yet reviewed the words in this site’s menus, labels and notes. Please tell us what sounds wrong.',
  },

  home: {
    latest: 'Latest explainers',
    topics: 'Topics',
    beside: 'Topics and how to read this site',
    howToRead: 'How to read this site',
    more: 'How we decide',
    right: 'No ads, no cookies, no tracking',
  },

  kinds: { explainer: 'Explainer', background: 'Background', profile: 'Profile' },

  /** On pages that only editors see. */
  drafts: {
    draft: 'Draft. Only the editors see this page.',
    until: 'Draft. Readers have this page from {date} on.',
  },

  standings: {
    recorded: 'Recorded',
    confirmed: 'Confirmed',
    reported: 'Reported',
    assessed: 'Assessed',
    claimed: 'Claimed',
    disputed: 'Disputed',
    unsourced: 'Unsourced',
  },
  /** A label of its own beside a standing: "by the water board". */
  claimedBy: 'by {name}',
  /** The same of what is confirmed: "by the Hill Post and the River Gazette". */
  confirmedBy: 'by {names}',
  /** A standing and the label beside it: "Claimed by the water board". */
  attributed: '{standing} {claimant}',
  /** A link to a claim: its standing, and the first words of the claim. */
  standingOf: '{standing}: {claim}',
  standingMeans: {
    recorded: 'The record itself shows it: a law, a ruling, a decision.',
    confirmed: 'Two or more independent publishers say so.',
    reported: 'One publisher says so, or several that are not independent of each other.',
    assessed: 'Somebody who studies the subject, and is not a party to it, judges so.',
    claimed: 'Those involved say so themselves.',
    disputed: 'Sources contradict each other; each side is given.',
    unsourced: 'We found no source for it.',
  },

  statuses: {
    developing: 'Developing',
    settled: 'Settled',
    overtaken: 'Overtaken by events',
    superseded: 'Superseded',
    withdrawn: 'Withdrawn',
  },
  /** Said where the editors have not said more. */
  statusMeans: {
    developing: 'The events are not over; this page may change.',
    settled: 'Nothing on this page is expected to change.',
    overtaken: 'Events have overtaken this page.',
    superseded: 'A newer page replaces this one.',
    withdrawn: 'We no longer stand by this page.',
  },
  /** A status, and what the editors say of it. */
  statusThen: '{status}. {text}',
  statusOfPage: 'Status of this page',
  next: 'What happened next:',
  replacedBy: 'Read instead:',

  dates: {
    published: 'Published',
    /** After the day of publication: `5 minutes`. */
    reading: '{time} to read',
    updated: 'Updated',
    /** Label of the date of a correction on another page, and after it a link to what it is. */
    elsewhere: 'Corrected elsewhere',
    unread: 'Not checked here yet',
    describes: 'Covers',
    /** Beside "Covers". */
    situation: 'events up to {date}',
    /** The two in one sentence. */
    describesSituation: 'Covers events up to {date}.',
    asOf: 'As of {date}',
    /** For dates on which sources differ by a day or so. */
    circa: 'about {date}',
    /** Of a decade and a century as they stand in a sentence: "about the 1960s". */
    circaSpan: 'about {date}',
    /** By its first year, 1910 to 9990. */
    decade: '{year}s',
    /** The same in a sentence: "from the 1960s". */
    theDecade: 'the {decade}',
    /** The numeral is Roman in languages that count centuries in them. */
    century:
      '{number, selectordinal, one {{numeral}st century} two {{numeral}nd century} few {{numeral}rd century} other {{numeral}th century}}',
    /** Before our era. */
    centuryBefore:
      '{number, selectordinal, one {{numeral}st century BC} two {{numeral}nd century BC} few {{numeral}rd century BC} other {{numeral}th century BC}}',
    /** A century in a sentence. */
    theCentury: 'the {century}',
  },

  share: {
    link: 'Link to this page',
    mail: 'Email',
  },

  /** In the row of a page's parts. */
  contents: {
    text: 'Full text',
    /** Leads to what is disputed or has no source. */
    doubts: 'How sure?',
    /** Names the same row for those who do not see the page, where it stands below the key points. */
    more: 'More on this page',
  },

  keyPoints: {
    title: 'Key points',
    link: 'Link to key point {number, number}',
    restsOn: 'Evidence:',
  },

  whyItMatters: 'Why it matters',
  background: 'Background in brief',
  /** Under the heading of a section, before what came after the day of its article. */
  overtaken: 'Since then ({date}):',

  /** The page of one key point, for those who share it. */
  sharedPoint: {
    kicker: 'Key point {number, number}',
    description: 'Key point {number, number} of “{headline}”, the situation as of {date}.',
    descriptionWithStatus:
      'Key point {number, number} of “{headline}”, the situation as of {date}. {status}.',
    from: 'From {headline}, the situation as of {date}.',
    restsOn: 'What it is based on',
    goOn: 'Read it in the article',
  },

  /** A link to a footnote, which has a letter. */
  footnote: 'Footnote {letter}',
  /** Of questions that an explainer asks. */
  questions: {
    open: 'Still open.',
    answered: 'Answered on {date}.',
    title: 'Open questions',
    kicker: 'What we do not know',
    description: 'What our explainers ask and nobody has answered yet.',
    all: 'All open questions',
  },

  citation: 'Source {number, number}: {publisher}',

  sources: {
    title: 'Sources',
    /** Of all sources that do not say otherwise. */
    read: 'Checked on {date} unless noted.',
    untitled: 'Where we saw no headline, only the publisher is named.',
    via: 'text by {agency}',
    undated: 'no date shown',
    archived: 'archived copy',
    language: 'in {name}',
    /** What a source is that is no web page: "Hill Press, Dams, book, edition 2, 2019". */
    types: {
      book: 'book',
      report: 'report',
      paper: 'paper',
      'court-file': 'court file',
      law: 'law',
      dataset: 'dataset',
      interview: 'interview',
      broadcast: 'broadcast',
      'own-reporting': 'own reporting',
    },
    /** What its publisher is, in the list of sources and over what it means. */
    kinds: {
      agency: 'news agency',
      newspaper: 'newspaper',
      broadcaster: 'broadcaster',
      'publishing-house': 'publishing house',
      official: 'official',
      organisation: 'organisation',
      'party-medium': 'one side’s own outlet',
      'loyal-medium': 'takes one side',
      encyclopaedia: 'encyclopaedia',
      research: 'research body',
      data: 'data',
      unknown: 'unknown origin',
    },
    kindMeans: PUBLISHER_KINDS,
    /** Over the sources of a section: "12 sources: 9 news reports, 2 agency reports and 1 official". */
    proportion: '{sources}: {sorts}',
    sorts: {
      news: '{count, plural, one {# news report} other {# news reports}}',
      agency: '{count, plural, one {# agency report} other {# agency reports}}',
      official: '{count, number} official',
      organisation: '{count, plural, one {# from an organisation} other {# from organisations}}',
      partisan: '{count, number} from one side’s media',
      encyclopaedia: '{count, plural, one {# encyclopaedia entry} other {# encyclopaedia entries}}',
      research: '{count, plural, one {# from a research body} other {# from research bodies}}',
      data: '{count, plural, one {# collection of data} other {# collections of data}}',
      /** Books, laws, interviews and the like. */
      other: '{count, plural, one {# other} other {# others}}',
      unknown: '{count, number} of unknown kind',
    },
    /** Who of the newsroom did an interview or reporting of its own. */
    by: 'by {names}',
    edition: 'edition {edition}',
    pages: 'pages {pages}',
    back: 'Back {number, number}',
  },

  pictures: {
    /** Under a picture: whose it is, and the licence or other reason why it may be shown. */
    credit: 'Picture: {credit}, {licence}.',
    /** Under one that a program made. */
    generated: 'This picture was generated by a program; it does not show a real scene.',
  },

  charts: {
    /** What the figures are, and what they are counted in. */
    title: '{title} ({unit})',
    /** For those who do not see the drawing: a line, and a row of names. */
    run: '{name}: from {first} ({firstAt}) to {last} ({lastAt}); lowest {low} ({lowAt}), highest {high} ({highAt}).',
    reach: '{name}: lowest {low} ({lowAt}), highest {high} ({highAt}).',
    gaps: '{count, plural, one {# value is not known and is left out.} other {# values are not known and are left out.}}',
    /** Over the events that are marked by numbers. */
    events: 'Marked in the drawing',
    event: '{date}: {title}',
    table: 'The figures as a table',
    /** In the place of a figure. */
    unknown: 'not known',
    source: 'As of {date}. Figures: {licence}.',
    download: 'Download the figures',
  },

  changes: {
    title: 'Changes to this page',
    kinds: {
      correction: 'Correction',
      clarification: 'Clarification',
      update: 'Update',
      withdrawal: 'Withdrawal',
    },
    kindMeans: {
      correction: 'Something was wrong.',
      clarification: 'Nothing was wrong, but it could be misread, or something that matters was missing.',
      update: 'Something new was added, or a standing changed because of new sources.',
      withdrawal: 'We took back a page.',
    },
    none: 'None so far.',
    /** An entry by its kind and day. */
    entry: '{kind}, {date}',
    /** Over those of these two kinds. */
    folded: 'Clarifications and updates: {count}, the latest on {date}',
    /** Label of links to what an entry is about. */
    about: 'About:',
    /** Of another page, on which this one rests. */
    elsewhere: '{kind} on another page',
    unread:
      'This page relies on what was wrong there, and we have not yet checked it against the correction.',
    reviewed: 'Last checked against corrections on other pages: {date}',
    /** At what was corrected: leads to the entry. */
    corrected: 'Corrected on {date}',
    /** The same for those who do not see the page: with the first words of what it was. */
    correctedWhat: '{corrected}: {what}',
    /** Labels of a wording: the old and the new one, or the only one. */
    was: 'Was:',
    is: 'Is now:',
    added: 'Added:',
    removed: 'Removed:',
  },

  /** Of the sentences of an article: what the site records that may have changed what they say. */
  since: {
    title: 'What has changed since',
    /** After the title: how many sentences something is recorded of. */
    counted: '{count, number} of {all, number} marked sentences',
    /** The same where something is recorded of the page as a whole, and the label of that. */
    countedAndWhole: '{count, number} of {all, number} marked sentences, and the page as a whole',
    whole: 'The page as a whole',
    /** Label of those of which nothing is recorded. */
    others: 'All other marked sentences',
    /** The same where something is recorded of none. */
    all: 'All marked sentences',
    none: 'No change recorded here since {date}.',
    /** The same after the label "Since then". */
    nothing: 'no change recorded',
    /** Ends a list of some changes under that label. */
    more: '{count, plural, one {# more change} other {# more changes}}',
  },

  related: {
    title: 'Related explainers',
    /** Of which kind it is, and what day it describes. One of the sentences below follows. */
    describes: '{kind}, the situation as of {date}.',
    next: 'What happened next.',
    before: 'The days before.',
    instead: 'It replaces this page.',
    replaced: 'This page replaces it.',
    topic: 'On the same topic.',
    /** Ends a list of names. */
    more: '{count, plural, one {# other} other {# others}}',
    /** Names are a list that may end in `more`. */
    shares: 'Also about {names}.',
    sharesAndTells: 'Shares {events, plural, one {# event} other {# events}}; also about {names}.',
    tells: 'Shares {events, plural, one {# event} other {# events}}.',
  },

  /** Of explainers that are to be read one after the other. */
  series: {
    part: 'Part {number, number} of {count, number}: {name}',
    /** The same on the page of the series. */
    place: 'Part {number, number} of {count, number}',
    before: 'Before:',
    after: 'Next:',
  },

  sidebar: {
    title: 'Actors, places and timeline',
    actors: 'Actors',
    rolesAsOf: 'Roles as of {date}',
    otherActors: 'Others',
    locations: 'Places',
    sinceThen: 'Since then',
    changed: 'changed since',
    back: 'Back to the text',
  },

  timeline: {
    title: 'Timeline',
    who: 'Who',
    where: 'Where',
    told: 'Covered in',
    asOf: 'This page describes the situation as of {date}. What follows came later.',
    /** Where of something that follows only the month or the year is known. */
    asOfPerhaps: 'This page describes the situation as of {date}. What follows came later, or may have.',
  },

  actorTypes: {
    person: 'Person',
    state: 'State',
    government: 'Government',
    agency: 'Agency',
    court: 'Court',
    parliament: 'Parliament',
    party: 'Party',
    company: 'Company',
    'armed-group': 'Armed group',
    'armed-force': 'Armed force',
    'international-organisation': 'International organisation',
    'media-outlet': 'Media outlet',
    'research-body': 'Research body',
    movement: 'Movement',
    organisation: 'Organisation',
  },
  locationTypes: {
    'celestial-body': 'Celestial body',
    ocean: 'Ocean',
    continent: 'Continent',
    sea: 'Sea',
    gulf: 'Gulf or bay',
    strait: 'Strait',
    desert: 'Desert',
    'mountain-range': 'Mountain range',
    basin: 'Basin',
    peninsula: 'Peninsula',
    archipelago: 'Archipelago',
    country: 'Country',
    territory: 'Territory',
    region: 'Region',
    province: 'Province',
    river: 'River',
    canal: 'Canal',
    lake: 'Lake',
    delta: 'Delta',
    island: 'Island',
    mountain: 'Mountain',
    volcano: 'Volcano',
    crater: 'Crater',
    district: 'District',
    city: 'City',
    town: 'Town',
    village: 'Village',
    neighbourhood: 'Neighbourhood',
    road: 'Road',
    street: 'Street',
    park: 'Park',
    building: 'Building',
    station: 'Station',
    airport: 'Airport',
    airbase: 'Airbase',
    port: 'Port',
    bridge: 'Bridge',
    dam: 'Dam',
    'power-plant': 'Power plant',
    'border-crossing': 'Border crossing',
    epicentre: 'Epicentre',
    site: 'Site',
  },
  /** Title of a page about one thing: two things may have the same name. */
  titled: {
    person: '{name}, person',
    state: '{name}, state',
    government: '{name}, government',
    agency: '{name}, agency',
    court: '{name}, court',
    parliament: '{name}, parliament',
    party: '{name}, party',
    company: '{name}, company',
    'armed-group': '{name}, armed group',
    'armed-force': '{name}, armed force',
    'international-organisation': '{name}, international organisation',
    'media-outlet': '{name}, media outlet',
    'research-body': '{name}, research body',
    movement: '{name}, movement',
    organisation: '{name}, organisation',
    'celestial-body': '{name}, celestial body',
    ocean: '{name}, ocean',
    continent: '{name}, continent',
    sea: '{name}, sea',
    gulf: '{name}, gulf or bay',
    strait: '{name}, strait',
    desert: '{name}, desert',
    'mountain-range': '{name}, mountain range',
    basin: '{name}, basin',
    peninsula: '{name}, peninsula',
    archipelago: '{name}, archipelago',
    country: '{name}, country',
    territory: '{name}, territory',
    region: '{name}, region',
    province: '{name}, province',
    river: '{name}, river',
    canal: '{name}, canal',
    lake: '{name}, lake',
    delta: '{name}, delta',
    island: '{name}, island',
    mountain: '{name}, mountain',
    volcano: '{name}, volcano',
    crater: '{name}, crater',
    district: '{name}, district',
    city: '{name}, city',
    town: '{name}, town',
    village: '{name}, village',
    neighbourhood: '{name}, neighbourhood',
    road: '{name}, road',
    street: '{name}, street',
    park: '{name}, park',
    building: '{name}, building',
    station: '{name}, station',
    airport: '{name}, airport',
    airbase: '{name}, airbase',
    port: '{name}, port',
    bridge: '{name}, bridge',
    dam: '{name}, dam',
    'power-plant': '{name}, power plant',
    'border-crossing': '{name}, border crossing',
    epicentre: '{name}, epicentre',
    site: '{name}, site',
    topic: '{name}, topic',
  },

  directory: {
    actors:
      'The people, states and organisations that our explainers name, each with its dated and sourced facts.',
    actorsNote: 'Grouped as the topics group them. Those under one heading did not always agree.',
    locations:
      'The places that our explainers name: what happened there and when, what they are called, and how exactly we know where they are.',
    locationsNote: 'Places are listed by country.',
    topics: 'Everything we have on a subject, in one place: explainers, events, actors and places.',
    actorCount: '{count, plural, one {# actor} other {# actors}}',
    locationCount: '{count, plural, one {# place} other {# places}}',
    topicCount: '{count, plural, one {# topic} other {# topics}}',
    otherActors: 'Others',
    otherLocations: 'Other places',
    explainers: '{count, plural, =0 {in no explainer} one {in # explainer} other {in # explainers}}',
  },

  /** Lists that are longer than one page. */
  archive: {
    title: 'All explainers',
    description: 'Every explainer on this site by date of publication, latest first.',
    /** A link to all of them. */
    all: '{count, plural, one {# explainer} other {All # explainers}}',
    /** Of a year or a month. */
    explainers: 'Explainers from {period}',
    explainersOf: '{name}: explainers from {period}',
    mentions: '{name} in explainers from {period}',
    events: '{name}: events in {period}',
    written: '{name}: written, {period}',
    reviewed: '{name}: reviewed, {period}',
    /** A list, and which part of it: a letter, or what leads to its parts. */
    within: '{list}: {part}',
    /** Under it stand names that begin with no letter. */
    noLetter: 'Other',
    /** Where a month or a letter has several pages. */
    part: '{name}, part {number}',
    /** What search engines say of a part: its title, and what the list is about. */
    described: '{title}. {description}',
    /** From a name to a name. */
    span: '{first} to {last}',
    parts: 'Parts',
    byDate: 'All by date',
    byLetter: 'By letter',
    allTopics: 'All topics',
  },

  entity: {
    contents: 'On this page',
    beside: 'Names and timeline',
    earliest: 'Facts from',
    latest: 'Facts to',
    mentioned: 'Mentioned',
    intro: 'In short',
    notMentioned: 'Not mentioned in an explainer yet.',
  },

  thenAndNow: {
    title: 'Then and now',
    then: 'As of {date}',
    since: 'Since then',
    /** Over roles and facts that were checked only after that day, and of which nobody says since when they held. */
    undated: 'Recorded later, beginning unknown',
    known: 'What is known as of {date}',
    unchanged: 'No later change is recorded here.',
  },

  facts: {
    title: 'Dated facts',
    short: 'Facts',
    fact: 'Fact {number, number}',
    /** In running text. */
    see: 'fact {number, number}',
    none: 'No facts are recorded yet.',
    read: 'How to read dates and standings',
    /** A role or a fact, and from when or until when it held. */
    heldFrom: '{fact}, from {date}',
    /** Of several, whom it is about first. */
    of: '{name}: {fact}',
    heldUntil: '{fact}, until {date}',
    /** Where nobody says from when it held: the day of the check. */
    heldAsOf: '{fact}, as of {date}',
    from: 'from {date}',
    until: 'until {date}',
    asOf: 'as of {date}',
    /** A number and its unit: "8,400,000 people". */
    measure: '{value} {unit}',
    /** Over the days of numbers in a table. */
    day: 'As of',
  },

  relations: {
    title: 'Relations',
    /** Where no sentence says more than the heading and the name. */
    unexplained: 'No more is recorded.',
    /** Headings over those it is related to, while it lasts and when it is over. */
    kinds: {
      backs: {
        out: { lasting: 'Backs', over: 'Backed' },
        in: { lasting: 'Backed by', over: 'Was backed by' },
      },
      opposes: {
        out: { lasting: 'Opposes', over: 'Opposed' },
        in: { lasting: 'Opposes', over: 'Opposed' },
      },
      fights: {
        out: { lasting: 'Fights', over: 'Fought' },
        in: { lasting: 'Fights', over: 'Fought' },
      },
      'allied-with': {
        out: { lasting: 'Allied with', over: 'Was allied with' },
        in: { lasting: 'Allied with', over: 'Was allied with' },
      },
      'coordinates-with': {
        out: { lasting: 'Coordinates with', over: 'Coordinated with' },
        in: { lasting: 'Coordinates with', over: 'Coordinated with' },
      },
      'cooperates-with': {
        out: { lasting: 'Cooperates with', over: 'Cooperated with' },
        in: { lasting: 'Cooperates with', over: 'Cooperated with' },
      },
      leads: {
        out: { lasting: 'Leads', over: 'Led' },
        in: { lasting: 'Led by', over: 'Was led by' },
      },
      commands: {
        out: { lasting: 'Commands', over: 'Commanded' },
        in: { lasting: 'Commanded by', over: 'Was commanded by' },
      },
      represents: {
        out: { lasting: 'Represents', over: 'Represented' },
        in: { lasting: 'Represented by', over: 'Was represented by' },
      },
      'part-of': {
        out: { lasting: 'Part of', over: 'Was part of' },
        in: { lasting: 'Part of it', over: 'Once part of it' },
      },
      appoints: {
        out: { lasting: 'Appointed', over: 'Once appointed' },
        in: { lasting: 'Appointed by', over: 'Was appointed by' },
      },
      supervises: {
        out: { lasting: 'Supervises', over: 'Supervised' },
        in: { lasting: 'Supervised by', over: 'Was supervised by' },
      },
      regulates: {
        out: { lasting: 'Regulates', over: 'Regulated' },
        in: { lasting: 'Regulated by', over: 'Was regulated by' },
      },
      sanctions: {
        out: { lasting: 'Sanctions', over: 'Sanctioned' },
        in: { lasting: 'Sanctioned by', over: 'Was sanctioned by' },
      },
      sues: { out: { lasting: 'Sues', over: 'Sued' }, in: { lasting: 'Sued by', over: 'Was sued by' } },
      tries: { out: { lasting: 'Tries', over: 'Tried' }, in: { lasting: 'Tried by', over: 'Was tried by' } },
      owns: { out: { lasting: 'Owns', over: 'Owned' }, in: { lasting: 'Owned by', over: 'Was owned by' } },
      funds: {
        out: { lasting: 'Funds', over: 'Funded' },
        in: { lasting: 'Funded by', over: 'Was funded by' },
      },
      'lends-to': {
        out: { lasting: 'Lends to', over: 'Lent to' },
        in: { lasting: 'Borrows from', over: 'Borrowed from' },
      },
      supplies: {
        out: { lasting: 'Supplies', over: 'Supplied' },
        in: { lasting: 'Supplied by', over: 'Was supplied by' },
      },
      employs: {
        out: { lasting: 'Employs', over: 'Employed' },
        in: { lasting: 'Employed by', over: 'Was employed by' },
      },
      'member-of': {
        out: { lasting: 'Member of', over: 'Was a member of' },
        in: { lasting: 'Members', over: 'Former members' },
      },
      succeeds: {
        out: { lasting: 'Succeeded', over: 'Succeeded' },
        in: { lasting: 'Succeeded by', over: 'Was succeeded by' },
      },
      'parent-of': {
        out: { lasting: 'Parent of', over: 'Was a parent of' },
        in: { lasting: 'Child of', over: 'Was a child of' },
      },
      'married-to': {
        out: { lasting: 'Married to', over: 'Was married to' },
        in: { lasting: 'Married to', over: 'Was married to' },
      },
      'researches-with': {
        out: { lasting: 'Researches with', over: 'Researched with' },
        in: { lasting: 'Researches with', over: 'Researched with' },
      },
      advises: {
        out: { lasting: 'Advises', over: 'Advised' },
        in: { lasting: 'Advised by', over: 'Was advised by' },
      },
    },
    /** "The water board was part of the ministry" in the list of a topic. */
    sentences: {
      backs: { lasting: '{from} backs {to}', over: '{from} backed {to}' },
      opposes: { lasting: '{from} opposes {to}', over: '{from} opposed {to}' },
      fights: { lasting: '{from} fights {to}', over: '{from} fought {to}' },
      'allied-with': { lasting: '{from} is allied with {to}', over: '{from} was allied with {to}' },
      'coordinates-with': { lasting: '{from} coordinates with {to}', over: '{from} coordinated with {to}' },
      'cooperates-with': { lasting: '{from} cooperates with {to}', over: '{from} cooperated with {to}' },
      leads: { lasting: '{from} leads {to}', over: '{from} led {to}' },
      commands: { lasting: '{from} commands {to}', over: '{from} commanded {to}' },
      represents: { lasting: '{from} represents {to}', over: '{from} represented {to}' },
      'part-of': { lasting: '{from} is part of {to}', over: '{from} was part of {to}' },
      appoints: { lasting: '{from} appointed {to}', over: '{from} once appointed {to}' },
      supervises: { lasting: '{from} supervises {to}', over: '{from} supervised {to}' },
      regulates: { lasting: '{from} regulates {to}', over: '{from} regulated {to}' },
      sanctions: { lasting: '{from} has sanctions on {to}', over: '{from} had sanctions on {to}' },
      sues: { lasting: '{from} is suing {to}', over: '{from} sued {to}' },
      tries: { lasting: '{from} is trying {to}', over: '{from} tried {to}' },
      owns: { lasting: '{from} owns {to}', over: '{from} owned {to}' },
      funds: { lasting: '{from} funds {to}', over: '{from} funded {to}' },
      'lends-to': { lasting: '{from} lends to {to}', over: '{from} lent to {to}' },
      supplies: { lasting: '{from} supplies {to}', over: '{from} supplied {to}' },
      employs: { lasting: '{from} employs {to}', over: '{from} employed {to}' },
      'member-of': { lasting: '{from} is a member of {to}', over: '{from} was a member of {to}' },
      succeeds: { lasting: '{from} succeeded {to}', over: '{from} succeeded {to}' },
      'parent-of': { lasting: '{from} is a parent of {to}', over: '{from} was a parent of {to}' },
      'married-to': { lasting: '{from} is married to {to}', over: '{from} was married to {to}' },
      'researches-with': { lasting: '{from} researches with {to}', over: '{from} researched with {to}' },
      advises: { lasting: '{from} advises {to}', over: '{from} advised {to}' },
    },
    /** On the line of a drawing. */
    edges: {
      backs: { lasting: 'backs', over: 'backed' },
      opposes: { lasting: 'opposes', over: 'opposed' },
      fights: { lasting: 'fights', over: 'fought' },
      'allied-with': { lasting: 'allied with', over: 'was allied with' },
      'coordinates-with': { lasting: 'coordinates with', over: 'coordinated with' },
      'cooperates-with': { lasting: 'cooperates with', over: 'cooperated with' },
      leads: { lasting: 'leads', over: 'led' },
      commands: { lasting: 'commands', over: 'commanded' },
      represents: { lasting: 'represents', over: 'represented' },
      'part-of': { lasting: 'part of', over: 'was part of' },
      appoints: { lasting: 'appointed', over: 'once appointed' },
      supervises: { lasting: 'supervises', over: 'supervised' },
      regulates: { lasting: 'regulates', over: 'regulated' },
      sanctions: { lasting: 'sanctions', over: 'sanctioned' },
      sues: { lasting: 'sues', over: 'sued' },
      tries: { lasting: 'tries', over: 'tried' },
      owns: { lasting: 'owns', over: 'owned' },
      funds: { lasting: 'funds', over: 'funded' },
      'lends-to': { lasting: 'lends to', over: 'lent to' },
      supplies: { lasting: 'supplies', over: 'supplied' },
      employs: { lasting: 'employs', over: 'employed' },
      'member-of': { lasting: 'member of', over: 'was member of' },
      succeeds: { lasting: 'succeeded', over: 'succeeded' },
      'parent-of': { lasting: 'parent of', over: 'was parent of' },
      'married-to': { lasting: 'married to', over: 'was married to' },
      'researches-with': { lasting: 'researches with', over: 'researched with' },
      advises: { lasting: 'advises', over: 'advised' },
    },
    /** A word on a line that not all agree on. */
    doubtful: {
      assessed: '{relation} (assessed)',
      claimed: '{relation} (claimed)',
      disputed: '{relation} (disputed)',
      unsourced: '{relation} (unsourced)',
    },
    /** A word on a line that is not the last one. */
    continued: '{relation},',
    /** Headings over sentences of more than one actor. */
    families: {
      support: 'Backing and alliances',
      cooperation: 'Cooperation',
      conflict: 'Hostilities',
      power: 'Power and office',
      law: 'Law',
      money: 'Money and ownership',
      membership: 'Membership',
      succession: 'Succession',
      kinship: 'Family',
      science: 'Research and advice',
    },
    drawing: {
      ofActor: 'Drawing of the relations of {name}',
      ofTopic: 'Drawing of the relations among the actors of the topic {name}',
      text: '{actors, number} actors, {lines, number} lines between them. The list below says each in words, with its dates and sources.',
      /** The key, each with a line as a sample and only where the drawing has one. */
      arrows: 'read along the arrow',
      shared: 'where lines meet at a word, read from one side of it to the other',
      hostile: 'hostile',
      over: 'ended',
    },
  },

  names: {
    title: 'Names',
    /** Follows a name. Plain names in their own language need no word. */
    kinds: {
      native: '',
      alias: '',
      short: 'short',
      former: 'former',
      transliteration: '',
      translation: 'translated',
    },
  },

  whereabouts: {
    title: 'Where it is',
    precisions: {
      point: 'The point marks the place itself, as exactly as its digits say.',
      settlement: 'Approximate: within the town.',
      area: 'The point only places the label; it does not mark a spot.',
    },
    unknown: 'No coordinates are recorded.',
    partOf: 'Part of',
    holds: 'In it',
    /** Both, each with its letter: "36.2° N, 37.2° E". */
    coordinates: '{latitude}, {longitude}',
    north: '{degrees}° N',
    south: '{degrees}° S',
    east: '{degrees}° E',
    west: '{degrees}° W',
    /** Of a place that is not on Earth. `body` is what its file says, in small letters, and `name` as it is written there. */
    onBody:
      '{body, select, moon {On the Moon} sun {On the Sun} mercury {On Mercury} venus {On Venus} mars {On Mars} jupiter {On Jupiter} saturn {On Saturn} uranus {On Uranus} neptune {On Neptune} pluto {On Pluto} ceres {On Ceres} phobos {On Phobos} deimos {On Deimos} io {On Io} europa {On Europa} ganymede {On Ganymede} callisto {On Callisto} titan {On Titan} enceladus {On Enceladus} triton {On Triton} other {On {name}}}',
  },

  map: {
    title: 'Map of {country}',
    /** A place with the number of its pin and the part of the map that it is in. */
    pins: {
      north: '{number, number} {name} (north)',
      'north-east': '{number, number} {name} (north-east)',
      east: '{number, number} {name} (east)',
      'south-east': '{number, number} {name} (south-east)',
      south: '{number, number} {name} (south)',
      'south-west': '{number, number} {name} (south-west)',
      west: '{number, number} {name} (west)',
      'north-west': '{number, number} {name} (north-west)',
      middle: '{number, number} {name} (middle)',
      /** On a map that is laid out from a pole. */
      polar: '{number, number} {name}',
    },
    titleOfPart: 'Map of a part of {country}',
    titleOfPlace: 'Map of {country} with {name}',
    /** Of a sea or what else belongs to no country. */
    titleAround: 'Map around {name}',
    titleOfWorld: 'Map of the world',
    part: {
      north: '{name} is in the north of the map.',
      'north-east': '{name} is in the north-east of the map.',
      east: '{name} is in the east of the map.',
      'south-east': '{name} is in the south-east of the map.',
      south: '{name} is in the south of the map.',
      'south-west': '{name} is in the south-west of the map.',
      west: '{name} is in the west of the map.',
      'north-west': '{name} is in the north-west of the map.',
      middle: '{name} is in the middle of the map.',
      polar: '{name} is on the map.',
    },
    /** For an area, which has no point. */
    neighbours: 'Named on it: {names}.',
    kilometres: '{count, number} km',
    outside: {
      north: '{name} lies north of this map.',
      'north-east': '{name} lies north-east of this map.',
      east: '{name} lies east of this map.',
      'south-east': '{name} lies south-east of this map.',
      south: '{name} lies south of this map.',
      'south-west': '{name} lies south-west of this map.',
      west: '{name} lies west of this map.',
      'north-west': '{name} lies north-west of this map.',
    },
    region: 'Shaded: {name}.',
    disputed: 'Dashed lines are disputed: {names}.',
    /** What a disputed line is about, and whose it is between. */
    disputedLine: '{name} ({countries})',
    disputeKinds: {
      ceasefire: 'Ceasefire or armistice line',
      control: 'Line of control on the ground',
      recognition: 'Border of a state or an authority that many states do not recognise',
      claim: 'Border on which the two sides have not agreed',
    },
    /** Countries whose names in the Unicode CLDR are not those that this site uses. */
    countries: { TR: 'Turkey', CD: 'DR Congo', CG: 'Congo' },
    lines: 'Lines: Natural Earth',
  },

  mentions: {
    title: 'Mentioned in',
    short: 'Mentions',
    situation: 'Situation as of {date}',
    opening: 'At the beginning',
  },

  citedIn: {
    lead: 'Cited in',
    intro: 'the introduction',
    fact: 'fact {number, number}',
    relation: 'relation to {name}',
    relationOf: 'relation of {from} to {to}',
    event: 'event of {date}',
    whereabouts: 'the coordinates',
    /** One of several parts of one name: with the first words of an event, with a relation, or with a number. */
    apart: '{part} ({what})',
  },

  topic: {
    name: 'Topic',
    explainers: 'Explainers',
    noExplainers: 'No explainer yet.',
    turningPoints: 'Turning points',
    allEvents: 'All events',
    /** Follows the title of the foremost event of a day. */
    more: 'and {count, plural, one {# more event} other {# more events}}',
    /** Of the drawing over the events, and of each of its bars. */
    scale: 'Events in time, to scale',
    onScale: '{date}: {count, plural, one {# event} other {# events}}',
    /** Between the events before a day and those after it. */
    ends: '{count, plural, one {This explainer describes the situation up to {date}: {explainers}} other {These explainers describe the situation up to {date}: {explainers}}}',
    beside: 'Actors and places of this topic',
    from: 'From',
    to: 'To',
    /** Of a topic whose events are of one day. */
    when: 'When',
    holds: 'Contains',
    counts:
      '{explainers, plural, one {# explainer} other {# explainers}}, {events, plural, one {# event} other {# events}}',
  },

  search: {
    kicker: 'Search every claim',
    description:
      'Every claim, fact and event on this site. A result takes you straight to the sentence, with its standing and its date.',
    ask: 'What are you looking for?',
    go: 'Search',
    key: 'Press / to search.',
    narrow: 'Filter',
    advice: {
      words:
        'All your words must appear in the same passage. Fewer words find more; word endings do not matter, nor do words like “the” and “why”.',
      names:
        'Names are found in any of their spellings and scripts: Türkiye or Turkiye, عراقچی or عراقجي. The name of a publisher finds what it is the source of.',
      dates:
        'Dates and figures are understood however you write them: 8\u00a0December\u00a02024, 8\u00a0Dec, 2024-12-08; 10,000, 2.2, 5%.',
      phrases: 'Use quotation marks for an exact phrase: “foreign minister”.',
    },
    browse: 'Or browse',
    latest: 'Latest explainers',
    noScript:
      'The search works in your browser and needs JavaScript, which is switched off here. Everything that it finds can also be reached from these lists.',
  },

  /** What the search says of an answer. The browser has these. */
  results: {
    title: 'Search: {query}',
    broken: 'The search index could not be loaded. Reload the page to try again, or use the lists below.',
    searching: 'Searching …',
    /** A name or a word of the reader. */
    quote: '“{text}”',
    /** `quoted` is a list of the above. */
    missing: 'No passage has {quoted}.',
    /** What was found, by how well it fits. */
    found: {
      all: '{results, plural, one {# result} other {# results}} on {pages, plural, one {# page} other {# pages}}.',
      allFor:
        '{results, plural, one {# result} other {# results}} on {pages, plural, one {# page} other {# pages}} for {quoted}.',
      related:
        'No passage has all of these words. {results, plural, one {# result} other {# results}} on {pages, plural, one {# page} other {# pages}} with words of the same meaning.',
      page: 'No passage has all of these words, but these pages do: {results, plural, one {# result} other {# results}} on {pages, plural, one {# page} other {# pages}}.',
      some: 'No page has all of these words. {results, plural, one {# result} other {# results}} on {pages, plural, one {# page} other {# pages}} with some of them.',
    },
    /** `names` is a list of links. */
    meant: 'Did you mean {names}?',
    /** Where every word of a query is one that is never searched for. */
    common: '{quoted} is in nearly every passage. Add a word that says more.',
    nothing: 'No result is left with these filters.',
    unnarrowed: 'Search everything: {results, plural, one {# result} other {# results}}',
    more: '{pages, plural, one {Show # more page} other {Show # more pages}}',
    moreHere: '{count, plural, one {# more on this page} other {# more on this page}}',
    filters: { actor: 'Actors', location: 'Places', topic: 'Topics', year: 'Year' },
    others: '{count, plural, one {# more} other {# more}}',
    reset: 'Search everything',
    kinds: {
      article: 'Explainer',
      section: 'Section',
      claim: 'Claim',
      fact: 'Fact',
      event: 'Event',
      actor: 'Actor',
      location: 'Place',
      topic: 'Topic',
      person: 'Person',
      term: 'Term',
    },
    publisher: 'Publisher',
    cited:
      'The source of, or named in, {results, plural, one {# result} other {# results}} on {pages, plural, one {# page} other {# pages}}.',
    /** Why a passage was found that does not say the name. `asked`: the one of its names that was asked for. */
    source: 'Source: {name}',
    linked: 'Linked to {name}',
    linkedAs: 'Linked to {name}, also called {asked}',
  },

  notFound: {
    title: 'There is no page at this address',
    description: 'The address does not exist on this site. Here is what does.',
    text: 'It may be mistyped, or the link that led here may be cut short. Pages of this site keep their addresses.',
    nearest: 'The nearest address that exists is {page}.',
    latest: 'Latest explainers',
    tell: 'Report a broken link',
  },

  reckoning: {
    title: 'How sure are we?',
    /** How many claims there are of a standing, which may be in small capitals: "13 Confirmed". */
    counted: '{count, number} {standing}',
    /** Before such counts. */
    claims: '{count, plural, one {# claim} other {# claims}}:',
    /** How many there are by a claimant, who is named as beside a standing. */
    countedBy: '{count, number} {claimant}',
    /** How much of the text stands in claims, as part of a hundred. */
    accounted: '{share, number}% of this text stands in marked claims.',
  },

  review: {
    since: 'Not reviewed since',
  },

  withdrawn: {
    text: 'The text of this page has been withdrawn. Its address stays, so that links to it find this explanation.',
  },

  corrections: {
    title: 'Corrections and withdrawals',
    kicker: 'What we got wrong',
    description: 'Every mistake we have corrected and every page we have withdrawn, newest first.',
    intro: 'Corrections are dated and show both wordings. Typos are not listed.',
    none: 'No corrections or withdrawals so far.',
    recent: 'Recent corrections',
    all: 'All corrections',
    inPage: 'In “{title}”',
    feed: 'Feed of corrections (Atom)',
    policy: 'Corrections policy',
    report: 'Report a mistake',
  },

  /** Beside the dates of an article: labels of names. */
  byline: {
    written: 'Written by',
    reviewed: 'Reviewed by',
    /** Of somebody who has conflicts of interest: `declared` is a link to them. */
    withInterests: '{name} ({declared})',
    declared: 'interests declared',
  },

  /** Those who write and review. */
  people: {
    title: 'People',
    description: 'Who writes and who reviews our explainers.',
    count: '{count, plural, one {# person} other {# people}}',
    titled: '{name}, {role}',
    interests: 'Conflicts of interest',
    noInterests: 'None declared.',
    profiles: 'Elsewhere',
    mail: 'Email',
    wrote: 'Written',
    reviewed: 'Reviewed',
    nothing: 'Nothing here yet.',
  },

  /** Words that texts use, and what they mean. */
  terms: {
    title: 'Terms',
    description: 'Words that our explainers use, and what they mean.',
    count: '{count, plural, one {# term} other {# terms}}',
    titled: '{name}, term',
  },

  /** Of what a site has: "3 explainers". */
  counts: {
    articles: '{count, plural, one {# explainer} other {# explainers}}',
    actors: '{count, plural, one {# actor} other {# actors}}',
    locations: '{count, plural, one {# place} other {# places}}',
    events: '{count, plural, one {# event} other {# events}}',
    sources: '{count, plural, one {# source} other {# sources}}',
  },

  /** The picture of a shared link. */
  card: {
    situation: 'The situation as of {date}',
    alt: '{headline}. As of {date}.',
  },

  feeds: {
    /** Names of the feeds in the head of pages, and of a topic's in a reader's list. */
    articles: 'All explainers',
    ofSite: '{site}: {subject}',
    withdrawn: 'Withdrawn: {headline}',
  },

  history: {
    kicker: 'Every version',
    title: 'History of “{headline}”',
    description: 'Every published version of “{headline}”, with the words that changed.',
    link: 'History of this page',
    publication: 'Published',
    change: 'Change',
    copyEdit: 'Copy-edit',
    /** In the heading of a version: the first words of what it changed, in quotation marks, and how much else. */
    changed: '“{what}”{count, plural, =0 {} one { and # more place} other { and # more places}}',
    copyEdits: 'Typos only.',
    unlisted: 'Not in the list of changes',
    /** Over what changed in none of the sections of the text: headline, dates, key points. */
    head: 'Above the text',
    differences: '{count, plural, one {One difference} other {# differences}}',
    version: 'Version {commit}',
    current: 'Back to the page as it is now',
  },

  cite: {
    title: 'Cite this page',
    bibtex: 'BibTeX',
    csl: 'CSL-JSON',
    /** The whole article as data. */
    data: 'This page as JSON',
    /** Its list of sources, of which some are no web pages. */
    sources: 'Its sources as {format}',
  },

  retired: {
    kicker: 'An old address',
    title: 'This address has been retired',
    moved: 'This page has moved',
    on: 'Retired on {date}.',
    movedOn: 'Moved on {date}.',
    goTo: 'Go to {address}',
    instead: 'Go there',
    there: 'Read it there',
    heading: 'Retired links to this page',
  },

  sourceState: {
    gone: 'no longer there on {date}',
    read: 'checked {date}',
    /** Of a source that does not say when, in a list that says when the others were checked. */
    unread: 'date of check not recorded',
  },

  /** Of what works only with script. The browser has them as strings with at most one gap each: no plurals here. */
  scripts: {
    theme: 'Theme',
    themes: { system: 'system', light: 'light', dark: 'dark' },
    slash: 'Press / to search',
    copy: 'Copy link',
    copied: 'Link copied.',
    notCopied: 'The link could not be copied. It is {address}',
    share: 'Share',
    /** Of a claim: writes to the editors. */
    report: 'Report a mistake',
    changedSince: 'Changed since your last visit on {date}',
    /** For those who came with the keyboard to one of several links that are one stop. */
    beside: 'Press ← or → for the links beside it.',
    card: {
      all: 'All facts and sources',
      /** Of a source: leads to it, and to its place in the page's list. */
      open: 'Open the source',
      list: 'In the list',
      /** For those who came with the keyboard. */
      enter: 'Press ↓ for these links.',
      on: 'Show notes at names, marks and source numbers',
      off: 'Turn these off',
      isOff:
        'Notes at names, marks and source numbers are off. You can turn them on at the foot of the page.',
    },
  },
} as const;
