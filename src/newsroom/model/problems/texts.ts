import { characterName } from '../../../text/hidden-characters.ts';
import { letterName } from '../../../text/lookalikes.ts';
import { TAKEN_FOR_BUTTONS, whyNoName } from '../paths.ts';
import { meant, nearestSlip, oneOf } from '../../../text/nearest.ts';
import { error, warning, doubtful, quote, whatBelongs } from './entry.ts';

const NOT_FROM_ELSEWHERE = 'A page loads nothing from other sites, so that nobody can follow its readers.';

/** What to write in place of an element of HTML, by its name. */
const IN_MARKDOWN: readonly (readonly [names: RegExp, instead: string])[] = [
  [/^(?:b|strong)$/i, 'For bold write **words**.'],
  [/^(?:i|em)$/i, 'For italics write *words*.'],
  [/^(?:u|ins)$/i, 'Take the tag out: underlined words look like a link. For emphasis write *words*.'],
  [
    /^(?:s|del|strike)$/i,
    'Say in words what no longer holds. A correction goes under "changes", with the old words and the new ones.',
  ],
  [
    /^(?:sup|sub)$/i,
    'Type the sign itself (10⁶, m², H₂O), or say it in words. For a footnote write [^1], and its text on a line that begins with "[^1]: ".',
  ],
  [/^a$/i, 'For a link write [words](https://...).'],
  [
    /^(?:img|picture|svg|canvas)$/i,
    'For a picture put its file into images/, and write <Figure src="dam.jpg" alt="..." credit="..." licence="..." />. For figures write <Chart>.',
  ],
  [
    /^(?:video|audio|source|track)$/i,
    `A text cannot show a film or play a sound. ${NOT_FROM_ELSEWHERE} Say what is to be seen or heard, and lead to it with [words](https://...).`,
  ],
  [
    /^(?:iframe|embed|object|frame)$/i,
    `${NOT_FROM_ELSEWHERE} Lead to it with [words](https://...). For a picture write <Figure>, for figures <Chart>, and for what somebody said <Quote>.`,
  ],
  [
    /^(?:script|noscript|style|link|meta|template)$/i,
    'Take it out, with what stands in it: nothing in a text is run, and the site decides how it looks.',
  ],
  [
    /^(?:form|input|button|select|textarea|label)$/i,
    'A text cannot ask its readers for anything. Take it out, or lead to another site with [words](https://...).',
  ],
  [/^h[1-6]$/i, 'For the heading of a section write "## " before it.'],
  [/^(?:ul|ol|li|dl|dt|dd|menu)$/i, 'For a list begin each line with "- ", or with "1. ".'],
  [
    /^(?:table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td)$/i,
    'For a table write a line like "| Gauge | Country |", under it "| --- | --- |", and then a line like the first for each row.',
  ],
  [/^(?:blockquote|q|cite)$/i, 'For a quotation begin each line with "> ", or write <Quote>.'],
  [
    /^(?:details|summary|dialog)$/i,
    'Nothing in a text is folded away. Give it a heading ("## "), or write it into a <Note> or a footnote.',
  ],
  [/^aside$/i, 'For a remark of the editors write <Note>.'],
  [/^(?:abbr|dfn)$/i, 'To explain a term write [words](term:id).'],
  [/^(?:code|pre|kbd|samp|tt)$/i, 'For code write `words`.'],
  [
    /^(?:p|br|wbr)$/i,
    'For a new paragraph leave an empty line. For a new line in a poem end the line with "\\".',
  ],
  [/^hr$/i, 'For a line between two parts write "---", with an empty line above and below.'],
  [
    /^(?:div|span|font|center|small|big|mark|section|article|header|footer|main|nav|time|bdi|bdo|ruby)$/i,
    'Take the tag out, and keep the words: the site decides how they look.',
  ],
];

/** What to write in place of an element of HTML; nothing for the name of none. */
export const inMarkdown = (name: string): string | undefined =>
  IN_MARKDOWN.find(([names]) => names.test(name))?.[1];

