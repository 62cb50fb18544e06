import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { COLLECTIONS, extensionOf, isData, type Collection } from '../../src/newsroom/model/kinds.ts';
import { exampleOf } from '../../src/newsroom/model/field-reference.ts';
import type { AnySchema } from '../../src/newsroom/model/schema-walk.ts';
import { schemas } from '../../src/newsroom/model/schema.ts';
import { hasErrors } from '../../src/newsroom/checking/report.ts';
import { neededFields } from '../../src/newsroom/writing/asked-fields.ts';
import { readFigures } from '../../src/newsroom/writing/figures.ts';
import { freeId, idFrom } from '../../src/newsroom/writing/new-id.ts';
import { skeletonOf } from '../../src/newsroom/writing/skeleton.ts';
import { yamlOf } from '../../src/newsroom/writing/yaml.ts';
import { TODAY } from './a-check.ts';
import { read } from './a-document.ts';
import { problemsIn, worldWith } from './a-folder.ts';
import { edit } from './a-command.ts';

const MADE = COLLECTIONS.filter((collection) => collection !== 'pages' && collection !== 'retired');

/** What an editor answers with the examples of the guide, and with ids that are there. */
const answers = (collection: Collection): Record<string, unknown> => ({
  ...Object.fromEntries(
    neededFields(collection).map(({ name, example, isList, refers }) => {
      const value = refers === 'source' ? 'post-gates' : refers === 'topic' ? 'orun-river' : example;
      return [name, isList ? [value] : value];
    }),
  ),
  ...(collection === 'sources' && { url: 'https://post.example/2023/new' }),
  ...(collection === 'data' && { asOf: '2023-08' }),
  ...(collection === 'publishers' && { name: 'Valley Times' }),
});

