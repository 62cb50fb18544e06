const MOST_CHARACTERS = 60;

/** The first words of a text, for a link to it. */
export const beginningOf = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_CHARACTERS))} …`;
