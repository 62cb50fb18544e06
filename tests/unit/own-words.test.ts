import { describe, expect, it } from 'vitest';
import { report } from '../../src/newsroom/checking/report.ts';
import { readWords } from '../../src/newsroom/reading/settings/read-words.ts';
import { en } from '../../src/words/messages/en.ts';

const read = (text: string) => readWords(new TextEncoder().encode(text), en);
const saidOf = (text: string): string => report('text', read(text).problems, 'content');

describe('words.yaml', () => {
  it('says single words otherwise', () => {
    const own =
      "pages.actors: People and groups\ncounts.events: '{count, plural, one {# day} other {# days}}'\n";
    expect(read(own)).toEqual({
      words: {
        'pages.actors': 'People and groups',
        'counts.events': '{count, plural, one {# day} other {# days}}',
      },
      problems: [],
    });
  });

  it('need not be there', () => {
    expect(readWords(undefined, en)).toEqual({ words: {}, problems: [] });
  });

  it('keeps what is right beside what is wrong', () => {
    expect(read('pages.actors: People\npages.actor: People\n').words).toEqual({ 'pages.actors': 'People' });
  });

  it('with a key that no words have: the nearest one', () => {
    expect(saidOf('pages.topics: Files\npages.actor: People\n')).toMatchInlineSnapshot(`
      "content/words.yaml:2:1  error  unknown-word
        The site has no words called "pages.actor".
        Did you mean "pages.actors"? If not, write the name of the list and that of the word, with a dot between them, like pages.actors. All are in the file src/words/messages/en.ts.

      1 error."
    `);
  });

  it('with a key that is near to nothing: where the keys are', () => {
    expect(saidOf('zzz: People\n')).toMatchInlineSnapshot(`
      "content/words.yaml:1:1  error  unknown-word
        The site has no words called "zzz".
        Write the name of the list and that of the word, with a dot between them, like pages.actors. All are in the file src/words/messages/en.ts.

      1 error."
    `);
  });

  it('with a gap that nothing fills', () => {
    expect(saidOf("counts.events: '{number, number} events'\n")).toMatchInlineSnapshot(`
      "content/words.yaml:1:1  error  wrong-word
        The words of "counts.events" cannot be used: there is nothing to put into {number}, only into {count}.
        Write them like the English ones, with the same names between the braces: "{count, plural, one {# event} other {# events}}".

      1 error."
    `);
    expect(saidOf("masthead.skip: 'Skip to {place}'\n")).toMatchInlineSnapshot(`
      "content/words.yaml:1:1  error  wrong-word
        The words of "masthead.skip" cannot be used: there is nothing to put into {place}.
        Write them like the English ones, with the same names between the braces: "Skip to the text".

      1 error."
    `);
  });

  it('with a text where a number belongs', () => {
    expect(saidOf("footer.subject: '{path, plural, other {# mistakes}}'\n")).toMatchInlineSnapshot(`
      "content/words.yaml:1:1  error  wrong-word
        The words of "footer.subject" cannot be used: {path} is a text, not a number.
        Write them like the English ones, with the same names between the braces: "Mistake on {path}".

      1 error."
    `);
  });

  it('without a gap that its readers need', () => {
    expect(saidOf('footer.subject: A mistake\n')).toMatchInlineSnapshot(`
      "content/words.yaml:1:1  error  wrong-word
        The words of "footer.subject" cannot be used: {path} must be in them.
        Write them like the English ones, with the same names between the braces: "Mistake on {path}".

      1 error."
    `);
  });

  it('with a gap that is not closed', () => {
    expect(saidOf("footer.subject: 'Mistake on {path'\n")).toMatchInlineSnapshot(`
      "content/words.yaml:1:1  error  wrong-word
        The words of "footer.subject" cannot be used: a gap is not closed with "}".
        Write them like the English ones, with the same names between the braces: "Mistake on {path}".

      1 error."
    `);
  });

  it('with a group of words in place of words', () => {
    expect(saidOf('pages:\n  actors: People\n')).toMatchInlineSnapshot(`
      "content/words.yaml:1:1  error  wrong-value
        "pages" cannot be a group of fields.
        Write a text.

      1 error."
    `);
  });

  it('with a character that nobody sees', () => {
    expect(saidOf('pages.actors: Peo\u200bple\n')).toContain('hidden-character');
  });
});
