import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { asker, marked, marksIn } from './a-search.ts';
import { article } from './a-document.ts';
import { newsroom as world } from './world.ts';

const ask = asker(world);

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
    ['darabrdu', 'Darabrud'],
    ['Tarvni', 'Tarvani'],
    ['Nadai', 'Nadia'],
    ['Oruun', 'Orun'],
    ['darabru', 'Darabrud'],
    ['red', undefined],
    ['goverment', 'government'],
    ['قمر1', undefined],
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
    expect(marksIn((await ask('floodgates')).passages)).toEqual(['flood', 'gates']);
    expect((await ask('spill-way')).paths).toEqual((await ask('spillway')).paths);
    expect((await ask('spillway')).count).toBeGreaterThan(0);
  });

  it('must all be in a passage', async () => {
    const { passages, fit } = await ask('water minister Darabrud');
    expect(fit).toBe('all');
    expect(passages.length).toBeGreaterThan(0);
    for (const passage of passages) {
      const through = passage.through.map(({ name }) => name).join(' ');
      expect(`${marksIn([passage]).join(' ')} ${through}`).toMatch(/water.*minister|minister.*water/i);
    }
  });

  it('that stand together as they were asked for come first', async () => {
    const claim = (id: string, text: string) => `<Claim id="${id}" standing="unsourced">${text}</Claim>\n\n`;
    const body = `## Talks {#talks}\n\n${claim('gates', 'The minister met foreign guests.')}${claim('met', 'The foreign minister left.')}`;
    const { passages } = await asker(assemble([article({ body })], 'en-GB'))('foreign minister');
    expect(passages.map(({ passage }) => passage.path)).toEqual(['#met', '#gates']);
  });

  it('in quotation marks must stand side by side, as they are', async () => {
    const phrase = await ask('"water board"');
    expect(phrase.count).toBeGreaterThan(0);
    expect(await ask('"board water"')).toMatchObject({ count: 0, notThere: ['board water'] });
    expect((await ask('board water')).count).toBe(phrase.count);
    expect((await ask('"water boards"')).count).toBe(0);
    // One sentence ends with the one word, and the next begins with the other.
    for (const between of ['', 'the', 'for it', 'for it the', 'for it and the'])
      expect((await ask(`"asked ${between} council says"`)).count).toBe(0);
    expect((await ask('"council says"')).count).toBeGreaterThan(0);
  });

  it('that say nothing alone find nothing, and nothing is said to be missing', async () => {
    expect(await ask('the')).toMatchObject({ count: 0, missing: [], found: [] });
    expect(await ask('who is that')).toMatchObject({ count: 0, missing: [], found: [] });
  });
});

describe('a question', () => {
  it('"why did the north bank fall" finds how it fell', async () => {
    const { paths, fit, notThere } = await ask('why did the north bank fall');
    expect(paths[0]).toBe('/articles/how-the-north-bank-fell/');
    expect({ fit, notThere }).toEqual({ fit: 'all', notThere: [] });
  });

  it('"how many civilians died" finds who was killed, and it is known that these are other words', async () => {
    const { fit, passages } = await ask('how many civilians died');
    expect(fit).toBe('related');
    expect(marksIn(passages)).toEqual(expect.arrayContaining(['civilians', 'killed']));
  });

  it.each(['what happened in Tel Marun', 'where is Tel Marun?', 'What is Tel Marun'])(
    '"%s" is about Tel Marun',
    async (question) => {
      const { paths, notThere } = await ask(question);
      expect(paths.toSorted()).toEqual((await ask('Tel Marun')).paths.toSorted());
      expect(notThere).toEqual([]);
    },
  );

  it('that no passage answers has the pages that do together, and else those that answer most of it', async () => {
    const together = await ask('spillway villagers');
    expect(together.fit).toBe('page');
    const some = await ask('harvest engineer 1998');
    expect(some.fit).toBe('some');
    expect(some.count).toBeGreaterThan(0);
  });
});

