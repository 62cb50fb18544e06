import { describe, expect, it } from 'vitest';
import { locationJsonLd } from '../../src/publishing/page-json-ld.ts';
import { coordinatesInWords, onBody } from '../../src/words/coordinates.ts';
import { problemsOf } from './a-check.ts';
import { read, source } from './a-document.ts';
import { said } from './a-folder.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { entryOf } from './an-entry.ts';

const place = (id: string, fields: string) =>
  read('locations', `locations/${id}.mdx`, `---\nname: ${id}\ndescription: A place.\n${fields}\n---\n`);
const at = (latitude: string, longitude: string, precision: string) =>
  `coordinates: { latitude: ${latitude}, longitude: ${longitude}, precision: ${precision}, sources: [post] }`;
const problems = (...documents: ReturnType<typeof place>[]) =>
  said(problemsOf([...documents, source('post')]).filter(({ code }) => code !== 'no-content'));

describe('The celestial body of a place', () => {
  const of = (fields: string) => place('base', `type: site\n${fields}`);
  const moon = place('moon', 'type: celestial-body');
  const sea = place('sea', 'type: site\nbody: moon\npartOf: moon');
  const town = place('town', 'type: town');
  const earth = place('earth', 'type: celestial-body');

  it('is that of the place which it is part of', () => {
    expect(problems(moon, sea, of('partOf: sea\nbody: Moon'))).toBe('no problems.');
    expect(problems(moon, sea, of('partOf: sea\nbody: Luna'))).toMatchInlineSnapshot(`
      "content/locations/base.mdx:6:1  error  another-body
        The place lies on "Luna", but "sea", which it is part of, lies on "moon".
        Write "body: moon", or correct "partOf". If "moon" is also called "Luna", add that to "names" in its file."
    `);
    expect(problems(moon, sea, of('partOf: sea'))).toMatchInlineSnapshot(`
      "content/locations/base.mdx:5:1  error  another-body
        The place lies on the Earth, since it has no "body", but "sea", which it is part of, lies on "moon".
        Write "body: moon", or correct "partOf". If "moon" is the Earth, add "Earth" to "names" in its file."
    `);
    expect(problems(town, of('partOf: town\nbody: moon'))).toMatchInlineSnapshot(`
      "content/locations/base.mdx:6:1  error  another-body
        The place lies on "moon", but "town", which it is part of, lies on the Earth.
        Take "body" out, or correct "partOf". If "town" lies on "moon" too, add "body" to its file."
    `);
  });

  it('is the celestial body that it is part of, however deep it lies in it', () => {
    expect(problems(moon, of('partOf: moon'))).toMatchInlineSnapshot(`
      "content/locations/base.mdx:5:1  error  another-body
        The place lies on the Earth, since it has no "body", but "moon", which it is part of, is a celestial body of its own.
        Write "body: moon", or correct "partOf". If "moon" is the Earth, add "Earth" to "names" in its file."
    `);
    expect(problems(moon, place('sea', 'type: site\npartOf: moon'), of('partOf: sea')))
      .toMatchInlineSnapshot(`
        "content/locations/base.mdx:5:1  error  another-body
          The place lies on the Earth, since it has no "body", but "sea", which it is part of, lies on "moon".
          Write "body: moon", or correct "partOf". If "moon" is the Earth, add "Earth" to "names" in its file.

        content/locations/sea.mdx:5:1  error  another-body
          The place lies on the Earth, since it has no "body", but "moon", which it is part of, is a celestial body of its own.
          Write "body: moon", or correct "partOf". If "moon" is the Earth, add "Earth" to "names" in its file."
      `);
    expect(problems(moon, of('partOf: moon\nbody: Luna'))).toMatchInlineSnapshot(`
      "content/locations/base.mdx:6:1  error  another-body
        The place lies on "Luna", but "moon", which it is part of, is "moon".
        Write "body: moon", or correct "partOf". If "moon" is also called "Luna", add that to "names" in its file."
    `);
    expect(problems(earth, of('partOf: earth\nbody: moon'))).toMatchInlineSnapshot(`
      "content/locations/base.mdx:6:1  error  another-body
        The place lies on "moon", but "earth", which it is part of, is the Earth.
        Take "body" out, or correct "partOf"."
    `);
  });

  it('may go by any name that the file of the body has', () => {
    const luna = place('luna', 'type: celestial-body\nnames: [{ text: Moon, lang: en, kind: alias }]');
    for (const body of ['luna', 'Luna', 'moon'])
      expect(problems(luna, of(`partOf: luna\nbody: ${body}`))).toBe('no problems.');
  });

  it('is the Earth for what is part of that, in the language of the site', () => {
    for (const id of ['earth', 'terre', 'tierra'])
      expect(problems(place(id, 'type: celestial-body'), of(`partOf: ${id}`))).toBe('no problems.');
  });

  it('has no coordinates itself, which would be some of the Earth', () => {
    expect(problems(place('moon', `type: celestial-body\n${at('0', '0', 'area')}`))).toMatchInlineSnapshot(`
      "content/locations/moon.mdx:4:1  error  wrong-value
        "type" cannot be "celestial-body".
        Write the type of a place on such a body, or take "coordinates" out: a celestial body has none."
    `);
  });

  it('is not asked of a celestial body', () => {
    expect(problems(sea, place('moon', 'type: celestial-body\npartOf: earth'), earth)).toBe('no problems.');
  });
});

