import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Where a built site is, where the next one is made, and how the one takes the place of the other. */
export interface SiteFolder {
  /** The site that is served and published. */
  site: string;
  /** The one that is being built. On the same disk, so that it can be renamed. */
  next: string;
  /** The one before, for the moment between two renames. */
  last: string;
  /** Holds the process that builds. */
  lock: string;
}

/**
 * @param root The folder of the project.
 * @param out Where the site is to be in place of dist/. It has its last and its next one beside it, so that those of dist/ stay.
 */
export const siteFolder = (root: string, out?: string): SiteFolder => {
  // One lock for all, since Astro has one folder for its own files.
  const lock = path.join(root, '.cache/build.lock');
  if (out === undefined)
    return {
      site: path.join(root, 'dist'),
      next: path.join(root, '.cache/site-next'),
      last: path.join(root, '.cache/site-last'),
      lock,
    };
  const site = path.resolve(out);
  return { site, next: `${site}.next`, last: `${site}.last`, lock };
};

/** Brings back the site of a build that was killed between two renames. */
export const recoverSite = ({ site, last }: SiteFolder): void => {
  if (!existsSync(site) && existsSync(last)) renameSync(last, site);
  rmSync(last, { recursive: true, force: true });
};

/** Puts the new site in the place of the old one. */
export const replaceSite = ({ site, next, last }: SiteFolder): void => {
  if (existsSync(site)) renameSync(site, last);
  renameSync(next, site);
  rmSync(last, { recursive: true, force: true });
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs for somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Takes away the lock of a process that was killed. Two that find it at once do not take away each other's. */
const clear = (lock: string, holder: number): void => {
  const aside = `${lock}.${process.pid}.old`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // The other one was first.
  }
  if (Number(readFileSync(aside, 'utf8')) !== holder && !existsSync(lock)) linkSync(aside, lock);
  rmSync(aside);
};

/**
 * Waits until no other process builds this site.
 *
 * @param onWait Called once, with the process that is waited for, when there is one.
 * @returns what ends the turn.
 */
export const takeTurn = async ({ lock }: SiteFolder, onWait: (pid: number) => void): Promise<() => void> => {
  mkdirSync(path.dirname(lock), { recursive: true });
  const own = `${lock}.${process.pid}`;
  // Linked when it is written: nobody finds a lock without a process in it.
  writeFileSync(own, `${process.pid}`);
  try {
    for (let waits = false; ; await setTimeout(100)) {
      try {
        linkSync(own, lock);
        return () => rmSync(lock, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const holder = holderOf(lock);
      if (holder === undefined) continue;
      if (!isRunning(holder)) clear(lock, holder);
      else if (!waits) {
        onWait(holder);
        waits = true;
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
};

/** Undefined when it has just gone. */
const holderOf = (lock: string): number | undefined => {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
};
