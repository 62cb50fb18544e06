import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBibliography, risOf } from '../../src/citing/bibliographies.ts';
import { decodeHtml } from '../../src/citing/decode-html.ts';
import { knownSources } from '../../src/citing/known-sources.ts';
import { knownPublishers } from '../../src/citing/publishers.ts';
import { readPage } from '../../src/citing/read-page.ts';
import { addressesOf, dateOf, UnreadableReference, type Reference } from '../../src/citing/reference.ts';
import { sourceFile } from '../../src/citing/source-file.ts';
import { hasErrors } from '../../src/newsroom/checking/report.ts';
import { bibliography } from '../../src/newsroom/questions/sources/bibliography.ts';
import { sourcesBibtex, sourcesCsl } from '../../src/publishing/source-references.ts';
import { serverOf } from './a-page-server.ts';
import { documentsIn, folderWith, problemsIn, WORLD, worldWith } from './a-folder.ts';
import { edit } from './a-command.ts';
import { read } from './a-document.ts';
import { newsroom } from './world.ts';

const DOCUMENTS = documentsIn(WORLD);
const context = { publishers: knownPublishers(DOCUMENTS), language: 'en-GB', today: '2023-08-15' };
const HERE = 'https://news.example/gates';

/** What is read of a page, but for what is always the same. */
const readOf = (html: string, url: string | undefined = HERE): Partial<Reference> => {
  const { accessed, ...reference } = readPage(html, url, context).reference;
  expect(accessed).toBe(context.today);
  return reference;
};

const news = (about: object): string =>
  `<html lang="en-US"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...about })}</script>`;

