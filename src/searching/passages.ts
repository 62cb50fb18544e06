import type { Body, Heading } from '../newsroom/model/document.ts';
import type { LinkKind } from '../newsroom/model/kinds.ts';

/** A claim, or what a section says outside its claims. */
export interface Passage {
  /** Missing before the first heading. */
  heading?: Heading;
  /** Id of the claim. */
  claim?: string;
  /** Plain text without citations and without the heading. */
  text: string;
  mentions: { kind: LinkKind; id: string }[];
}

const TOKEN = /<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g;
const VOID = new Set(['br', 'hr']);
/** Elements that stand within a line; between all others there is a gap. */
const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'span']);
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');

/**
 * A text cut into what can be found on its own. The HTML is our own (`body.ts`), so its tags are the few that
 * are known and every `<` and `>` of the text is escaped.
 */
export const passagesOf = (body: Body): Passage[] => {
  const passages: Passage[] = [];
  const headings = body.outline.values();
  let section: Passage = { text: '', mentions: [] };
  /** Open elements, the innermost last, each with the claim that it is. */
  const open: (Passage | undefined)[] = [];
  let inHeading = false;
  passages.push(section);
  const current = (): Passage => open.findLast((claim) => claim !== undefined) ?? section;
  const add = (text: string) => {
    if (!inHeading) current().text += text;
  };

  const read = (html: string) => {
    for (const [token, slash, tag = '', attributes = ''] of html.matchAll(TOKEN)) {
      if (tag === '') add(plain(token));
      else {
        if (!INLINE.has(tag)) add(' ');
        if (/^h\d$/.test(tag)) {
          inHeading = slash === '';
          const heading = inHeading ? headings.next().value : undefined;
          if (heading) passages.push((section = { heading, text: '', mentions: [] }));
        }
        if (slash === '/') open.pop();
        else if (!VOID.has(tag)) open.push(claimOf(attributes));
      }
    }
  };
  const claimOf = (attributes: string): Passage | undefined => {
    const [, claim] = /^ class="claim(?: body)?" id="([^"]*)"$/.exec(attributes) ?? [];
    if (claim === undefined) return undefined;
    const { heading } = section;
    const passage: Passage = { ...(heading && { heading }), claim, text: '', mentions: [] };
    passages.push(passage);
    return passage;
  };

  for (const part of body.parts) {
    if (typeof part === 'string') read(part);
    else if (part.type === 'mention') {
      if (!inHeading) current().mentions.push({ kind: part.kind, id: part.id });
      read(part.html);
    }
  }
  return passages
    .map((passage) => ({ ...passage, text: passage.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text, heading, claim }) => text !== '' || (heading !== undefined && claim === undefined));
};
