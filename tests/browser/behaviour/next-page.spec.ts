import { createServer, type IncomingMessage } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { HEADER_POLICY } from '../../../src/hosting/policy.ts';
import { speculationFile, speculationHeader } from '../../../src/hosting/speculation.ts';
import { contentType, TYPES, TYPES_OF_NAMES } from '../../../src/hosting/headers.ts';
import { ARTICLES, pathOf } from '../../../src/newsroom/model/paths.ts';
import { dist } from '../../content/pages.ts';
import { articles } from '../../content/content.ts';
import { test as testAnywhere } from '@playwright/test';
import { expect, test } from '../reader.ts';

/** How a reader comes to the next page, and back. */

const [article] = articles;
/** It is in the menu of every page. */
const NEXT = '/actors/';
const PAGES = ['/', ARTICLES, pathOf('article', article?.id ?? ''), '/search/?q=gates'];

for (const address of PAGES) {
  test(`${address} is as it was left when the reader comes back @every-browser`, async ({
    page,
    browserName,
  }) => {
    /** What of the page keeps it from staying in the memory of the browser. */
    const hindrances: string[] = [];
    if (browserName === 'chromium') {
      const session = await page.context().newCDPSession(page);
      await session.send('Page.enable');
      session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
        // A browser without windows keeps no page: that is a circumstance, and no fault of the page.
        for (const { type, reason } of notRestoredExplanations)
          if (type !== 'Circumstantial') hindrances.push(reason);
        hindrances.push('asked');
      });
    }
    await page.goto(address);
    await page.evaluate(() => {
      document.title = 'left';
      addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'as it was' : 'made anew';
      });
    });
    await page.locator(`a[href="${NEXT}"]`).first().click();
    await page.waitForURL(`**${NEXT}`);
    // What Playwright has for this waits for a page that is loaded, and this one need not be.
    await page.evaluate(() => {
      // Later, since an answer from a page that is gone is an error.
      setTimeout(() => {
        history.back();
      });
    });
    if (browserName === 'chromium') await expect.poll(() => hindrances).toEqual(['asked']);
    else
      await expect(async () => expect(await page.evaluate(() => document.title)).toBe('as it was')).toPass({
        timeout: 20_000,
      });
  });
}

/** The file server of a host that has headers, with what the build writes for it. */
const serve = async () => {
  const asked: [address: string, purpose: string][] = [];
  const rules = speculationFile('');
  const purposeOf = ({ headers }: IncomingMessage) => String(headers['sec-purpose'] ?? '');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host.example');
    asked.push([pathname, purposeOf(request)]);
    const file = path.join(dist, pathname.replace(/\/$/, '/index.html'));
    const isRules = pathname === `/${rules.name}`;
    if (!isRules && !existsSync(file)) return response.writeHead(404).end();
    const [, type = 'application/octet-stream'] =
      Object.entries({ ...TYPES_OF_NAMES, ...TYPES }).find(([ending]) =>
        `${pathname.replace(/\/$/, '.html')}`.endsWith(ending),
      ) ?? [];
    return response
      .writeHead(200, {
        'content-type': contentType(type),
        'cache-control': 'no-cache',
        'content-security-policy': HEADER_POLICY,
        ...Object.fromEntries([speculationHeader('')]),
      })
      .end(isRules ? rules.text : readFileSync(file));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { asked, server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

// It is another host than that of the other tests.
testAnywhere(
  'a page that a reader points at is there before it is asked for, and nothing else is',
  async ({ page }) => {
    const { asked, server, origin } = await serve();
    const ahead = () => asked.filter(([, purpose]) => purpose !== '').map(([address]) => address);
    try {
      await page.goto(origin + ARTICLES);
      await expect.poll(() => asked.map(([address]) => address)).toContain('/speculation.json');
      expect(ahead()).toEqual([]);
      for (const other of ['/search/', '/rss.xml']) {
        await page.locator(`a[href="${other}"]`).first().hover();
        // As long as a browser waits whether the reader stays there, and as long again.
        await page.waitForTimeout(500);
      }
      const link = page.locator(`main a[href^="${ARTICLES}"]`).first();
      const address = (await link.getAttribute('href')) ?? '';
      await link.hover();
      await expect.poll(ahead).toEqual([address]);
      await link.click();
      await page.waitForURL(`**${address}`);
      expect(asked.filter(([one]) => one === address)).toHaveLength(1);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
);
