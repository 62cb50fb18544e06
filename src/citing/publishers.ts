import { fold } from '../text/fold.ts';
import type { Document } from '../newsroom/model/document.ts';
import { hostOf, hostsAround } from '../newsroom/model/voice.ts';

/** The publishers that the newsroom knows, by what a source may say of them. */
export interface KnownPublishers {
  /** The name that the newsroom uses for the publisher of this name. */
  named: (name: string) => string | undefined;
  /** The name that the newsroom uses for the publisher at this address. */
  at: (url: string) => string | undefined;
  /** The same of the agency of this name. */
  agencyNamed: (name: string) => string | undefined;
  /** Names under which agencies are credited, each with the name that the newsroom uses. */
  agencies: ReadonlyMap<string, string>;
}

/** @param documents Those of the content folder. */
export const knownPublishers = (documents: readonly Document[]): KnownPublishers => {
  const names = new Map<string, string>();
  const hosts = new Map<string, string>();
  const agencies = new Map<string, string>();
  for (const { collection, id, data } of documents) {
    if (collection !== 'publishers' || !data) continue;
    for (const name of [...data.aliases, data.name, id]) names.set(fold(name), data.name);
    for (const host of data.hosts) hosts.set(host, data.name);
    if (data.kind === 'agency')
      for (const name of [data.name, ...data.aliases]) agencies.set(name, data.name);
  }
  const agencyNames = new Set(agencies.values());
  const named = (name: string) => names.get(fold(name));
  return {
    named,
    agencyNamed: (name) => {
      const known = named(name);
      return known !== undefined && agencyNames.has(known) ? known : undefined;
    },
    at: (url) =>
      hostsAround(URL.canParse(url) ? (hostOf(url) ?? '') : '').flatMap((host) => hosts.get(host) ?? [])[0],
    agencies,
  };
};
