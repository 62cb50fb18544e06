import { describe, expect, it } from 'vitest';
import { bodyOf, htmlOf, placesOf, readText } from './a-body.ts';

const claim = (id: string, text: string, standing = 'reported') =>
  `<Claim id="${id}" standing="${standing}">${text}</Claim>`;

describe('a claim', () => {
  it('keeps its id, its standing, its words, its sources, its section and its place', () => {
    const text = `## The dam {#dam}\n\n${claim('gates', 'Two *gates* opened. [Post](source:post) [Gazette](source:gazette)')}`;
    expect(bodyOf(text).claims).toEqual([
      {
        id: 'gates',
        standing: 'reported',
        text: 'Two gates opened.',
        citations: ['post', 'gazette'],
        pinpoints: [],
        sides: [],
        tells: [],
        section: 'dam',
        at: { line: 3, column: 1 },
      },
    ]);
  });

  it('names the actor who claims it, as a reference to look up', () => {
    const text = '<Claim id="safe" standing="claimed" by="board">It is safe. [Post](source:post)</Claim>';
    expect(bodyOf(text).claims).toMatchObject([{ standing: 'claimed', by: 'board' }]);
  });

  it('names the events it tells, each a reference to look up', () => {
    const text =
      '<Claim id="a" standing="unsourced" tells="gates-open gates-shut">They opened and shut.</Claim>';
    expect(bodyOf(text).claims).toMatchObject([{ tells: ['gates-open', 'gates-shut'] }]);
    expect(readText(text).references.filter(({ kind }) => kind === 'event')).toEqual([
      { kind: 'event', id: 'gates-open', at: { line: 1, column: 36 } },
      { kind: 'event', id: 'gates-shut', at: { line: 1, column: 36 } },
    ]);
  });

  it('that was corrected says so behind its words and citations, whether it is words or whole paragraphs', () => {
    const inline = htmlOf(`${claim('mended', 'They opened. [Post](source:post)')} ${claim('gates', 'So.')}`);
    expect(inline).toMatch(/They opened\.\s?\{post\} \{corrected\}<\/span>/);
    expect(inline).toContain('So.</span>');
    const whole = htmlOf('<Claim id="mended" standing="reported">\n\nThey opened.\n\nThey shut.\n\n</Claim>');
    expect(whole).toContain('They shut.</p>{corrected}</div>');
  });

  it('stands in a paragraph with its standing before it and its citations in it', () => {
    expect(htmlOf(claim('gates', 'Two gates opened. [Post](source:post)'))).toBe(
      '<p><span class="claim" id="gates">{standing of gates}Two gates opened.{post}</span></p>',
    );
  });

  it('says that it is text where a reading mode would take its id for something else', () => {
    expect(htmlOf(claim('first-remarks', 'One.'))).toContain('<span class="claim body" id="first-remarks">');
    expect(htmlOf('## More {#supplemental}\n\nText.')).toContain('<h2 class="body" id="supplemental">');
    expect(htmlOf('## More {#more}\n\nText.')).toContain('<h2 id="more">');
  });

  it('shares a paragraph with the claims on the next lines', () => {
    expect(htmlOf(`${claim('a', 'One.')}\n${claim('b', 'Two.')}`)).toBe(
      '<p><span class="claim" id="a">{standing of a}One.</span> <span class="claim" id="b">{standing of b}Two.</span></p>',
    );
  });

  it('begins a paragraph of its own after an empty line', () => {
    expect(htmlOf(`${claim('a', 'One.')}\n\n${claim('b', 'Two.')}`)).toBe(
      '<p><span class="claim" id="a">{standing of a}One.</span></p><p><span class="claim" id="b">{standing of b}Two.</span></p>',
    );
  });

  it('may stand among other words', () => {
    expect(htmlOf(`So it is said: ${claim('a', 'one.')} No more.`)).toBe(
      '<p>So it is said: <span class="claim" id="a">{standing of a}one.</span> No more.</p>',
    );
  });

  it('may hold paragraphs, with its standing before the first', () => {
    const text = '<Claim id="a" standing="unsourced">\n\nOne.\n\nTwo.\n\n</Claim>\n\nThree.';
    expect(htmlOf(text)).toBe(
      '<div class="claim" id="a"><p>{standing of a}One.</p><p>Two.</p></div><p>Three.</p>',
    );
    expect(bodyOf(text).claims).toMatchObject([{ text: 'One.\n\nTwo.' }]);
  });

  it('may hold a list, with its standing before it', () => {
    const text = '<Claim id="a" standing="unsourced">\n\n- One\n- Two\n\n</Claim>\n\nThree.';
    expect(htmlOf(text)).toBe(
      '<div class="claim" id="a"><p>{standing of a}</p><ul><li>One</li><li>Two</li></ul></div><p>Three.</p>',
    );
  });

  it('may be the item of a list', () => {
    expect(htmlOf(`- ${claim('a', 'One.')}\n- Two.`)).toBe(
      '<ul><li><span class="claim" id="a">{standing of a}One.</span></li><li>Two.</li></ul>',
    );
  });

  it('stands in a note as it does elsewhere', () => {
    expect(htmlOf(`<Note>\n${claim('a', 'One.')}\n${claim('b', 'Two.')}\n</Note>`)).toBe(
      '<section class="note" role="note"><p><span class="claim" id="a">{standing of a}One.</span> <span class="claim" id="b">{standing of b}Two.</span></p></section>',
    );
  });

  it('may not stand in another, nor outside of articles', () => {
    const inner = `<Claim id="a" standing="unsourced">\n\n${claim('b', 'Two.')}\n\n</Claim>`;
    expect(placesOf(inner)).toEqual(['3:1 misplaced-block']);
    expect(placesOf(claim('a', 'One.'), 'actors')).toEqual(['1:1 misplaced-block']);
  });

  it('has an id that nothing else on the page has', () => {
    expect(placesOf(`## One {#a}\n\n${claim('a', 'One.')} ${claim('b', 'x')} ${claim('b', 'y')}`)).toEqual([
      '3:8 duplicate-id',
      '3:99 duplicate-id',
    ]);
  });

  it('of two with one id is the first', () => {
    expect(bodyOf(`${claim('a', 'One.')} ${claim('a', 'Two.')}`).claims).toMatchObject([
      { id: 'a', text: 'One.' },
    ]);
  });

  it.each(['actor-a', 'location-a', 'source-a', 'event-a', 'fact-a', 'page-a'])(
    'has no id %s, which belongs to the page',
    (id) => {
      expect(placesOf(claim(id, 'One.'))).toEqual(['1:8 bad-anchor']);
    },
  );

  it('with an id that cannot be one is not among the claims, so that nothing else is said of it', () => {
    expect(bodyOf(claim('A_b', 'One.')).claims).toEqual([]);
  });

  it('with a mistyped standing is one mistake', () => {
    expect(placesOf(claim('a', 'One.', 'confrimed'))).toEqual(['1:15 wrong-value']);
  });

  it('with an attribute given twice, an unknown one or none is told so', () => {
    expect(placesOf('<Claim id="a" id="b" standing="unsourced">One.</Claim>')).toEqual(['1:1 wrong-value']);
    expect(placesOf('<Claim id="a" title="b" standing="unsourced">One.</Claim>')).toEqual([
      '1:15 unknown-attribute',
    ]);
    expect(placesOf('<Claim>One.</Claim>')).toEqual(['1:1 missing-attribute', '1:1 missing-attribute']);
  });
});

