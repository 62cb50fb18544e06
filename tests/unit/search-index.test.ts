import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Directory, FoundPage } from '../../src/searching/directory.ts';
import { searchIndex, type SearchIndex } from '../../src/searching/index-files.ts';
import { searchLanguageOf } from '../../src/searching/language.ts';
import { keyOf, pageOf, passageOf, PostingsWriter, readPostings } from '../../src/searching/postings.ts';
import { searchRecords } from '../../src/searching/records.ts';
import { tokensOf } from '../../src/searching/tokens.ts';
import { article, source } from './a-document.ts';
import { asker, openFor } from './a-search.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { newsroom as world } from './world.ts';

const language = searchLanguageOf('en-GB');
const made = searchIndex(world, 'en-GB');
const { index } = openFor(made);

describe('postings', () => {
  it('read back as they were written', () => {
    const places = fc.array(fc.nat(500), { maxLength: 5 });
    const passages = fc.uniqueArray(fc.tuple(fc.nat(5000), fc.nat(60), places), {
      selector: ([page, passage]) => keyOf(page, passage),
    });
    fc.assert(
      fc.property(passages, (all) => {
        const inOrder = all.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
        const writer = new PostingsWriter();
        for (const [page, passage, at] of inOrder) {
          writer.add(page, passage);
          for (const place of at) writer.add(page, passage, place);
        }
        expect([...readPostings(writer.text)]).toEqual(
          inOrder.map(([page, passage, at]) => [keyOf(page, passage), at]),
        );
      }),
    );
    expect([pageOf(keyOf(3, 4)), passageOf(keyOf(3, 4))]).toEqual([3, 4]);
  });
});

describe('the index', () => {
  it('is the same each time', () => {
    const again = searchIndex({ ...world }, 'en-GB');
    expect(again.directory).toEqual(made.directory);
    expect([...again.files]).toEqual([...made.files]);
  });

  it('is made once for a newsroom', () => {
    expect(searchIndex(world, 'en-GB')).toBe(made);
  });

  it('has every passage, on its page', async () => {
    const records = searchRecords(world, languageOf('en-GB'));
    const found: string[] = [];
    for (let number = 0; ; number++) {
      const page: FoundPage | undefined = await index.page(number).catch(() => undefined);
      if (!page) break;
      found.push(...page.passages.map((passage) => page.path + passage.path));
    }
    expect(found).toEqual(records.map(({ shown }) => shown.path));
    expect(await index.count()).toBe(records.length);
  });

  it('has every term of every passage', async () => {
    const addressOf = async (key: number) => {
      const page = await index.page(pageOf(key));
      return page.path + page.passages[passageOf(key)]?.path;
    };
    for (const { shown } of searchRecords(world, languageOf('en-GB'))) {
      for (const { term } of shown.sentences.flatMap((text) => tokensOf(text, language, shown.date))) {
        const form = (await index.forms(term)).find((one) => one.term === term);
        const addresses = await Promise.all([...(form?.text.keys() ?? [])].map(addressOf));
        expect(addresses, `"${term}" of ${shown.path}`).toContain(shown.path);
      }
    }
  });

  it('has nothing of what a result shows in its words: the standing of a claim finds no claim', async () => {
    const { count, notThere } = await asker(world)('unsourced');
    expect({ count, notThere }).toEqual({ count: 0, notThere: ['unsourced'] });
  });
});

/** An article with so many claims, of words that are all different. */
const withClaims = (count: number) => {
  const claims = Array.from(
    { length: count },
    (_, at) =>
      `<Claim id="c${at}" standing="reported">Word${at} and again word${at}. [Post](source:post)</Claim>\n`,
  );
  const body = `## The dam {#the-dam}\n\n<Claim id="gates" standing="reported">Gates. [Post](source:post)</Claim>\n\n${claims.join('\n')}`;
  return searchIndex(assemble([article({ body }), source('post')], 'en-GB'), 'en-GB');
};

const directoryOf = ({ directory, files }: SearchIndex): Directory =>
  JSON.parse(files.get(directory) ?? '') as Directory;

describe('files', () => {
  it('do not become more with each claim, nor larger than a search can bear', () => {
    const many = withClaims(1000);
    expect(directoryOf(many).count).toBeGreaterThan(1000);
    expect(many.files.size).toBeLessThan(1000 / 50);
    const lengths = [...many.files]
      .filter(([name]) => name.startsWith('words-'))
      .map(([, text]) => text.length);
    expect(Math.max(...lengths)).toBeLessThan(20_000);
  });

  it('are named by what is in them, so that a name never has another text', () => {
    const [before, after] = [withClaims(300), withClaims(301)];
    const changed = [...after.files.keys()].filter((name) => !before.files.has(name));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(after.files.size);
    for (const [name, text] of before.files)
      if (after.files.has(name)) expect(after.files.get(name)).toBe(text);
  });

  it('are read as far as a question needs them', async () => {
    const many = withClaims(1000);
    const { index: open, read } = openFor(many);
    await open.forms('word77');
    await open.forms('word77');
    expect(directoryOf(many).words.length).toBeGreaterThan(2);
    // The directory, and one with words.
    expect(read).toHaveLength(2);
  });

  it('that could not be read are read again', async () => {
    let broken = true;
    const { index: open } = openFor({
      directory: made.directory,
      files: { get: (name: string) => (broken ? undefined : made.files.get(name)) } as typeof made.files,
    });
    await expect(open.forms('gates')).rejects.toThrow('There is no directory-');
    broken = false;
    await open.count();
    broken = true;
    await expect(open.forms('gates')).rejects.toThrow('There is no words-');
    await expect(open.names()).rejects.toThrow('There is no names-');
    broken = false;
    expect((await open.names()).subjects.length).toBeGreaterThan(0);
    expect((await open.forms('gates')).length).toBeGreaterThan(0);
  });
});

it.each([
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '<b>',
  '")',
  '\\',
  '*',
  '~',
  '…',
  '\u202e',
])('a question may be anything: %s', async (query) => {
  expect((await asker(world)(query)).count).toBe(0);
});

it('any question is answered, in any script', async () => {
  const ask = asker(world);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (query) => {
      const { count, missing, found, passages } = await ask(query);
      expect(passages).toHaveLength(count);
      if (found.length === 0) expect(count).toBe(0);
      for (const { text } of missing) expect(text).not.toBe('');
    }),
  );
});
