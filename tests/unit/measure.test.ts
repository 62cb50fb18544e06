import { expect, it } from 'vitest';
import { measure } from '../bench/measure.ts';

const here = { cwd: process.cwd(), env: process.env };
const node = (script: string) => measure([process.execPath, '-e', script], here);

/** A process that works for a second of processor time, and holds 100 MB for a while. */
const WORKS = `
  const held = Buffer.alloc(100_000_000, 1);
  while (process.cpuUsage().user < 1_000_000) for (let count = 0; count < 1e6; count++);
  setTimeout(() => held.length, 800);
`;

it('the cost of a command has the time and the memory of what it starts', async () => {
  const starts = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(WORKS)}])`;
  const { cpu, wall, memory } = await node(starts);
  expect(cpu).toBeGreaterThan(0.99);
  expect(wall).toBeGreaterThan(0.8);
  expect(memory).toBeGreaterThan(100_000_000);
});

it('a command that fails is told of with what it printed', async () => {
  await expect(node('console.error("no room"); process.exit(3)')).rejects.toThrow(/ended with 3\.\nno room/);
});
