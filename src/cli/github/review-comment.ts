import path from 'node:path';
import { given, request, run, textOf } from './request.ts';

/**
 * Puts the review of a pull request into one comment, and keeps that up to date. The review was made by the code of the pull request,
 * so that it may say anything: `node src/cli/github/review-comment.ts FOLDER`, with `review.md` and `number` in that folder.
 */

/** Letters. GitHub takes 65,536, and what is made harmless becomes longer. */
const LONGEST = 40_000;

/** By this the comment is found again. */
const MARK = '<!-- review -->';

/**
 * Markdown without markup that reaches beyond its comment: no links, pictures, mentions, references to issues, and of HTML only what
 * marks words as put in or taken out, and what folds lines. A review as `npm run review` writes it stays as it is.
 */
const harmless = (markdown: string): string =>
  markdown
    .replace(/(?<!\\)<(?!\/?(?:del|ins|details|summary)>|!-- -->)/g, '&lt;')
    .replace(/@(?=\w)/g, '@<!-- -->')
    .replace(/(\w):\/\//g, '$1:<!-- -->//')
    .replace(/\bwww\./gi, 'www<!-- -->.')
    .replace(/(?<!\\)\](?=\s*[([:])/g, '\\]')
    .replace(/(?<!\\)(#|\bGH-)(?=\d)/gi, '$1<!-- -->');

const LEFT_OUT = 'The rest is in the summary of the run.';

/** What is folded, with the line that stands for it. */
const FOLDED = /<details>\n<summary>([^\n]*)<\/summary>\n[^]*?\n<\/details>/g;

/** Leaves out what is folded, the longest first, and cuts what is still too long. */
const shortened = (text: string): string => {
  let rest = text;
  const folded = [...text.matchAll(FOLDED)].toSorted(([a], [b]) => b.length - a.length);
  for (const [part, title = ''] of folded)
    if (rest.length > LONGEST) rest = rest.replace(part, () => `${title}: in the summary of the run.`);
  if (rest.length <= LONGEST) return rest;
  const end = rest.lastIndexOf('\n', LONGEST);
  return `${closed(rest.slice(0, end === -1 ? LONGEST : end))}\n\n${LEFT_OUT}`;
};

/** A text in which nothing is folded beyond its end. */
const closed = (text: string): string => {
  const count = (tag: string) => text.split(tag).length - 1;
  return text + '\n</details>'.repeat(Math.max(0, count('<details>') - count('</details>')));
};

/** Where the pictures of the pages are, if the review says that there are some. */
const pictures = (review: string): string =>
  /^Pictures show /m.test(review)
    ? `\nThey are in the artifact "pages" of [the run](${given('GITHUB_SERVER_URL')}/${given('GITHUB_REPOSITORY')}/actions/runs/${given('RUN')}).\n`
    : '';

await run(async () => {
  const folder = process.argv[2] ?? '';
  const [review, number] = ['review.md', 'number'].map((file) => textOf(path.join(folder, file)));
  if (review === undefined || number === undefined) {
    process.stdout.write('The run has no review.\n');
    return;
  }
  if (!/^\d{1,9}\s*$/.test(number)) throw new Error('The run does not say the number of its pull request.');
  const pull = (await request('GET', `/pulls/${number.trim()}`)) as { head: { sha: string } };
  // Who made the review could name any number, and a newer commit has a review of its own.
  if (pull.head.sha !== given('HEAD_SHA')) {
    process.stdout.write('The pull request is at another commit.\n');
    return;
  }
  const comments = `/issues/${number.trim()}/comments`;
  const found = (await request('GET', `${comments}?per_page=100`)) as {
    id: number;
    body: string;
    user: { type: string };
  }[];
  const own = found.find(({ body, user }) => user.type === 'Bot' && body.startsWith(MARK));
  const body = `${MARK}\n${closed(harmless(shortened(review)))}${pictures(review)}`;
  if (own) await request('PATCH', `/issues/comments/${own.id}`, { body });
  else await request('POST', comments, { body });
});
