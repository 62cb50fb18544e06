import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import { catalogue, DOUBTFUL, type Code } from '../../src/newsroom/model/problems.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';
import { misspellingsIn } from '../../src/files/spelling.ts';
import { actor, article, read, source } from './a-document.ts';

/**
 * How often a rule that guesses is wrong, on true sentences. One in thirty is the most that a rule may take for a mistake
 * and still stop the site from being built; the others warn, and a file can answer them.
 */

const sentencesOf = (code: string): string[] =>
  readFileSync(fileURLToPath(new URL(`../fixtures/true-sentences/${code}.txt`, import.meta.url)), 'utf8')
    .trimEnd()
    .split('\n');

const marek = actor(
  `description: A politician.
names: [{ text: Marek, lang: en, kind: short }]
facts:
  - { id: office, text: She was president until 2020., role: President of Ardania, validFrom: 2010, validUntil: 2020-05-01, asOf: 2023, sources: [post] }`,
  'marek',
);

const codesIn = (...documents: Document[]): Code[] =>
  checkContent(documents, {
    published: [],
    publishedFile: 'published.txt',
    language: 'en-GB',
    today: '2023-06-01',
    misspellingsIn,
  })
    .problems.map(({ code }) => code)
    // Most of these sentences stand in no claim, and not all name everybody.
    .filter((code) => code !== 'unaccounted' && code !== 'unused-file');

const found = (sentence: string): Code[] => {
  const body = `<Claim id="gates" standing="unsourced">It is so.</Claim>\n\n${sentence.replace('Marek', '[Marek](actor:marek)')}\n`;
  return codesIn(source('post'), marek, article({ body }));
};

const sourceAt = (id: string, publisher: string, url: string) =>
  read(
    'sources',
    `sources/${id}.yaml`,
    `publisher: ${JSON.stringify(publisher)}\nurl: ${JSON.stringify(url)}\n`,
  );
const claim = (standing: string, text: string, ...cited: string[]) =>
  `<Claim id="gates" standing="${standing}">${text} ${cited.map((id) => `[${id}](source:${id})`).join(' ')}</Claim>\n`;

const NADIA = actor('description: An engineer.');
const ORUN = read(
  'locations',
  'locations/orun.mdx',
  '---\nname: Orun\ntype: river\ndescription: A river.\n---\n',
);

/** What the check says of a line about something else than a sentence. */
const READERS: Partial<Record<Code, (...parts: string[]) => Code[]>> = {
  'future-date': (date = '', title = '') =>
    codesIn(
      read(
        'events',
        'events/it.mdx',
        `---\ntitle: ${title}\ndate: ${date}\ntopics: [river]\nsources: [post]\n---\n`,
      ),
    ),
  'same-source': (first = '', second = '') => codesIn(sourceAt('a', 'A', first), sourceAt('b', 'B', second)),
  'one-host': (one = '', first = '', other = '', second = '') =>
    codesIn(
      sourceAt('a', one, first),
      sourceAt('b', other, second),
      article({ body: claim('confirmed', 'It was hot.', 'a', 'b') }),
    ),
  'wide-table': (head = '') =>
    found(
      `| ${head} |\n| ${head
        .split('|')
        .map(() => '---')
        .join(' | ')} |\n`,
    ),
  'figure-not-in-data': (sentence = '') => saidOfLevels(sentence),
  'unlinked-name': (text = '') => codesIn(NADIA, ORUN, article({ body: claim('unsourced', text) })),
  'beyond-claims': (keyPoint = '', text = '') =>
    codesIn(NADIA, ORUN, article({ keyPoint, body: claim('unsourced', text) })),
  'two-figures': (one = '', other = '') =>
    codesIn(
      article({
        body: `${claim('unsourced', one)}\n${claim('unsourced', other).replace('"gates"', '"other"')}`,
      }),
    ),
  'two-spellings': (text = '') => codesIn(NADIA, ORUN, article({ body: claim('unsourced', text) })),
  'misspelt-word': (text = '') => codesIn(NADIA, ORUN, article({ body: claim('unsourced', text) })),
  'told-as-coming': (text = '') => codesIn(article({ body: claim('unsourced', text) })),
  'pair-of-one': (text = '') => codesIn(article({ body: claim('unsourced', text) })),
  'unnamed-voice': (text = '') => codesIn(article({ body: claim('unsourced', text) })),
  'later-than-as-of': (date = '', text = '') =>
    codesIn(source('post', `date: ${date}\n`), article({ body: claim('reported', text, 'post') })),
};
const LEVELS = readDocument(
  'data',
  'data/levels.yaml',
  new TextEncoder().encode(
    'title: Levels\nunit: metres\ncolumns:\n  - { id: day, text: Day, type: date }\n  - { id: level, text: Level, type: number }\nsources: [post]\nasOf: 2023-05-01\nlicence: CC BY 4.0\n',
  ),
  'en-GB',
  new TextEncoder().encode('day,level\n2023-04-29,1.2\n2023-04-30,\n2023-05-01,0.9\n2023-05-02,0.6\n'),
);
const saidOfLevels = (sentence: string): Code[] =>
  codesIn(
    source('post'),
    LEVELS,
    article({
      body: `<Claim id="gates" standing="reported" data="levels">${sentence} [post](source:post)</Claim>\n`,
    }),
  );

