import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { LIMITS } from '../../src/newsroom/questions/archive/limits.ts';
import { STANDINGS } from '../../src/newsroom/model/schema/evidence.ts';
import type { FoundPage } from '../../src/searching/directory.ts';
import { filesIn, readPages } from '../content/pages.ts';
import { createProject, type Project } from '../project.ts';
import { tell } from '../tried.ts';
import { bringAxe, runAxe } from './axe.ts';
import { openBuilt } from './open-built.ts';
import { overhang, enlarge } from './overhang.ts';
import { NARROW, WIDE, WIDTHS } from './windows.ts';

/** Content as no editor would write it, and some day one will: names, lists and pages much too long, or empty. */

const LONG = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch';
const TITLE = `International Commission for the Investigation of ${LONG}`;
const CITED = '[Post](source:post-gates) [Gazette](source:gazette-gates)';

const claim = (index: number): string => {
  const standing = STANDINGS[index % STANDINGS.length];
  const by = standing === 'claimed' || standing === 'assessed' ? ' by="commission"' : '';
  const cited = standing === 'recorded' ? '[Law](source:water-act)' : CITED;
  const named = `Statement ${index} on the [commission](actor:commission) at [the place](location:place).`;
  const said =
    standing === 'disputed'
      ? `<Side>${named} [Bulletin](source:bulletin-level)</Side> <Side>Not so. [Gazette](source:gazette-council)</Side>`
      : `${named}${standing === 'unsourced' ? '' : ` ${cited}`}`;
  return `<Claim id="c${index}" standing="${standing}"${by}>${said}</Claim>`;
};
const point = (index: number): string =>
  `  - { id: k${index}, text: '${TITLE} says ${index}.', restsOn: [${[0, 1, 2, 3, 4].map((more) => `c${index * 5 + more}`).join(', ')}] }`;
const of = (length: number) => Array.from({ length }, (_, index) => index);

const FILES = {
  'articles/fifty-claims.mdx': `---
headline: What the ${TITLE} found in fifty claims
kind: background
description: ${'A description that goes on and on. '.repeat(8)}
datePublished: 2023-08-01
asOf: 2023-03-03
status: superseded
statusNote: A newer page says more, by saying less.
successor: one-claim
topics: [orun-river, waiting]
about: [actor:commission, location:place]
events: [deliberations, gates-open, treaty-signed]
keyPoints:
${of(8).map(point).join('\n')}
changes:
  - { date: 2023-08-02, kind: correction, note: A slip was mended., was: at ${LONG}, is: at home }
---
${of(5)
  .map(
    (section) =>
      `\n## ${section + 1}. ${LONG} {#s${section}}\n\n${of(10)
        .map((index) => claim(section * 10 + index))
        .join('\n')}\n`,
  )
  .join('')}
| ${LONG} | ${LONG} |
| --- | --- |
| one | two |
`,
  'articles/one-claim.mdx': `---
headline: One claim
kind: explainer
description: Short.
datePublished: 2023-08-01
asOf: 2023-08-01
status: developing
keyPoints:
  - { id: it, text: The one point., restsOn: [only] }
---

<Claim id="only" standing="unsourced">That is all.</Claim>
`,
  'actors/commission.mdx': `---
name: ${TITLE}
type: organisation
description: A body with a long name.
names:
  - { text: اللجنة الدولية للتحقيق في عواقب حل شركات الملاحة البخارية في نهر الدانوب, lang: ar, kind: native }
facts:
  - id: named
    text: It has borne its name, ${LONG} included, since 2020.
    role: Special Rapporteur-General Plenipotentiary at ${LONG}
    asOf: 2020-01-01
    sources: [post-gates]
relations:
  - { id: opposes, kind: opposes, to: nobody, asOf: 2020-01-01, sources: [post-gates] }
---
`,
  'actors/nobody.mdx': '---\nname: Nobody\ntype: person\ndescription: Nothing is known.\n---\n',
  'locations/place.mdx': `---\nname: ${LONG}\ntype: town\ndescription: A place without coordinates.\n---\n`,
  'topics/waiting.mdx': '---\nname: Waiting\ndescription: It waits for its first event.\n---\n',
  'events/deliberations.mdx': `---
title: Deliberations at ${LONG} begin, are adjourned, resume, and are adjourned again
date: 2019
actors: [commission, nobody]
locations: [place]
topics: [orun-river]
sources: [post-gates]
---
`,
};

