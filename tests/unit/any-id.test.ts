import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { schemas } from '../../src/newsroom/model/schema.ts';
import { SLUG } from '../../src/newsroom/model/schema/values.ts';
import { vocabulary } from '../../src/newsroom/model/vocabulary.ts';
import { idFrom } from '../../src/newsroom/writing/new-id.ts';
import { article, BODY, read } from './a-document.ts';
import { temporary } from './a-folder.ts';
import { hostile } from './hostile.ts';

/** Whatever may be an id is one everywhere: in an address, on a disk, on a page, in XML and in what an editor writes. */

const letters = fc.string({ unit: fc.constantFrom(...'abcxyz0189-'), maxLength: 12 });
const candidates = fc.oneof(
  letters,
  fc.constantFrom(...'con nul aux prn com1 lpt9 true null 0 1e5 constructor __proto__ . ..'.split(' ')),
  fc.integer({ min: 1, max: 300 }).map((length) => 'a'.repeat(length)),
  fc.string({ unit: 'binary', maxLength: 6 }),
  hostile,
);
const id = candidates.filter((text) => SLUG.test(text));

/** https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file */
const isFileName = (name: string): boolean =>
  Buffer.byteLength(`${name}.csl.json.br`) <= 255 &&
  /^[^<>:"/\\|?*\p{Cc}]*[^<>:"/\\|?*\p{Cc}. ]$/u.test(name) &&
  !/^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i.test(name) &&
  name === name.toLowerCase();

describe('an id', () => {
  it('is the name of a file on every system, and stays in its folder', () => {
    fc.assert(
      fc.property(id, (one) => {
        expect(isFileName(one)).toBe(true);
        for (const { normalize } of [path.posix, path.win32])
          expect(normalize(`articles/${one}/index.html`).replaceAll('\\', '/')).toBe(
            `articles/${one}/index.html`,
          );
      }),
    );
    const folder = temporary();
    writeFileSync(path.join(folder, `${'a'.repeat(200)}.csl.json.br`), '');
  });

  it('is a part of an address and a point of a page as it is written', () => {
    fc.assert(
      fc.property(id, (one) => {
        const address = `https://a.example/articles/${one}/#${one}`;
        expect(new URL(address).href).toBe(address);
        expect(encodeURIComponent(one)).toBe(one);
        expect(new URL(`../${one}/`, 'https://a.example/terms/b/').pathname).toBe(`/terms/${one}/`);
        const { document } = parseHTML(`<html><body><p id=${one}>x</p></body></html>`);
        expect(document.getElementById(one)?.textContent).toBe('x');
      }),
    );
  });

  it('is a value of XML and YAML, and names what it names in a text', () => {
    fc.assert(
      fc.property(id, (one) => {
        const found: unknown[] = [];
        const parser = new SaxesParser();
        parser.on('opentag', ({ attributes }) => found.push(attributes['id']));
        parser.write(`<a id="${one}"/>`).close();
        expect(found).toEqual([one]);
        expect(parseYaml(`- ${one}\n- [${one}, ${one}]`, { schema: 'failsafe' })).toEqual([one, [one, one]]);
        const { references, problems } = read(
          'topics',
          'topics/a.mdx',
          `---\nname: A\ndescription: B\n---\n\n[x](actor:${one}) [y](source:${one})\n`,
        );
        expect(problems).toEqual([]);
        expect(references.map((reference) => reference.id)).toEqual([one, one]);
      }),
    );
  });
});

it('what is none is refused wherever it stands', () => {
  const body = (one: string) => BODY.replace('id="gates"', `id=${JSON.stringify(one)}`);
  const none = candidates.filter((text) => !SLUG.test(text) && /^[a-z0-9-]+$/.test(text));
  fc.assert(
    fc.property(none, (one) => {
      const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
      expect(codes(article({ id: one }).problems)).toContain('bad-id');
      expect(codes(article({ body: body(one) }).problems)).toContain('wrong-value');
      expect(schemas.articles.shape.topics.safeParse([one]).success).toBe(false);
      expect(schemas.articles.shape.about.safeParse([`actor:${one}`]).success).toBe(false);
      expect(
        vocabulary.Claim.attributes.safeParse({ id: 'a', standing: 'reported', tells: `a ${one}` }).success,
      ).toBe(false);
    }),
  );
});

it('what a command makes of any text is one, or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(candidates, hostile), (text) => {
      const made = idFrom(text, '');
      if (made !== '') expect(made).toMatch(SLUG);
    }),
  );
});

it.each([
  ['con', 'Name the file with another word: Windows can have no file of that name.'],
  ['a'.repeat(201), 'Name the file with a shorter id, of at most 200 letters.'],
  ['A', 'Name the file with small letters, digits and hyphens, like "a.mdx".'],
])('an editor is told why %s is none', (one, hint) => {
  const [found] = article({ id: one }).problems;
  expect(found).toMatchObject({ code: 'bad-id', hint });
});
