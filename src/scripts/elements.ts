/** A new element with these properties and these contents. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...contents: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...contents);
  return element;
};

export const button = (label: string, onclick: () => void): HTMLButtonElement =>
  make('button', { type: 'button', onclick }, label);

/** What an address with a fragment leads to on this page. */
export const targetOf = ({ hash }: { hash: string }): HTMLElement | null =>
  document.getElementById(hash.slice(1));