/** Lists that are longer than their pages show: of explainers that mention an actor, of events, of names. */
const MANY = Object.fromEntries([
  ...of(LIMITS.mentions.whole).map((index): [string, string] => [
    `articles/small-${index}.mdx`,
    `---
headline: Small ${index}
kind: explainer
description: Short.
datePublished: 2023-07-01
asOf: 2023-07-01
status: settled
keyPoints:
  - { id: it, text: The one point., restsOn: [only] }
---

<Claim id="only" standing="unsourced">The [commission](actor:commission) met [often](/topics/crowded/#event-meeting-0).</Claim>
`,
  ]),
  ...of(LIMITS.chronicle.whole + 1).map((index): [string, string] => [
    `events/meeting-${index}.mdx`,
    `---
title: Meeting ${index} at ${LONG}
date: 2022
actors: [commission]
topics: [crowded]
sources: [often-mended]
changes:
  - { date: 2023-01-01, kind: correction, note: It was another meeting., was: at home, is: at ${LONG} }
---
`,
  ]),
  [
    'sources/often-mended.yaml',
    `publisher: Hill Post
url: https://post.example/often
date: 2021-01-01
changes: [${of(28)
      .map(
        (index) =>
          `{ date: 2022-01-${String(index + 1).padStart(2, '0')}, kind: update, note: It says ${index}. }`,
      )
      .join(', ')}]
`,
  ],
  ...of(LIMITS.names.whole).map((index): [string, string] => [
    `terms/word-${index}.mdx`,
    `---\nname: Word ${index}\ndescription: Short.\nsources: [post-gates]\n---\n`,
  ]),
  ['topics/crowded.mdx', '---\nname: Crowded\ndescription: Much happens.\n---\n'],
]);

/** Letters that would leave an attribute, a CDATA section, a comment or a script, if a form let them. What looks like a tag is refused. */
const ODD = [
  '"onmouseover="document.documentElement.dataset.ran=1"',
  "'",
  '<',
  '&',
  ']]>',
  '-->',
  '${7*7}',
  String.raw`\u003cscript\u003e`,
];
/** Each stands for the letters above, in each field. */
const IN_FIELD = /&h\b/g;
/** And in a text: written as characters, escaped, and quoted as code. */
const IN_TEXT = [
  '&lt;script&gt;document.documentElement.dataset.ran = 1&lt;/script&gt;',
  String.raw`\<img src=x onerror=alert(1)>`,
  '&#60;iframe&#62;',
  '`</script><script>alert(1)</script>`',
  String.raw`\{7*7\}`,
];
const AS_BLOCKS = [
  '## `</h2><script>document.documentElement.dataset.ran = 1</script>` {#prototype}',
  '```html\n<script>document.documentElement.dataset.ran = 1</script>\n```',
];
const SHOWN = {
  'articles/odd-letters.mdx': `---
headline: &h
kind: background
description: &h
datePublished: 2023-08-01
asOf: 2023-08-01
status: superseded
statusNote: &h
successor: one-claim
topics: [waiting]
about: [actor:odd-letters]
keyPoints:
  - { id: constructor, text: &h, restsOn: [tostring] }
changes:
  - { date: 2023-08-02, kind: correction, note: &h, was: &h, is: at home }
---

${AS_BLOCKS.join('\n\n')}

<Claim id="tostring" standing="unsourced">${IN_TEXT.join(', ')}.</Claim>
`,
  'actors/odd-letters.mdx': '---\nname: &h\ntype: person\ndescription: &h\n---\n',
};
const SHOWN_ON = [
  '/',
  '/actors/',
  '/corrections/',
  pathOf('article', 'odd-letters'),
  `${pathOf('article', 'odd-letters')}key-points/constructor/`,
  pathOf('actor', 'odd-letters'),
  pathOf('topic', 'waiting'),
];

