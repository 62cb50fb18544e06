import { beginningOf } from '../text/beginning.ts';
import type { Bibliography, Cited } from '../newsroom/questions/sources/bibliography.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Actor, Entries, Event, Newsroom, Person, Source } from '../newsroom/model/newsroom.ts';
import type { Claim } from '../newsroom/model/document.ts';
import { isPlainDate } from '../newsroom/model/time/partial-date.ts';
import { pathOf, sourceId } from '../newsroom/model/paths.ts';
import {
  changesOf,
  correctedPoints,
  correctionOfEvent,
  type Correction,
  namedPlaces,
  type Place,
} from '../newsroom/changes/corrections.ts';
import { changeAddress } from '../newsroom/questions/archive/addresses.ts';
import { addressOf } from '../newsroom/model/source.ts';
import { isPinpoint, type Citation } from '../newsroom/model/tree.ts';
import { pinpointAddress } from '../publishing/pinpoint-address.ts';
import type { Fact } from '../newsroom/model/schema/entities.ts';
import type { Said } from '../newsroom/model/statement.ts';
import { shortName } from '../newsroom/model/short-name.ts';
import type { ListedRelation } from '../newsroom/questions/relations/relations.ts';
import type { Telling } from '../newsroom/questions/telling.ts';
import { direction, language, typeset } from '../words/language.ts';
import { measureOf } from '../words/filled-in.ts';
import { shortDate } from '../words/dates.ts';
import { languageName } from '../words/languages.ts';
import { inSentence } from '../words/names-in-text.ts';
import { listed } from '../words/listed.ts';
import { numeral } from '../words/numbers.ts';
import { pinpointText, placed, quoted } from '../words/pinpoint.ts';
import { documentDetails, kindOfPublisher } from '../words/source-details.ts';
import { words } from '../words/words.ts';
import { href } from '../site.ts';

/**
 * The small pieces of HTML that stand inside running text. They are strings, since the text of an article is
 * one (components and `pageHtml` draw them with the same functions), and since a formatter that breaks
 * lines inside a component's expressions puts spaces before commas and reference numbers.
 */

type Actors = Entries<Actor>;

/** The pieces of a sentence, of which some are HTML. */
export const html = (parts: readonly (string | { html: string })[]): string =>
  parts.map((part) => (typeof part === 'string' ? escapeHtml(part) : part.html)).join('');

/** Numbers that lead to a page's list of sources. What a citation quotes stands there, and shows where a pointer rests. */
export const citationsHtml = (citations: readonly Citation[], bibliography: Bibliography): string => {
  const links = citations.flatMap((citation) => {
    const cited = bibliography.get(citation.source);
    if (!cited) return [];
    const name = escapeHtml(
      words.citation({ number: cited.number, publisher: typeset(cited.source.publisher) }),
    );
    const title = isPinpoint(citation) ? ` title="${escapeHtml(pinpointText(citation))}"` : '';
    return `<a href="#${sourceId(citation.source)}" aria-label="${name}"${title}>${numeral(cited.number)}</a>`;
  });
  return links.length === 0 ? '' : `<sup>${links.join(' ')}</sup>`;
};

/** The source of a statement beside the text, by its name: the one of its sources that the page's list has. */
export const besideHtml = (ids: readonly string[], bibliography: Bibliography): string => {
  const cited = bibliography.get(ids.find((id) => bibliography.has(id)) ?? '');
  return cited
    ? `<sup><a href="#${sourceId(cited.source.id)}">${escapeHtml(typeset(cited.source.publisher))}</a></sup>`
    : '';
};

/** Sources as citations that say no more than which they are. */
export const citing = (sources: readonly string[]): Citation[] => sources.map((source) => ({ source }));

/** A statement and the numbers of its sources in one piece, so that no gap comes between them. */
export const citedHtml = (text: string, sources: readonly string[], bibliography: Bibliography): string =>
  escapeHtml(typeset(text)) + citationsHtml(citing(sources), bibliography);

/**
 * A date of the content for machines as well, where HTML can say it: it has no years before our era, and neither decades nor centuries.
 *
 * @param shown HTML.
 */
export const timeHtml = (date: string, shown: string): string =>
  isPlainDate(date) ? `<time datetime="${date}">${shown}</time>` : `<span>${shown}</span>`;

/** The number of a fact, over the sentence that says it. */
export const measureHtml = (fact: Fact): string => {
  const measure = measureOf(fact);
  return measure === undefined ? '' : `<b>${escapeHtml(measure)}</b><br>`;
};

/** The mark of a relation, whose ledger is that of the actor whose file states it. */
export const correctedRelationHtml = (
  { owner, anchor, from, to, relation }: ListedRelation,
  page: string,
): string => {
  const correction = correctedPoints(changesOf('actor', owner)).get(anchor);
  const what = relation.text ?? listed([from.name, to.name]);
  return correction?.path === page
    ? correctedHtml(correction, what)
    : correctedHtml(correction, what, (one) => `${one.path}#${one.id}`);
};

