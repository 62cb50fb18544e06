import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import { bibliography, bodyUses } from '../../src/newsroom/questions/sources/bibliography.ts';
import { markdownOf } from '../../src/publishing/markdown.ts';
import { filledIn } from '../../src/words/filled-in.ts';
import { TODAY, problemsOf } from './a-check.ts';
import { article, BODY, read, source } from './a-document.ts';
import { saidOf } from './a-folder.ts';
import { entryOf } from './an-entry.ts';

const place = (id: string, name: string, value: string, unit = 'people') =>
  read(
    'locations',
    `locations/${id}.mdx`,
    `---\nname: ${name}\ntype: city\ndescription: x\nfacts:\n  - { id: population, text: x, ${value === '' ? '' : `value: '${value}', unit: ${unit}, `}asOf: 2021, sources: [count] }\n---\n`,
  );
const comparing = (...places: ReturnType<typeof place>[]) => [
  ...places,
  source('post'),
  source('count'),
  article({ body: `${BODY}\n<Compare title="Size" fact="population" of="location:low location:high" />\n` }),
];
const codes = (...places: ReturnType<typeof place>[]) =>
  problemsOf(comparing(...places)).map(({ code, line }) => `${code} ${line}`);

describe('A comparison', () => {
  const { newsroom } = checkContent(
    comparing(place('low', 'Low', '1250000'), place('high', 'High', '-2.50')),
    {
      published: [],
      publishedFile: '',
      today: TODAY,
      language: 'en-GB',
    },
  );
  const { body } = entryOf(filledIn(newsroom).articles, 'dam');

  it('is a table in every form of the text', () => {
    expect(markdownOf(body.tree)).toContain(
      [
        '| Size | people | As of |',
        '| - | -: | - |',
        '| [Low](/locations/low/) | 1,250,000 | 2021 |',
        '| [High](/locations/high/) | -2.5 | 2021 |',
      ].join('\n'),
    );
    expect(body.text).toContain('1,250,000');
  });

  it('brings its sources into the list of the page', () => {
    expect([...bibliography(newsroom, bodyUses(body)).keys()]).toEqual(['post', 'count']);
  });

  it('needs a number of each, in one unit', () => {
    expect(codes(place('low', 'Low', '1'), place('high', 'High', '2'))).toEqual([]);
    expect(codes(place('low', 'Low', '1'), place('high', 'High', ''))).toEqual(['not-comparable 20']);
    expect(codes(place('low', 'Low', '1'), place('high', 'High', '2', 'houses'))).toEqual([
      'not-comparable 20',
    ]);
    expect(codes(place('low', 'Low', '1'))).toEqual(['unknown-reference 20']);
    expect(saidOf('not-comparable')).toMatchInlineSnapshot(`
      "content/topics/weather.mdx:6:43  error  not-comparable
        "location:orun-dam" has no fact "population" with a number.
        Add "value" and "unit" to the fact "population" in its file, or take it out of the comparison."
    `);
  });
});

it('A number without a unit is no fact', () => {
  const one = read(
    'actors',
    'actors/a.mdx',
    '---\nname: A\ntype: person\ndescription: x\nfacts: [{ id: age, text: x, value: 7, asOf: 2023, sources: [post] }]\n---\n',
  );
  expect(one.problems.map(({ code, sentence }) => `${code}: ${sentence}`)).toMatchInlineSnapshot(`
    [
      "missing-field: The field "unit" is missing.",
    ]
  `);
});
