/** What the files of a host are written from, besides the tables of headers and types. */
export interface Served {
  /** The path below which the site lives, `/project`; nothing where it is alone at its host. */
  base: string;
  /** Whether browsers shall ask by https alone. */
  httpsOnly: boolean;
  /** Pages that have another address now. */
  moved: readonly { from: string; to: string }[];
  /** Addresses of pages that are gone. A page stands there, and says why. */
  gone: readonly string[];
}

/** A file that a host reads, beside those that readers get. */
export interface HostFile {
  name: string;
  text: string;
}

/** Where a server of one's own finds the site. */
export const SITE_FOLDER = '/srv/site';
