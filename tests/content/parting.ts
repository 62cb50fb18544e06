/** Where two long texts part, with a little of each: undefined when they do not. All of them would fill the screen. */
export const parting = (text: string, expected: string): { is: string; shouldBe: string } | undefined => {
  if (text === expected) return undefined;
  let at = 0;
  while (at < expected.length && text[at] === expected[at]) at++;
  return { is: text.slice(at, at + 80), shouldBe: expected.slice(at, at + 80) };
};
