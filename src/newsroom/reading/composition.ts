import { escapeHtml } from '../../text/escape-html.ts';
import type { Body, Claim, Part } from '../model/document.ts';
import type { LinkKind } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import { sentenceAt, sentencesOf } from '../../text/sentences.ts';
import { typeset } from '../../text/typography.ts';

interface Waiting {
  kind: LinkKind;
  id: string;
  offset: number;
  claim: string | undefined;
  at: Position;
}

/** A body while it is written: HTML and the gaps in it, and beside them the plain text and what it mentions. */
export class Composition {
  readonly body: Body = { parts: [], outline: [], mentions: [], claims: [], anchors: [], text: '' };
  /** Id of the section that is being written. */
  section: string | undefined;
  /** The claim that is being written. */
  claim: Claim | undefined;
  #unlabelled: Claim | undefined;
  #html = '';
  /** Plain text of the paragraph, heading or cell that is being written. */
  #block = '';
  /** Mentions of that block: their sentences are known when it ends. */
  #waiting: Waiting[] = [];

  /** HTML that is final. The caller has escaped what is in it. */
  html(html: string): void {
    this.#html += html;
  }

  /**
   * Text as an editor typed it; `set` is what the typesetter made of it. Where a line ends in the file is
   * of no meaning to the text.
   */
  text(text: string, set: string = typeset(text.replaceAll('\n', ' '), this.#block.slice(-1))): void {
    this.#html += escapeHtml(set);
    this.plain(set);
  }

  /** Something that only the plain text shows. */
  plain(text: string): void {
    this.#block += text;
    if (this.claim) this.claim.text += text;
  }

  /** A gap, filled in when a page is drawn. */
  part(part: Exclude<Part, string>): void {
    this.#flush();
    this.body.parts.push(part);
  }

  /** Citations, close to the words before them. */
  citations(sources: string[]): void {
    this.#html = this.#html.trimEnd();
    this.#block = this.#block.trimEnd();
    if (this.claim) {
      this.claim.text = this.claim.text.trimEnd();
      this.claim.citations.push(...sources.filter((source) => !this.claim?.citations.includes(source)));
    }
    const from = this.claim?.id ?? this.section;
    this.part({ type: 'citations', sources, ...(from !== undefined && { from }) });
  }

  /** A mention; `inside` writes its words. */
  mention(kind: LinkKind, id: string, at: Position, inside: () => void): void {
    this.#waiting.push({ kind, id, offset: this.#block.length, claim: this.claim?.id, at });
    this.#flush();
    const outside = this.body.parts;
    this.body.parts = [];
    inside();
    this.#flush();
    const html = this.body.parts.filter((piece) => typeof piece === 'string').join('');
    this.body.parts = outside;
    this.part({ type: 'mention', kind, id, html });
  }

  /** From here on a claim is written; its label comes with the first `label()`. */
  begin(claim: Claim): void {
    this.claim = claim;
    this.#unlabelled = claim;
  }

  /** The place for the standing of a claim that has just begun. */
  label(): void {
    if (this.#unlabelled) this.part({ type: 'standing', claim: this.#unlabelled.id });
    this.#unlabelled = undefined;
  }

  paragraph(inside: () => void): void {
    this.html('<p>');
    this.label();
    inside();
    this.html('</p>');
    this.endBlock();
  }

  /** Ends a unit of text; the sentences of its mentions are known now. Returns its plain text. */
  endBlock(): string {
    const text = this.#block.trim();
    const sentences = this.#waiting.length > 0 ? sentencesOf(this.#block) : [];
    for (const { kind, id, offset, claim, at } of this.#waiting) {
      this.body.mentions.push({
        kind,
        id,
        sentence: sentenceAt(sentences, offset),
        ...(this.section !== undefined && { section: this.section }),
        ...(claim !== undefined && { claim }),
        at,
      });
    }
    this.#waiting = [];
    this.#block = '';
    if (text !== '') {
      this.body.text += `${text}\n\n`;
      if (this.claim) this.claim.text = `${this.claim.text.trimEnd()}\n\n`;
    }
    return text;
  }

  finish(): Body {
    this.endBlock();
    this.#flush();
    this.body.text = this.body.text.trim();
    return this.body;
  }

  #flush(): void {
    if (this.#html !== '') this.body.parts.push(this.#html);
    this.#html = '';
  }
}