const foundIn = (code: Code, line: string): Code[] => READERS[code]?.(...line.split('\t')) ?? found(line);

describe.each([
  ['ended-role', 1],
  ['mixed-scripts', 0],
  ['unsafe-link', 0],
  ['future-date', 0],
  ['same-source', 1],
  ['one-host', 3],
  ['wide-table', 0],
  ['later-than-as-of', 4],
  // A time of day with a point.
  ['figure-not-in-data', 1],
  // Words of three letters are taken for ordinary ones: "Old Orun".
  ['unlinked-name', 2],
  // Words within quotation marks.
  ['doubled-word', 1],
  ['beyond-claims', 0],
  // Nadia and Nadja are two people, Slovenia and Slovakia two countries.
  ['two-spellings', 2],
  // "Until" and "since", "for" and "against", a part of the whole that is not called one.
  ['two-figures', 3],
  ['misspelt-word', 0],
  ['told-as-coming', 0],
  ['pair-of-one', 0],
  ['unnamed-voice', 0],
  ['literal-sign', 0],
] as const)('%s', (code, share) => {
  const sentences = sentencesOf(code);

  it('is tried on thirty true sentences', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(30);
  });

  it(`takes ${share} of them for a mistake`, () => {
    expect(sentences.filter((sentence) => foundIn(code, sentence).includes(code))).toHaveLength(share);
  });

  it('is an error only if it takes at most one of them for a mistake', () => {
    if (catalogue[code].severity === 'error') expect(share).toBeLessThanOrEqual(1);
    else expect(DOUBTFUL).toContain(code);
  });
});

describe('figure-not-in-data finds', () => {
  it.each([
    'The river fell to 0.8 metres.',
    'It stood at 12.0 metres.',
    'It fell by 0.5 metres.',
    'It fell by 40%.',
    'It fell by 40 per cent.',
    'It fell to ٠٫٨ metres, or 0.8.',
  ])('%s', (sentence) => {
    expect(saidOfLevels(sentence)).toEqual(['figure-not-in-data']);
  });
});

describe('ended-role finds', () => {
  it.each([
    'Marek is the president.',
    'Marek is the president of Ardania.',
    'Marek is still president of Ardania.',
    'Marek is a president of Ardania.',
    'Marek remains president.',
    'Marek serves as the president of Ardania.',
    'Marek, the president, leads the talks.',
    'Marek, president of Ardania, wants a new law.',
    'President Marek says so.',
    'Tarr says that Marek is the current president.',
  ])('%s', (sentence) => {
    expect(found(sentence)).toEqual(['ended-role']);
  });
});

describe('mixed-scripts finds', () => {
  it.each([
    'Аleppo fell.',
    'The Рresident left.',
    'Маrek left.',
    'the аrmy of Damascuѕ',
    'The Ηouse met.',
    'Ιran',
  ])('%s', (sentence) => {
    expect(new Set(found(sentence))).toEqual(new Set(['mixed-scripts']));
  });
});

describe('future-date finds', () => {
  it.each(['2023-06-03', '2023-07', '2024', '2032-05-31'])('an event of %s', (date) => {
    expect(foundIn('future-date', `${date}\tIt happens`)).toContain('future-date');
  });
});

describe('same-source finds', () => {
  it.each([
    'http://post.example/gates',
    'https://www.post.example/gates',
    'https://post.example/gates/',
    'https://post.example/gates#fields',
    'https://POST.example:443/gates',
    'https://post.example/gates?utm_source=feed&utm_medium=mail',
    'http://www.post.example/gates/?fbclid=17#top',
  ])('%s', (address) => {
    expect(foundIn('same-source', `https://post.example/gates\t${address}`)).toContain('same-source');
  });

  it('an address that a page is asked for something else by, with and without tracking', () => {
    const [first, second] = ['https://post.example/?id=7', 'https://post.example/?gclid=1&id=7'];
    expect(foundIn('same-source', `${first}\t${second}`)).toContain('same-source');
  });
});

describe('one-host finds', () => {
  it.each(['https://post.example/b', 'https://www.post.example/b', 'http://post.example/b'])(
    '%s',
    (address) => {
      expect(foundIn('one-host', `Post\thttps://post.example/a\tHill Post\t${address}`)).toContain(
        'one-host',
      );
    },
  );
});

