import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runStep } from '../../src/cli/step.ts';
import { temporary } from './a-folder.ts';

const run = (program: string, options: Parameters<typeof runStep>[2]) =>
  runStep(process.execPath, ['--eval', program], options);
const never = new AbortController().signal;
/** In milliseconds. */
const grace = 100;

test('a command that succeeds has succeeded', async () => {
  expect(await run('', { stop: never })).toMatchObject({ succeeded: true, stopped: false });
});

test('a command that fails has failed, and was not stopped', async () => {
  expect(await run('process.exit(3)', { stop: never })).toMatchObject({ succeeded: false, stopped: false });
});

test('a command that is not there has failed', async () => {
  expect(await runStep('no-such-command', [], { stop: never })).toMatchObject({ succeeded: false });
});

test('a command that loops without a pause is stopped at its limit', async () => {
  expect(await run('for (;;);', { stop: AbortSignal.timeout(200), grace })).toMatchObject({
    succeeded: false,
    stopped: true,
  });
});

test('what a command has started is stopped with it, even where it loops and hears no signal', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const deaf = `process.on('SIGINT', () => {});`;
  const looping = `${deaf} require('node:net').connect(${port}, '127.0.0.1', () => { for (;;); });`;
  const starting = `${deaf} require('node:child_process').spawnSync(process.execPath, ['--eval', ${JSON.stringify(looping)}]);`;

  const stop = new AbortController();
  const ending = run(starting, { stop: stop.signal, grace });
  const [socket] = (await once(server, 'connection')) as [Socket];
  const closed = new Promise((resolve) => socket.on('error', () => {}).once('close', resolve));
  stop.abort();
  expect(await ending).toMatchObject({ succeeded: false, stopped: true });
  await closed; // The one that loops is gone.
  server.close();
});

test('a command that is told to end may still say what it was doing', async () => {
  const said = path.join(temporary(), 'said.txt');
  const output = openSync(said, 'w');
  const stop = new AbortController();
  const program = `
    process.on('SIGINT', () => { console.log('in the third test'); process.exit(0); });
    console.log('ready');
    setInterval(() => {}, 1000);
  `;
  const ending = run(program, { stop: stop.signal, grace: 2000, output });
  await expect.poll(() => readFileSync(said, 'utf8'), { timeout: 60_000 }).toBe('ready\n');
  stop.abort();
  expect(await ending).toMatchObject({ succeeded: false, stopped: true });
  closeSync(output);
  expect(readFileSync(said, 'utf8')).toBe('ready\nin the third test\n');
});
