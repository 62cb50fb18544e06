import type { Kind } from './kinds.ts';
import type { Position } from './position.ts';
import type { Standing } from './schema.ts';
import { characterName } from '../../text/hidden-characters.ts';
import { letterName } from '../../text/lookalikes.ts';
import { TAKEN_FOR_BUTTONS } from './paths.ts';
import { nearest, oneOf } from '../../text/nearest.ts';

/**
 * Everything that can be wrong with the content. For each code: how bad it is, what it means (printed in
 * the editors' guide) and how to say it of one case: a sentence and a hint about what to write instead.
 * The wording is the product; tests pin it.
 *
 * An error stops the site from being built, so only what is certainly wrong is one. What is found by a guess at
 * the meaning of words is doubtful: it warns, and a file may answer it under `checked`.
 */

interface Said {
  sentence: string;
  hint?: string;
}
interface Entry<A> {
  severity: 'error' | 'warning';
  meaning: string;
  say: (about: A) => Said;
  /** Of a doubtful rule: the words that it judges. */
  words?: (about: A) => string;
}
const error = <A>(meaning: string, say: (about: A) => Said): Entry<A> => ({
  severity: 'error',
  meaning,
  say,
});
const warning = <A>(meaning: string, say: (about: A) => Said): Entry<A> => ({
  severity: 'warning',
  meaning,
  say,
});
const doubtful = <A>(meaning: string, words: (about: A) => string, say: (about: A) => Said) => ({
  ...warning(meaning, say),
  words,
});

const meant = (word: string, known: Iterable<string>, otherwise: string): string => {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
};

