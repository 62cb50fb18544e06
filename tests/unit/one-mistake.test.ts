import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { checkLedger } from '../../src/newsroom/changes/ledger.ts';
import { addressesOf } from '../../src/newsroom/model/addresses.ts';
import { check } from './a-command.ts';
import { problemsOf } from './a-check.ts';
import { committedWorld, documentsIn, WORLD, worldWith } from './a-folder.ts';
import { article } from './a-document.ts';
import { newsroom } from './world.ts';

const DAM = readFileSync(path.join(WORLD, 'articles/dam-gates-opened.mdx'), 'utf8');

/** One mistake is one message, at the place where it is mended. */

const after = async (file: string, was: string, is: string) => {
  const folder = worldWith();
  const place = path.join(folder, file);
  const text = readFileSync(place, 'utf8');
  expect(text).toContain(was);
  writeFileSync(place, text.replace(was, is));
  const { stdout } = await check(folder, ['--format', 'json']);
  return (JSON.parse(stdout) as { code: string }[]).map(({ code }) => code);
};

describe('One mistake is one message:', () => {
  it.each([
    ['actors/water-board.mdx', 'description:', 'descripton:'],
    ['articles/dam-gates-opened.mdx', 'keyPoints:', 'keypoints:'],
  ])('a misspelt field that is needed, in %s', async (...edit) => {
    expect(await after(...edit)).toEqual(['unknown-field']);
  });

  it.each(['[Orun dam(location:orun-dam)', '[Orun dam]location:orun-dam)', 'Orun dam](location:orun-dam)'])(
    'a link without a bracket, %s',
    async (link) => {
      const file = 'articles/dam-gates-opened.mdx';
      expect(await after(file, '[Orun dam](location:orun-dam)', link)).toEqual(['visible-syntax']);
    },
  );

  it.each(['[Post](actor:board said so.', '[Post]actor:board) said so.'])(
    'a link to an entity without a bracket, %s, whose advice is of such links, too',
    (body) => {
      const found = article({ body }).problems.filter(({ code }) => code === 'visible-syntax');
      expect(found.map(({ hint }) => hint)).toEqual([expect.stringMatching(/\(actor:id\).*square brackets/)]);
    },
  );

  it.each([
    ['braces in a claim', 'articles/dam-gates-opened.mdx', 'opened two', 'opened {2 two}', 'code-in-content'],
    [
      'a heading without a space',
      'articles/dam-gates-opened.mdx',
      '## The fields',
      '##The fields',
      'mdx-syntax',
    ],
    [
      'fields that cannot be read',
      'articles/water-agreement.mdx',
      'headline: ',
      'headline: @',
      'yaml-syntax',
    ],
  ])('%s, which hide an address and a picture', async (_, file, was, is, code) => {
    const folder = worldWith();
    writeFileSync(path.join(folder, 'published.txt'), addressesOf(newsroom).join('\n'));
    const text = readFileSync(path.join(folder, file), 'utf8');
    expect(text).toContain(was);
    writeFileSync(path.join(folder, file), text.replace(was, is));
    const { stdout } = await check(folder, ['--format', 'json']);
    expect((JSON.parse(stdout) as { code: string }[]).map((told) => told.code)).toEqual([code]);
  });

  it.each([
    ['a claim under another id', 'id="gates-opened"', 'id="gates-were-opened"', 'renamed-id', 38],
    ['a heading under another id', '{#the-gates}', '{#gates-then}', 'renamed-id', 1],
    ['a key point under another id', '- id: gates', '- id: two-gates', 'renamed-id', 17],
    [
      'a claim that is gone',
      /<Claim id="no-warning"[^<]*<\/Claim>\n/.exec(DAM)?.[0] ?? '',
      '',
      'address-gone',
      1,
    ],
  ])('%s, with all that leads to it', async (_, was, is, code, line) => {
    const folder = committedWorld();
    writeFileSync(path.join(folder, 'articles/dam-gates-opened.mdx'), DAM.replace(was, is));
    const { stdout } = await check(folder, ['--base', 'HEAD', '--format', 'json']);
    const problems = JSON.parse(stdout) as { code: string; file: string; line: number; hint: string }[];
    expect(problems).toMatchObject([{ code, line }]);
    expect(problems[0]?.file).toMatch(/dam-gates-opened\.mdx$/);
    const places = problems[0]?.hint.match(/[a-z-]+\/[a-z-]+\.mdx:\d+/g) ?? [];
    const named = was.includes('gates-opened')
      ? ['articles/dam-gates-opened.mdx:19', 'articles/water-agreement.mdx:34']
      : was.includes('no-warning')
        ? ['articles/dam-gates-opened.mdx:19']
        : [];
    expect(places).toEqual(named);
  });

  it('a file whose name can be no id, with what names it as it should be called', async () => {
    const folder = worldWith();
    writeFileSync(path.join(folder, 'published.txt'), '/actors/water-board/\n');
    renameSync(path.join(folder, 'actors/water-board.mdx'), path.join(folder, 'actors/Water Board.mdx'));
    const { stdout } = await check(folder, ['--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        code: 'bad-id',
        hint: 'Name the file with small letters, digits and hyphens, like "water-board.mdx".',
      },
    ]);
  });

  it('a claim under another id with other words is one that is gone and one that is new', async () => {
    const folder = committedWorld();
    const text = DAM.replace('id="lost-harvest"', 'id="harvest"').replace(
      'Half of the year',
      'All of the year',
    );
    writeFileSync(path.join(folder, 'articles/dam-gates-opened.mdx'), text);
    const { stdout } = await check(folder, ['--base', 'HEAD']);
    expect(stdout).toContain('#lost-harvest was published, and nothing is there now.');
    expect(stdout).toContain('The claim "harvest" is new');
    expect(stdout).not.toContain('renamed-id');
  });

  it('says what to do where the new id must stay, and is content with it', async () => {
    const folder = committedWorld();
    const file = 'articles/dam-gates-opened.mdx';
    writeFileSync(path.join(folder, file), DAM.replace('id="lost-harvest"', 'id="harvest"'));
    const { stdout } = await check(folder, ['--base', 'HEAD', '--format', 'json']);
    const [told] = JSON.parse(stdout) as { hint: string }[];
    const [, retirement = '', entry = ''] =
      /Add the file (retired\/\S+).*under "changes": (- \{.*\})/.exec(told?.hint ?? '') ?? [];
    const lines = [...(told?.hint.match(/"((?:address|date|kind|reason): .*?)"[, ]/g) ?? [])].map((line) =>
      line.replace(/^"|"[, ]$/g, ''),
    );
    mkdirSync(path.join(folder, 'retired'), { recursive: true });
    writeFileSync(
      path.join(folder, retirement),
      `${lines.slice(0, 4).join('\n')}\nsuccessor: '/articles/dam-gates-opened/#harvest'\n`.replace(
        '...',
        'It has another id.',
      ),
    );
    writeFileSync(
      path.join(folder, file),
      DAM.replace('id="lost-harvest"', 'id="harvest"').replace(
        'checked:',
        `  ${entry.replace('...', 'The id of a claim changed.')}\nchecked:`,
      ),
    );
    expect((await check(folder, ['--base', 'HEAD'])).stdout).toContain('no problems');
  });

  it('an event that cannot be read does not vanish from its topic', () => {
    const published = addressesOf(newsroom);
    const documents = documentsIn(WORLD);
    const [event] = documents.filter(({ id }) => id === 'gates-open');
    if (!event) throw new Error('There is no such event.');
    const others = documents.filter((one) => one !== event);
    const gone = (all: typeof documents) =>
      problemsOf(all, { published })
        .filter(({ code }) => code === 'address-gone')
        .map(({ sentence }) => sentence);
    expect(gone([...others, { ...event, data: undefined } as typeof event])).toEqual([]);
    expect(gone(others)).toEqual([
      '/topics/orun-river/#event-gates-open was published, and nothing is there now.',
    ]);
  });

  it('a claim that cannot be read is not gone from the ledger', () => {
    const body = (standing: string) =>
      `<Claim id="gates" standing="${standing}">Two gates were opened.</Claim>\n\n<Claim id="rain" standing="unsourced">It rained.</Claim>\n`;
    const codes = (text: string) =>
      checkLedger(
        [article({ body: body('unsourced') })],
        [article({ body: text })],
        '2023-04-01',
        dictionaryOf('en-GB', new Set()),
      ).map(({ code }) => code);
    expect(codes(body('unsorced'))).toEqual([]);
    expect(codes(body('unsourced').replace(/<Claim id="rain".*/, ''))).toContain('unrecorded-change');
  });
});