/** What an editor who typed a character that nobody sees may have meant by it. */
const moreOf = (characters: string): string =>
  /[\v\f\x85\u2028\u2029]/.test(characters)
    ? ' The key Enter makes a new line.'
    : /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(characters)
      ? ' The site gives each name the direction of its own script.'
      : '';

/** How to write an address that no link can have. */
const howToLink = (url: string): string =>
  /^http:/i.test(url)
    ? 'Write https:// in place of http://.'
    : [
        'Begin the address of another website with https://, and that of a page here with /.',
        'Write something that has a file here like actor:water-board.',
        'No space stands in an address, nor between ] and (.',
        ...(/[\\[\]{}]/.test(url) ? ['Write \\ [ ] { } in an address as %5C %5B %5D %7B %7D.'] : []),
      ].join(' ');

/** What can be wrong with a text. */
export const texts = {
  'mdx-syntax': error('A text that cannot be read.', (a: { sentence: string; hint?: string }) => a),
  'code-in-content': error(
    'Code in a content file. Content is data: nothing in it is run.',
    (a: { what: string } | { attribute: string } | { begins: string }) =>
      'begins' in a
        ? {
            sentence: `A paragraph cannot begin with "${a.begins}" in small letters, because that begins code.`,
            hint: 'Begin it with a capital letter, or with another word.',
          }
        : {
            sentence: `${'what' in a ? a.what : `${a.attribute}={...}`} is code, and a content file cannot hold code.`,
            hint:
              'what' in a
                ? 'Take it out. If readers should see a brace, write \\{ for it.'
                : `Write ${a.attribute}="...", with straight quotation marks in place of the braces.`,
          },
  ),
  'unknown-element': error(
    'An element or block that is not in the vocabulary.',
    (a: { name: string; known: readonly string[] }) => ({
      sentence: `A text cannot have <${a.name}> in it.`,
      // A block that is no more than alike would lead an editor astray.
      hint: meant(
        a.name,
        [nearestSlip(a.name, a.known)].filter((near) => near !== undefined),
        inMarkdown(a.name) ??
          `Write Markdown, or one of the blocks ${oneOf(a.known.map((name) => `<${name}>`))}.`,
      ),
    }),
  ),
  'unknown-attribute': error(
    'An attribute that the block does not have.',
    (a: { block: string; attribute: string; known: string[] }) => ({
      sentence: `<${a.block}> has no attribute "${a.attribute}".`,
      hint: meant(
        a.attribute,
        a.known,
        a.known.length > 0 ? `It can have ${oneOf(a.known)}.` : `Write <${a.block}> without attributes.`,
      ),
    }),
  ),
  'missing-attribute': error(
    'An attribute that must be there.',
    (a: { block: string; attribute: string; description: string; how: string }) => ({
      sentence: `<${a.block}> needs the attribute "${a.attribute}".`,
      hint: `${a.how}${whatBelongs(a.description)}`,
    }),
  ),
  'misplaced-block': error('A block where it cannot stand.', (a: { sentence: string; hint: string }) => a),
  'visible-syntax': error(
    'Signs of another way of writing, which readers would see as they were typed.',
    (a: { written: string; what: string; instead: string }) => ({
      sentence: `${quote(a.written)} ${a.what}.`,
      hint: a.instead,
    }),
  ),
  'literal-sign': doubtful(
    'A sign that readers see as it was typed, and that may be meant for a heading, a list, a link or italics.',
    (a: { written: string; what: string; instead: string }) => a.written,
    (a) => ({
      sentence: `${quote(a.written)} ${a.what}, but readers see it as it is typed.`,
      hint: a.instead,
    }),
  ),
  'unfinished-text': warning(
    'Words that an editor left for later.',
    (a: { written: string; instead?: string }) => ({
      sentence: `${quote(a.written)} stands in a text that readers will see.`,
      hint: a.instead ?? 'Finish the sentence, or take the word out.',
    }),
  ),
  'off-length': warning(
    'A "whyItMatters" that is too short to say why, or too long to be read.',
    (a: { count: number; least: number; most: number }) => ({
      sentence: `"whyItMatters" has ${a.count} words.`,
      hint: `Write ${a.least} to ${a.most} words: what depends on it, and for whom. What came before goes into "background".`,
    }),
  ),
  'lost-words': doubtful(
    'Words that the file has and readers would not get, or the other way round.',
    (a: { written: string; read: string; hint?: string }) => a.written || a.read,
    (a) => ({
      sentence:
        a.read === ''
          ? `${quote(a.written)} stands here, but readers do not get it.`
          : a.written === ''
            ? `Readers get ${quote(a.read)} here, which the file does not say.`
            : `Readers get ${quote(a.read)} where the file says ${quote(a.written)}.`,
      hint:
        a.hint ??
        'A sign beside these words, like * or [, is taken for markup. Put a "\\" before it, or say it in words. Words after the address of a link belong in the text.',
    }),
  ),
  'parted-paragraph': warning(
    'A claim that a program for formatting files seems to have separated from the words before it.',
    (_: object) => ({
      sentence:
        'An empty line stands between this claim and the words before it. Programs that format files put one there.',
      hint: 'If both are one paragraph, take the empty line out, and keep such programs away from the content. If the claim is a paragraph of its own, put its first words on the line of <Claim ...>, right after it.',
    }),
  ),
  'uneven-row': error(
    'A row of a table with more cells than its head: the last ones would be lost.',
    (a: { cells: number; columns: number }) => ({
      sentence: `This row has ${a.cells} cells, but the head of the table has ${a.columns}.`,
      hint: 'Give the head as many cells, or take some out of the row. For a "|" in a cell write \\|.',
    }),
  ),
  'wide-table': doubtful(
    'A table that no screen shows as a whole: it is wider than the column of text ever is.',
    (a: { head: string; width: number; room: number }) => a.head,
    (a) => ({
      sentence: `The table ${quote(a.head)} is ${a.width} letters wide, but the page has room for ${a.room}.`,
      hint: 'Take columns out, turn the table so that its rows are columns, or write a list.',
    }),
  ),
  'citation-outside-claim': error(
    'A citation in the text of an article outside any claim: what it supports has no standing.',
    (a: { name: string }) => ({
      sentence: `The citation ${quote(a.name)} stands outside any claim.`,
      hint: 'Put the statement with its citation into <Claim id="..." standing="...">. A remark of the editors goes into a <Note>.',
    }),
  ),
  'citation-as-word': warning(
    'A citation that a sentence needs as a word: readers see a number in its place.',
    (a: { name: string }) => ({
      sentence: `${quote(a.name)} is a citation here, so readers see a number in the middle of the sentence.`,
      hint: `Write the name as a word, and cite at the end: "${a.name} said so. [${a.name}](source:id)".`,
    }),
  ),
  'unsafe-link': error('A link to something that is not allowed.', (a: { url: string }) => ({
    sentence: `A link cannot lead to ${quote(a.url)}.`,
    hint: howToLink(a.url),
  })),
  'broken-link': error(
    'A link to a page or a place of this site that does not exist.',
    (a: { url: string; known: Iterable<string> }) => ({
      sentence: `Nothing on this site has the address ${quote(a.url)}.`,
      hint: meant(a.url, a.known, 'Correct the link, or give its target an id.'),
    }),
  ),
  'withdrawn-target': warning('A link to an article that was withdrawn.', (a: { page: string }) => ({
    sentence: `This leads to ${a.page}, which was withdrawn. Readers find only the reason there, and no longer what it said.`,
    hint: 'Check whether the sentence still holds. If it does, give it a source of its own, or link to another article.',
  })),
  'deceptive-address': error(
    'An address that seems to lead elsewhere: with a user name before its host, or with a host that reads like another.',
    (a: { host: string } & ({ name: string } | { reading: string; ascii: string | undefined })) =>
      'name' in a
        ? {
            sentence: `The address leads to ${quote(a.host)}; what stands before the "@", ${quote(a.name)}, is only a user name.`,
            hint: 'Take out the "@" and everything between "//" and the "@".',
          }
        : {
            sentence: `The address leads to ${quote(a.host)}, which looks like "${a.reading}" but is another website.`,
            hint: `Correct it${a.ascii === undefined ? '' : `, or write it so that everybody sees where it leads: ${a.ascii}`}.`,
          },
  ),
  'hidden-character': error(
    'A character that no reader sees: it can turn a text round, hide words in it, or make two different names look like one.',
    (a: { characters: string }) => {
      const more = [...a.characters].length - 1;
      return {
        sentence: `A character that nobody sees stands here${more === 0 ? '' : `, and ${more} more after it`}: ${characterName(a.characters)}.`,
        hint: `Delete the letters on both sides of it, and type them again.${moreOf(a.characters)}`,
      };
    },
  ),
  'mixed-scripts': doubtful(
    'A word in which letters of two scripts that look alike are mixed.',
    (a: { word: string; strangers: readonly string[] }) => a.word,
    ({ word, strangers }) => ({
      sentence: `"${word}" mixes the letters of two scripts: "${strangers[0] ?? ''}" is ${letterName(strangers[0] ?? '')}.`,
      hint: 'Type the word again in one script.',
    }),
  ),
  'empty-link': error('A link without words.', (a: { url: string }) => ({
    sentence: `The link to ${quote(a.url)} has no words to click on.`,
    hint: 'Write the words between the square brackets.',
  })),
  'bad-chart': error(
    'A drawing that cannot be made of its figures.',
    (a: { sentence: string; hint: string }) => ({
      sentence: a.sentence,
      hint: a.hint,
    }),
  ),
  'no-pictures': error(
    'A picture without its credit and its licence.',
    (a: { alt: string; url: string }) => ({
      sentence: 'A picture written like this has no credit and no licence.',
      hint: `Put the file into images/ and write <Figure src="${/[a-z0-9-]+\.(?:jpe?g|png|webp)$/.exec(a.url)?.[0] ?? 'dam.jpg'}" alt="${a.alt || '...'}" credit="..." licence="..." />, on a line of its own.`,
    }),
  ),
  'many-pictures': error(
    'More pictures on a page than a reader can be asked to load.',
    (a: { count: number; most: number }) => ({
      sentence: `The page has ${a.count} pictures; at most ${a.most} may be on one.`,
      hint: 'Keep those that show what words cannot, and take the others out.',
    }),
  ),
  'heading-level': error(
    'A heading of a level that a text cannot have.',
    (a: { depth: number; after: number }) => ({
      sentence: `A heading of level ${a.depth} cannot stand here.`,
      hint:
        a.after === 0
          ? 'Begin the heading of a section with "## ". The headline is the only heading above it.'
          : 'Begin the heading of a section with "## ", and of a part of a section with "### ".',
    }),
  ),
  'heading-id': warning('A section that cannot be linked to.', (a: { suggestion: string }) => ({
    sentence: 'This section has no id, so nobody can link to it.',
    hint: `Write {#${a.suggestion}} after the heading, on the same line. Keep it when you change the heading.`,
  })),
  'bad-anchor': error('An id that cannot be used on a page.', (a: { id: string; reserved: boolean }) => ({
    sentence: `"${a.id}" cannot be an id here.`,
    hint: TAKEN_FOR_BUTTONS.test(a.id)
      ? `The reading mode of a browser leaves out a passage whose id has "share" in it, because it looks like a row of buttons. Use another word, like ${a.id.replace(TAKEN_FOR_BUTTONS, (found) => found.replace(/share(?:daddy)?/, 'part'))}.`
      : a.reserved
        ? 'Ids that begin with actor-, location-, term-, source-, event-, fact-, page- or sheet- are kept for the page itself. Choose another.'
        : `Use ${whyNoName(a.id) ?? 'small letters, digits and hyphens'}.`,
  })),
  'too-deep': error('Too many lists or quotations inside one another.', (_: object) => ({
    sentence: 'Too many lists or quotations stand inside one another here.',
    hint: 'Move the innermost ones out.',
  })),
  'too-much-markup': error(
    'A larger table, or more signs of markup, than any text needs.',
    (a: { what: string; most: string }) => ({
      sentence: `The text has ${a.what}; at most ${a.most} are read.`,
      hint: 'Take out what does not belong there. A large table is a file of its own in data/.',
    }),
  ),
} as const;