describe('a side of a disputed claim', () => {
  const disputed = (inside: string) => `<Claim id="a" standing="disputed">${inside}</Claim>\n\nNext.`;

  it('has the citations that stand in it', () => {
    const text = disputed('<Side>Yes. [A](source:a)</Side> <Side>No. [B](source:b) [C](source:c)</Side>');
    expect(bodyOf(text).claims).toMatchObject([{ sides: [['a'], ['b', 'c']], citations: ['a', 'b', 'c'] }]);
  });

  it('has none of those that stand after it', () => {
    const text = disputed('<Side>Yes. [A](source:a)</Side> <Side>No.</Side> [B](source:b)');
    expect(bodyOf(text).claims).toMatchObject([{ sides: [['a'], []], citations: ['a', 'b'] }]);
  });

  it('is a paragraph when it has lines of its own', () => {
    expect(htmlOf(disputed('\n<Side>Yes. [A](source:a)</Side>\n\n<Side>No. [B](source:b)</Side>\n'))).toBe(
      '<div class="claim sides" id="a">{standing of a}<div class="claim-side"><p>Yes.{a}</p></div><div class="claim-side"><p>No.{b}</p></div></div><p>Next.</p>',
    );
  });

  it('has the standing of its claim over it, if it is the first', () => {
    expect(htmlOf(disputed('\n<Side>\n\n- Yes.\n\n</Side>\n\n<Side>No.</Side>\n'))).toBe(
      '<div class="claim sides" id="a">{standing of a}<div class="claim-side"><ul><li>Yes.</li></ul></div><div class="claim-side"><p>No.</p></div></div><p>Next.</p>',
    );
  });

  it('is a part of the paragraph when it has not', () => {
    expect(htmlOf(disputed('<Side>Yes. [A](source:a)</Side>\n<Side>No. [B](source:b)</Side>'))).toBe(
      '<p><span class="claim sides" id="a">{standing of a}<span class="claim-side">Yes.{a}</span> <span class="claim-side">No.{b}</span></span></p><p>Next.</p>',
    );
  });

  it('stands in a claim and nowhere else', () => {
    expect(placesOf('<Side>Yes.</Side>')).toEqual(['1:1 misplaced-block']);
  });
});
