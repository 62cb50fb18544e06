import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { asker, marked, marksIn } from './a-search.ts';
import { article } from './a-document.ts';
import { documentsIn } from './a-folder.ts';
import { newsroom as world } from './world.ts';

const content = path.resolve(import.meta.dirname, '../../content');
const ask = asker(assemble(documentsIn(content), 'en-GB'));
const askWorld = asker(world);

describe('a word that no passage has', () => {
  it.each(['ark', 'orchid', 'quagga', 'zebra', 'or"chid', 'xyzzy'])(
    '%s: nothing else is found for it',
    async (word) => {
      const { count, notThere, passages } = await ask(word);
      expect({ count, passages, notThere: notThere.length }).toMatchObject({ count: 0, passages: [] });
      expect(notThere.length).toBeGreaterThan(0);
    },
  );

  it('is named, and the other words are looked for', async () => {
    const { notThere, found, passages } = await ask('zebra crossing');
    expect(notThere).toEqual(['zebra']);
    expect(found.map(({ unit }) => unit.text)).toEqual(['crossing']);
    expect(marksIn(passages)).toEqual(['crossing', 'crossed']);
  });

  it.each([
    ['allepo', 'Aleppo'],
    ['damascas', 'Damascus'],
    ['Araghci', 'Araghchi'],
    ['Lavrvo', 'Lavrov'],
    ['Haam', 'Hama'],
    ['aljazeera', 'Al Jazeera'],
    ['Hamas', 'Hama'],
    ['damasc', 'Damascus'],
    ['syr', 'Syria'],
    ['red', undefined],
    ['goverment', 'government'],
    ['حلب1', undefined],
  ])('%s: the nearest that is there is offered', async (typed, meant) => {
    const { missing, count } = await ask(typed);
    expect(count).toBe(0);
    expect(missing.map(({ nearest }) => nearest)).toEqual([meant]);
  });
});

describe('words', () => {
  it('are found in all their forms, the form that was asked for first', async () => {
    const { passages } = await ask('pledges');
    expect(marksIn(passages)).toEqual(['pledged']);
  });

  it('are found as two where a text writes two, and as one where it writes one', async () => {
    expect(marksIn((await ask('airstrikes')).passages)).toEqual(['air', 'strikes']);
    expect((await ask('cease-fire')).paths).toEqual((await ask('ceasefire')).paths);
    expect((await ask('ceasefire')).count).toBeGreaterThan(1);
  });

  it('must all be in a passage', async () => {
    const { passages, fit } = await ask('foreign minister Ankara');
    expect(fit).toBe('all');
    expect(passages.length).toBeGreaterThan(0);
    for (const passage of passages) {
      const through = passage.through.map(({ name }) => name).join(' ');
      expect(`${marksIn([passage]).join(' ')} ${through}`).toMatch(/foreign.*minister|minister.*foreign/i);
    }
  });

  it('that stand together as they were asked for come first', async () => {
    const claim = (id: string, text: string) => `<Claim id="${id}" standing="unsourced">${text}</Claim>\n\n`;
    const body = `## Talks {#talks}\n\n${claim('gates', 'The minister met foreign guests.')}${claim('met', 'The foreign minister left.')}`;
    const { passages } = await asker(assemble([article({ body })], 'en-GB'))('foreign minister');
    expect(passages.map(({ passage }) => passage.path)).toEqual(['#met', '#gates']);
  });

  it('in quotation marks must stand side by side, as they are', async () => {
    const phrase = await askWorld('"water board"');
    expect(phrase.count).toBeGreaterThan(0);
    expect(await askWorld('"board water"')).toMatchObject({ count: 0, notThere: ['board water'] });
    expect((await askWorld('board water')).count).toBe(phrase.count);
    expect((await askWorld('"water boards"')).count).toBe(0);
    // One sentence ends with the one word, and the next begins with the other.
    for (const between of ['', 'the', 'for it', 'for it the', 'for it and the'])
      expect((await askWorld(`"asked ${between} council says"`)).count).toBe(0);
    expect((await askWorld('"council says"')).count).toBeGreaterThan(0);
  });

  it('that say nothing alone find nothing, and nothing is said to be missing', async () => {
    expect(await ask('the')).toMatchObject({ count: 0, missing: [], found: [] });
    expect(await ask('who is that')).toMatchObject({ count: 0, missing: [], found: [] });
  });
});

