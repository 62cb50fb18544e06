import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { UnreadableBrief, briefOf } from '../../src/importing/brief.ts';
import { draftOf } from '../../src/importing/draft.ts';
import { findNames } from '../../src/newsroom/naming/find-names.ts';
import { knownNames } from '../../src/newsroom/naming/known-names.ts';
import { readBrief } from '../../src/importing/read-brief.ts';
import { readPlain } from '../../src/importing/read-plain.ts';
import { lettersOf } from '../../src/newsroom/reading/written-words.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';
import { hasErrors } from '../../src/newsroom/checking/report.ts';
import { read } from './a-document.ts';
import { docx } from './a-docx.ts';
import { documentsIn, folderWith, problemsIn, WORLD, worldWith } from './a-folder.ts';
import { TODAY } from './a-check.ts';
import { edit } from './a-command.ts';
import { hostile } from './hostile.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const entity = (
  collection: 'actors' | 'locations',
  id: string,
  type: string,
  name: string,
  names: string[][] = [],
  role = '',
) =>
  read(
    collection,
    `${collection}/${id}.mdx`,
    `---\nname: ${name}\ntype: ${type}\ndescription: Here.\nnames:\n${names
      .map(([text, lang, kind]) => `  - { text: "${text}", lang: ${lang}, kind: ${kind} }\n`)
      .join(
        '',
      )}${role === '' ? '' : `facts:\n  - { id: role, text: It was., role: ${role}, asOf: 2023, sources: [post-gates] }\n`}---\n`,
  );

const DOCUMENTS = [
  entity(
    'actors',
    'bashar-al-assad',
    'person',
    'Bashar al-Assad',
    [
      ['Assad', 'en', 'short'],
      ['بشار الأسد', 'ar', 'native'],
    ],
    'President of Syria',
  ),
  entity('actors', 'syrian-army', 'armed-force', 'Syrian army', [['SAA', 'en', 'short']]),
  entity('locations', 'hama', 'city', 'Hama', [
    ['حماة', 'ar', 'native'],
    ['Ḥamāh', 'ar-Latn', 'transliteration'],
  ]),
  entity('locations', 'syria', 'country', 'Syria', [
    ['سوريا', 'ar', 'native'],
    ['叙利亚', 'zh', 'translation'],
  ]),
  entity('locations', 'northern-syria', 'region', 'Northern Syria'),
  entity('actors', 'georgia', 'state', 'Georgia'),
  entity('locations', 'georgia', 'country', 'Georgia'),
];
/** What a draft is read as. */
const article = (text: string) => readDocument('articles', 'articles/new.mdx', bytes(text), 'en-GB');

const KNOWN = knownNames(DOCUMENTS);
const isCommon = (word: string) => ['In', 'While', 'Meanwhile'].includes(word);

/** The names in a text, each with what it leads to; what is doubtful has a question mark. */
const namesIn = (text: string): string[] =>
  findNames(text, KNOWN, isCommon).map(
    ({ from, to, of, doubt }) =>
      `${text.slice(from, to)}=${of.map(({ id }) => id).join('|')}${doubt === undefined ? '' : '?'}`,
  );

