/** A text whose direction is its own and does not turn the words around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