/**
 * The mark of an event, whose ledger stands beside it.
 *
 * @param topic The path of a topic, on whose page or archive the mark stands.
 */
export const correctedEventHtml = (newsroom: Newsroom, event: Event, topic?: string): string => {
  const correction = correctionOfEvent(event);
  return correction?.path === topic
    ? correctedHtml(correction, event.title)
    : correctedHtml(correction, event.title, (one) => changeAddress(newsroom, one));
};

/** "Confirmed by the Hill Post and the River Gazette", "Claimed by the water board", with the mark of the standing. */
export const standingHtml = (said: Said, actors: Actors): string =>
  `<span class="standing ${said.standing}">${standingWords(said, actors)}</span>`;

interface Mark {
  /** For a link that must say where it leads: one from elsewhere, or one of several that are alike. */
  named?: boolean;
  /** For one before the words of its claim: the gap is within it, before its sign, so that no line ends with it. */
  leads?: boolean;
  /** For a mark that has no room in the margin. */
  inLine?: boolean;
  /** For one that stands behind another of its standing: it says who, where there is a name, and not the word again. */
  again?: boolean;
}

/** The standing of a claim as a link to the claim: on the claim itself its permalink. */
export const standingLink = (claim: Claim, actors: Actors, { named, leads, inLine, again }: Mark): string => {
  const name = words.standingOf({ standing: standingText(claim, actors), claim: beginningOf(claim.text) });
  const label = named ? ` aria-label="${escapeHtml(name)}"` : '';
  const place = inLine ? ' in-line' : '';
  const by = again ? claimantOf(claim, actors) : undefined;
  const says = by === undefined ? standingWords(claim, actors) : `<i>${escapeHtml(by)}</i>`;
  return `<a class="standing ${claim.standing}${place}" href="#${claim.id}"${label}>${says}${leads ? ' ' : ''}</a>`;
};

/** What a mark says, as plain text. */
export const standingText = (said: Said, actors: Actors): string => {
  const by = claimantOf(said, actors);
  const standing = words.standings[said.standing];
  return by === undefined ? standing : words.attributed({ standing, claimant: by });
};

/** The words of a mark, without its class. */
export const standingWords = (said: Said, actors: Actors): string => {
  const by = claimantOf(said, actors);
  const standing = words.standings[said.standing];
  return by === undefined
    ? escapeHtml(standing)
    : // The space goes with the name: no underline runs on where the name is hidden.
      html(words.attributed.parts({ standing, claimant: { html: `<i>${escapeHtml(by)}</i>` } })).replace(
        ' <i>',
        '<i> ',
      );
};

/** Whose word it is: "by the water board". */
export const claimantOf = ({ by, voices }: Omit<Said, 'standing'>, actors: Actors): string | undefined => {
  if (voices) return typeset(words.confirmedBy({ names: listed(voices.map((name) => inSentence(name))) }));
  const claimant = actors.get(by);
  return claimant && typeset(words.claimedBy({ name: inSentence(shortName(claimant, language.tag)) }));
};

/** A link to a claim by what its editor calls it, or else by its first words. */
export const claimLink = ({ id, label, text }: Claim): string =>
  `<a href="#${id}">${escapeHtml(typeset(label ?? beginningOf(text)))}</a>`;

/** Links to points of a page by their first words. */
export const placeLinks = (places: readonly Place[], page: string): string[] =>
  namedPlaces(places, words, typeset).map(
    ({ place, name }) => `<a href="${href(page)}#${place.id}">${escapeHtml(name)}</a>`,
  );

/** What the mark of something that was corrected says. No line parts the year from its day, as it may in a text. */
export const correctedText = ({ change }: Correction): string =>
  words.changes.corrected({ date: shortDate(change.date).replaceAll(' ', '\u00a0') });

/**
 * The mark of something that was corrected, words that lead to the entry of the ledger.
 *
 * @param what Its text, by which a screen reader tells one mark from another.
 * @param addressOf Where the entry stands, if not on the page of the mark.
 */
export const correctedHtml = (
  correction: Correction | undefined,
  what: string,
  addressOf?: (correction: Correction) => string,
): string => {
  if (correction === undefined) return '';
  const corrected = correctedText(correction);
  const name = words.changes.correctedWhat({ corrected, what: typeset(beginningOf(what)) });
  const address = addressOf ? href(addressOf(correction)) : `#${correction.id}`;
  return `<small><a href="${address}" aria-label="${escapeHtml(name)}">${escapeHtml(corrected)}</a></small>`;
};

/**
 * What a source is, as far as we know.
 *
 * @param read The day on which the page says its sources were read, if it says one; another day is said here.
 */
