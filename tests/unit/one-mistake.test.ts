import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { checkLedger } from '../../src/newsroom/changes/ledger.ts';
import { addressesOf } from '../../src/newsroom/model/addresses.ts';
import { check } from './a-command.ts';
import { problemsOf } from './a-check.ts';
import { documentsIn, WORLD, worldWith } from './a-folder.ts';
import { article } from './a-document.ts';
import { newsroom } from './world.ts';

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