describe('a known name', () => {
  it.each([
    ['They left Hama for Syria.', ['Hama=hama', 'Syria=syria']],
    ['Hamas said so. Hamada as well, and hama.', []],
    ['Assad’s army', ['Assad=bashar-al-assad']],
    ["al-Assad's army, Assads’ hold", ['al-Assad=bashar-al-assad', 'Assad=bashar-al-assad']],
    [
      'in northern Syria and in Northern Syria',
      ['northern Syria=northern-syria', 'Northern Syria=northern-syria'],
    ],
    ['the road to Hamah, Ḥamāh or Ḩamāh', ['Hamah=hama', 'Ḥamāh=hama', 'Ḩamāh=hama']],
    ['While Assad spoke, President Assad left.', ['Assad=bashar-al-assad', 'Assad=bashar-al-assad']],
    ['Then Hafez al-Assad came, and Rifaat Assad', ['al-Assad=bashar-al-assad?', 'Assad=bashar-al-assad?']],
    [
      "President Bashar al-Assad, Syria's Bashar al Assad",
      ['Bashar al-Assad=bashar-al-assad', 'Syria=syria', 'Bashar al Assad=bashar-al-assad'],
    ],
    ['the Syrian army and the Free Syrian Army', ['Syrian army=syrian-army', 'Syrian Army=syrian-army?']],
    ['Hama University, South Syria', ['Hama=hama?', 'Syria=syria?']],
    ['SAA units, not saa', ['SAA=syrian-army']],
    ['from Georgia', ['Georgia=georgia|georgia']],
    ['وصل بشار الأسد إلى حماة', ['بشار الأسد=bashar-al-assad', 'حماة=hama']],
    ['وسوريا، لحماة، وبسوريا', ['سوريا=syria', 'حماة=hama', 'سوريا=syria']],
    ['حماس ليست هنا', []],
    ['他在叙利亚北部', ['叙利亚=syria']],
  ])('in %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each(['The Seafarers’ Union', "The Seafarers' Union", 'Seafarers’ union'])(
    'may have a plural with an apostrophe in it: %s',
    (text) => {
      const names = knownNames([entity('actors', 'union', 'organisation', 'Seafarers’ Union')]);
      expect(findNames(`${text} strikes.`, names, isCommon).map(({ of }) => of[0]?.id)).toEqual(['union']);
    },
  );

  it('may have signs in it that mean something in a regular expression', () => {
    const names = knownNames([
      entity('actors', 'rawi', 'person', 'Nadia al-Rawi (N+', [['Rawi (N+', 'en', 'short']]),
    ]);
    expect(findNames('It was al-Rawi.', names, isCommon)).toEqual([]);
    expect(findNames('It was Rawi N.', names, isCommon).map(({ of }) => of[0]?.id)).toEqual(['rawi']);
  });
});

const HEADLINE = 'Two gates of the Orun dam stand open';
const POINT = 'The Orun Water Board opened two gates of the dam above Darabrud on 2 March 2023.';
const TEXT = [
  'In the night of 2 March 2023 the Orun Water Board opened two gates of the Orun dam. The board’s engineer Nadia Tarvani said that Hafez Orlan had asked for it, and that 2 < 3 & {x} = "y".',
  'Below the dam, Darabrud was under water by noon. Tel Marun kept dry; the farmers in Darabrud lost their fields.',
];

const escapedHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const HTML = `<h1>${HEADLINE}</h1><ul><li>${POINT}</li></ul><h2>The night</h2>${TEXT.map((text) => `<p>${escapedHtml(text)}</p>`).join('\n')}`;
const paragraph = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${escapedHtml(text)}</w:t></w:r></w:p>`;

const BRIEFS: [string, Uint8Array][] = [
  ['brief.txt', bytes([HEADLINE, `- ${POINT}`, ...TEXT].join('\n'))],
  ['windows.txt', bytes(`\ufeff${[HEADLINE, `• ${POINT}`, ...TEXT].join('\r\n\r\n')}`)],
  [
    'brief.md',
    bytes(
      `---\ntitle: ${HEADLINE}\ntags: [a]\n---\n# ${HEADLINE}\n\n* ${POINT}\n\n## The night\n\n${TEXT.join('\n\n').replaceAll('{x}', '`{x}`').replace('Tel Marun', '<b>Tel Marun</b>')}`,
    ),
  ],
  [
    'brief.html',
    bytes(
      `<title>x</title><style>p{}</style><script>alert(1)</script><body onload="alert(1)">${HTML}<!-- no word -->`,
    ),
  ],
  [
    'google-docs.html',
    bytes(
      `<p class="title c1"><span class="c2">${HEADLINE}</span></p>${HTML.replace(/<h1>.*<\/h1>/, '').replace('Nadia Tarvani', '<span>Nadia </span><a href="https://www.google.com/url?q=https://post.example/gates&amp;sa=D">Tarvani</a>')}`,
    ),
  ],
  [
    'brief.docx',
    docx(
      [
        paragraph(HEADLINE, '<w:pStyle w:val="Title"/>'),
        paragraph(POINT, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        paragraph('The night', '<w:pStyle w:val="Heading2"/>'),
        ...TEXT.map((text) => paragraph(text)),
      ].join(''),
    ),
  ],
];