describe('a question', () => {
  it('"why did Assad fall" finds how he did', async () => {
    const { paths, fit, notThere } = await ask('why did Assad fall');
    expect(paths[0]).toBe('/articles/how-assads-government-fell/');
    expect({ fit, notThere }).toEqual({ fit: 'all', notThere: [] });
  });

  it('"how many people died" finds who was killed, and it is known that these are other words', async () => {
    const { fit, passages } = await ask('how many people died');
    expect(fit).toBe('related');
    expect(marksIn(passages)).toEqual(expect.arrayContaining(['civilians', 'killed']));
  });

  it.each(['what happened in Hama', 'where is Hama?', 'What is Hama'])(
    '"%s" is about Hama',
    async (question) => {
      const { paths, notThere } = await ask(question);
      expect(paths).toEqual((await ask('Hama')).paths);
      expect(notThere).toEqual([]);
    },
  );

  it('that no passage answers has the pages that do together, and else those that answer most of it', async () => {
    const together = await ask('Assad dead');
    expect(together.fit).toBe('page');
    const some = await askWorld('harvest engineer 1998');
    expect(some.fit).toBe('some');
    expect(some.count).toBeGreaterThan(0);
  });
});

describe('a date', () => {
  it.each([
    '2024-12-08',
    '8 December 2024',
    'December 8, 2024',
    '8/12/2024',
    '8 Dec 2024',
    '8th December 2024',
  ])('%s finds what happened that day first', async (date) => {
    const { best, paths } = await ask(date);
    expect(best).toMatchObject({ path: '/topics/syria/#event-assad-falls', isOfDate: true });
    expect(paths).toEqual((await ask('2024-12-08')).paths);
  });

  it('without its year finds that day, too', async () => {
    expect((await ask('8 Dec')).best?.path).toBe('/topics/syria/#event-assad-falls');
  });

  it('marks itself, however the text writes it, and nothing else', async () => {
    const marks = marksIn((await ask('2024-12-08')).passages).map((text) => text.replace(/\s/g, ' '));
    expect(marks).toContain('8 december');
    expect(marks.filter((text) => !/^(7 to )?8 december( 2024)?$/.test(text))).toEqual([]);
  });

  it('that is a month finds the days in it', async () => {
    const { passages } = await ask('November 2024');
    expect(passages.map(({ path: one }) => one)).toContain('/topics/syria/#event-offensive-begins');
  });

  it('of an event of several days is each of them', async () => {
    const { passages } = await ask('27 November');
    expect(passages.length).toBeGreaterThan(0);
    expect((await ask('27 November 1999')).notThere).toEqual(['27 November 1999']);
  });
});

describe('a figure', () => {
  it.each([
    ['2.2', ['2.2']],
    ['22.9', ['22.9']],
    ['22,9', ['22.9']],
    ['996,000', ['996,000']],
    ['996000', ['996,000']],
    ['996 000', ['996,000']],
    ['٩٩٦٬٠٠٠', ['996,000']],
    ['8,693,706', ['8,693,706']],
  ])('%s finds itself only', async (figure, marks) => {
    const { passages } = await ask(figure);
    expect(marksIn(passages)).toEqual(marks);
  });

  it('is no beginning of another', async () => {
    for (const figure of ['2.20', '2.2']) {
      const { passages } = await ask(figure);
      expect(passages.length).toBeGreaterThan(0);
      for (const { passage } of passages)
        expect([passage.title, ...passage.sentences].join(' ')).toMatch(/(?<![\d.])2\.20?(?!\d)/);
    }
    for (const figure of ['99', '731%', '996,001', '22.87'])
      expect(await ask(figure)).toMatchObject({ count: 0, notThere: [figure] });
  });
});