describe('a page', () => {
  it('says in JSON-LD who wrote it, when, and for whom; an agency among its authors is whose text it is', () => {
    const html = `${news({
      headline: 'Two gates\n of the "dam" <b>',
      datePublished: '2023-03-02T23:50:00+05:00',
      author: [{ '@type': 'Person', name: 'Mara Oln' }, { name: 'Valley Wire' }],
      publisher: { name: 'HP' },
    })}<link rel="canonical" href="https://www.post.example/2023/gates/?utm_source=feed&amp;id=7">`;
    expect(readOf(html, 'https://post.example/2023/gates?fbclid=x')).toEqual({
      publisher: 'Hill Post',
      authors: ['Mara Oln'],
      title: 'Two gates of the "dam" <b>',
      url: 'https://www.post.example/2023/gates/?id=7',
      date: '2023-03-02',
      via: 'Valley Wire',
    });
  });

  it('says it in Open Graph, with the name of the site behind the title', () => {
    expect(
      readOf(
        '<html lang="fa"><title>x</title><meta property="og:title" content="The dam | Far News"><meta property="og:site_name" content="Far News"><meta property="article:published_time" content="2023-04-01"><meta property="article:author" content="https://far.example/ana">',
      ),
    ).toEqual({
      publisher: 'Far News',
      authors: [],
      title: 'The dam',
      url: HERE,
      date: '2023-04-01',
      lang: 'fa',
    });
  });

  it.each([
    ['The dam | Far News', 'The dam'],
    ['Far News: The dam', 'The dam'],
    ['FAR NEWS – The dam: a chronicle', 'The dam: a chronicle'],
    ['The dam: Far News', 'The dam: Far News'],
    ['Orun: the dam', 'Orun: the dam'],
    ['Far News:', 'Far News:'],
  ])('has the name of the site off its title: %s', (title, without) => {
    const site = '<meta property="og:site_name" content="Far News">';
    expect(readOf(`<title>${title}</title>${site}`)).toMatchObject({ publisher: 'Far News', title: without });
  });

  it('is from the publisher that stands behind its title, where the content has it', () => {
    expect(readOf('<title>The dam | Hill Post</title>')).toMatchObject({
      publisher: 'Hill Post',
      title: 'The dam',
    });
    expect(readOf('<title>The dam | Far News</title>')).toMatchObject({
      publisher: 'news.example',
      title: 'The dam | Far News',
    });
  });

  it('says in citation tags what was printed where', () => {
    expect(
      readOf(
        '<meta name="citation_title" content="Small craters"><meta name="citation_author" content="Aldan, Teo"><meta name="citation_author" content="Ilse Maron"><meta name="citation_journal_title" content="Journal of Craters"><meta name="citation_publication_date" content="2022/11"><meta name="citation_doi" content="https://doi.org/10.5555/crater.1"><meta name="citation_firstpage" content="1"><meta name="citation_lastpage" content="9">',
      ),
    ).toEqual({
      type: 'paper',
      publisher: 'Journal of Craters',
      authors: ['Teo Aldan', 'Ilse Maron'],
      title: 'Small craters',
      url: HERE,
      date: '2022-11',
      doi: '10.5555/crater.1',
      pages: '1–9',
    });
  });

  it('in a journal has the name of the journal, whoever prints it', () => {
    const house = knownPublishers([
      read(
        'publishers',
        'publishers/valley-press.yaml',
        'name: Valley Press\nkind: publishing-house\naliases: [Annals of Dams]\nhosts: [press.example]\n',
      ),
    ]);
    const url = 'https://journals.press.example/1';
    const html =
      '<meta name="citation_title" content="Gates"><meta name="citation_journal_title" content="Annals of Dams"><meta name="citation_publisher" content="Valley Press">';
    expect(readPage(html, url, { ...context, publishers: house }).reference).toMatchObject({
      type: 'paper',
      publisher: 'Annals of Dams',
    });
    const written = `@article{x, title={Gates}, url={${url}}, journaltitle={Annals of Dams}, publisher={Valley Press}}`;
    expect(
      readBibliography('bib', written, { ...context, publishers: house }).map(({ reference }) => reference),
    ).toMatchObject([{ type: 'paper', publisher: 'Annals of Dams' }]);
    // What is no part of a journal is of its house.
    expect(
      readOf('<title>x</title><meta property="og:site_name" content="News">', 'https://post.example/x'),
    ).toMatchObject({ publisher: 'Hill Post' });
  });

  it('has no agency and no publisher among its authors, however they are spelt, and says what is perhaps no person', () => {
    const said = (author: unknown, publisher = 'Far News') => {
      const { reference, remarks } = readPage(
        news({ author, publisher, headline: 'x', datePublished: '2023-03-02' }),
        HERE,
        context,
      );
      return [reference.authors, reference.via, ...remarks];
    };
    const doubtful = (name: string) =>
      `${name} may not be a person. If it is an agency whose text this is, move it to "via". If it is a part of the publisher, take it out of "authors".`;
    expect(said(['VALLEY WIRE', 'Mara Oln'])).toEqual([
      ['Mara Oln'],
      'Valley Wire',
      'VALLEY WIRE is an agency, so it is under "via" and not under "authors".',
    ]);
    expect(said('valley-wire', 'Valley Wire')).toEqual([
      [],
      undefined,
      'valley-wire is the publisher, so it is not under "authors".',
    ]);
    expect(said('HP', 'Hill Post')).toEqual([
      [],
      undefined,
      'HP is the publisher, so it is not under "authors".',
    ]);
    expect(said('NPA')).toEqual([['NPA'], undefined, doubtful('NPA')]);
    expect(said('Highways Department')).toEqual([
      ['Highways Department'],
      undefined,
      doubtful('Highways Department'),
    ]);
    expect(said({ '@type': 'NewsMediaOrganization', name: 'Homer' })).toEqual([
      ['Homer'],
      undefined,
      doubtful('Homer'),
    ]);
    expect(said([{ '@type': 'Person', name: 'Homer' }, 'Mara Oln'])).toEqual([
      ['Homer', 'Mara Oln'],
      undefined,
    ]);
  });

  it('that says nothing is named after its host, and what is missing is said', () => {
    const { reference, remarks } = readPage('<p>Words. (Valley Wire)', HERE, context);
    expect(reference).toEqual({ publisher: 'news.example', authors: [], url: HERE, accessed: context.today });
    expect(remarks).toEqual([
      'The page does not say who publishes it, so "publisher" has the name of its website. Write the name of the publisher.',
      'The page names Valley Wire. If it carries the agency\'s text, add "via: Valley Wire".',
      'The page does not say when it was published, so the source has no date. Add "date" if you know it.',
      'The page has no title. Add "title" if you saw one.',
    ]);
  });

  it('that a browser saved says where it was; a page that does not is refused', () => {
    expect(
      readPage('<!-- saved from url=(0026)https://news.example/gates --><p>x', undefined, context).reference
        .url,
    ).toBe(HERE);
    expect(() => readPage('<p>x', undefined, context)).toThrow(UnreadableReference);
  });

  it('that names another host as its own is the page that was asked for', () => {
    expect(readOf('<link rel="canonical" href="https://other.example/first">').url).toBe(HERE);
  });

  it('may say anything wrong, and nothing of it breaks', () => {
    const html = `<script type="application/ld+json">{"@type":"NewsArticle",</script>${news({ headline: [{}], datePublished: 7, author: [null, { name: {} }], publisher: 'x', '@graph': 'y' })}<meta property="article:published_time" content="2999-01-01">`;
    expect(readOf(html)).toEqual({ publisher: 'x', authors: [], url: HERE });
    expect(() => readPage('<div>'.repeat(100_000), HERE, context)).toThrow('nested');
  });
});

