/** A sentence, trimmed, and the offset at which it ends in its text. */
export interface Sentence {
  text: string;
  end: number;
}

/** So many letters at the end of a sentence show whether an abbreviation ends it. */
const LONGEST_ABBREVIATION = 40;

/**
 * The sentences of a text. A line break ends a sentence to ICU, but not to an editor; and ICU's own list of what a
 * full stop only shortens is not in Node.
 *
 * @param abbreviations With `|` between them.
 */
export const segmentSentences = (
  segmenter: Intl.Segmenter,
  abbreviations: string | undefined,
): ((text: string) => Sentence[]) => {
  const noEnd =
    abbreviations === undefined ? undefined : new RegExp(`(?:^|[\\s(])(?:${abbreviations})\\.\\s*$`, 'u');
  return (text) => {
    const sentences: Sentence[] = [];
    let sentence = '';
    let last = '';
    let end = 0;
    for (const { segment } of segmenter.segment(text.replaceAll('\n', ' '))) {
      sentence += segment;
      last = (last + segment).slice(-LONGEST_ABBREVIATION);
      end += segment.length;
      if (noEnd?.test(last)) continue;
      sentences.push({ text: sentence.trim(), end });
      sentence = last = '';
    }
    return sentence === '' ? sentences : [...sentences, { text: sentence.trim(), end }];
  };
};

/** The sentence in which an offset lies; the last one for an offset at the end. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): string =>
  (sentences.find(({ end }) => offset < end) ?? sentences.at(-1))?.text ?? '';
