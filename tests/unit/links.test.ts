import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsIn, worldWith } from './a-folder.ts';

const AGREEMENT = 'articles/water-agreement.mdx';
const GATES = 'articles/dam-gates-opened.mdx';

const change = (folder: string, file: string, was: string, is: string) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(text).toContain(was);
  writeFileSync(path.join(folder, file), text.replace(was, is));
};

/** What the check says of the world when its one link by address leads elsewhere. */
const linkTo = (url: string, file = AGREEMENT) => {
  const folder = worldWith();
  change(folder, AGREEMENT, '/articles/dam-gates-opened/#gates-opened', url);
  return (
    problemsIn(folder)
      // That a link leads elsewhere is a change as well, which the ledger is asked about.
      .filter((problem) => problem.file === file && problem.code !== 'unrecorded-change')
      .map(({ code, hint }) => `${code}: ${hint ?? ''}`)
  );
};

describe('a link by address', () => {
  it.each([
    '/',
    '/about/',
    '/about/#confirmed',
    '/articles/dam-gates-opened/',
    '/articles/dam-gates-opened/#the-gates',
    '/articles/dam-gates-opened/#gates',
    '/actors/water-board/#fact-runs-dam',
    '/topics/orun-river/#event-gates-open',
    '/people/',
    '/terms/',
    '/open/',
    '/articles/2023/',
    '/articles/dam-gates-opened/key-points/gates/',
    '#what-was-signed',
    '#rules',
  ])('may lead to %s', (url) => {
    expect(linkTo(url)).toEqual([]);
  });

  it.each([
    [
      '/articles/dam-gates-opened',
      'Did you mean "/articles/dam-gates-opened/"? If not, correct the link, or give its target an id.',
    ],
    [
      '/articles/dam-gates-opened/#gate-opened',
      'Did you mean "/articles/dam-gates-opened/#gates-opened"? If not, correct the link, or give its target an id.',
    ],
    [
      '/actors/water-board/#runs-dam',
      'Did you mean "/actors/water-board/#fact-runs-dam"? If not, correct the link, or give its target an id.',
    ],
    [
      '#what-was-singed',
      'Did you mean "#what-was-signed"? If not, correct the link, or give its target an id.',
    ],
    ['/nowhere-at-all/', 'Correct the link, or give its target an id.'],
    ['/events/gates-open/', 'Correct the link, or give its target an id.'],
    ['#', 'Correct the link, or give its target an id.'],
  ])('may not lead to %s', (url, hint) => {
    expect(linkTo(url)).toEqual([`broken-link: ${hint}`]);
  });

  it('into a page that could not be read may be right', () => {
    const folder = worldWith();
    change(folder, GATES, 'kind: explainer', 'kind: explaner');
    expect(problemsIn(folder).map(({ code }) => code)).toEqual(['wrong-value']);
  });

  it('from a retired address into a page that could not be read may be right', () => {
    const folder = worldWith();
    mkdirSync(path.join(folder, 'retired'), { recursive: true });
    const lines = ['address: /articles/old/', 'date: 2023-03-07', 'kind: moved', 'reason: Renamed.'];
    const retired = [...lines, 'successor: /articles/dam-gates-opened/#gates-opened', ''].join('\n');
    writeFileSync(path.join(folder, 'retired/old.yaml'), retired);
    expect(problemsIn(folder)).toEqual([]);
    change(folder, GATES, 'kind: explainer', 'kind: explaner');
    expect(problemsIn(folder).map(({ code }) => code)).toEqual(['wrong-value']);
  });
});

describe('a published address', () => {
  it('of a page that could not be read is not gone', () => {
    const folder = worldWith();
    const published = ['/articles/dam-gates-opened/', '/articles/dam-gates-opened/#gates-opened'];
    writeFileSync(path.join(folder, 'published.txt'), `${published.join('\n')}\n`);
    change(folder, GATES, 'Two gates', '{ Two gates');
    expect(problemsIn(folder).filter(({ code }) => code === 'address-gone')).toEqual([]);
    change(folder, GATES, '{ Two gates', 'Two gates');
    change(folder, GATES, 'id="gates-opened"', 'id="gates-open"');
    const gone = problemsIn(folder).filter(({ code }) => code === 'address-gone');
    expect(gone.map(({ file, line }) => [file, line])).toEqual([['published.txt', 2]]);
  });
});
