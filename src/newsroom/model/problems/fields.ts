import { TO_WRITE } from '../field-reference.ts';
import { guess, meant, oneOf } from '../../../text/nearest.ts';
import type { Kind } from '../kinds.ts';
import { PICTURE_NAME } from '../pictures/picture.ts';
import type { SourceType } from '../schema/sources.ts';
import type { Standing } from '../schema/evidence.ts';
import { error, warning, doubtful, FILE_OF, quote, whatBelongs } from './entry.ts';

/** What can be wrong with the fields of a file. */
export const fields = {
  'yaml-syntax': error('Fields that cannot be read.', (a: { message: string; hint?: string }) => ({
    sentence: `The fields cannot be read: ${a.message}`,
    hint:
      a.hint ??
      'Write "field: text". Put quotation marks round a text that has ": " or " #" in it, or that begins with a sign.',
  })),
  'cut-text': error('A text in the fields that is cut off at " #".', (a: { kept: string; lost: string }) => ({
    sentence:
      a.kept === ''
        ? `${quote(a.lost)} is not read, because " #" begins a comment.`
        : `Only ${quote(a.kept)} is read: ${quote(a.lost)} is cut off, because " #" begins a comment.`,
    hint: 'Put quotation marks round the whole text, like "text".',
  })),
  'unknown-field': error(
    'A field that this kind of file does not have.',
    (a: { field: string; known: string[] }) => ({
      sentence: `There is no field "${a.field}" here.`,
      hint: meant(a.field, a.known, `The fields are ${a.known.join(', ')}.`),
    }),
  ),
  'unknown-word': error(
    'A name in words.yaml that no words of the interface have.',
    (a: { key: string; known: string[] }) => ({
      sentence: `The site has no words called "${a.key}".`,
      hint: meant(
        a.key,
        a.known,
        'Write the name of the list and that of the word, with a dot between them, like pages.actors. All are in the file src/words/messages/en.ts.',
      ),
    }),
  ),
  'wrong-word': error(
    'Words in words.yaml that the site cannot use.',
    (a: { key: string; why: string; english: string }) => ({
      sentence: `The words of "${a.key}" cannot be used: ${a.why}.`,
      hint: `Write them like the English ones, with the same names between the braces: ${quote(a.english)}.`,
    }),
  ),
  'missing-field': error(
    'A field that must be there.',
    (a: { field: string; description: string; how: string }) => ({
      sentence: `The field "${a.field}" is missing.`,
      hint: `${a.how}${whatBelongs(a.description)}`,
    }),
  ),
  'wrong-value': error(
    'A field or attribute with a value it cannot have.',
    (a: {
      field: string;
      value: string;
      /** What is wrong with it, where that is not its text. */
      is?: string;
      expected: string;
      known?: string[];
      description?: string;
    }) => ({
      sentence: `"${a.field}" ${a.is ?? (a.value === '' ? 'is empty' : `cannot be ${quote(a.value)}`)}.`,
      hint: `Write ${a.expected}.${a.known ? ` ${guess(a.value, a.known) ?? a.description ?? ''}`.trimEnd() : ''}${a.value === TO_WRITE ? ' Where you do not need the field, delete its line.' : ''}`,
    }),
  ),
  'date-order': error(
    'Two dates in the wrong order.',
    (a: { earlier: string; later: string; sentence: string; hint?: string }) => ({
      sentence: a.sentence,
      hint: a.hint ?? `Correct one of the two: "${a.earlier}" cannot be later than "${a.later}".`,
    }),
  ),
  'unknown-reference': error(
    'An id that nothing has.',
    (a: { kind: Kind; id: string; known: Iterable<string> }) => ({
      sentence: `There is no ${a.kind} "${a.id}".`,
      hint: meant(
        a.id,
        a.known,
        a.kind === 'picture' && !PICTURE_NAME.test(a.id)
          ? 'Put the picture into images/ under a name like dam.jpg, and write that name here.'
          : `Add ${FILE_OF[a.kind].replace('*', a.id)}, or correct the id.`,
      ),
    }),
  ),
  'no-successor': error(
    'An article that events have overtaken, without the article that tells what came next.',
    (a: { status: string }) => ({
      sentence: `The status is "${a.status}", but no successor is named.`,
      hint: 'Add "successor:" with the id of the article that tells what happened next. If there is none, make the status "developing" or "settled", and say in <Overtaken>, under the heading of a section, what came later.',
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
  'another-body': error(
    'A place that lies on another celestial body than the place it is part of.',
    (a: {
      body: string | undefined;
      partOf: string;
      right: string | undefined;
      /** The file of the body that it lies in by its "partOf". */
      around: string | undefined;
    }) => {
      const named = (body: string | undefined) => (body === undefined ? 'the Earth' : quote(body));
      const others =
        a.partOf !== a.around
          ? `lies on ${named(a.right)}`
          : a.body === undefined
            ? 'is a celestial body of its own'
            : `is ${named(a.right)}`;
      const otherName =
        a.around === undefined
          ? ''
          : a.body === undefined
            ? ` If "${a.around}" is the Earth, add "Earth" to "names" in its file.`
            : ` If "${a.around}" is also called ${quote(a.body)}, add that to "names" in its file.`;
      return {
        sentence: `The place lies on ${named(a.body)}${a.body === undefined ? ', since it has no "body"' : ''}, but "${a.partOf}", which it is part of, ${others}.`,
        hint:
          a.right === undefined
            ? `Take "body" out, or correct "partOf".${a.around === undefined ? ` If "${a.partOf}" lies on ${named(a.body)} too, add "body" to its file.` : ''}`
            : `Write "body: ${a.right}", or correct "partOf".${otherName}`,
      };
    },
  ),
  'own-relation': error('A relation of an actor with itself.', (a: { id: string }) => ({
    sentence: `The relation "${a.id}" leads from the actor to itself.`,
    hint: 'Name the other actor under "to", or write it as a fact, under "facts".',
  })),
  'untraceable-source': error(
    'A source without what a reader needs to find it.',
    (a: { type: SourceType; traces: readonly (readonly string[])[] }) => ({
      sentence: `A source of the type "${a.type}" needs ${a.traces
        .map((fields) => fields.map((field) => `"${field}"`).join(' and '))
        .join(', or ')}, so that a reader can find it.`,
      hint:
        a.type === 'web'
          ? 'Add its address, or say under "type" what it is: a book or an interview needs none.'
          : a.traces.length === 1
            ? 'Add what is missing to this file.'
            : 'Add one of these to this file.',
    }),
  ),
  'not-comparable': error(
    'A comparison of a fact that one of the compared has in another unit, or not as a number.',
    (a: { of: string; fact: string; unit?: string | undefined; first?: string }) => ({
      sentence:
        a.first === undefined
          ? `"${a.of}" has no fact "${a.fact}" with a number.`
          : `The fact "${a.fact}" of "${a.of}" is in ${quote(a.unit ?? '')}, but that of the first one is in ${quote(a.first)}.`,
      hint:
        a.first === undefined
          ? `Add "value" and "unit" to the fact "${a.fact}" in its file, or take it out of the comparison.`
          : 'Write the number in the same unit in both files.',
    }),
  ),
  'relation-ends': error(
    'A relation that these two kinds of actors cannot have.',
    (a: { kind: string; from: string; to: string; id: string; possible: readonly string[] }) => ({
      sentence: `An actor of the type "${a.from}" cannot have the relation "${a.kind}" to one of the type "${a.to}" ("${a.id}").`,
      hint: `If the relation goes the other way, move it to the file of "${a.id}". Otherwise write ${oneOf(a.possible)}.`,
    }),
  ),
  'same-source': doubtful(
    'One page or one book as two sources.',
    (a: { is: 'address' | 'DOI' | 'ISBN'; value: string; first: string }) => a.value,
    (a) => ({
      sentence: `The source "${a.first}" has the same ${a.is}, ${quote(a.value)}.`,
      hint: `Cite "${a.first}" instead and delete this file, or correct one of the two ${a.is === 'address' ? 'addresses' : `${a.is}s`}.`,
    }),
  ),
  'who-claims': error(
    'A statement that is claimed or assessed and does not say by whom, or the other way round.',
    (a: { standing?: Standing | undefined; by: boolean }) => ({
      sentence: a.by
        ? '"by" names who says so, but the standing is neither "claimed" nor "assessed".'
        : `The standing is "${a.standing ?? ''}", but nothing says by whom.`,
      hint: a.by
        ? 'Take "by" out, or make the standing "claimed" (by somebody who is involved) or "assessed" (by somebody who is not).'
        : 'Add "by" with the id of the actor who says so.',
    }),
  ),

  'coordinates-elsewhere': warning(
    'Coordinates that lie in another country than the one their place is in.',
    (a: { name: string; country: string; partOf: string | undefined }) => ({
      sentence: `The coordinates of ${quote(a.name)} lie in ${a.country}.`,
      hint: `Correct them: look for two numbers in the wrong order, or a minus that is missing.${a.partOf === undefined ? '' : ` Or correct "partOf": it says "${a.partOf}".`}`,
    }),
  ),
  'undrawn-letters': warning(
    'Letters in a headline, or in the name of the site, that the picture of a shared link cannot show.',
    (a: { of: string; letters: readonly string[] }) => ({
      sentence: `The picture of a shared link has no font for ${a.letters.map(quote).join(', ')}, so it shows ${a.of} without ${a.letters.length === 1 ? 'it' : 'them'}.`,
      hint: 'Write it in other letters, or ask an engineer to add a font for these (src/drawing/fonts.ts).',
    }),
  ),
} as const;
