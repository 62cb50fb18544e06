import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addressesOf,
  formerPages,
  publishedFrom,
  publishedText,
} from '../../src/newsroom/model/addresses.ts';
import { assemble, publicOf } from '../../src/newsroom/checking/assemble.ts';
import { problemsOf, TODAY } from './a-check.ts';
import { documentsIn, said, saidOf, WORLD, worldWith } from './a-folder.ts';
import { newsroom as world } from './world.ts';

/** A withdrawal is urgent: what others say of the article does not stop it. */

const GATES = '/articles/dam-gates-opened/';
const published = addressesOf(world);

/** The world without an article that others lead to, and with a file more, if there is one. */
const withdrawn = (file?: string, text = '') => {
  const folder = worldWith();
  const gates = path.join(folder, 'articles/dam-gates-opened.mdx');
  writeFileSync(
    gates,
    readFileSync(gates, 'utf8')
      .replace(/^status: .*/m, 'status: withdrawn')
      .replace(/^statusNote: .*\n/m, '')
      .replace(/^topics:/m, 'statusNote: The report was about another dam.\ntopics:')
      .replace(
        /^changes:/m,
        'changes:\n  - { date: 2023-08-15, kind: withdrawal, note: It was another dam. }',
      ),
  );
  if (file !== undefined) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return documentsIn(folder);
};
const places = (documents: ReturnType<typeof documentsIn>) =>
  problemsOf(documents, { published })
    // An event that only the withdrawn text told is told nowhere.
    .filter(({ code }) => code !== 'untold-event')
    .map(({ severity, file, line, code }) => `${severity} ${file}:${line} ${code}`);

describe('An article that others link to can be withdrawn:', () => {
  it('the check warns of the link to a claim of it', () => {
    expect(places(withdrawn())).toEqual([
      'warning articles/water-agreement.mdx:34 withdrawn-target',
      'warning topics/orun-river.mdx:4 withdrawn-target',
    ]);
    expect(saidOf('withdrawn-target')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:1  warning  withdrawn-target
        This leads to /articles/cold-spring/, which was withdrawn. Readers find only the reason there, and no longer what it said.
        Check whether the sentence still holds. If it does, give it a source of its own, or link to another article."
    `);
  });

  it('the check warns of a link to its page, of a mention, and of an article that names it as what came next', () => {
    const text = (line: string, status = 'settled') =>
      `---\nheadline: Rain\nkind: explainer\ndescription: It rained.\ndatePublished: 2023-07-01\nasOf: 2023-07-01\nstatus: ${status}\nkeyPoints: [{ id: rain-point, text: It rained., restsOn: [rain] }]\n---\n\n<Claim id="rain" standing="unsourced">It rained.</Claim> ${line}\n`;
    const warned = (file: string) => places(withdrawn('articles/rain.mdx', file))[0];
    expect(warned(text(`See [this](${GATES}).`))).toBe('warning articles/rain.mdx:11 withdrawn-target');
    expect(warned(text('See [this](article:dam-gates-opened).'))).toBe(
      'warning articles/rain.mdx:11 withdrawn-target',
    );
    expect(warned(text('', 'overtaken\nsuccessor: dam-gates-opened'))).toBe(
      'warning articles/rain.mdx:8 withdrawn-target',
    );
  });

  it('what has moved to a claim of it still leads to its explanation', () => {
    const retired = `address: /articles/old/\ndate: 2023-04-01\nkind: moved\nreason: Told anew.\nsuccessor: '${GATES}#gates-opened'\n`;
    expect(
      places(withdrawn('retired/old.yaml', retired)).filter((found) => found.startsWith('error')),
    ).toEqual([]);
  });
});

describe('The addresses of what stood on a withdrawn page', () => {
  const points = published.filter((address) => address.startsWith(`${GATES}#`));
  const listed = () =>
    publishedFrom(publishedText(assemble(publicOf(withdrawn(), TODAY), 'en-GB'), published));

  it('stay in the list, and lead to the page that says why', () => {
    expect(points.length).toBeGreaterThan(5);
    expect(listed()).toEqual(published);
    expect(said(problemsOf(withdrawn(), { published: listed() }))).not.toContain('address-gone');
  });

  it('and the pages of its key points lead there, as do those of a key point that is retired', () => {
    const former = formerPages(assemble(withdrawn(), 'en-GB'), true).map(
      ({ address, reason, successor }) => ({
        ...{ address, reason, successor },
      }),
    );
    expect(former).toEqual(
      expect.arrayContaining([
        {
          address: `${GATES}key-points/gates/`,
          reason: 'The report was about another dam.',
          successor: GATES,
        },
      ]),
    );
    expect(formerPages(assemble(withdrawn(), 'en-GB'), false).map(({ address }) => address)).not.toContain(
      `${GATES}key-points/gates/`,
    );
    const retired = `address: '${GATES}#old-point'\ndate: 2023-04-01\nkind: retired\nreason: Told anew.\n`;
    expect(formerPages(assemble(withdrawn('retired/old-point.yaml', retired), 'en-GB'), true)).toContainEqual(
      {
        address: `${GATES}key-points/old-point/`,
        date: '2023-04-01',
        kind: 'retired',
        reason: 'Told anew.',
        successor: `${GATES}#old-point`,
      },
    );
  });

  it('must be explained when the page goes, too', () => {
    const gone = documentsIn(WORLD).filter(({ id }) => id !== 'dam-gates-opened');
    expect(said(problemsOf(gone, { published: listed() }))).toContain(`${GATES} was published`);
  });
});