describe('wide-table finds', () => {
  it.each([
    'Bundesverfassungsgericht | Bundesverwaltungsgericht | Bundesgerichtshof',
    Array.from({ length: 24 }, (_, hour) => String(hour)).join(' | '),
    'x'.repeat(67),
  ])('%s', (head) => {
    expect(foundIn('wide-table', head)).toContain('wide-table');
  });
});

describe('unlinked-name finds', () => {
  it.each([
    'Nadia Tarvani said so.',
    'So said Nadia Tarvani\u2019s spokesman.',
    'Nobody asked Nadia Tarvani.',
    'Then the Orun rose.',
    'The Orun, a river, rose.',
  ])('%s', (sentence) => {
    expect(foundIn('unlinked-name', sentence)).toContain('unlinked-name');
  });
});

describe('beyond-claims finds', () => {
  it.each([
    'It fell to 0.8 metres.\tIt fell to 0.9 metres.',
    'It is put at 2.5% in 2024.\tIt is put at 2.3% in 2024.',
    'On 3 March the gates were opened.\tOn 2 March the gates were opened.',
    'On 2 March 2022 it rained.\tOn 2 March 2023 it rained.',
    'Three of 12 gates were opened.\tThree gates were opened.',
    'Nadia Tarvani said so.\tAn engineer said so.',
  ])('%s', (line) => {
    expect(foundIn('beyond-claims', line)).toContain('beyond-claims');
  });
});

describe('two-figures finds', () => {
  it.each([
    'The flood lasted twelve days.\tIn all, the flood lasted eleven days.',
    'Some 3,000 fighters crossed from Iraq.\tAbout 30,000 fighters crossed the border from Iraq.',
    'The board opened two gates without a warning.\tThree gates of the dam were opened by the board without a warning.',
    'On 2 March 1,200 people fled from Darabrud.\tOn 2 March 2023 people fled from Darabrud, 12,000 people in all.',
    'It cost the town $3 million to mend the dam.\tTo mend the dam cost $5 million.',
    'The twelve-day flood took the bridge.\tThe flood that took the bridge lasted ten days.',
  ])('%s', (line) => {
    expect(foundIn('two-figures', line)).toContain('two-figures');
  });

  it.each([
    ['The flood of twelve days took the bridge.', 'The flood lasted eleven days.'],
    ['Two gates were opened.', 'Three gates of the dam stood open, and nobody was told who opened them.'],
  ])('a key point that says otherwise than its claim: %s', (keyPoint, text) => {
    expect(codesIn(article({ keyPoint, body: claim('unsourced', text) }))).toContain('two-figures');
  });

  it('nothing where sides of a dispute, or two voices, count differently', () => {
    const [one, other] = [
      'Three hundred people fled from the flood.',
      'Five hundred people fled from the flood.',
    ];
    const body = (attributes: string, text: string, id: string) =>
      `<Claim id="${id}" standing="claimed" by="${attributes}">${text} [post](source:post)</Claim>\n`;
    const claims = (second: string) =>
      codesIn(
        source('post'),
        NADIA,
        marek,
        article({ body: `${body('tarvani', one, 'gates')}\n${body(second, other, 'other')}` }),
      );
    expect(claims('tarvani')).toContain('two-figures');
    expect(claims('marek')).not.toContain('two-figures');
  });
});

describe('told-as-coming finds', () => {
  it.each([
    'The council is set to meet on 5 March 2023.',
    'The minister is due to visit Darabrud on March 2, 2023.',
    'The gates are expected to open on 4 March.',
  ])('%s', (sentence) => {
    expect(foundIn('told-as-coming', sentence)).toContain('told-as-coming');
  });
});

describe('pair-of-one finds', () => {
  it.each([
    'Both governors said that more must not follow.',
    'Minister Tarr spoke. Both foreign ministers were concerned.',
    'The governors met. Only governor Tarr was named. Both governors voted.',
  ])('%s', (sentence) => {
    expect(foundIn('pair-of-one', sentence)).toContain('pair-of-one');
  });
});

describe('unnamed-voice finds', () => {
  it.each([
    'He was reportedly there.',
    'Concerns quickly grew.',
    'It raised serious doubts.',
    'Critics say that it is late.',
    'The dam is widely seen as unsafe.',
  ])('%s', (sentence) => {
    expect(foundIn('unnamed-voice', sentence)).toContain('unnamed-voice');
  });
});

describe('doubled-word finds', () => {
  it.each([
    'It fell in the the valley.',
    'The the gates held.',
    'It was\nthen then dry.',
    'They were were warned.',
  ])('%j', (sentence) => {
    expect(found(sentence)).toContain('doubled-word');
  });
});

describe('two-spellings finds', () => {
  it.each([
    'Nadia Tarvani read it. Tarvnai said so.',
    'Nadia Tarvani read it. So did Tarwani.',
    'Damascus fell. Damascus rose. Damascus waits. Damsacus burns.',
  ])('%s', (sentence) => {
    expect(foundIn('two-spellings', sentence)).toContain('two-spellings');
  });
});