const PAGES = [
  '/',
  '/actors/',
  '/locations/',
  '/topics/',
  '/corrections/',
  '/corrections/2023/',
  pathOf('article', 'fifty-claims'),
  pathOf('article', 'one-claim'),
  `${pathOf('article', 'fifty-claims')}key-points/k1/`,
  pathOf('actor', 'commission'),
  pathOf('actor', 'nobody'),
  pathOf('location', 'place'),
  pathOf('topic', 'orun-river'),
  pathOf('topic', 'waiting'),
  pathOf('topic', 'crowded'),
  '/articles/',
  '/articles/2023/',
  '/terms/',
  '/terms/letters/w/',
  '/terms/letters/w/part-2/',
  `${pathOf('actor', 'commission')}mentions/2023/`,
  `${pathOf('actor', 'commission')}events/2022/part-1/`,
  `${pathOf('topic', 'crowded')}events/2022/`,
  `${pathOf('topic', 'crowded')}events/2022/part-1/`,
];

const HOME = 'https://hillpost.example';

test.describe.configure({ mode: 'default' });

let project: Project;
test.beforeAll(async () => {
  project = createProject();
  for (const [file, text] of Object.entries({ ...FILES, ...MANY })) project.write(file, text);
  for (const [file, text] of Object.entries(SHOWN))
    project.write(
      file,
      text.replace(IN_FIELD, () => `'${ODD.join(' ').replaceAll("'", "''")}'`),
    );
  const built = await project.build();
  expect(built.status, built.stderr).toBe(0);
});
test.afterAll(() => project.remove());

for (const address of PAGES) {
  test(`${address} holds what is much too long, or nothing at all`, async ({ page }) => {
    // A page needs nothing but itself and its style sheet to be seen.
    await openBuilt(page, project.dist, address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px`).toEqual({ pixels: 0, sticksOut: [] });
    }
    // Where there is least room; axe looks at a page of each kind in wide windows, too.
    await page.setViewportSize({ width: NARROW, height: 800 });
    await bringAxe(page);
    expect((await runAxe(page)).found).toEqual([]);
    await enlarge(page);
    for (const width of [NARROW, WIDE]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px, text twice as large`).toEqual({ pixels: 0, sticksOut: [] });
    }
  });
}

/** A link, and how its address goes on within the site; nothing of one that leads elsewhere. */
const within = (folder: string, link: string): [string, URL][] => {
  const url = new URL(link, `${HOME}${folder}`);
  return url.origin === HOME ? [[link, url]] : [];
};