describe('Coordinates', () => {
  it.each([
    ['36.20', '37.5', 'point', '36.20° N, 37.5° E'],
    ['-69.37', '-0.5', 'point', '69.37° S, 0.5° W'],
    ['35', '38.0', 'area', '35° N, 38.0° E'],
    // No more digits than the precision has.
    ['33.5102', '36.29128', 'settlement', '33.51° N, 36.29° E'],
    ['0.67408', '23.47297', 'point', '0.6741° N, 23.4730° E'],
  ] as const)('%s and %s of a %s are printed as %s', (latitude, longitude, precision, printed) => {
    expect(coordinatesInWords({ latitude, longitude, precision, sources: [] })).toBe(printed);
  });

  it('of a large area are no spot, of a place in it they may be', () => {
    const wrong = place('waters', `type: ocean\n${at('1', '2', 'point')}`);
    const right = place('beacon', `type: site\n${at('1', '2', 'point')}`);
    expect(problems(wrong, right)).toMatchInlineSnapshot(`
      "content/locations/waters.mdx:5:43  error  wrong-value
        "precision" cannot be "point".
        Write "area": a place of this type is more than a point, so its coordinates only say where its name stands."
    `);
  });

  it('of a country are no spot, but the message says that a tiny one has one on its map', () => {
    const [wrong, right] = ['settlement', 'area'].map((precision) =>
      place('enclave', `type: country\n${at('41.903', '12.453', precision)}`),
    );
    expect(wrong && problems(wrong)).toMatchInlineSnapshot(`
      "content/locations/enclave.mdx:5:53  error  wrong-value
        "precision" cannot be "settlement".
        Write "area": a place of this type is more than a point, so its coordinates only say where its name stands; a country that is too small to be seen gets a point on its map all the same."
    `);
    expect(right && problems(right)).toBe('no problems.');
  });

  it('beyond the poles are refused, and so are words', () => {
    expect(problems(place('far', `type: site\n${at('91', 'east', 'point')}`))).toMatchInlineSnapshot(`
      "content/locations/far.mdx:5:16  error  wrong-value
        "latitude" cannot be "91".
        Write a number between -90 and 90.

      content/locations/far.mdx:5:30  error  wrong-value
        "longitude" cannot be "east".
        Write a number of degrees with a decimal point, like 36.2, or -36.2 for south and west."
    `);
  });
});

describe('A place that is not on Earth', () => {
  const crater = place('crater', `type: site\nbody: moon\n${at('0.67408', '23.47297', 'point')}`);
  const pole = place('pole', `type: site\nbody: Earth\n${at('90', '0', 'point')}`);
  const newsroom = assemble([crater, pole, source('post')], 'en');

  it('says so, in words where there are some, else by its name', () => {
    expect(onBody('moon')).toBe('On the Moon');
    expect(onBody('Moon')).toBe('On the Moon');
    expect(onBody('67P')).toBe('On 67P');
    expect(entryOf(newsroom.locations, 'crater').celestialBody).toBe('moon');
    expect(entryOf(newsroom.locations, 'pole').celestialBody).toBeUndefined();
  });

  it('keeps its text, and gives programs no coordinates, which they would take for those of the Earth', () => {
    const graph = (id: string) =>
      JSON.stringify(
        locationJsonLd(
          newsroom,
          entryOf(newsroom.locations, id),
          { name: 'A list', path: '/list/' },
          { name: 'The Orun Post', url: 'https://orun.example', language: 'en-GB' },
        ),
      );
    expect(entryOf(newsroom.locations, 'crater').body.tree).toEqual([]);
    expect(graph('crater')).not.toContain('GeoCoordinates');
    expect(graph('pole')).toContain('"latitude":90');
  });
});

it.each([
  ['volcano', 'Volcano'],
  ['crater', 'Landform'],
  ['peninsula', 'Landform'],
  ['archipelago', 'Landform'],
  ['delta', 'Landform'],
  ['basin', 'Landform'],
  ['epicentre', 'Place'],
])('A %s is a %s to programs', (type, thing) => {
  const newsroom = assemble([place('spot', `type: ${type}`)], 'en');
  const graph = locationJsonLd(
    newsroom,
    entryOf(newsroom.locations, 'spot'),
    { name: 'A list', path: '/list/' },
    { name: 'The Orun Post', url: 'https://orun.example', language: 'en-GB' },
  );
  expect(JSON.stringify(graph)).toContain(`"@type":"${thing}"`);
});
