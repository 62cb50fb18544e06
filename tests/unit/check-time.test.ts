import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOf } from './a-check.ts';
import { documentsIn, saidOf, worldWith } from './a-folder.ts';

/** The wording is the product: code, place, sentence and hint, as an editor reads them. */

describe('Of what was published the check says, when there is', () => {
  it('a role in the present tense after it ended', () => {
    expect(saidOf('ended-role')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:38  warning  ended-role
        "Nadia Tarvani is an engineer of the water board." speaks of the role "Engineer of the water board" as if it still held, but it ended on 2023-06-10.
        Put it into the past ("was ... until"), or take the role out of the sentence. If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: ended-role, text: "Nadia Tarvani is an engineer of the water board.", note: "..." }"
    `);
  });

  it('a day of review that has passed', () => {
    expect(saidOf('review-due')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:8:1  warning  review-due
        This article was to be reviewed by 2023-08-01.
        Read it again, change what is no longer right, and set a new "reviewBy" or take it out."
    `);
  });

  it('a withdrawal without a word why', () => {
    expect(saidOf('withdrawn-without-reason')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:7:1  error  withdrawn-without-reason
        The article is withdrawn, but readers are not told why.
        Add "statusNote:" with the reason, and under "changes" an entry of the kind "withdrawal"."
    `);
  });

  it('a correction without the wrong wording', () => {
    expect(saidOf('incomplete-correction')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:11:25  error  incomplete-correction
        A correction shows the reader both wordings, but "was" is missing.
        Add "was:" with the wrong wording and "is:" with the right one, or make it a clarification."
    `);
  });

  it.each([
    'actors/water-board.mdx',
    'events/gates-open.mdx',
    'locations/darabrud.mdx',
    'pages/about.mdx',
    'sources/post-gates.yaml',
    'topics/orun-river.mdx',
  ])('the same of %s: whatever has a ledger', (file) => {
    const folder = worldWith();
    const at = path.join(folder, file);
    const text = readFileSync(at, 'utf8').replace(/^changes:\n( .*\n)*/m, '');
    const [head = '', ...rest] = text.split(/^---$/m).filter((part) => part !== '');
    const entry = 'changes:\n  - { date: 2023-07-03, kind: correction, note: The name was wrong. }\n';
    writeFileSync(
      at,
      file.endsWith('.yaml') ? `${text}${entry}` : ['', `${head}${entry}`, ...rest].join('---'),
    );
    expect(problemsOf(documentsIn(folder)).map(({ code, file }) => `${file} ${code}`)).toContain(
      `${file} incomplete-correction`,
    );
  });

  it('a change before the publication', () => {
    expect(saidOf('change-before-publication')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:11:7  error  change-before-publication
        The change is dated 2023-06-05, before the publication on 2023-07-02.
        Correct one of the two dates."
    `);
  });

  it('another wording of a claim without a ledger entry', () => {
    expect(saidOf('unrecorded-change')).toMatchInlineSnapshot(`
      "content/articles/water-agreement.mdx:27:1  error  unrecorded-change
        The claim "warning-rule" changed, but there is no new entry under "changes".
        Add this entry under "changes": - { date: 2023-08-15, kind: clarification, about: [warning-rule], note: "..." }. If the file has no line "changes:" yet, write that line first. In the note, tell readers in a sentence what changed. If the old words were wrong, write "kind: correction", and add "was" with the old words and "is" with the new ones."
    `);
  });

  it('a ledger entry about nothing', () => {
    expect(saidOf('empty-change')).toMatchInlineSnapshot(`
      "content/articles/water-agreement.mdx:12:5  error  empty-change
        The entry "Said who signed." stands under "changes", but nothing that a reader can see has changed.
        Take the entry out, or make the change that it describes."
    `);
  });

  it('a ledger entry taken out', () => {
    expect(saidOf('ledger-rewritten')).toMatchInlineSnapshot(`
      "content/articles/who-controls-the-orun.mdx:1:1  error  ledger-rewritten
        The entry of 2023-03-10 under "changes", "Added the league.", was published, and has since been changed or taken out.
        Put it back as it was. If it was wrong, add a new entry that says so."
    `);
  });

  it('an address that leads nowhere any more', () => {
    expect(saidOf('address-gone')).toMatchInlineSnapshot(`
      "content/published.txt:2:1  error  address-gone
        /articles/dam-gates-opened/#second-gate was published, and nothing is there now.
        Give the old id back to what stood there. If it is gone for good, add retired/articles-dam-gates-opened-second-gate.yaml with the lines "address: '/articles/dam-gates-opened/#second-gate'", "date: 2023-08-15", "kind: retired" and "reason: ...". If it has another address now, write "kind: moved" and add "successor: ..." with that address."
    `);
  });

  it('a retired address that is still there', () => {
    expect(saidOf('address-lives')).toMatchInlineSnapshot(`
      "content/retired/old-dam.yaml:1:1  error  address-lives
        This file says that /locations/orun-dam/ is gone, but something is still there.
        Delete this file, or delete what is still there."
    `);
  });

  it('a move without the new address', () => {
    expect(saidOf('moved-nowhere')).toMatchInlineSnapshot(`
      "content/retired/old-dam.yaml:1:1  error  moved-nowhere
        This file says that the address has moved, but not where it is now.
        Add "successor:" with the new address, or make the kind "retired"."
    `);
  });

  it('a day that has not come yet', () => {
    expect(saidOf('future-date')).toMatchInlineSnapshot(`
      "content/events/gates-close.mdx:3:1  warning  future-date
        "date" is 2032-08-05, but that is still to come: today is 2023-08-15.
        Correct the date, or add this once it has happened. If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: future-date, text: "2032-08-05", note: "..." }"
    `);
  });

  it('a claim that cites what is later than the day of its article', () => {
    expect(saidOf('later-than-as-of')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  warning  later-than-as-of
        The claim "heat" cites the source "post-drought" of 2023-08, but the article tells what was known on 2023-07-01 ("asOf").
        Tell it in an article with a later "asOf", or correct one of the dates. If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: later-than-as-of, text: "post-drought", note: "..." }"
    `);
  });
});
