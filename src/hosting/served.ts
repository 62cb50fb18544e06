/** What the files of a host say of the site, besides the headers and types. */
export interface Served {
  /** The path under which the site lives, `/project`; empty where it is alone at its host. */
  base: string;
  /** Whether browsers must use https alone. */
  httpsOnly: boolean;
  /** The policy of the editor at /admin/, where there is one. */
  adminPolicy?: string;
  /** Addresses of pages that have another address now. */
  moved: readonly { from: string; to: string }[];
  /** Addresses of pages that are gone. At each stands a page that says why. */
  gone: readonly string[];
}

/** A file that a build writes for a host: what the host reads, or what its headers lead to. */
export interface HostFile {
  name: string;
  text: string;
}

/** A value in quotation marks, as both servers of your own read it. */
export const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** The folder in which a server of your own finds the site. */
export const SITE_FOLDER = '/srv/site';