describe('a date', () => {
  it.each(['2023-03-02', '2 March 2023', 'March 2, 2023', '2/3/2023', '2 Mar 2023', '2nd March 2023'])(
    '%s finds what happened that day first',
    async (date) => {
      const { best, paths } = await ask(date);
      expect(best).toMatchObject({ path: '/topics/orun-river/#event-gates-open', isOfDate: true });
      expect(paths).toEqual((await ask('2023-03-02')).paths);
    },
  );

  it('without its year finds that day, too', async () => {
    expect((await ask('2 Mar')).best?.path).toBe('/topics/orun-river/#event-gates-open');
  });

  it('marks itself, however the text writes it, and nothing else', async () => {
    const marks = marksIn((await ask('2023-03-02')).passages).map((text) => text.replace(/\s/g, ' '));
    expect(marks).toContain('2 march 2023');
    expect(marks.filter((text) => !/^2 (to 5 )?march( 2023)?$/.test(text))).toEqual([]);
  });

  it('that is a month finds the days in it', async () => {
    const { passages } = await ask('March 2023');
    expect(passages.map(({ path: one }) => one)).toContain('/topics/orun-river/#event-gates-open');
  });

  it('of an event of several days is each of them', async () => {
    const { passages } = await ask('4 March');
    expect(passages.length).toBeGreaterThan(0);
    expect((await ask('4 March 1999')).notThere).toEqual(['4 March 1999']);
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
    ['Orun Water Board', '/actors/water-board/'],
    ['the water board', '/actors/water-board/'],
    ['Darabrud', '/locations/darabrud/'],
    ['Orun dam', '/locations/orun-dam/'],
    ['Nadia Tarvani', '/actors/nadia-tarvani/'],
    ['tarvani', '/actors/nadia-tarvani/'],
    ['Tarváni', '/actors/nadia-tarvani/'],
    ['Tall Marun', '/locations/tel-marun/'],
    ['Field Guild', '/actors/farmers-league/'],
    ['تاروانی', '/actors/nadia-tarvani/'],
    ['بدارابرود', '/locations/darabrud/'],
    ['هيئه', '/actors/water-board/'],
  ])('%s finds its page first, and there who it is', async (name, page) => {
    const { paths, best } = await ask(name);
    expect(paths[0]).toBe(page);
    expect(best?.path).toBe(page);
    expect(paths.length).toBeGreaterThan(1);
  });

  it('that is part of several finds all of these before what only mentions them', async () => {
    const { paths } = await ask('Marun');
    expect(paths.slice(0, 2).toSorted()).toEqual(['/actors/tel-marun-council/', '/locations/tel-marun/']);
  });

  it('finds a passage that speaks of it in other words, and tells through whom', async () => {
    const { passages } = await ask('Field Guild');
    const others = passages.filter(({ through }) => through.length > 0);
    expect(others.length).toBeGreaterThan(0);
    for (const { through } of others)
      expect(through.map(({ subject }) => subject.name)).toEqual(['Farmers’ League of Darabrud']);
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
    const { paths, notThere } = await ask(query);
    expect(paths[0]).toBe('/locations/darabrud/');
    expect(paths).toContain('/articles/dam-gates-opened/');
    expect(notThere).toEqual([]);
  });

  it('in such a script is not found by letters that stand apart', async () => {
    expect((await ask('水鲁')).count).toBe(0);
  });
});

describe('a publisher', () => {
  it.each(['Hill-Post', 'hill post', 'Hill Post'])(
    '%s is found with what it is the source of',
    async (name) => {
      const { publisher, passages } = await ask(name);
      expect(publisher?.name).toBe('Hill Post');
      // Some passages name it themselves.
      const led = passages.filter(({ through }) => through.length > 0);
      expect(led.length).toBeGreaterThan(5);
      for (const { through } of led)
        expect(through.map(({ subject }) => subject.name)).toEqual([expect.stringMatching(/^Hill Post/)]);
    },
  );

  it('is found when it is an agency whose text others carry', async () => {
    const { publisher, passages } = await ask('Valley Wire');
    expect(publisher?.name).toBe('Valley Wire');
    expect(passages.map((one) => one.path)).toContain('/articles/dam-gates-opened/#gates-opened');
  });

  it('and a word go together', async () => {
    const { passages } = await ask('Valley Wire Darabrud');
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.length).toBeLessThan((await ask('Valley Wire')).count);
  });
});

describe('filters', () => {
  it('narrow to as many passages as they promise', async () => {
    const all = await ask('Darabrud');
    const { actor, year } = await all.options();
    for (const [filter, option] of [
      ['actor', actor[0]],
      ['year', year[0]],
    ] as const) {
      const narrowed = await ask('Darabrud', `&${filter}=${option?.id}`);
      expect(narrowed.count).toBe(option?.left);
      expect(narrowed.countOfAll).toBe(all.count);
    }
  });

  it('without words find all that has to do with them', async () => {
    const { count, passages } = await ask('', '&location=orun-dam');
    expect(count).toBeGreaterThan(0);
    expect(passages.map((one) => one.path)).toContain('/articles/dam-gates-opened/#gates-opened');
  });

  it('that nothing is known of find nothing, and can be let go', async () => {
    const { count, options } = await ask('Darabrud', '&actor=nobody');
    expect(count).toBe(0);
    expect((await options()).actor).toContainEqual({ id: 'nobody', name: 'nobody', left: 0 });
  });
});

it('what a claim says in quotation marks is found by the whole claim', async () => {
  const claim = world.articles.get('dam-gates-opened')?.body.claims.find(({ id }) => id === 'no-warning');
  const { best } = await ask(claim?.text ?? '');
  expect(best?.path).toBe('/articles/dam-gates-opened/#no-warning');
  expect(marked(best?.excerpt ?? [])).toContain('[heard] [nothing]');
});