const context = {
  known: knownNames(documentsIn(WORLD)),
  language: 'en-GB',
  today: TODAY,
  isWord: (word: string) => ['below'].includes(word),
};

describe('a brief', () => {
  it.each(BRIEFS)('%s becomes a draft with all its words, and with links', async (name, file) => {
    const brief = await readBrief(name, file);
    expect(brief).toMatchObject({ headline: HEADLINE, keyPoints: [POINT] });
    const draft = draftOf(brief, context);
    const { data, body } = article(draft.text);
    expect(data).toMatchObject({
      headline: HEADLINE,
      asOf: TODAY,
      draft: 'true',
      keyPoints: [{ text: POINT, restsOn: [body.claims[0]?.id] }],
    });
    expect(lettersOf(body.claims.map(({ text }) => text).join(''))).toBe(lettersOf(TEXT.join('')));
    expect(body.claims.map(({ standing }) => standing)).toEqual(Array(4).fill('unsourced'));
    expect(body.mentions.map(({ kind, id }) => `${kind}:${id}`)).toEqual([
      ...[
        'actor:water-board',
        'location:orun-dam',
        'actor:nadia-tarvani',
        'location:darabrud',
        'location:tel-marun',
      ],
    ]);
    expect(draft.unknown.map(({ words }) => words)).toEqual(['Hafez Orlan']);
    expect(draft.dates.map(({ date }) => date)).toEqual(['2023-03-02']);
  });

  it('of Google Docs says where its links lead, and one with fields which of them it leaves out', async () => {
    const [, , markdown, , google] = await Promise.all(BRIEFS.map(([name, file]) => readBrief(name, file)));
    expect(google?.links).toEqual([{ text: 'Tarvani', url: 'https://post.example/gates' }]);
    expect(markdown?.leftOut).toEqual(['tags: [a]']);
  });

  const drafted = (points: readonly string[], text: string) =>
    draftOf(
      briefOf(readPlain(['It is a test', ...points.map((point) => `- ${point}`), text].join('\n')), []),
      context,
    );

  it('is as of today, whatever days it names', () => {
    const draft = drafted(['A point.'], 'It began on 1 January 2023. It ended on 3 March 2023.');
    expect(draft.asOf).toBe(TODAY);
    expect(article(draft.text).data).toMatchObject({ asOf: TODAY });
  });

  it('has each day once in its list, and no year where it says none', () => {
    const text =
      'It began on 1 January 2023. On 1 January it snowed. It rained on 9 October. The rain of 9 October was heavy. It ended on 1 January 2023.';
    expect(drafted(['A point.'], text).dates.map(({ date, words }) => [date, words])).toEqual([
      ['2023-01-01', '1 January 2023'],
      ['--10-09', '9 October'],
    ]);
  });

  it.each([
    ['The Institute for Old Bridges wrote it.', ['Institute for Old Bridges']],
    ['The Ministry of Food and the Environment wrote it.', ['Ministry of Food and the Environment']],
    ['The Aldmoor Council and the Aldmoor Courier wrote it.', ['Aldmoor Council', 'Aldmoor Courier']],
    ['We left Zanda for Kirro. In Kirro it rained.', ['Zanda', 'Kirro']],
    ['The Bank of Aldmoor and the Courier wrote it. So the Courier said.', ['Bank of Aldmoor', 'Courier']],
    ['We thanked Zanda for the bread, and Kirro for it.', ['Zanda', 'Kirro']],
  ])('lists the names of "%s" whole', (text, names) => {
    expect(drafted(['A point.'], text).unknown.map(({ words }) => words)).toEqual(names);
  });

  it('has a key point about two parties rest on what both say', () => {
    const draft = drafted(
      ['The Aldmoor Council and the Aldmoor Courier disagree about when the council learned of the cracks.'],
      'The Aldmoor Council closed the bridge. The council says that it learned of the cracks on 9 October. The Aldmoor Courier says that a report named one of them.',
    );
    expect(draft.keyPoints[0]?.restsOn).toEqual([
      'council-says-learned-cracks',
      'aldmoor-courier-says-report',
    ]);
  });

  it('in plain text has headings: short lines by themselves that end as no sentence does, with a text below', () => {
    const kinds = readPlain(
      'Headline\n- A point\n\nWhat was decided\n\nThe council voted.\n\n## What traders say\n\nThey sell less\non Mondays.\n\nA last line',
    ).map((piece) => [piece.kind, piece.kind === 'table' ? '' : piece.text]);
    expect(kinds).toEqual([
      ['title', 'Headline'],
      ['item', 'A point'],
      ['heading', 'What was decided'],
      ['paragraph', 'The council voted.'],
      ['heading', 'What traders say'],
      ['paragraph', 'They sell less on Mondays.'],
      ['paragraph', 'A last line'],
    ]);
  });

  it('keeps the sentences of one quotation together', () => {
    const text =
      'A dam\n"The gates are open. Leave your houses." That is what she said. \u201cWe heard. We left.\u201d They did.';
    const draft = draftOf(briefOf(readPlain(text), []), context);
    expect(draft.sentences).toBe(4);
    expect(draft.text).toContain('"The gates are open. Leave your houses."');
  });

  it('in plain text has key points with other signs than a hyphen below its headline only', async () => {
    const brief = await readBrief(
      'a.txt',
      bytes('A dam\n* It broke.\nIt broke at night.\n* The board has its own day.\nIt rained.'),
    );
    expect(brief.keyPoints).toEqual(['It broke.']);
    expect(brief.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'item', 'paragraph']);
  });

  it('without headings and names has headings that an editor must write, with ids that say nothing', () => {
    const draft = drafted([], 'The bridge was shut at noon.');
    expect(draft.text).toContain('\n## TODO {#part-1}\n');
    expect(draft.unwritten).toBe(1);
    expect(article(draft.text).problems.map(({ code, sentence }) => [code, sentence])).toEqual([
      ['unfinished-text', '"TODO" stands in a text that readers will see.'],
    ]);
  });

  it('has a heading that stands on its text, and none where lines were broken to one length', () => {
    const kindsOf = (text: string) => readPlain(`A dam\n\n${text}\n\nIt rained.`).map(({ kind }) => kind);
    expect(kindsOf('The test\nThe board opened one gate.')).toEqual([
      'title',
      'heading',
      'paragraph',
      'paragraph',
    ]);
    expect(kindsOf('The board opened one gate of the dam on the\nOrun for an hour.')).toEqual([
      'title',
      'paragraph',
      'paragraph',
    ]);
    expect(kindsOf('The board opened\none gate.')).toEqual(['title', 'paragraph', 'paragraph']);
  });

  it('has no heading above a line of signs alone', () => {
    const brief = briefOf(readPlain('A dam\nFirst. ^\n;'), []);
    expect(brief.sections).toEqual([{ blocks: [{ kind: 'paragraph', text: 'First. ^' }] }]);
  });

  it('keeps every letter of any text, and none of it is markup', () => {
    fc.assert(
      fc.property(hostile, hostile, (point, text) => {
        const pieces = readPlain(`Headline\n- ${point.replace(/\n/g, ' ')}\nFirst. ${text}`);
        const brief = briefOf(pieces, []);
        const { text: file } = draftOf(brief, context);
        const { data, body } = article(file);
        const blocks = brief.sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'table' ? [] : block.text)),
        );
        const said = lettersOf(body.claims.map((claim) => claim.text).join(''));
        expect(said.startsWith(lettersOf(blocks.join('')))).toBe(true);
        expect(data?.keyPoints.length).toBeGreaterThan(0);
      }),
    );
  });

  it('with a key point that no sentence says gets a claim for it', () => {
    const brief = briefOf(
      readPlain('Headline\n- The price of bread rose.\nTwo gates of the dam stood open.'),
      [],
    );
    const draft = draftOf(brief, context);
    const { data, body } = article(draft.text);
    expect(body.claims.map(({ text }) => text)).toEqual([
      'Two gates of the dam stood open.',
      'The price of bread rose.',
    ]);
    expect(data?.keyPoints.map(({ restsOn }) => restsOn)).toEqual([[body.claims[1]?.id]]);
    expect(draft.keyPoints[0]?.share).toBeUndefined();
  });

  test.each([
    ['empty.txt', bytes(' \n\n'), 'has no words'],
    ['headline.txt', bytes('Only a headline'), 'has a headline, but no text'],
    ['latin.txt', new Uint8Array([0x41, 0xe9, 0x0a, 0x41]), 'not in UTF-8'],
    ['broken.docx', bytes('no zip'), 'could not be opened'],
    ['brief.zip', bytes('PK'), 'Unpack it'],
    ['brief.pdf', bytes('%PDF'), 'Save it as'],
    ['long.txt', bytes(`Headline\n${'Long. '.repeat(20_000)}`), 'Cut it into'],
    ['deep.html', bytes('<div>'.repeat(100_000)), 'nested too deeply'],
    ['huge.html', bytes(`<h1>Headline</h1>${'<p>x'.repeat(1_500_000)}`), 'Cut it into'],
  ])('%s is refused with a sentence', async (name, file, sentence) => {
    await expect(readBrief(name, file)).rejects.toThrow(UnreadableBrief);
    await expect(readBrief(name, file)).rejects.toThrow(sentence);
  });
});