describe('a skeleton', () => {
  it.each(MADE)('of %s passes the check with warnings at most', (collection) => {
    const folder = worldWith();
    const figures = readFigures(new TextEncoder().encode('Day,Level (m)\n2023-03-01,1.5\n2023-03-02,\n'));
    if ('refused' in figures) throw new Error(figures.refused);
    const isOfFigures = collection === 'data';
    const text = skeletonOf(
      collection,
      { ...answers(collection), ...(isOfFigures && { columns: figures.columns }) },
      TODAY,
    );
    if (isOfFigures) writeFileSync(path.join(folder, 'data/new-one.csv'), figures.csv);
    writeFileSync(path.join(folder, collection, `new-one${extensionOf(collection)}`), text);
    const problems = problemsIn(folder).filter(({ file }) => file.includes('new-one'));
    // Nothing names yet what is new.
    expect(problems.filter(({ code }) => code !== 'unfinished-text' && code !== 'unused-file')).toEqual([]);
    expect(hasErrors(problems)).toBe(false);
  });

  it.each(MADE)(
    'of %s has every field of the schema but the ledger, and each works without its sign',
    (collection) => {
      const text = skeletonOf(collection, answers(collection), TODAY);
      const [, fields = text] = isData(collection) ? [] : text.split('---\n');
      // An explanation has one space behind its sign.
      const whole = parse(fields.replaceAll(/^#(?! \S)/gm, ''), { schema: 'failsafe' }) as object;
      expect(Object.keys(whole).sort()).toEqual(
        Object.keys(schemas[collection].shape)
          .filter((name) => !['changes', 'reviewed', 'checked'].includes(name))
          .sort(),
      );
    },
  );

  it.each(COLLECTIONS)(
    'of %s has no field that the check lets pass before an editor has written it',
    (collection) => {
      const lines = skeletonOf(collection, collection === 'articles' ? answers(collection) : {}, TODAY).split(
        '\n',
      );
      const isToWrite = (line: string) => /^#.*: (?:TODO|\[TODO\])$/.test(line);
      const count = lines.filter(isToWrite).length;
      expect(count).toBeGreaterThan(2);
      // One by one, with what is right in the other fields of its group.
      const silent = lines.flatMap((line, index) => {
        if (!isToWrite(line)) return [];
        const first = lines.findLastIndex((above, at) => at <= index && /^#\w/.test(above));
        const length = lines.slice(first + 1).findIndex((below) => !below.startsWith('#  '));
        const name = /\w+/.exec(lines[first] ?? '')?.[0] ?? '';
        const whole = lines.map((other, at) => {
          if (at < first || at > first + length) return other;
          const used = other.slice(1);
          return at === index
            ? used
            : used.replace(/TODO/, () =>
                String(examples(schemas[collection].shape, name)[/(\w+): /.exec(used)?.[1] ?? '']),
              );
        });
        const file = `${collection}/new-one${extensionOf(collection)}`;
        const { problems } = read(collection, file, whole.join('\n'));
        const isSaid = problems.some(
          ({ line: at, sentence }) => at === index + 1 && sentence.includes('"TODO"'),
        );
        return isSaid ? [] : [`${name}: ${line}`];
      });
      expect(silent).toEqual([]);
    },
  );
});

/** An example of each field of a group. */
const examples = (shape: Readonly<Record<string, AnySchema>>, name: string): Record<string, unknown> => {
  const example = exampleOf(shape[name] as AnySchema);
  return Object(Array.isArray(example) ? example[0] : example) as Record<string, unknown>;
};

it('a field that was begun and not written may be deleted, and the check says so', () => {
  const { problems } = read(
    'topics',
    'topics/new-one.mdx',
    '---\nname: N\ndescription: d\npublishOn: TODO\n---\n',
  );
  expect(problems.map(({ hint }) => hint)).toEqual([
    'Write a date like 2024-12-01, without a time. Where you do not need the field, delete its line.',
  ]);
});

describe('an id', () => {
  it.each([
    ['Iran’s minister: "a visit"', 'irans-minister-a-visit'],
    ['Türkiye und der Fluß Ørun', 'turkiye-und-der-fluss-orun'],
    ['حلب', 'hlb'],
    ['Башар Асад', 'bashar-asad'],
    ['Source wells and event pages', 'wells-and-event-pages'],
    ['We share the water', 'we-the-water'],
    [`${'very '.repeat(30)}long`, `${'very-'.repeat(8)}`.slice(0, -1)],
    ['???', 'article'],
  ])('from %s', (title, id) => {
    expect(idFrom(title, 'article')).toBe(id);
  });

  test('that is taken gets the next number', () => {
    expect(freeId('gates', new Set(['gates', 'gates-2']))).toBe('gates-3');
    // One that is cut does not end behind a small word; one that is whole keeps it.
    expect(idFrom('Radio Kett: the strike stops all ferries to the island', 'x')).toBe(
      'radio-kett-the-strike-stops-all-ferries',
    );
    expect(idFrom('What the strike is for', 'x')).toBe('what-the-strike-is-for');
  });
});

test('any text is read back from YAML as it was', () => {
  const fields = {
    a: 'no',
    b: 'x # y: "z"',
    c: ['one, two', '[three]', '- four'],
    d: ' 2024-12-01',
    e: '{',
    f: [{ g: '---' }],
  };
  expect(parse(yamlOf(fields), { schema: 'failsafe' })).toEqual(fields);
});

describe('npm run new', () => {
  it('writes a file, and never one that is there', async () => {
    const folder = worldWith();
    const args = ['topic', '--name', 'Orun name', '--description', 'A name.'];
    expect(await edit('new', args, folder)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(path.join(folder, 'topics/orun-name-2.mdx'), 'utf8')).toContain('name: Orun name\n');
    const taken = await edit('new', [...args, '--id', 'orun-name'], folder);
    expect(taken.stderr).toBe(
      'The id "orun-name" is taken. Choose another one, for example --id orun-name-3\n',
    );
    expect(taken.status).toBe(2);
    const again = await edit('new', args, folder);
    expect(again.status).toBe(2);
    expect(again.stderr).toBe(
      'Nothing was written.\nThere is already a file for "Orun name": topics/orun-name-2.mdx. If you mean another one of the same name, give it an id of its own with --id ID.\n',
    );
  });

  it('writes where a place is, and asks for the rest of what says it', async () => {
    const folder = worldWith();
    const place = ['location', '--name', 'Port Elm', '--description', 'A town.', '--type', 'town'];
    const point = ['--coordinates.latitude', '8.50', '--coordinates.longitude', '-31.4'];
    const without = await edit('new', [...place, ...point], folder);
    expect(without.status).toBe(2);
    expect(without.stderr).toMatch(
      /^Nothing was written\.\n--coordinates\.precision is missing: .*\n--coordinates\.sources is missing: .*\n$/,
    );
    const rest = ['--coordinates.precision', 'settlement', '--coordinates.sources', 'ledger-league'];
    expect(await edit('new', [...place, ...point, ...rest], folder)).toMatchObject({ status: 0, stderr: '' });
    const { data } = read(
      'locations',
      'locations/port-elm.mdx',
      readFileSync(path.join(folder, 'locations/port-elm.mdx'), 'utf8'),
    );
    expect(data).toMatchObject({
      coordinates: {
        latitude: '8.50',
        longitude: '-31.4',
        precision: 'settlement',
        sources: ['ledger-league'],
      },
    });
    const wrong = await edit('new', [...place, ...point, '--coordinates.precision', 'exact'], folder);
    expect(wrong.stderr).toContain(
      '--coordinates.precision cannot be "exact". Write point, settlement or area.',
    );
  });

  it('asks of a source only what finds one of its type, and says what else would', async () => {
    const make = (...args: string[]) =>
      edit(
        'new',
        ['source', '--title', 'Levels', '--publisher', 'hill-post', '--date', '2023-01-01', ...args],
        worldWith(),
      );
    expect((await make('--type', 'report')).status).toBe(0);
    expect((await make('--type', 'paper', '--pages', '3-4')).status).toBe(0);
    const without = await make('--type', 'paper');
    expect(without.stderr).toContain('--url is missing');
    expect(without.stderr).toContain('you may give --doi or --title and --date and --pages.');
    const web = await make('--type', 'web');
    expect(web.stderr).toContain('--url is missing');
    expect(web.stderr).not.toContain('you may give');
  });

  it('lists what a field can be where it is missing, as where it is wrong', async () => {
    const make = async (...args: string[]) =>
      (
        await edit(
          'new',
          ['location', '--name', 'Elm Bridge', '--description', 'A bridge.', ...args],
          worldWith(),
        )
      ).stderr;
    const list = /Write (river, .*|.*bridge, dam.*)/;
    const [, missing] = list.exec(await make()) ?? [];
    const [, wrong] = list.exec(await make('--type', 'bridges')) ?? [];
    expect(missing).toContain('bridge, dam');
    expect(missing).toBe(wrong);
  });

  it('knows whom a name means that stands in place of an id', async () => {
    const event = ['event', '--title', 'It rains', '--date', '2023-05'];
    const fields = ['--topics', 'Orun River', '--sources', 'Post Town', '--locations', 'Far Away'];
    const { stderr } = await edit('new', [...event, ...fields], worldWith());
    expect(stderr).toContain('no topic is called "Orun River". Did you mean "orun-river"?');
    expect(stderr).toContain('no source is called "Post Town". Did you mean "post-town-hall"?');
    expect(stderr).toContain('--locations cannot be "Far Away". Write a location id');
    const article = ['article', '--headline', 'Rain', '--description', 'It rains.'];
    const about = await edit('new', [...article, '--about', 'location:Darabrud'], worldWith());
    expect(about.stderr).toContain('no location is called "Darabrud". Did you mean "darabrud"?');
    const kindless = await edit('new', [...article, '--about', 'Darabrud'], worldWith());
    expect(kindless.stderr).toContain('--about cannot be "Darabrud". Write an actor or a location, like');
  });

  it.each([
    ['location', '--kind', 'Did you mean --type?'],
    ['publisher', '--type', 'Did you mean --kind?'],
    ['location', '--nmae', 'Did you mean --name?'],
  ])('of an option that a %s does not have, %s, it says which was meant', async (kind, option, meant) => {
    const { stderr } = await edit('new', [kind, option, 'bridge'], worldWith());
    expect(stderr).toContain(`${option} is not an option for the kind "${kind}". ${meant}`);
  });

  it('takes the line that a new source proposes for its publisher, once it says what kind that is', async () => {
    const folder = worldWith();
    const saved = path.join(folder, 'saved.html');
    writeFileSync(
      saved,
      '<html><title>Gates</title><meta property="og:site_name" content="Far News"><link rel="canonical" href="https://far.example/1">',
    );
    const { stdout } = await edit('source', [saved], folder);
    const [, name = '', kind = ''] =
      /npm run new -- publisher --name "([^"]*)" --kind (\S+)/.exec(stdout) ?? [];
    const line = (of: string) => edit('new', ['publisher', '--name', name, '--kind', of], folder);
    expect((await line(kind)).stderr).toMatch(
      /--kind cannot be "KIND"\. Write agency, newspaper, .* or unknown\./,
    );
    expect(await line('newspaper')).toMatchObject({ status: 0, stderr: '' });
  });

  it('says all that is missing or wrong where nobody can be asked, and writes nothing', async () => {
    const folder = worldWith();
    const { status, stdout, stderr } = await edit(
      'new',
      ['event', '--title', 'It rains', '--topics', 'orun-rive'],
      folder,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatchInlineSnapshot(`
      "Nothing was written.
      --topics cannot be "orun-rive". Write the id of a file: no topic is called "orun-rive". Did you mean "orun-river"? If not, "npm run new -- topic" makes one.
      --date is missing: The day, or the month or year when no more is known; \`199X\` is a decade, \`19XX\` a century. For example: 2024-12
      --sources is missing: Ids of the sources that say so. For example: bank-decision
      "
    `);
    expect(existsSync(path.join(folder, 'events/it-rains.mdx'))).toBe(false);
  });
});

it('"npm run new -- KIND --help" lists the fields of the kind, and of a newsroom those of site.yaml', async () => {
  const { stdout: ofNewsroom } = await edit('new', ['newsroom', '--help'], worldWith());
  expect(ofNewsroom).toContain('\n  --name\n      The name of the site');
  expect(ofNewsroom).toMatch(/\n {2}mail \(needed\)\n/);
  expect(ofNewsroom).toMatch(/\n {2}licence\.name \(needed in licence\)\n/);
  const { stdout: ofLocation } = await edit('new', ['location', '--help'], worldWith());
  expect(ofLocation).toMatch(/\n {2}--type \(needed\)\n/);
  expect(ofLocation).toMatch(/\n {2}--coordinates\.sources A,B \(needed in coordinates\)\n/);
});
