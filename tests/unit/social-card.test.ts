import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Drawing from '../../src/drawing/pictures.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Article } from '../../src/newsroom/model/newsroom.ts';
import { CARD_SIZE, pastYear } from '../../src/drawing/social-card.ts';
import { cardAlt, cardText } from '../../src/words/card.ts';
import type { Brand } from '../../src/drawing/mark.ts';
import { keep } from '../../src/files/kept.ts';
import { BRAND } from './a-brand.ts';
import { article, source } from './a-document.ts';

const TODAY = '2023-08-15';
const dam = (text: Parameters<typeof article>[0] = {}): Article => {
  const found = assemble([article(text), source('post')], 'en-GB').articles.get('dam');
  if (!found) throw new Error('There is no article.');
  return found;
};

describe('a card says', () => {
  it('the headline and the day it describes', () => {
    expect(cardText(dam(), TODAY)).toMatchObject({
      headline: 'The dam opens',
      line: 'The situation as of 5\u00a0March 2023',
    });
  });

  it.each([
    ['developing', 'Developing'],
    ['overtaken', 'Overtaken by events'],
    ['withdrawn', 'Withdrawn'],
    ['settled', undefined],
  ])('of a page that is %s: %s', (status, said) => {
    expect(cardText(dam({ status }), TODAY).status).toBe(said);
  });

  it.each([
    ['2023-03-05', '2024-03-05', undefined],
    ['2023-03-05', '2024-03-06', '2023'],
    ['2023-12-31', '2024-01-01', undefined],
    ['2020-02-29', '2021-03-01', '2020'],
  ])('of %s on %s the year %s', (day, today, year) => {
    expect(pastYear(day, today)).toBe(year);
  });

  it('the same to those who do not see it', () => {
    expect(cardAlt(dam())).toBe('The dam opens. As of 5\u00a0March 2023.');
  });
});

describe('drawing', () => {
  const text = { site: 'The Orun Post', headline: 'Two gates, حلب', line: 'As of today', year: '2023' };
  let folder: string;
  let drawing: typeof Drawing;
  /** In a folder of its own, whose cache is empty. */
  beforeAll(async () => {
    const project = process.cwd();
    folder = path.join(project, 'node_modules/.cache', `drawing-${process.pid}`);
    mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
    for (const scope of ['@fontsource', '@takumi-rs']) {
      symlinkSync(
        path.join(project, 'node_modules', scope),
        path.join(folder, 'node_modules', scope),
        'junction',
      );
    }
    const versions = {
      '@takumi-rs/core': '1',
      '@fontsource/charis-sil': '1',
      '@fontsource/noto-naskh-arabic': '1',
    };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ dependencies: versions }));
    vi.spyOn(process, 'cwd').mockReturnValue(folder);
    // Modules that other files of tests have loaded know another folder.
    vi.resetModules();
    drawing = await import('../../src/drawing/pictures.ts');
  });
  afterAll(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });
  const cache = () => path.join(folder, 'node_modules/.cache/site/cards');

  it('gives a PNG of the right size', async () => {
    const png = await drawing.drawCard(text, BRAND);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
  });

  it('gives the same bytes again, from an empty cache as well', async () => {
    const first = await drawing.drawCard(text, BRAND);
    rmSync(cache(), { recursive: true });
    expect((await drawing.drawCard(text, BRAND)).equals(first)).toBe(true);
  });

  it('gives the same bytes after other fonts were asked for', async () => {
    const greek = { ...text, headline: 'Η πύλη του φράγματος' };
    const first = await drawing.drawCard(greek, BRAND);
    await drawing.drawCard({ ...text, headline: '水坝开门 शहर 🌊' }, BRAND);
    rmSync(cache(), { recursive: true });
    expect((await drawing.drawCard(greek, BRAND)).equals(first)).toBe(true);
  });

  it.each([
    ['one long word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
    ['one long word without a vowel', 'x'.repeat(200)],
    ['a long address', `https://example.org/${'a-b/'.repeat(30)}`],
    ['a long line of Chinese', '水坝开门叙利亚'.repeat(12)],
    ['a long line of Thai', 'ประตูเขื่อนเปิดแล้วที่กรุงเทพมหานคร'.repeat(4)],
    ['a long name in Arabic among others', `Reports from ${'سد أورون في قناة '.repeat(6)}today`],
    ['one long word in Arabic', 'ستتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتتد'],
  ])('keeps the edges free round %s', async (_, headline) => {
    const { width, height, data } = PNG.sync.read(
      await drawing.drawCard({ site: 'S', headline, line: 'L' }, BRAND),
    );
    const paper = data.subarray(0, 3).toString('hex');
    const inked = (x: number) =>
      Array.from({ length: height }, (__, y) => (y * width + x) * 4).filter(
        (at) => data.subarray(at, at + 3).toString('hex') !== paper,
      ).length;
    // The padding of the card is 64; letters may lean out a little.
    const edges = Array.from({ length: 50 }, (__, x) => [x, width - 1 - x]).flat();
    expect(edges.filter((x) => inked(x) > 0)).toEqual([]);
  });

  it('takes a picture that it has drawn from the cache', async () => {
    rmSync(cache(), { recursive: true });
    await drawing.drawCard(text, BRAND);
    const [kept = ''] = readdirSync(cache());
    const file = path.join(cache(), kept);
    const whole = readFileSync(file);
    keep(file, Buffer.from('kept'));
    expect((await drawing.drawCard(text, BRAND)).toString()).toBe('kept');
    // One that was cut is drawn again.
    writeFileSync(file, whole.subarray(0, 1000));
    expect((await drawing.drawCard(text, BRAND)).length).toBeGreaterThan(1000);
    expect(readFileSync(file)).toEqual(whole);
    expect((await drawing.drawCard({ ...text, year: '2022' }, BRAND)).length).toBeGreaterThan(1000);
  });

  it('draws the mark in the accent colour, and the first letter of the name where there is no mark', async () => {
    const accented = async (brand: Brand) => {
      const { data } = PNG.sync.read(await drawing.drawIcon(192, brand));
      return data
        .toString('hex')
        .match(/.{8}/g)
        ?.filter((pixel) => pixel === '7a1f2bff').length;
    };
    const brand = { ...BRAND, accent: { light: '#7a1f2b', dark: '#ffb4ab' } };
    expect(await accented(brand)).toBeGreaterThan(1000);
    expect(await accented({ ...brand, mark: undefined })).toBeGreaterThan(300);
  });

  it('gives icons of any size', async () => {
    const png = await drawing.drawIcon(192, BRAND);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([192, 192]);
  });
});
