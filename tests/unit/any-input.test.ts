import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/newsroom/model/document.ts';
import { pageHtml } from '../../src/publishing/html.ts';
import { ROOT } from './check-command.ts';
import { article, read } from './a-document.ts';
import { runs } from './runs.ts';

/** Whatever somebody puts into a content file, reading it ends, with problems that have a place. */

/** Pieces of which MDX and its mistakes are made, with `¦` between them. */
const PIECES = [
  'import ¦export ¦{¦}¦<¦>¦</¦/>¦\\¦"¦\'¦`¦```\n¦(¦)¦[¦]¦![¦*¦_¦~~¦***¦|¦|-|-|\n¦---\n',
  '<Claim ¦<Note>¦</Note>¦</Claim>¦<Side>¦</Side>¦<Timeline />¦{#a}¦{...a}¦={b}¦id="a" ¦by="b" ',
  'standing="disputed">¦onclick="x" ¦<script>¦</script>¦<a href="¦<img src=x ¦<!--¦-->¦[^1]¦[a]: b\n',
  '](source:a)¦](actor:b)¦](javascript:c)¦](JAVA&#115;cript:c)¦](data:d)¦](//e)¦](/f)¦](#g)',
  '\n¦\n\n¦ ¦\t¦    ¦# ¦## ¦### ¦- ¦1. ¦> ¦word¦Dr. ¦5 May ¦--¦&amp;¦&#0;¦&#106;¦www.a.b¦https://a.b¦a@b.c',
  'حلب¦داراب\u200cرود¦😀¦\u202e¦\u2028¦\r¦\u0000¦\ud800¦\ufeff',
].flatMap((line) => line.split('¦'));
const text = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));

const htmlOf = ({ body }: Document): string =>
  pageHtml(body.tree, {
    mention: (_, words) => words,
    address: (url) => url,
    citations: () => '',
    standing: () => '',
    corrected: () => '',
    figure: (_, caption) => caption,
    footnote: () => '',
    chart: () => '',
  })
    .filter((piece) => typeof piece === 'string')
    .join('');

/** All there is to an element that a body may become: nothing that runs, loads or leads astray. */
const SAFE =
  /^(?:[^<>]|<\/?(?:p|h[1-6]|em|strong|del|ul|ol|li|blockquote|code|pre|hr|br|table|thead|tbody|tr|th|td|a|span|div|section)>|<(?:h[1-6]|span class="claim"|div class="claim") id="[^"<>]*">|<ol start="\d+">|<t[hd] class="(?:left|right|center)">|<section class="note" role="note">|<(?:div|span) class="(?:claim-side|update|overtaken)">|<(?:div|pre) class="wide" tabindex="0">|<a href="(?:https:\/\/|mailto:|\/(?!\/)|#)[^"<>\s]*">)*$/;

describe('any text in a content file', () => {
  it('is read without a throw: into HTML that is harmless even where it has errors, and problems at lines that the file has', () => {
    fc.assert(
      fc.property(text, (body) => {
        const document = article({ body });
        expect(htmlOf(document)).toMatch(SAFE);
        const lines = 13 + body.split(/\r\n?|\n/).length;
        for (const { line, column, sentence } of document.problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
          expect(sentence).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        }
      }),
      runs(1000),
    );
  });

  it('may stand in the frontmatter and in a source, too', () => {
    const pieces =
      'name¦: ¦- ¦\n¦\n  ¦[¦]¦{¦}¦"¦\'¦&a ¦*a ¦!!x ¦? ¦| ¦>-¦#¦\t¦__proto__¦<<¦%¦@¦\ud800¦حلب¦---¦...'.split(
        '¦',
      );
    const yaml = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((found) => found.join(''));
    fc.assert(
      fc.property(yaml, (fields) => {
        expect(read('sources', 'sources/a.yaml', fields).problems.length).toBeGreaterThan(0);
        expect(read('actors', 'actors/a.mdx', `---\n${fields}\n---\n`).problems.length).toBeGreaterThan(0);
      }),
      runs(700),
    );
  });

  it('may be any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const file = new TextDecoder('latin1').decode(bytes);
        expect(read('topics', 'topics/a.mdx', file).problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a text that would end the parser, and the process with it,', () => {
  const program = `
    import { readDocument } from './src/newsroom/reading/read-document.ts';
    for (const body of JSON.parse(process.argv[1])) {
      const text = '---\\nname: A\\ndescription: B\\n---\\n' + body;
      const { problems } = readDocument('topics', 'topics/a.mdx', Buffer.from(text), 'en-GB');
      console.log(problems.map(({ line, code }) => line + ' ' + code).join());
    }
  `;
  /** What is wrong with each text, one line each, as far as a process of its own came. */
  const run = (bodies: readonly string[]) => {
    const args = ['--input-type=module', '--eval', program, JSON.stringify(bodies)];
    const { status, signal, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    return { status, signal, said: stdout.trimEnd().split('\n') };
  };

  it('is a mistake with a place', () => {
    const bodies = [
      "import a from 'b\\",
      'import a from "b\\',
      "export const a = 'b\\",
      "x\n\nimport 'b\\",
      'export {`\\',
    ];
    expect(run(bodies)).toEqual({
      status: 0,
      signal: null,
      said: bodies.map((body) => `${4 + body.split('\n').length} code-in-content`),
    });
  });

  it('is one with 4000 quotations, lists or notes inside each other', () => {
    const bodies = [
      '> '.repeat(4000),
      '- '.repeat(4000),
      '<Note>\n\n'.repeat(400) + '\n\n</Note>'.repeat(400),
    ];
    const { status, signal, said } = run(bodies.map((body) => `${body}x`));
    expect({ status, signal }).toEqual({ status: 0, signal: null });
    expect(said).toHaveLength(bodies.length);
  });
});
