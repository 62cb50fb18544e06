/** The parts of citation-js that are used; it has no types of its own: https://citation.js.org/api/0.7/ */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** @param options With `forceType` it does not guess the format. A guess could fetch a text that looks like an address. */
      chain: (input: unknown, options: { forceType: string; generateGraph: false }) => unknown[];
    };
    output: { format: (name: string, csl: readonly object[]) => unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
