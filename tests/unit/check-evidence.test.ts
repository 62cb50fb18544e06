import { describe, expect, it } from 'vitest';
import { saidOf } from './a-folder.ts';

/** The wording is the product: code, place, sentence and hint, as an editor reads them. */

describe('Of the evidence the check says, when there is', () => {
  it('a key point that rests on a claim that is not there', () => {
    expect(saidOf('unknown-claim')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:9:61  error  unknown-claim
        The body has no claim "drought".
        Mark the passage with <Claim id="..." standing="...">."
    `);
  });

  it('a reported claim that cites nothing', () => {
    expect(saidOf('claim-without-citation')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  error  claim-without-citation
        The claim "heat" is "reported" but cites nothing.
        Cite the source inside the claim, like [Reuters](source:reuters-aleppo), or make the standing "unsourced"."
    `);
  });

  it('an unsourced claim that cites something', () => {
    expect(saidOf('unsourced-with-citation')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  error  unsourced-with-citation
        The claim "heat" is "unsourced" but cites a source.
        Give it the standing that the source supports, or move the citation out of the claim."
    `);
  });

  it('a confirmed claim whose two sources carry one text of an agency', () => {
    expect(saidOf('not-independent')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  error  not-independent
        The claim "heat" is "confirmed", but all it cites goes back to Valley Wire.
        Cite a second publisher with its own reporting, or make the standing "reported"."
    `);
  });

  it('a disputed claim with a source on one side only', () => {
    expect(saidOf('one-sided')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  error  one-sided
        The claim "heat" is "disputed", but only one side is told with its source.
        Put what each side says, with its citation, into <Side>...</Side>, from different publishers."
    `);
  });
});