export const catalogue = {
  // Files
  'no-content': error(
    'The content folder is missing, or does not say whose it is.',
    (a: { folder: string; found: boolean }) => ({
      sentence: a.found
        ? `The content folder ${a.folder} has no site.yaml in it.`
        : `There is no content folder at ${a.folder}.`,
      hint: '"npm run new -- newsroom FOLDER" makes one. CONTENT_DIR names the folder you mean.',
    }),
  ),
  'weak-accent': error(
    'An accent colour that does not stand out from the paper.',
    (a: { theme: string; colour: string; contrast: string; least: number; nearest: string }) => ({
      sentence: `The accent ${a.colour} stands at ${a.contrast}:1 on ${a.theme} paper; it needs ${a.least}:1.`,
      hint: `The nearest colour that does is ${a.nearest}.`,
    }),
  ),
  'bad-mark': error(
    'A drawing that cannot be the mark of the site.',
    (a: { sentence: string; hint: string }) => ({ sentence: a.sentence, hint: a.hint }),
  ),
  'stray-file': error(
    'A file of the wrong kind, or in the wrong place.',
    (a: { what: string; hint: string }) => ({
      sentence: a.what,
      hint: a.hint,
    }),
  ),
  'not-utf8': error('A file that is not saved as UTF-8.', (_: object) => ({
    sentence: 'The file is not UTF-8 text, so its letters cannot be read.',
    hint: 'Save it again with the encoding UTF-8.',
  })),
  'file-too-large': error(
    'A file that is too large to be an article.',
    (a: { size: number; limit: number }) => ({
      sentence: `The file has ${kilobytes(a.size)} kB; at most ${kilobytes(a.limit)} kB are read.`,
      hint: 'Split the text into several articles, and keep pictures and data out of it.',
    }),
  ),
  'merge-conflict': error('A file in which two versions stand side by side after a merge.', (_: object) => ({
    sentence: 'A merge left this line: two versions of the file stand side by side here.',
    hint: 'Keep the right version, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  })),
  'no-frontmatter': error('A file without the block of fields at the top.', (a: { open: boolean }) => ({
    sentence: a.open
      ? 'The frontmatter is opened with "---" but never closed.'
      : 'The file does not begin with frontmatter.',
    hint: a.open
      ? 'Put a line with only "---" after the last field.'
      : 'Begin the file with a line "---", then the fields, then a line "---", then the text.',
  })),
  'bad-id': error('A file name that cannot be an id.', (a: { id: string }) => ({
    sentence: `"${a.id}" cannot be an id.`,
    hint: TAKEN_FOR_BUTTONS.test(a.id)
      ? 'Programs that show the text alone take an entry with "share" in its id for buttons, and leave it out. Name the file with another word.'
      : 'Name the file with small letters, digits and hyphens, like "dam-gates-opened.mdx".',
  })),
  'reserved-id': error(
    'A page whose address belongs to the site.',
    (a: { id: string; language: string | undefined }) => ({
      sentence:
        a.language === undefined
          ? `"/${a.id}/" is an address of the site itself.`
          : `"${a.id}" is the code of ${a.language}, and "/${a.id}/" is kept for pages in it.`,
      hint: 'Name the file otherwise.',
    }),
  ),
  'duplicate-id': error('Two things with the same id.', (a: { id: string; first: string }) => ({
    sentence: `The id "${a.id}" is already taken by ${a.first}.`,
    hint: 'Choose another id for the newer one.',
  })),

  // Frontmatter
  'yaml-syntax': error('Frontmatter that is not YAML.', (a: { message: string; hint?: string }) => ({
    sentence: `The frontmatter cannot be read: ${a.message}`,
    hint:
      a.hint ??
      'Write "field: text". Put quotes round a text that has ": " or " #" in it or begins with a sign.',
  })),
  'cut-text': error('A text in the fields that is cut at " #".', (a: { kept: string; lost: string }) => ({
    sentence:
      a.kept === ''
        ? `${quote(a.lost)} is not read, because " #" begins a comment.`
        : `Only ${quote(a.kept)} is read: ${quote(a.lost)} is cut off, because " #" begins a comment.`,
    hint: 'Put quotes round the whole text.',
  })),
  'unknown-field': error(
    'A field that this kind of file does not have.',
    (a: { field: string; known: string[] }) => ({
      sentence: `There is no field "${a.field}" here.`,
      hint: meant(a.field, a.known, `The fields are ${a.known.join(', ')}.`),
    }),
  ),
  'unknown-word': error(
    'A key in words.yaml that no words of the interface have.',
    (a: { key: string; known: string[] }) => ({
      sentence: `No words of the interface have the key "${a.key}".`,
      hint: meant(
        a.key,
        a.known,
        'The keys are in src/words/messages/en.ts; write them with dots, like pages.actors.',
      ),
    }),
  ),
  'wrong-word': error(
    'Words in words.yaml that cannot be said.',
    (a: { key: string; why: string; english: string }) => ({
      sentence: `The words of "${a.key}" cannot be said: ${a.why}.`,
      hint: `In English they are ${quote(a.english)}.`,
    }),
  ),
  'missing-field': error('A field that must be there.', (a: { field: string; description: string }) => ({
    sentence: `The field "${a.field}" is missing.`,
    hint: `Add "${a.field}:". ${a.description}`.trim(),
  })),
  'wrong-value': error(
    'A field or attribute with a value it cannot have.',
    (a: { field: string; value: string; expected: string; known?: string[] }) => ({
      sentence: a.value === '' ? `"${a.field}" is empty.` : `"${a.field}" cannot be ${quote(a.value)}.`,
      hint: `Write ${a.expected}.${a.known ? ` ${meant(a.value, a.known, '')}`.trimEnd() : ''}`,
    }),
  ),
  'date-order': error(
    'Two dates in the wrong order.',
    (a: { earlier: string; later: string; sentence: string; hint?: string }) => ({
      sentence: a.sentence,
      hint: a.hint ?? `"${a.earlier}" must come before "${a.later}".`,
    }),
  ),
  'unknown-reference': error(
    'An id that nothing has.',
    (a: { kind: Kind; id: string; known: Iterable<string> }) => ({
      sentence: `There is no ${a.kind} "${a.id}".`,
      hint: meant(a.id, a.known, `Add ${FILE_OF[a.kind].replace('*', a.id)}, or correct the id.`),
    }),
  ),
  'no-successor': error(
    'An article that events went past, without the article that tells what came next.',
    (a: { status: string }) => ({
      sentence: `The status is "${a.status}" but there is no successor.`,
      hint: 'Add "successor:" with the id of the article that tells what happened next.',
    }),
  ),
  'successor-circle': error(
    'Articles that send the reader from one to the next and back again.',
    (a: { ids: readonly string[] }) => ({
      sentence:
        a.ids.length === 1
          ? 'The article is its own successor.'
          : `The successors lead in a circle: ${[...a.ids, a.ids[0]].join(', ')}.`,
      hint: 'Name the article that tells what happened next, or take "successor" out and change the status.',
    }),
  ),
  'place-circle': error('Places that lie in one another in a circle.', (a: { ids: readonly string[] }) => ({
    sentence:
      a.ids.length === 1
        ? 'The place lies in itself.'
        : `The places lie in one another in a circle: ${[...a.ids, a.ids[0]].join(', ')}.`,
    hint: 'Name the larger place under "partOf", or take it out.',
  })),
  'own-relation': error('A relation of an actor with itself.', (a: { id: string }) => ({
    sentence: `The relation "${a.id}" leads from the actor to itself.`,
    hint: 'Name the other actor under "to", or say it as a fact.',
  })),
  'same-source': doubtful(
    'One page as two sources.',
    (a: { url: string; first: string }) => a.url,
    (a) => ({
      sentence: `The source "${a.first}" has the address ${quote(a.url)}, too.`,
      hint: `Cite "${a.first}" instead and take this file out, or correct one of the two addresses.`,
    }),
  ),
  'who-claims': error(
    'A claimed statement that does not say by whom, or the other way round.',
    (a: { by: boolean }) => ({
      sentence: a.by
        ? '"by" names who claims it, but the standing is not "claimed".'
        : 'The standing is "claimed", but not by whom.',
      hint: a.by
        ? 'Take "by" out, or make the standing "claimed".'
        : 'Add "by" with the id of the actor who says so.',
    }),
  ),

  'undrawn-letters': warning(
    'Letters that the picture of a shared link cannot show, in a headline or in the name of the site.',
    (a: { of: string; letters: readonly string[] }) => ({
      sentence: `The picture of a shared link has no font for ${a.letters.map(quote).join(', ')}; it shows ${a.of} without ${a.letters.length === 1 ? 'it' : 'them'}.`,
      hint: 'Write it in letters that the fonts have (src/drawing/fonts.ts lists them), or add a font there.',
    }),
  ),

  // Body
  'mdx-syntax': error('A body that cannot be read as MDX.', (a: { sentence: string; hint?: string }) => a),
  'code-in-content': error(
    'Code in a content file. Content is data: nothing in it is run.',
    (a: { what: string }) => ({
      sentence: `${a.what} is code, and a content file cannot hold code.`,
      hint: 'Take it out. For a brace in the text write \\{; begin no paragraph with the word "import" or "export".',
    }),
  ),
  'unknown-element': error(
    'An element or block that is not in the vocabulary.',
    (a: { name: string; known: string[] }) => ({
      sentence: `<${a.name}> is not something a content file can hold.`,
      hint: meant(
        a.name,
        a.known,
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
        a.known.length > 0 ? `It has ${a.known.join(', ')}.` : 'It has none.',
      ),
    }),
  ),
  'missing-attribute': error(
    'An attribute that must be there.',
    (a: { block: string; attribute: string; description: string }) => ({
      sentence: `<${a.block}> needs the attribute "${a.attribute}".`,
      hint: `Add ${a.attribute}="...". ${a.description}`.trim(),
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
  'unfinished-text': warning('Words that an editor left for later.', (a: { written: string }) => ({
    sentence: `${quote(a.written)} stands in a text that readers will see.`,
    hint: 'Finish the sentence, or take the word out.',
  })),
  'lost-words': warning(
    'Words that the file has and readers would not get, or the other way round.',
    (a: { written: string; read: string }) => ({
      sentence:
        a.read === ''
          ? `${quote(a.written)} stands here, and no reader gets it.`
          : a.written === ''
            ? `Readers get ${quote(a.read)} here, which the file does not say.`
            : `Readers get ${quote(a.read)} where the file says ${quote(a.written)}.`,
      hint: 'A sign beside the words means something else than they do. Put a "\\" before it, or write it in words. Words that stand behind the address of a link belong into the text.',
    }),
  ),
  'parted-paragraph': warning(
    'A claim that a program for formatting files seems to have parted from the words before it.',
    (_: object) => ({
      sentence: 'An empty line parts this claim from the words before it, as programs that format files do.',
      hint: 'Take the empty line out if both are one paragraph, and let no such program at the content. If it is a paragraph of its own, put its first words on the line of the tag.',
    }),
  ),
  'uneven-row': error(
    'A row of a table with more cells than its head: the last ones would be lost.',
    (a: { cells: number; columns: number }) => ({
      sentence: `This row has ${a.cells} cells, and the head of the table has ${a.columns}.`,
      hint: 'Give the head as many cells, or take some out of the row. For a "|" in a cell write \\|.',
    }),
  ),
  'wide-table': doubtful(
    'A table that no screen shows as a whole: it is wider than the column of text ever is.',
    (a: { head: string; width: number; room: number }) => a.head,
    (a) => ({
      sentence: `The table ${quote(a.head)} needs room for ${a.width} letters side by side; the column has room for ${a.room}.`,
      hint: 'Take columns out, make the rows columns, or tell it as a list.',
    }),
  ),
  'citation-outside-claim': error(
    'A citation in the text of an article outside any claim: what it supports has no standing.',
    (a: { name: string }) => ({
      sentence: `The citation ${quote(a.name)} stands outside any claim.`,
      hint: 'Put the statement with its citation into <Claim id="..." standing="...">. What the editors remark goes into a <Note>.',
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
    hint: 'Links begin with https://, mailto:, /, #, actor:, location:, topic:, article: or source:; no space stands in them, nor between ] and (. A browser copies signs like \\ [ ] { } as %5C %5B %5D %7B %7D.',
  })),
  'broken-link': error(
    'A link to a page or a place of this site that does not exist.',
    (a: { url: string; known: Iterable<string> }) => ({
      sentence: `Nothing on this site has the address ${quote(a.url)}.`,
      hint: meant(a.url, a.known, 'Correct the link, or give its target an id.'),
    }),
  ),
  'withdrawn-target': warning('A link to an article that was withdrawn.', (a: { page: string }) => ({
    sentence: `${a.page}, to which this leads, was withdrawn: readers find there why, and nothing of what it said.`,
    hint: 'Look whether the sentence still stands, and say it with a source of its own, or lead to another article.',
  })),
  'deceptive-address': error(
    'An address that seems to lead elsewhere: with a user name before its host, or with a host that reads like another.',
    (a: { host: string } & ({ name: string } | { reading: string; ascii: string | undefined })) =>
      'name' in a
        ? {
            sentence: `The address leads to ${quote(a.host)}; what stands before the "@", ${quote(a.name)}, is only a user name.`,
            hint: 'Write the address without what stands before the "@", and the "@" as well.',
          }
        : {
            sentence: `The host ${quote(a.host)} reads like "${a.reading}" and is another.`,
            hint: `Correct it${a.ascii === undefined ? '' : `, or write it so that everybody sees where it leads: ${a.ascii}`}.`,
          },
  ),
  'hidden-character': error(
    'A character that no reader sees: it can turn a text round, hide words in it, or make two names of one.',
    (a: { characters: string }) => {
      const more = [...a.characters].length - 1;
      return {
        sentence: `Here stands ${characterName(a.characters)}, which no reader sees${more === 0 ? '' : `, and ${more} more of the kind`}.`,
        hint: /[\v\f\x85\u2028\u2029]/.test(a.characters)
          ? 'Take it out. A new line is made with the key Enter.'
          : 'Take it out. The site gives each name the direction of its own script.',
      };
    },
  ),
  'mixed-scripts': doubtful(
    'A word in which letters of two scripts that look alike are mixed.',
    (a: { word: string; strangers: readonly string[] }) => a.word,
    ({ word, strangers }) => ({
      sentence: `"${word}" mixes two scripts: "${strangers[0] ?? ''}" is ${letterName(strangers[0] ?? '')}.`,
      hint: 'Type the word anew in one script.',
    }),
  ),
  'empty-link': error('A link without words.', (a: { url: string }) => ({
    sentence: `The link to ${quote(a.url)} has no words to click on.`,
    hint: 'Write the words between the square brackets.',
  })),
  'no-pictures': error('A picture in a text.', (_: object) => ({
    sentence: 'A text cannot hold pictures.',
    hint: 'Say it in words. Maps and timelines are drawn from the facts.',
  })),
  'heading-level': error(
    'A heading of a level that a text cannot have.',
    (a: { depth: number; after: number }) => ({
      sentence: `A heading of level ${a.depth} cannot stand here.`,
      hint:
        a.after === 0
          ? 'Sections begin with "## ". The headline is the only heading above them.'
          : 'Use "## " for a section and "### " below it.',
    }),
  ),
  'heading-id': warning('A section that cannot be linked to.', (a: { suggestion: string }) => ({
    sentence: 'This section has no id, so nobody can link to it.',
    hint: `Write the id after the heading: {#${a.suggestion}}. It stays when the heading changes.`,
  })),
  'bad-anchor': error('An id that cannot be used on a page.', (a: { id: string; reserved: boolean }) => ({
    sentence: `"${a.id}" cannot be an id here.`,
    hint: TAKEN_FOR_BUTTONS.test(a.id)
      ? `Programs that show the text alone take a passage with "share" in its id for buttons, and leave it out. Take another word, like ${a.id.replace(TAKEN_FOR_BUTTONS, (found) => found.replace(/share(?:daddy)?/, 'part'))}.`
      : a.reserved
        ? 'Ids that begin with actor-, location-, source-, event-, fact- or page- belong to the page. Choose another.'
        : 'Use small letters, digits and hyphens.',
  })),
  'too-deep': error('Lists or quotations inside each other, too many of them.', (_: object) => ({
    sentence: 'The text is nested too deeply.',
    hint: 'Take some of the levels out.',
  })),

  // Evidence
  'unknown-claim': error(
    'A key point that rests on a claim the body does not have.',
    (a: { id: string; known: string[] }) => ({
      sentence: `The body has no claim "${a.id}".`,
      hint: meant(a.id, a.known, 'Mark the passage with <Claim id="..." standing="...">.'),
    }),
  ),
  'empty-claim': error(
    'A claim, or a side of one, that says nothing, or nothing but a citation.',
    (a: { id: string; side: boolean; cites: boolean }) => ({
      sentence: `${a.side ? 'A side of the' : 'The'} claim "${a.id}" ${a.cites ? 'is nothing but a citation' : 'says nothing'}.`,
      hint: 'Write the statement before its citations, or take the tag out.',
    }),
  ),
  'claim-without-citation': error(
    'A claim whose standing needs citations that it does not have.',
    (a: { id: string; standing: string }) => ({
      sentence: `The claim "${a.id}" is "${a.standing}" but cites nothing.`,
      hint: 'Cite the source inside the claim, like [Hill Post](source:post-gates), or make the standing "unsourced".',
    }),
  ),
  'unsourced-with-citation': error('An unsourced claim that cites a source.', (a: { id: string }) => ({
    sentence: `The claim "${a.id}" is "unsourced" but cites a source.`,
    hint: 'Give it the standing that the source supports, or move the citation out of the claim.',
  })),
  'not-independent': error(
    'A confirmed claim without two independent publishers.',
    (a: { id: string; words: string[] }) => ({
      sentence: `The claim "${a.id}" is "confirmed", but all it cites goes back to ${oneOf(a.words)}.`,
      hint: 'Cite a second publisher with its own reporting, or make the standing "reported".',
    }),
  ),
  'one-host': doubtful(
    'A confirmed statement whose sources all lie on one host.',
    (a: { what: string; host: string }) => a.host,
    (a) => ({
      sentence: `${a.what} counts as confirmed, but all its sources lie on ${a.host}.`,
      hint: 'If they are one publisher, give the sources one "publisher"; else cite one from elsewhere.',
    }),
  ),
  'untold-event': doubtful(
    'An event in the list of an article that nothing tells.',
    (a: { id: string }) => a.id,
    (a) => ({
      sentence: `No claim tells the event "${a.id}", and its file has no text.`,
      hint: `Add tells="${a.id}" to the claim that tells it, write what happened into its file, or take it out of the list.`,
    }),
  ),
  'one-sided': error('A disputed claim without two sides.', (a: { id: string; sides: number }) => ({
    sentence: `The claim "${a.id}" is "disputed", but ${a.sides === 0 ? 'no side' : 'only one side'} is told with its source.`,
    hint: 'Put what each side says, with its citation, into <Side>...</Side>, from different publishers.',
  })),

  // Time
  'ended-role': doubtful(
    'A role in the present tense after it ended.',
    (a: { sentence: string; role: string; until: string }) => a.sentence,
    (a) => ({
      sentence: `${quote(a.sentence)} tells "${a.role}" as if it still held; it ended on ${a.until}.`,
      hint: 'Put it into the past ("was ... until"), or take the role out of the sentence.',
    }),
  ),
  'future-date': doubtful(
    'A day that has not come yet, for something that is told as done.',
    (a: { field: string; date: string; today: string }) => a.date,
    (a) => ({
      sentence: `"${a.field}" is ${a.date}, and today is ${a.today}.`,
      hint: 'Correct the date, or add the entry when its day has come.',
    }),
  ),
  'later-than-as-of': doubtful(
    'A claim that tells an event, or cites a source, from after the day that its article describes.',
    (a: { claim: string; kind: 'event' | 'source'; id: string; date: string; asOf: string }) => a.id,
    (a) => ({
      sentence: `The claim "${a.claim}" ${a.kind === 'event' ? 'tells the event' : 'cites the source'} "${a.id}" of ${a.date}; the article describes ${a.asOf}.`,
      hint: 'Tell it in an article of a later day, or correct one of the dates.',
    }),
  ),
  'review-due': warning(
    'An article whose day of review has passed. Readers are told so.',
    (a: { reviewBy: string }) => ({
      sentence: `This article was to be reviewed by ${a.reviewBy}.`,
      hint: 'Read it again, change what is no longer right, and set a new "reviewBy" or take it out.',
    }),
  ),
  'withdrawn-without-reason': error('A withdrawn article that does not say why.', (_: object) => ({
    sentence: 'The article is withdrawn, but the reader is not told why.',
    hint: 'Add "statusNote:" with the reason, and under "changes" an entry of the kind "withdrawal".',
  })),

  'answers-nothing': warning(
    'An entry under "checked" although the check has nothing to say there.',
    (a: { rule: string; text: string }) => ({
      sentence: `The check does not report ${quote(a.text)} as "${a.rule}" in this file.`,
      hint: 'Take the entry out, or give it the very words that the check quotes.',
    }),
  ),

  // Changes
  'incomplete-correction': error(
    'A correction that does not say what was wrong and what is right.',
    (a: { missing: string }) => ({
      sentence: `A correction shows the reader both wordings, and "${a.missing}" is missing.`,
      hint: 'Add "was:" with the wrong wording and "is:" with the right one, or make it a clarification.',
    }),
  ),
  'change-before-publication': error(
    'A change dated before the article was published.',
    (a: { date: string; published: string }) => ({
      sentence: `The change is dated ${a.date}, before the publication on ${a.published}.`,
      hint: 'Correct one of the two dates.',
    }),
  ),
  'unrecorded-change': error(
    'Something a reader will notice changed, and the ledger does not say so. Found by comparing with git.',
    (a: { what: string; subject: string; date: string; entries: number }) => ({
      sentence: `${a.what} changed, and ${a.entries === 0 ? 'the ledger has no new entry' : 'no new entry of the ledger is about it'}.`,
      hint: `Add under "changes": - { date: ${a.date}, kind: clarification, about: [${a.subject}], note: "..." }, or kind: correction with was and is${a.entries === 0 ? '' : `; or name "${a.subject}" in the "about" of the entry that tells it`}.`,
    }),
  ),
  'evidence-turned': warning(
    'A statement to which its sources give another standing than before, since one of them has another publisher, agency or owner. Found by comparing with git.',
    (a: { what: string; before: Standing; after: Standing; turning: readonly string[]; date: string }) => ({
      sentence: `By its sources ${a.what} was ${a.before} and is ${a.after} now, since ${a.turning.map((id) => `"${id}"`).join(' and ')} changed.`,
      hint: `Read it again, and change what no longer holds, with an entry in this file; or write "reviewed: ${a.date}" here once the change stands under "changes" in ${a.turning.map((id) => FILE_OF.source.replace('*', id)).join(' and ')}.`,
    }),
  ),
  'empty-change': error(
    'A ledger entry although nothing a reader can see has changed.',
    (a: { note: string; subject?: string }) => ({
      sentence:
        a.subject === undefined
          ? `The ledger says ${quote(a.note)}, but nothing that a reader can see has changed.`
          : `The entry ${quote(a.note)} is about "${a.subject}", in which a reader can see no change.`,
      hint:
        a.subject === undefined
          ? 'Take the entry out, or make the change it speaks of.'
          : `Take "${a.subject}" out of its "about", or make the change it speaks of.`,
    }),
  ),
  'unknown-subject': error(
    'A ledger entry about something that its file does not have.',
    (a: { id: string; known: Iterable<string> }) => ({
      sentence: `The entry is about "${a.id}", and this file has neither a field nor an id of that name.`,
      hint: meant(
        a.id,
        a.known,
        'Name the id of a claim, a fact, a relation, a key point or a section, or a field.',
      ),
    }),
  ),
  'corrected-elsewhere': warning(
    'A page that links to, cites or tells something that was corrected in another file. Readers are told until an editor has read it again.',
    (a: { title: string; point?: string | undefined; date: string; note: string; today: string }) => ({
      sentence: `This rests on ${a.point === undefined ? '' : `${quote(a.point)} in `}${quote(a.title)}, corrected on ${a.date}: ${quote(a.note)}`,
      hint: `Read the page against it, and change what is no longer right, with an entry under "changes". Then write "reviewed: ${a.today}".`,
    }),
  ),
  'reviewed-ahead': error('A day of review that is still to come.', (a: { reviewed: string }) => ({
    sentence: `${a.reviewed} is still to come, so nobody has read the page on that day.`,
    hint: 'Write the day on which an editor read it. For a day by which somebody should, write "reviewBy".',
  })),
  'address-gone': error(
    'An address that was published and leads nowhere now.',
    (a: { address: string; file: string; date: string }) => ({
      sentence: `${a.address} was published and is gone.`,
      hint: `Give the id back, or add retired/${a.file}.yaml with the lines "address: ${quoteYaml(a.address)}", "date: ${a.date}", "kind: retired", "reason: ..." and, if there is one, "successor: ...".`,
    }),
  ),
  'address-lives': error('A retired address that still leads somewhere.', (a: { address: string }) => ({
    sentence: `${a.address} is retired, but there is something at that address.`,
    hint: 'Take this file out, or take away what is still there.',
  })),
  'moved-nowhere': error('A moved address without its new one.', (_: object) => ({
    sentence: 'The address has moved, but not where to.',
    hint: 'Add "successor:" with the new address, or make the kind "retired".',
  })),
  'ledger-rewritten': error(
    'A ledger entry that was published and is gone or reads otherwise.',
    (a: { note: string; date: string }) => ({
      sentence: `The entry of ${a.date}, ${quote(a.note)}, was published and is no longer there.`,
      hint: 'Put it back as it was. If it was wrong, add a new entry that says so.',
    }),
  ),
} as const;

export type Code = keyof typeof catalogue;
export type About<C extends Code> = Parameters<(typeof catalogue)[C]['say']>[0];
const entries: { [C in Code]: Entry<About<C>> } = catalogue;

export interface Problem<C extends Code = Code> extends Position {
  code: C;
  severity: 'error' | 'warning';
  /** Path within the content folder. */
  file: string;
  sentence: string;
  hint?: string;
  /** Of a doubtful rule: the words that it judges, by which an entry under `checked` answers it. */
  words?: string;
}

/** Codes of doubtful rules. */
export const DOUBTFUL: readonly Code[] = Object.entries<Entry<never>>(catalogue)
  .filter(([, rule]) => rule.words !== undefined)
  .map(([code]) => code as Code);

/** @param at Where in the file; a problem of the whole file is at its beginning. */
export const problem = <C extends Code>(
  code: C,
  file: string,
  at: Position | undefined,
  about: About<C>,
): Problem<C> => {
  const { severity, say, words: judged } = entries[code];
  const { sentence, hint } = say(about);
  const words = judged?.(about);
  const answer =
    words === undefined
      ? ''
      : ` If it is right, say so under "checked": - { rule: ${code}, text: ${JSON.stringify(words)}, note: "..." }`;
  return {
    code,
    severity,
    file,
    line: at?.line ?? 1,
    column: at?.column ?? 1,
    sentence: plain(sentence),
    ...(hint !== undefined && { hint: plain(hint + answer) }),
    ...(words !== undefined && { words }),
  };
};

const FILE_OF: Record<Kind, string> = {
  article: 'articles/*.mdx',
  actor: 'actors/*.mdx',
  location: 'locations/*.mdx',
  event: 'events/*.mdx',
  topic: 'topics/*.mdx',
  source: 'sources/*.yaml',
  page: 'pages/*.mdx',
  retirement: 'retired/*.yaml',
};

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}

/** An address as a YAML value: one with a fragment needs quotes. */
function quoteYaml(address: string): string {
  return address.includes('#') ? `'${address}'` : address;
}

/** Somebody else's words in a sentence, not too many of them. */
function quote(text: string): string {
  return `"${text.length > 80 ? `${text.slice(0, 79)}\u2026` : text}"`;
}

/**
 * A sentence holds words out of content files, which anyone may propose: in a terminal or the log of a build
 * a control character could give orders, and a mark of direction turn the sentence round.
 */
function plain(text: string): string {
  return text.replace(/\s/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\u00b7');
}
