import type { Bibliography, Cited } from '../newsroom/questions/sources/bibliography.ts';
import type { SourceType } from '../newsroom/model/schema/sources.ts';
import { addressOf } from '../newsroom/model/source.ts';
import { encodeBibtex } from '../text/encode.ts';
import { bibtexAuthors, cslName, type NamedAuthor } from './references.ts';

/** The sources of an article for programs that manage references, one of them at least being no web page. */

/** Entry types of biblatex: https://ctan.org/pkg/biblatex. */
const BIBTEX_TYPES: Record<SourceType, string> = {
  web: 'online',
  book: 'book',
  report: 'report',
  paper: 'article',
  'court-file': 'jurisdiction',
  law: 'legislation',
  dataset: 'dataset',
  interview: 'misc',
  broadcast: 'misc',
  'own-reporting': 'misc',
};

/** https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export const CSL_TYPES: Record<SourceType, string> = {
  web: 'webpage',
  book: 'book',
  report: 'report',
  paper: 'article-journal',
  'court-file': 'legal_case',
  law: 'legislation',
  dataset: 'dataset',
  interview: 'interview',
  broadcast: 'broadcast',
  'own-reporting': 'document',
};

const personOf = (name: string): NamedAuthor => ({ name, isPerson: true });
const officeOf = (name: string): NamedAuthor => ({ name, isPerson: false });

/** Who wrote it, and the agency whose text it is; of what the newsroom did itself, those who did. */
const authorsOf = ({ source: { type, authors, offices, via }, by }: Cited): readonly NamedAuthor[] =>
  type === 'own-reporting' && authors.length === 0
    ? by.map(({ name }) => personOf(name))
    : [
        ...authors.map((name) => (offices.includes(name) ? officeOf(name) : personOf(name))),
        ...(via === undefined ? [] : [officeOf(via)]),
      ];

/** What its publisher is to a thing of that type. */
const publisherField = (type: SourceType): string => {
  if (type === 'paper') return 'journaltitle';
  return type === 'report' ? 'institution' : type === 'web' ? 'organization' : 'publisher';
};

export const sourcesBibtex = (sources: Bibliography): string => {
  return [...sources.values()]
    .map((cited) => {
      const { id, type, publisher, title, date, edition, number, pages, doi, isbn, accessed } = cited.source;
      const url = addressOf(cited.source);
      const fields: [string, string | undefined][] = [
        ['title', title],
        [publisherField(type), publisher],
        ['date', date],
        ['edition', edition],
        ['number', number],
        ['pages', pages],
        ['doi', doi],
        ['isbn', isbn],
      ];
      return [
        `@${BIBTEX_TYPES[type]}{${id},`,
        ...bibtexAuthors(authorsOf(cited)),
        ...fields.flatMap(([name, value]) =>
          value === undefined
            ? []
            : [
                `  ${name} = {${name === 'title' || name === publisherField(type) ? `{${encodeBibtex(value)}}` : encodeBibtex(value)}},`,
              ],
        ),
        // An address keeps its signs: programs read it as it is.
        ...(url === undefined ? [] : [`  url = {${url}},`]),
        ...(url === undefined || accessed === undefined ? [] : [`  urldate = {${accessed}},`]),
        '}\n',
      ].join('\n');
    })
    .join('\n');
};

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/** What is not known is missing. */
export const sourcesCsl = (sources: Bibliography): object[] => {
  return [...sources.values()].map((cited) => {
    const { id, type, publisher, title, date, edition, number, pages, doi, isbn, accessed, lang, note } =
      cited.source;
    const authors = authorsOf(cited);
    const isPart = type === 'web' || type === 'paper' || type === 'broadcast';
    return {
      id,
      type: CSL_TYPES[type],
      title,
      author: authors.length > 0 ? authors.map(cslName) : undefined,
      interviewer:
        type === 'interview' && cited.by.length > 0
          ? cited.by.map(({ name }) => cslName(personOf(name)))
          : undefined,
      [isPart ? 'container-title' : 'publisher']: publisher,
      issued: date && dateParts(date),
      accessed: accessed && dateParts(accessed),
      edition,
      number,
      page: pages,
      DOI: doi,
      ISBN: isbn,
      URL: addressOf(cited.source),
      language: lang,
      note,
    };
  });
};