test('npm run import names the events that the content has of a date', async () => {
  const brief = ['The gates', 'Two gates were opened on 2 March 2023.', 'They were closed on 9 March 2023.'];
  const file = path.join(folderWith({ 'brief.txt': brief.join('\n') }), 'brief.txt');
  const { stdout } = await edit('import', [file], worldWith());
  expect(stdout).toContain('2 March 2023, 2023-03-02  (event gates-open)  in: ');
  expect(stdout).toContain('9 March 2023, 2023-03-09  in: ');
});

test('npm run import has at hand how to cite the sources that no text cites yet', async () => {
  const file = path.join(folderWith({ 'brief.txt': 'The gates\nTwo gates were opened.' }), 'brief.txt');
  const folder = worldWith();
  const citations = async () => (await edit('import', [file], folder)).stdout.match(/\[.*\]\(source:.*\)/g);
  expect(await citations()).toBeNull();
  const source = 'publisher: Hill Post\nvia: Valley Wire\nurl: https://post.example/levels\n';
  writeFileSync(path.join(folder, 'sources/post-levels.yaml'), source);
  const event =
    '---\ntitle: The river rises\ndate: 2023-03-04\ntopics: [orun-river]\nsources: [post-levels]\n---\n';
  writeFileSync(path.join(folder, 'events/river-rises.mdx'), event);
  expect(await citations()).toEqual(['[Valley Wire](source:post-levels)']);
});

test('npm run import writes a draft that the check accepts, and says what to look at', async () => {
  const folder = worldWith();
  const file = path.join(
    folderWith({ 'brief.txt': [HEADLINE, `- ${POINT}`, ...TEXT].join('\n') }),
    'brief.txt',
  );
  const { status, stdout, stderr } = await edit('import', [file], folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('4 sentences, each a claim without a source. 5 names in it are links.');
  expect(stdout).toContain('Hafez Orlan  in: "');
  const problems = problemsIn(folder).filter(({ file: of }) => of.includes('two-gates-of-the-orun-dam'));
  expect(hasErrors(problems)).toBe(false);
  expect(
    readFileSync(path.join(folder, 'articles/two-gates-of-the-orun-dam-stand-open.mdx'), 'utf8'),
  ).toContain('draft: true\n');
  const again = await edit('import', [file], folder);
  expect(again.stdout).toContain('two-gates-of-the-orun-dam-stand-open-2.mdx is written.');
  expect(again.stdout).toContain('articles/two-gates-of-the-orun-dam-stand-open.mdx already.');
  expect(stdout).not.toContain('already');
});
