import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** Every letter that the picture of a shared link shows has a font. */
export const drawnLetters = contentRule(['undrawn-letters'], ({ newsroom, cards, positionOf }) => {
  const told = [
    ...(cards?.ofSite ?? []).map((text) => ({ text, of: `"${text}"`, file: '.', at: undefined })),
    ...newsroom.articles.list.map(({ headline, path }) => ({
      text: headline,
      of: 'the headline',
      file: path,
      at: positionOf(path, 'headline'),
    })),
  ];
  return told.flatMap(({ text, of, file, at }) => {
    const letters = cards?.undrawn(text) ?? [];
    return letters.length > 0 ? [problem('undrawn-letters', file, at, { of, letters })] : [];
  });
});
