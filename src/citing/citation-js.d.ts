/** What is used of citation-js, which has no types of its own: https://citation.js.org/api/0.7/ */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** @param options `forceType` keeps it from guessing, which could ask the network for what looks like an address. */
      chain: (input: unknown, options: { forceType: string; generateGraph: false }) => unknown[];
    };
    output: { format: (name: string, csl: readonly object[]) => unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
