/** Titles and initials after which a full stop ends no sentence; ICU's own suppressions are not in Node. */
const NO_END = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Gen|Brig|Col|Maj|Lt|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.\s*$/;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence of a text in which an offset lies, trimmed. A line break ends a sentence to ICU, but not to an editor. */
export const sentenceAt = (text: string, offset: number): string => {
  let sentence = '';
  let end = 0;
  for (const { segment } of segmenter.segment(text.replaceAll('\n', ' '))) {
    sentence += segment;
    end += segment.length;
    if (NO_END.test(sentence)) continue;
    if (offset < end) break;
    sentence = '';
  }
  return sentence.trim();
};