describe('a name', () => {
  it.each([
    ['Iran', '/actors/iran/'],
    ['Aleppo', '/locations/aleppo/'],
    ['Abbas Araghchi', '/actors/abbas-araghchi/'],
    ['araghchi', '/actors/abbas-araghchi/'],
    ['Turkey', '/actors/turkey/'],
    ['Turkiye', '/actors/turkey/'],
    ['HTS', '/actors/hayat-tahrir-al-sham/'],
    ['Hayat Tahrir al-Sham', '/actors/hayat-tahrir-al-sham/'],
    ['Jabhat al-Nusra', '/actors/hayat-tahrir-al-sham/'],
    ['the Syrian army', '/actors/syrian-army/'],
    ['Al-Assad', '/actors/bashar-al-assad/'],
    ['عراقچی', '/actors/abbas-araghchi/'],
    ['بدمشق', '/locations/damascus/'],
    ['اسد', '/actors/bashar-al-assad/'],
  ])('%s finds its page first, and there who it is', async (name, page) => {
    const { paths, best } = await ask(name);
    expect(paths[0]).toBe(page);
    expect(best?.path).toBe(page);
    expect(paths.length).toBeGreaterThan(1);
  });

  it('that is part of several finds all of these before what only mentions them', async () => {
    const { paths } = await ask('Syrian');
    expect(paths.slice(0, 4).toSorted()).toEqual(
      ['army', 'democratic-forces', 'government', 'national-army']
        .map((one) => `/actors/syrian-${one}/`)
        .toSorted(),
    );
  });

  it('finds a passage that speaks of it in other words, and tells through whom', async () => {
    const { passages } = await ask('Jabhat al-Nusra');
    const others = passages.filter(({ through }) => through.length > 0);
    expect(others.length).toBeGreaterThan(0);
    for (const { through } of others)
      expect(through.map(({ subject }) => subject.name)).toEqual(['Hayat Tahrir al-Sham']);
  });

  it.each([
    ['Chinese', '水坝'],
    ['Chinese, whole', '达拉布鲁德水坝'],
    ['Japanese', 'ブルード'],
    ['Japanese, in narrow letters', 'ﾌﾞﾙｰﾄﾞ'],
    ['Korean', '다라브루드'],
    ['Korean with a particle', '다라브루드에서'],
    ['Thai', 'ดาราบรูด'],
    ['Arabic', 'دارابرود'],
    ['Arabic with a preposition', 'بدارابرود'],
    ['Persian', 'داراب‌رود'],
    ['Persian, written as two', 'داراب رود'],
    ['Hebrew', 'דראברוד'],
    ['Hebrew with a preposition', 'בדראברוד'],
  ])('is found by a part of it in a script of its own: %s', async (_, query) => {
    const { paths, notThere } = await askWorld(query);
    expect(paths[0]).toBe('/locations/darabrud/');
    expect(paths).toContain('/articles/dam-gates-opened/');
    expect(notThere).toEqual([]);
  });

  it('in such a script is not found by letters that stand apart', async () => {
    expect((await askWorld('水鲁')).count).toBe(0);
  });
});

describe('a publisher', () => {
  it.each(['Al-Jazeera', 'al jazeera', 'Al Jazeera'])(
    '%s is found with what it is the source of',
    async (name) => {
      const { publisher, passages } = await ask(name);
      expect(publisher?.name).toBe('Al Jazeera');
      expect(passages.length).toBeGreaterThan(10);
      for (const { through } of passages)
        expect(through.map(({ subject }) => subject.name)).toEqual(['Al Jazeera']);
    },
  );

  it('is found when it is an agency whose text others carry', async () => {
    const { publisher, passages } = await askWorld('Valley Wire');
    expect(publisher?.name).toBe('Valley Wire');
    expect(passages.map((one) => one.path)).toContain('/articles/dam-gates-opened/#gates-opened');
  });

  it('and a word go together', async () => {
    const { passages } = await ask('AFP Aleppo');
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.length).toBeLessThan((await ask('AFP')).count);
  });
});

describe('filters', () => {
  it('narrow to as many passages as they promise', async () => {
    const all = await ask('Aleppo');
    const { actor, year } = await all.options();
    for (const [filter, option] of [
      ['actor', actor[0]],
      ['year', year[0]],
    ] as const) {
      const narrowed = await ask('Aleppo', `&${filter}=${option?.id}`);
      expect(narrowed.count).toBe(option?.left);
      expect(narrowed.countOfAll).toBe(all.count);
    }
  });

  it('without words find all that has to do with them', async () => {
    const { count, passages } = await askWorld('', '&location=orun-dam');
    expect(count).toBeGreaterThan(0);
    expect(passages.map((one) => one.path)).toContain('/articles/dam-gates-opened/#gates-opened');
  });

  it('that nothing is known of find nothing, and can be let go', async () => {
    const { count, options } = await ask('Aleppo', '&actor=nobody');
    expect(count).toBe(0);
    expect((await options()).actor).toContainEqual({ id: 'nobody', name: 'nobody', left: 0 });
  });
});

it('what a claim says in quotation marks is found by the whole claim', async () => {
  const claim = world.articles.get('dam-gates-opened')?.body.claims.find(({ id }) => id === 'no-warning');
  const { best } = await askWorld(claim?.text ?? '');
  expect(best?.path).toBe('/articles/dam-gates-opened/#no-warning');
  expect(marked(best?.excerpt ?? [])).toContain('[heard] [nothing]');
});
