import { expect, test } from '@playwright/test';
import { cardId, pathOf } from '../../src/newsroom/model/paths.ts';
import { seed } from './seed.ts';
import { WebKit } from './webdriver.ts';
import { WIDE } from './windows.ts';

/** What a reader does most, once in WebKit: the way from a claim to an actor and back, a card, the search. */

// One window for all, since it takes seconds to open.
test.describe.configure({ mode: 'default' });

const mention = seed.body.mentions.find(({ kind, claim }) => kind === 'actor' && claim !== undefined);
if (mention?.claim === undefined) throw new Error(`No claim of ${seed.id} mentions an actor.`);
const article = pathOf('article', seed.id);
const claim = `#${mention.claim}`;
const entry = `#${cardId('actor', mention.id)}`;
const name = `${claim} a[href="${entry}"]`;

let window: WebKit;
test.beforeAll(async () => {
  window = await WebKit.start(WIDE, 800);
});
test.afterAll(() => window.stop());

const expectPath = (path: string, baseURL: string | undefined) =>
  expect.poll(() => window.url()).toBe(new URL(path, baseURL).href);

/** A link has led here, and it is in view. */
const expectArrival = (selector: string) =>
  expect
    .poll(() =>
      window.run(`(() => {
        const place = document.querySelector(${JSON.stringify(selector)});
        const { top, bottom } = place.getBoundingClientRect();
        return place.matches(':target') && bottom > 0 && top < innerHeight;
      })()`),
    )
    .toBe(true);

test('the reader of a claim learns about the actor it mentions and finds back', async ({ baseURL }) => {
  await window.open(new URL('/', baseURL).href);
  await window.click(`:is(h1, h2, h3) a[href="${article}"]`);
  await expectPath(article, baseURL);
  await window.click(name);
  await expectArrival(entry);
  await window.click(`${entry} a[href="${claim}"]`);
  await expectArrival(claim);
  await window.click(`${entry} a[href="${pathOf('actor', mention.id)}"]`);
  await expectPath(pathOf('actor', mention.id), baseURL);
  await window.click(`#page-mentions a[href="${article}${claim}"]`);
  await expectPath(article + claim, baseURL);
  await expectArrival(claim);
});

test('a card opens beside the name that the pointer rests on', async ({ baseURL }) => {
  await window.open(new URL(article, baseURL).href);
  await window.hover(name);
  const gap = `(() => {
    const [card, name] = ['.card', ${JSON.stringify(name)}].map((one) => document.querySelector(one)?.getBoundingClientRect());
    return card && (card.top > name.top ? card.top - name.bottom : name.top - card.bottom);
  })()`;
  await expect.poll(() => window.run(gap)).toBeLessThan(8);
  expect(await window.run(gap)).toBeGreaterThan(-8);
});

test('what is searched for is found', async ({ baseURL }) => {
  await window.open(new URL('/search/', baseURL).href);
  await window.type('input[type="search"]', 'gates');
  const found = `document.querySelectorAll('#page-results > li mark').length`;
  await expect.poll(() => window.run(found)).toBeGreaterThan(0);
});