it.each([
  ['2023-03-02T23:50:00-08:00', '2023-03-02'],
  ['2023/3/2', '2023-03-02'],
  ['20230302', '2023-03-02'],
  ['2 March 2023', '2023-03-02'],
  ['March 2, 2023', '2023-03-02'],
  ['Thu, 02 Mar 2023 10:00:00 GMT', '2023-03-02'],
  ['2023', '2023'],
  ['Mar 2023', '2023-03'],
  ['2.3.2023', '2023-03-02'],
  ['02.03.2023, 10:15 Uhr', '2023-03-02'],
  ['3/2/2023', undefined],
  ['yesterday', undefined],
])('the date "%s" is %s', (written, date) => {
  expect(dateOf(written)).toBe(date);
});

it('an archived copy is a copy of what its address names', () => {
  const copy = 'https://web.archive.org/web/20230302101112/https://post.example/orun/gates?utm_medium=x';
  expect(addressesOf(copy)).toEqual({ url: 'https://post.example/orun/gates', archiveUrl: copy });
  expect(knownSources(DOCUMENTS).find(addressesOf(copy))?.id).toBe('post-gates');
});

it('a page in an old encoding is read as it was written', () => {
  expect(decodeHtml(Buffer.from('<meta charset=iso-8859-1>Orún', 'latin1'), '')).toContain('Orún');
  expect(decodeHtml(Buffer.from('<meta charset=nonsense>Orún'), '')).toContain('Orún');
});

describe('the sources of the world come back', () => {
  /** All that a reader finds without this newsroom: of an interview or a visit only its people know. */
  const sources = bibliography(newsroom, [
    {
      sources: newsroom.sources.list
        .filter(({ by, type }) => by.length === 0 && type !== 'own-reporting')
        .map(({ id }) => id),
    },
  ]);
  const csl = JSON.parse(JSON.stringify(sourcesCsl(sources))) as { type: string }[];

  /** BibTeX has no broadcasts, and RIS gives a court neither a name nor a number. */
  const LOST: Record<string, string> = { bib: 'crater-broadcast', ris: 'crater-judgment' };
  const FIELDS = [
    'type',
    'publisher',
    'authors',
    'via',
    'title',
    'url',
    'date',
    'doi',
    'isbn',
    'edition',
    'number',
    'pages',
    'accessed',
  ] as const;
  /** What of a source the formats have a place for. */
  const carried = (reference: Reference, without: readonly string[]) =>
    Object.fromEntries(
      FIELDS.filter((name) => !without.includes(name))
        .map((name) => [name, reference[name]] as const)
        .filter(([, value]) => value !== undefined && value !== 'web' && String(value) !== ''),
    );

  it.each([
    ['json', JSON.stringify(csl), []],
    ['bib', sourcesBibtex(sources), ['number']],
    ['ris', risOf(csl), ['number', 'edition']],
  ] as const)('through %s', (format, written, without) => {
    const read = readBibliography(format, written, context);
    expect(read.map(({ key }) => key)).toEqual([...sources.keys()]);
    for (const { key, reference } of read) {
      if (key === LOST[format]) continue;
      const { source } = sources.get(key) ?? {};
      const publisher = context.publishers.named(source?.publisher ?? '') ?? source?.publisher;
      const url = source?.url ?? reference.url;
      const pages = reference.pages?.replace('-', '–');
      expect(carried({ ...reference, ...(pages !== undefined && { pages }) }, without)).toEqual(
        carried(
          { ...source, ...(publisher !== undefined && { publisher }), ...(url !== undefined && { url }) },
          without,
        ),
      );
    }
  });

  it('and are known by address, DOI or ISBN', () => {
    const known = knownSources(DOCUMENTS);
    const read = readBibliography('json', JSON.stringify(csl), context);
    const unknown = read
      .filter(({ key, reference }) => known.find(reference)?.id !== key)
      .map(({ key }) => key);
    expect(unknown).toEqual([]);
  });

  it('have no agency among their authors', () => {
    const written =
      '@online{x, title={A}, url={https://far.example/a}, author={{Valley Wire}}, organization={Far News}}';
    const [{ reference, remarks } = { reference: {}, remarks: [] }] = readBibliography(
      'bib',
      written,
      context,
    );
    expect(reference).toMatchObject({ via: 'Valley Wire', authors: [] });
    expect(remarks).toEqual(['Valley Wire is an agency, so it is under "via" and not under "authors".']);
  });

  it.each([
    ['bib', '@online{x, title={a', 'cannot be read as BibTeX'],
    ['json', '{', 'cannot be read as CSL-JSON'],
    ['ris', 'no entry', 'has no entry in RIS'],
  ] as const)('a file that is no %s is refused', (format, written, sentence) => {
    expect(() => readBibliography(format, written, context)).toThrow(sentence);
  });
});

