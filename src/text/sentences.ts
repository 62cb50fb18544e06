/** Titles and initials after which a full stop ends no sentence; ICU's own suppressions are not in Node. */
const NO_END =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Gen|Brig|Col|Maj|Lt|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.\s*$/;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence, trimmed, and the offset at which it ends in its text. */
export interface Sentence {
  text: string;
  end: number;
}

/** The sentences of a text. A line break ends a sentence to ICU, but not to an editor. */
export const sentencesOf = (text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let sentence = '';
  let end = 0;
  for (const { segment } of segmenter.segment(text.replaceAll('\n', ' '))) {
    sentence += segment;
    end += segment.length;
    if (NO_END.test(sentence)) continue;
    sentences.push({ text: sentence.trim(), end });
    sentence = '';
  }
  return sentence === '' ? sentences : [...sentences, { text: sentence.trim(), end }];
};

/** The sentence in which an offset lies; the last one for an offset at the end. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): string =>
  (sentences.find(({ end }) => offset < end) ?? sentences.at(-1))?.text ?? '';
