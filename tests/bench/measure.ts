import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

/** What a command took. */
export interface Cost {
  /** Seconds of processor time, of the command and of all that it started and waited for. */
  cpu: number;
  /** Seconds on the clock. */
  wall: number;
  /** Bytes of memory that all its processes had at the same time, at most. */
  memory: number;
}

/** Milliseconds from one look at the memory to the next. */
const LOOK = 250;

/** Bytes that a process and all that descend from it have in memory. */
const memoryOf = async (root: number): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const processes = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [pid: number, parent: number, kilobytes: number]);
  const tree = new Set([root]);
  // A parent may stand behind its child in the list.
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const [pid, parent] of processes) if (tree.has(parent)) tree.add(pid);
  }
  return processes.reduce((sum, [pid, , kilobytes]) => (tree.has(pid) ? sum + kilobytes * 1024 : sum), 0);
};

/** The shell's `times` prints minutes and seconds: its own, then those of its children. */
const secondsOf = (times: string): number =>
  [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );

/**
 * Runs a command and measures it. Its time is that which the shell's `times` gives for it and for its children, as the
 * system adds them up when a process is waited for. The memory is looked at with `ps` four times a second.
 *
 * @throws When it fails, with what it printed.
 */
export const measure = async (
  [program, ...args]: readonly [string, ...string[]],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Cost> => {
  const begin = performance.now();
  const script = '"$@"; status=$?; times >&3; exit $status';
  const child = spawn('sh', ['-c', script, 'sh', program, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const printed: string[] = ['', ''];
  const [, stdout, stderr, times] = child.stdio;
  for (const stream of [stdout, stderr]) stream?.on('data', (text) => (printed[0] += String(text)));
  times?.on('data', (text) => (printed[1] += String(text)));
  let memory = 0;
  let ended = false;
  const looks = (async () => {
    while (!ended) {
      memory = Math.max(memory, await memoryOf(child.pid ?? 0));
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  })();
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  ended = true;
  await looks;
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${status}.\n${printed[0]}`);
  return { cpu: secondsOf(printed[1] ?? ''), wall: (performance.now() - begin) / 1000, memory };
};
