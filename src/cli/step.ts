import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** How a command ended. */
export interface Ending {
  succeeded: boolean;
  /** It did not end of its own accord. */
  stopped: boolean;
  seconds: number;
}

interface Options {
  /** Stops the command when it is aborted, as by `AbortSignal.timeout`. */
  stop: AbortSignal;
  /** In milliseconds, between being told to end and being killed. */
  grace?: number;
  cwd?: string;
  /** A file descriptor; without one, the command writes where this process does. */
  output?: number;
}

const isWindows = process.platform === 'win32';

/** Signals a command and all that it has started, as far as that has not left its process group. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', `${pid}`, '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, name);
  } catch {
    // All of the group have ended.
  }
}

/**
 * Runs a command until it ends, or until it is stopped. Then all that it has started is told to end (by SIGINT, so
 * that a test runner says what it was doing and closes its browsers), and after the grace killed, since a loop
 * without a pause hears nothing.
 */
export async function runStep(command: string, args: readonly string[], options: Options): Promise<Ending> {
  const { stop, grace = 5000, cwd, output = 'inherit' } = options;
  const started = performance.now();
  // A group of its own: npm starts a shell, the shell a test runner, and that its workers.
  const child = spawn(command, args, { cwd, stdio: ['ignore', output, output], detached: !isWindows });
  const stopped = new Promise<false>((resolve) => {
    const end = async () => {
      signal(child, 'SIGINT');
      await setTimeout(grace); // npm itself may be gone at once, and what it has started not yet.
      resolve(false);
    };
    if (stop.aborted) void end();
    else stop.addEventListener('abort', end);
  });
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  const succeeded = (await Promise.race([ended, stopped])) && !stop.aborted;
  if (stop.aborted) await stopped;
  signal(child, 'SIGKILL');
  return { succeeded, stopped: stop.aborted, seconds: (performance.now() - started) / 1000 };
}
