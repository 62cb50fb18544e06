import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { squareMark } from '../../src/drawing/mark.ts';
import { drawnMark, problemsOfMark } from '../../src/files/mark.ts';
import { settingsIn } from '../../src/files/settings.ts';
import { todayIn } from '../../src/site.ts';
import { ACCENT, PAPER } from '../../src/newsroom/model/settings.ts';
import { readMark } from '../../src/newsroom/reading/settings/read-mark.ts';
import { readSettings } from '../../src/newsroom/reading/settings/read-settings.ts';
import { problemsIn, said, worldWith } from './a-folder.ts';

const SETTINGS = readFileSync(new URL('../fixtures/world/site.yaml', import.meta.url), 'utf8');
const read = (text: string) => readSettings(Buffer.from(text));
const saidOf = (text: string) =>
  read(text).problems.map(({ line, column, code, sentence }) => `${line}:${column} ${code}: ${sentence}`);

describe('the settings of a site', () => {
  it('are read with what is left out', () => {
    expect(read(SETTINGS)).toMatchObject({
      problems: [],
      settings: {
        name: 'Hill Post Explained',
        language: 'en-GB',
        timeZone: 'UTC',
        without: [],
        accent: ACCENT,
      },
    });
  });

  it.each([
    ['url: https://hillpost.example/', 'wrong-value'],
    ['url: hillpost.example', 'wrong-value'],
    ['url: https://hillpost.example/a;return', 'wrong-value'],
    ["url: https://hillpost.example/$uri'", 'wrong-value'],
    ['host: apache', 'wrong-value'],
    ['https: always', 'wrong-value'],
    ['language: english', 'wrong-value'],
    ['language: en-us', 'wrong-value'],
    ['language: fa-IR-fa', 'wrong-value'],
    ['timeZone: Europe/Londn', 'wrong-value'],
    ['mail: nobody', 'wrong-value'],
    ['without: [serch]', 'wrong-value'],
    ['moto: Slip', 'unknown-field'],
    ["accent: { light: 'red' }", 'wrong-value'],
    ["accent: { light: '#e05566' }", 'weak-accent'],
    ["accent: { dark: '#7a1f2b' }", 'weak-accent'],
    ['menu: [{ name: About, address: about }]', 'wrong-value'],
  ])('that say "%s" are refused: %s', (line, code) => {
    const [field = ''] = line.split(':');
    const kept = SETTINGS.split('\n').filter((one) => !one.startsWith(`${field}:`));
    const { problems } = read([...kept, line].join('\n'));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.line).toBe(kept.length + 1);
  });

  it('are told to have no address of their own yet, as a new newsroom has none', () => {
    const begun = SETTINGS.replaceAll('hillpost.example', 'site.example').replace('corrections@', 'mail@');
    expect(saidOf(begun)).toEqual([
      '4:1 unfinished-text: "https://site.example" stands in a text that readers will see.',
      '6:1 unfinished-text: "mail@site.example" stands in a text that readers will see.',
    ]);
    const skeleton = readFileSync(new URL('../../src/cli/newsroom/site.yaml', import.meta.url), 'utf8');
    expect(read(skeleton).problems.map(({ code, hint }) => `${code} ${hint ?? ''}`)).toContain(
      'unfinished-text Write the address of your own.',
    );
  });

  it('are told of an entry that leads to a part that the site does without', () => {
    const folder = worldWith();
    const menu = 'menu: [{ name: Find, address: /search/ }]';
    const problemsOf = (without: string) => {
      writeFileSync(path.join(folder, 'site.yaml'), [SETTINGS.trim(), menu, without, ''].join('\n'));
      return problemsIn(folder).map(({ code }) => code);
    };
    expect(problemsOf('')).toEqual([]);
    expect(problemsOf('without: [search]')).toEqual(['broken-link']);
  });

  it('are told of an article that is to come first and is not there, with the nearest id', () => {
    const folder = worldWith();
    const front = 'front: [dry-summer, water-agrement]';
    writeFileSync(path.join(folder, 'site.yaml'), `${SETTINGS.trim()}\n${front}\n`);
    expect(said(problemsIn(folder))).toMatch(
      /^content\/site\.yaml:11:21 {2}error {2}unknown-reference\n.*"water-agrement".*\n.*"water-agreement"[^\n]*$/,
    );
  });

  it('are told of an entry of the menu that leads nowhere, at its line', () => {
    const folder = worldWith();
    const lines = [SETTINGS.trim(), 'menu:', '  - { name: About, address: /abuot/ }', 'footer:'];
    const footer = [
      '  - { name: Standings, address: "/about/#confirmed" }',
      '  - { name: Post, address: https://post.example/ }',
    ];
    writeFileSync(path.join(folder, 'site.yaml'), [...lines, ...footer, ''].join('\n'));
    expect(said(problemsIn(folder))).toMatch(
      /^content\/site\.yaml:12:\d+ {2}error {2}broken-link\n.*\n.*\/about\/[^\n]*$/,
    );
  });

  it('say which day it is', () => {
    vi.useFakeTimers({ now: new Date('2023-08-15T11:30:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    expect(['UTC', 'Pacific/Auckland', 'Pacific/Pago_Pago'].map(todayIn)).toEqual([
      '2023-08-15',
      '2023-08-15',
      '2023-08-15',
    ]);
    vi.setSystemTime(new Date('2023-08-15T12:30:00Z'));
    expect(['UTC', 'Pacific/Auckland', 'Pacific/Honolulu'].map(todayIn)).toEqual([
      '2023-08-15',
      '2023-08-16',
      '2023-08-15',
    ]);
  });

  it('say what is missing', () => {
    expect(saidOf(SETTINGS.replace(/^mail.*\n/m, ''))).toEqual([
      '1:1 missing-field: The field "mail" is missing.',
    ]);
  });

  it('that are wrong in one field are right in the others', () => {
    expect(read(SETTINGS.replace(/^url.*$/m, 'url: nowhere')).settings.name).toBe('Hill Post Explained');
  });

  it('propose the nearest accent that stands out', () => {
    const { problems } = read(`${SETTINGS}accent: { light: '#e05566', dark: '#7a1f2b' }\n`);
    expect(problems.map(({ sentence, hint }) => `${sentence} ${hint}`)).toEqual([
      'The accent colour #e05566 is hard to read on the light background: its contrast is 3.4:1, but it needs 7:1. Write #a31435, the nearest colour that is easy to read.',
      expect.stringMatching(
        /^The accent colour #7a1f2b is hard to read on the dark background: its contrast is 1\.\d:1/,
      ),
    ]);
    const [, dark = ''] = problems.map(({ hint }) => /#\w{6}/.exec(hint ?? '')?.[0]);
    expect(read(`${SETTINGS}accent: { light: '#a31435', dark: '${dark}' }\n`).problems).toEqual([]);
  });

  it('have the colours of the style sheets', () => {
    const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
    expect(tokens).toContain(`--color-paper: light-dark(${PAPER.light}, ${PAPER.dark})`);
    expect(tokens).toContain(`--color-accent: light-dark(${ACCENT.light}, ${ACCENT.dark})`);
  });
});

describe('a mark', () => {
  it('is the first letter of the name where there is none, whatever it is', () => {
    const brand = { letter: '<', accent: ACCENT };
    expect(squareMark(brand, true)).toContain('>&lt;</text>');
  });

  it('is cleaned into one line', () => {
    const drawn = `<?xml version="1.0"?>
      <!-- Made by a program -->
      <svg xmlns="http://www.w3.org/2000/svg" width="12" height="10" viewBox="0 0 12 10">
        <metadata>me</metadata><style>.a { fill: #f00 }</style>
        <circle class="a" cx="2" cy="2" r="2"/>
      </svg>`;
    const { mark, problems } = readMark(drawn);
    expect(problems).toEqual([]);
    expect(mark).toMatch(/^<svg[^>]* viewBox="0 0 12 10"[^>]*><circle [^>]*><\/svg>$/);
    expect(mark).not.toMatch(/style|metadata|class|xmlns/);
  });

  it.each([
    ['a script', '<svg viewBox="0 0 9 9"><script>alert(1)</script></svg>'],
    ['a handler', '<svg viewBox="0 0 9 9" onload="alert(1)"><path d="M0 0h9"/></svg>'],
    ['a picture', '<svg viewBox="0 0 9 9"><image href="https://evil.example/a.png"/></svg>'],
    ['a link', '<svg viewBox="0 0 9 9"><a href="javascript:alert(1)"><path d="M0 0h9"/></a></svg>'],
    [
      'an address in a fill',
      '<svg viewBox="0 0 9 9"><path d="M0 0h9" fill="url(https://evil.example/a)"/></svg>',
    ],
    ['a text', '<svg viewBox="0 0 9 9"><text>Post</text></svg>'],
    ['HTML', '<svg viewBox="0 0 9 9"><foreignObject><p>Hi</p></foreignObject></svg>'],
    ['no viewBox', '<svg><path d="M0 0h9v9"/></svg>'],
    ['no SVG', 'GIF89a'],
    ['a tag that is not closed', '<svg viewBox="0 0 9 9"><path d="M0 0h9"'],
    ['too much', `<svg viewBox="0 0 9 9"><path d="${'M0 0h9v9l1 2Q1 2 3 4'.repeat(400)}"/></svg>`],
  ])('with %s is refused', (_, drawn) => {
    const { mark, problems } = readMark(drawn);
    const kept = mark ?? '';
    // What the library has taken out is gone; all else that is no shape is refused.
    if (problems.length === 0) expect(kept).not.toMatch(/script|onload|href|url|text|foreign|evil/i);
    else expect(problems.map(({ code }) => code)).toEqual(['bad-mark']);
    expect(problems.length === 0 && kept === '').toBe(false);
  });
});

describe('a mark that is a picture', () => {
  const blank = (width: number, height = width) =>
    sharp({ create: { width, height, channels: 4, background: '#4f7f95' } });
  const folderWithMark = (png: Buffer): string => {
    const folder = worldWith();
    mkdirSync(path.join(folder, 'brand'), { recursive: true });
    writeFileSync(path.join(folder, 'brand/mark.png'), png);
    return folder;
  };

  it('is drawn as small as asked, with nothing of what stands in its file', async () => {
    // A picture that no run has seen: what was drawn before is kept.
    const noise = sharp(randomBytes(200 * 200 * 3), { raw: { width: 200, height: 200, channels: 3 } });
    const png = await noise
      .withExif({ IFD0: { Artist: 'Ana Orel' } })
      .png()
      .toBuffer();
    expect(png.toString('latin1')).toContain('Ana Orel');
    const folder = folderWithMark(png);
    expect([...problemsIn(folder), ...(await problemsOfMark(folder))]).toEqual([]);
    const drawn = await drawnMark(folder, settingsIn(folder).settings.mark, 40);
    const [, held = ''] = /href="data:image\/png;base64,([^"]+)"/.exec(drawn ?? '') ?? [];
    const made = Buffer.from(held, 'base64');
    expect(await sharp(made).metadata()).toMatchObject({ width: 40, height: 40 });
    expect(made.toString('latin1')).not.toContain('Ana Orel');
  });

  it.each([
    ['a JPEG', () => blank(300).jpeg().toBuffer(), 'The file is JPEG, whatever its name says.'],
    ['no square', () => blank(300, 200).png().toBuffer(), 'The picture has 300 × 200 pixels.'],
    ['too small', () => blank(64).png().toBuffer(), 'The picture has 64 × 64 pixels.'],
    ['too large', () => blank(2100).png().toBuffer(), 'The picture has 2100 × 2100 pixels.'],
    [
      'cut short',
      async () => (await blank(300).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 9000),
      'The picture cannot be read to its end: the file is cut short or damaged.',
    ],
  ])('and %s is refused', async (_, png, sentence) => {
    const problems = await problemsOfMark(folderWithMark(await png()));
    expect(problems).toMatchObject([{ code: 'bad-mark', file: 'brand/mark.png', sentence }]);
  });

  it('stands alone: of two marks an editor hears which to take out', async () => {
    const folder = folderWithMark(await blank(300).png().toBuffer());
    writeFileSync(path.join(folder, 'brand/mark.svg'), '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>');
    expect(said(problemsIn(folder))).toContain('Take brand/mark.png out');
  });
});
