import { request, run, textOf } from './request.ts';

/**
 * Keeps one open issue about sources that are gone: `node src/cli/github/links-issue.ts FILE`, with what `npm run check:links` has
 * said in that file. It is opened, brought up to date, and closed when nothing is gone any more.
 */

const LABEL = 'sources';
const TITLE = 'Sources that are gone, or no longer say what is quoted';
/** Letters. GitHub takes 65,536. */
const LONGEST = 60_000;

/** As code, so that nothing in it is markup. */
const asCode = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

await run(async () => {
  const said = textOf(process.argv[2] ?? '');
  if (said === undefined) throw new Error('There is no file with what the check of the links has said.');
  const counts = /^\d+ there, \d+ changed, (\d+) gone, /m.exec(said);
  if (!counts) throw new Error('The check of the links did not come to its end.');
  const lost = Number(counts[1]) + Number(/^Quotations: .*?(\d+) no longer there/m.exec(said)?.[1] ?? 0);
  const open = (await request('GET', `/issues?state=open&labels=${LABEL}&per_page=100`)) as {
    number: number;
    title: string;
  }[];
  const own = open.find(({ title }) => title === TITLE);
  const body = `Look for each whether it has moved, and correct its address. If it is gone for good, write "gone" and "archiveUrl" into its file.\n\n${asCode(said.slice(0, LONGEST))}`;
  if (lost === 0) {
    if (own) await request('PATCH', `/issues/${own.number}`, { state: 'closed' });
  } else if (own) await request('PATCH', `/issues/${own.number}`, { body });
  else await request('POST', '/issues', { title: TITLE, body, labels: [LABEL] });
});