export const sourceHtml = (cited: Pick<Cited, 'source' | 'by'>, read?: string): string => {
  const { publisher, authors, title, archiveUrl, date, via, lang, accessed, gone, note } = cited.source;
  const address = addressOf(cited.source);
  const inItsLanguage = lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`;
  const cite =
    title === undefined ? '' : `${language.comma}<cite${inItsLanguage}>${escapeHtml(typeset(title))}</cite>`;
  const details = [
    ...authors.map((author) => escapeHtml(typeset(author))),
    address === undefined
      ? escapeHtml(typeset(publisher)) + cite
      : `<a href="${escapeHtml(address)}">${escapeHtml(typeset(publisher))}${cite}</a>`,
    ...documentDetails(cited).map(escapeHtml),
    ...kindOfPublisher(cited.source),
    date === undefined ? words.sources.undated : shortDate(date),
    ...(via === undefined || via === publisher
      ? []
      : [escapeHtml(words.sources.via({ agency: typeset(via) }))]),
    ...(lang === undefined ? [] : [escapeHtml(words.sources.language({ name: languageName(lang) }))]),
    ...(archiveUrl === undefined
      ? []
      : [`<a href="${escapeHtml(archiveUrl)}">${words.sources.archived}</a>`]),
    ...(accessed === read
      ? []
      : [
          accessed === undefined
            ? words.sourceState.unread
            : words.sourceState.read({ date: shortDate(accessed) }),
        ]),
    ...(gone === undefined ? [] : [words.sourceState.gone({ date: shortDate(gone) })]),
  ];
  return `${details.join(language.comma)}${note === undefined ? '' : `. ${escapeHtml(typeset(note))}`}`;
};

/**
 * The places and quotations for which a page cites a source, a line each. Each leads to the words, and back to what rests on them.
 *
 * @param others How many links back come before these.
 */
export const pinpointsHtml = (
  { source, pinpoints }: Pick<Cited, 'source' | 'pinpoints'>,
  others = 0,
): string =>
  pinpoints
    .map(({ citation, from }, index) => {
      const back =
        from === undefined ? '' : `${backLink(from, others + index + 1, others + pinpoints.length)} `;
      return `<div>${back}${placeHtml(source, citation)}</div>`;
    })
    .join('');

const placeHtml = (source: Source, citation: Citation): string => {
  const { quotation } = citation;
  const inItsLanguage = source.lang === undefined ? '' : ` lang="${escapeHtml(source.lang)}"`;
  const words =
    quotation === undefined ? '' : `<span${inItsLanguage}>${escapeHtml(quoted(quotation))}</span>`;
  const text = escapeHtml(placed(citation)) + words;
  const address = pinpointAddress(source, citation);
  return address === undefined ? text : `<a href="${escapeHtml(address)}">${text}</a>`;
};

interface Link {
  path: string;
  name: string;
}

/** The link to the claim that tells an event, by the headline over it. */
export const tellingLink = ({ article, claim }: Telling): Link => ({
  path: `${pathOf('article', article.id)}#${claim.id}`,
  name: article.headline,
});

/** Links by the names of what they lead to. */
export const linksHtml = (links: readonly Link[]): string =>
  links
    .map(({ path, name }) => `<a href="${escapeHtml(href(path))}">${escapeHtml(typeset(name))}</a>`)
    .join(language.semicolon);

/** The arrow turns back to where lines begin. */
const BACK = direction === 'rtl' ? '↪' : '↩';

/**
 * Links from a source back to what cites it.
 *
 * @param pinpoints How many places of the source are cited, whose links come after these.
 */
export const backLinksHtml = (from: readonly string[], pinpoints: number): string =>
  from
    .map((id, index) => backLink(id, index + 1, from.length + pinpoints))
    .map((link, index) => (index === 0 ? `\u{a0}${link}` : link))
    .join('');

/** An arrow, which has its number where there are more. */
const backLink = (id: string, number: number, count: number): string =>
  `<a href="#${escapeHtml(id)}" aria-label="${escapeHtml(words.sources.back({ number }))}">${BACK}${count > 1 ? numeral(number) : ''}</a>`;

/**
 * Links to the pages of people.
 *
 * @param rel What they are to the page: reading modes and search engines look for its author.
 */
export const peopleHtml = (people: readonly Person[], rel?: 'author'): string =>
  people
    .map(({ id, name, interests }) => {
      const page = href(pathOf('person', id));
      const link = `<a${rel === undefined ? '' : ` rel="${rel}"`} href="${page}">${escapeHtml(typeset(name))}</a>`;
      const { withInterests, declared } = words.byline;
      return interests === undefined
        ? link
        : html(
            withInterests.parts({
              name: { html: link },
              declared: { html: `<a href="${page}#page-interests">${escapeHtml(declared)}</a>` },
            }),
          );
    })
    .join(language.comma);

/** Links to the parts of a page that cite a source, by their names. */
export const partLinksHtml = (from: readonly string[], parts: ReadonlyMap<string, string>): string =>
  from
    .map((id) => `<a href="#${escapeHtml(id)}">${escapeHtml(parts.get(id) ?? id)}</a>`)
    .join(language.comma);