test('every link leads to a page or file that is there and to what it names on it', () => {
  const pages = new Map(readPages(project.dist).map((page) => [page.path, page]));
  const files = filesIn(project.dist);
  const textOf = (file: string) =>
    // An id never changes, wherever what it stands for moves.
    readFileSync(path.join(project.dist, file), 'utf8').replace(/<id>[^<]*<\/id>/g, '');
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (address: string): ReadonlySet<string> => {
    const known =
      ids.get(address) ??
      new Set(Array.from(pages.get(address)?.html.matchAll(/ id="([^"]+)"/g) ?? [], ([, id = '']) => id));
    ids.set(address, known);
    return known;
  };
  const links = [
    ...[...pages.values()].flatMap(({ path: folder, html }) =>
      Array.from(html.matchAll(/ href="([^"]+)"/g), ([, link = '']) => [folder, link] as const),
    ),
    ...files
      .filter((file) => /\.(?:md|xml|json)$/.test(file))
      .flatMap((file) =>
        Array.from(
          textOf(file).matchAll(/https:\/\/hillpost\.example\/[^\s"<)\\]*/g),
          ([link]) => [`/${file}`, link] as const,
        ),
      ),
    ...files
      .filter((file) => file.startsWith('search/pages-'))
      .flatMap((file) => JSON.parse(textOf(file)) as FoundPage[])
      .flatMap((found) => found.passages.map((passage) => ['search', found.path + passage.path] as const)),
  ];
  const dead = links
    .flatMap(([folder, link]) => within(folder, link).map(([, url]) => ({ folder, link, url })))
    .filter(({ url }) => {
      const id = decodeURIComponent(url.hash.slice(1));
      return pages.has(url.pathname)
        ? id !== '' && !idsOf(url.pathname).has(id)
        : !files.includes(url.pathname.slice(1));
    });
  expect([...new Set(dead.map(({ folder, link }) => `${folder}: ${link}`))]).toEqual([]);
  // The list is long enough for what it is to show.
  const archived = links.filter(([, link]) => /\/topics\/crowded\/events\/2022\/part-1\/#/.test(link));
  for (const from of [
    /^search$/,
    /^\/corrections\//,
    /^\/corrections\.xml/,
    /^\/articles\/small-0/,
    /^\/articles\/small-0\.md/,
    /^\/actors\/commission/,
  ])
    expect(archived.filter(([folder]) => from.test(folder)).length, String(from)).toBeGreaterThan(0);
});

test('an old link to what a list has no room for any more leads to where it stands', async ({ page }) => {
  const site = 'https://crowded.example';
  await page.route(`${site}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: path.join(project.dist, pathname.replace(/\/$/, '/index.html')) });
  });
  const told = `${pathOf('topic', 'crowded')}events/2022/part-1/#event-meeting-0`;
  await page.goto(`${site}${pathOf('topic', 'crowded')}#event-meeting-0`);
  await expect(page).toHaveURL(site + told);
  await expect(page.locator('#event-meeting-0')).toBeInViewport();
  const correction = 'page-event-meeting-0-correction-2023-01-01';
  await page.goto(`${site}${pathOf('topic', 'crowded')}#${correction}`);
  await expect(page).toHaveURL(`${site}${pathOf('topic', 'crowded')}events/2022/part-1/#${correction}`);
  await page.goto(`${site}/corrections/#page-source-often-mended-update-2022-01-01`);
  await expect(page).toHaveURL(`${site}/corrections/2022/#page-source-often-mended-update-2022-01-01`);
  const here = `${site}${pathOf('topic', 'crowded')}#event-meeting-40`;
  await page.goto(here);
  await expect(page.locator('#event-meeting-40')).toBeInViewport();
  await expect(page).toHaveURL(here);
});

test('letters that mean something in a form stay letters, and nothing of them runs or is asked for', async ({
  page,
}) => {
  const inFields = Object.values(SHOWN).flatMap((text) => text.match(IN_FIELD) ?? []).length * ODD.length;
  const attacks = inFields + IN_TEXT.length + AS_BLOCKS.length;
  tell({ attacks });
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) happened.push(request.url());
  });
  for (const address of SHOWN_ON) {
    await page.goto(pathToFileURL(path.join(project.dist, address, 'index.html')).href);
    // Quotation marks are those of the language by now.
    await expect(page.getByText('dataset.ran=1').first(), address).toBeAttached();
    await page.mouse.move(200, 300);
    // The page's policy would stop what got in: so it is looked for as well.
    const intruders = await page.evaluate(() => [
      ...[...document.querySelectorAll('*')]
        .filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
        .map((element) => element.outerHTML),
      ...Array.from(
        document.querySelectorAll('body script:not([src^="/_astro/"]), iframe, img[src="x"]'),
        String,
      ),
      ...(document.documentElement.dataset['ran'] === undefined ? [] : ['it ran']),
    ]);
    expect(intruders, address).toEqual([]);
  }
  for (const feed of ['feed.xml', 'rss.xml', 'sitemap-0.xml']) {
    await page.goto(pathToFileURL(path.join(project.dist, feed)).href);
    expect(await page.locator('parsererror').count(), feed).toBe(0);
  }
  expect(happened).toEqual([]);
  tell({ shown: attacks });
});
