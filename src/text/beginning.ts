const MOST_CHARACTERS = 60;

/** The first words of a text, for a link to it. Where no space parts words, it is cut between characters. */
export const beginningOf = (text: string): string => {
  if (text.length <= MOST_CHARACTERS) return text;
  const space = text.lastIndexOf(' ', MOST_CHARACTERS);
  return space > 0
    ? `${text.slice(0, space)} …`
    : `${text.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, '')}…`;
};