it('a value that cannot stand in a source is left out, and it is said which', () => {
  const file = sourceFile(
    { publisher: 'Hill Post', url: HERE, isbn: '123', date: '2023-13' },
    new Set(),
    'en-GB',
  );
  expect(file).toMatchObject({
    isRefused: false,
    id: 'hill-post',
    text: `publisher: Hill Post\nurl: ${HERE}\n`,
  });
  expect(file.remarks).toHaveLength(2);
  expect(sourceFile({ publisher: 'Hill Post' }, new Set(), 'en-GB').isRefused).toBe(true);
});

describe('npm run source and npm run export', () => {
  it('write what they find and name the rest, and the check accepts it', async () => {
    const host = await serverOf({
      '/gates': { body: news({ headline: 'Gates', publisher: { name: 'Far News' } }) },
      '/file.pdf': { type: 'application/pdf', body: '%PDF' },
      '/unnamed': { body: '<title>Levels</title><meta name="date" content="2023-03-02">' },
      '/known': {
        body: '<link rel="canonical" href="/x"><meta name="citation_doi" content="10.5555/ORUN.2022">',
      },
    });
    const folder = worldWith();
    const files = folderWith({
      'refs.bib':
        '@book{b, title={Walls}, publisher={Hill Press}, date={2020}}\n@online{n, title={No address}}',
    });
    const { status, stdout, stderr } = await edit(
      'source',
      [
        '--private',
        `${host}/gates`,
        `${host}/file.pdf`,
        `${host}/unnamed`,
        `${host}/known`,
        `${host}/gone`,
        path.join(files, 'refs.bib'),
      ],
      folder,
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const said = stdout
      .replaceAll(host, 'HOST')
      .replaceAll(`${files}/`, '')
      .replaceAll(path.relative(process.cwd(), folder), 'content');
    expect(said).toMatchInlineSnapshot(`
      "content/sources/far-news-gates.yaml: Far News, Gates
        Cite it with [Far News](source:far-news-gates)
        The page does not say when it was published, so the source has no date. Add "date" if you know it.
        The content has no publisher "Far News" yet. Write one: npm run new -- publisher --name "Far News" --kind KIND
      HOST/file.pdf is not a web page but application/pdf. Write the source by hand: npm run new -- source --url HOST/file.pdf
      content/sources/127-0-0-1-levels.yaml: 127.0.0.1, Levels, 2023-03-02
        Cite it with [127.0.0.1](source:127-0-0-1-levels)
        The page does not say who publishes it, so "publisher" has the name of its website. Write the name of the publisher.
        The content has no publisher at 127.0.0.1 yet. If a publisher in the content owns it, add the website to its "hosts". Otherwise write a new publisher: npm run new -- publisher --name NAME --kind KIND --hosts 127.0.0.1
      HOST/known is in the content already: content/sources/crater-paper.yaml
        Cite it with [Journal of Small Craters](source:crater-paper)
      HOST/gone answers with the error 404. Open it in a browser, save it, and name the saved file: npm run source -- FILE --url ADDRESS
      content/sources/hill-press-walls.yaml: Hill Press, Walls, 2020
        Cite it with [Hill Press](source:hill-press-walls)
      refs.bib n was not written.
        The field "publisher" is missing. Add "publisher:" and a text behind it. What belongs there: Who published it: the name of a publisher of \`publishers/\`, an alias or the id. Of a paper: the journal.
        A source of the type "web" needs "url", so that a reader can find it. Add its address, or say under "type" what it is: a book or an interview needs none.

      3 written, 1 in the content already, 3 not written.
      "
    `);
    expect(readFileSync(path.join(folder, 'sources/far-news-gates.yaml'), 'utf8')).toContain(
      `url: ${host}/gates\n`,
    );
    expect(hasErrors(problemsIn(folder))).toBe(false);
  });

  it('take the id that an editor chooses for one source', async () => {
    const pages = folderWith({
      'saved.html': news({ headline: 'Gates', publisher: { name: 'Far News' } }),
      'two.bib':
        '@book{b, title={Walls}, publisher={Hill Press}, date={2020}, isbn={978-0-306-40615-7}}\n@book{c, title={Dams}, publisher={Hill Press}, date={2020}}',
    });
    const folder = worldWith();
    const saved = path.join(pages, 'saved.html');
    const bib = path.join(pages, 'two.bib');
    const ask = (...args: string[]) => edit('source', args, folder);
    const chosen = await ask(saved, '--url', HERE, '--id', 'far-gates');
    expect(chosen.stdout).toContain('Cite it with [Far News](source:far-gates)');
    expect(readFileSync(path.join(folder, 'sources/far-gates.yaml'), 'utf8')).toContain(`url: ${HERE}`);
    const there = HERE.replace('gates', 'other');
    expect((await ask(saved, '--url', there, '--id', 'far-gates')).stderr).toBe(
      'The id "far-gates" is taken. Choose another one, for example --id far-gates-2\n',
    );
    expect((await ask(saved, '--url', there, '--id', 'Far Gates')).stderr).toBe(
      '"Far Gates" cannot be an id. Write small letters, digits and hyphens, for example --id far-gates\n',
    );
    expect((await ask(saved, bib, '--id', 'both')).stderr).toBe(
      '--id is the id of one source. Give one address or one file with it.\n',
    );
    const two = await ask(bib, '--id', 'both');
    expect(two.stdout).toContain('two.bib has 2 sources, but --id can name only one. Leave it out.');
    expect(two.stdout).toContain('0 written');
  });

  it('are not made of a file that is no page', async () => {
    const brief = path.join(folderWith({ 'brief.md': '# Gates\n\nTwo < three.\n' }), 'brief.md');
    const { status, stdout } = await edit('source', [brief, '--url', HERE], worldWith());
    expect(status).toBe(1);
    expect(stdout).toContain(`${brief} is no saved page.`);
  });

  it('do not read a page to its end that is far too large', async () => {
    const host = await serverOf({ '/huge': { body: ' '.repeat(10_000_001) } });
    const { status, stdout } = await edit('source', ['--private', `${host}/huge`], worldWith());
    expect(status).toBe(1);
    expect(stdout).toContain('/huge is larger than 10 MB. Write the source by hand: npm run new -- source');
  });

  it('print the sources of a topic, and say what has none', async () => {
    const topic = await edit('export', ['orun-river', '--format', 'json'], WORLD);
    const ids = (JSON.parse(topic.stdout) as { id: string }[]).map(({ id }) => id);
    expect(ids).toContain('post-gates');
    expect(new Set(ids).size).toBe(ids.length);
    const wrong = await edit('export', ['dam-gates-open'], WORLD);
    expect(wrong).toMatchObject({
      status: 2,
      stderr:
        'No article and no topic is called "dam-gates-open". Did you mean "dam-gates-opened"? If not, write the name of its file without the ending.\n',
    });
  });
});
