import { problem } from '../../model/problems.ts';
import { positionAt } from '../../model/position.ts';
import { runningText } from '../../../text/running-text.ts';
import { textsOf } from '../deceptive-text.ts';
import { fileRule } from './file-rule.ts';

/** The same word again, with nothing but space between. */
const DOUBLED =
  /(?<![\p{L}\p{N}'\u2019-])(?<word>\p{L}[\p{L}\p{M}]+)(?<again>\s+\k<word>)(?![\p{L}\p{N}'\u2019-])/giu;

/** A word stands twice by a slip of the hand. It guesses: a name may have it twice, as Boutros Boutros-Ghali has. */
export const doubledWords = fileRule(
  // The words of a source are its own.
  ['articles', 'actors', 'locations', 'terms', 'events', 'topics', 'people', 'pages'],
  ['doubled-word'],
  ({ path, source, language, validFields, at }) => {
    const mayStandTwice = language.wording?.mayStandTwice;
    if (!mayStandTwice) return [];
    const doublesIn = (text: string) =>
      [...text.matchAll(DOUBLED)].flatMap(({ groups, index }) => {
        const { word = '', again = '' } = groups ?? {};
        const isName = /^\s+\p{Lu}/u.test(again);
        // Three times is no slip.
        const isInRow =
          text.slice(0, index).trimEnd().toLowerCase().endsWith(word.toLowerCase()) ||
          text
            .slice(index + word.length + again.length)
            .trimStart()
            .toLowerCase()
            .startsWith(word.toLowerCase());
        return isName || isInRow || mayStandTwice.has(word.toLowerCase()) ? [] : [{ word, again, index }];
      });
    const told = (word: string) => ({ word, twice: `${word} ${word.toLowerCase()}` });
    return [
      ...textsOf(validFields, at).flatMap((field) =>
        doublesIn(field.text).map(({ word }) => problem('doubled-word', path, field.at, told(word))),
      ),
      ...doublesIn(runningText(source)).map(({ word, again, index }) => {
        const end = positionAt(source, index + word.length);
        return problem('doubled-word', path, positionAt(source, index), told(word), {
          ...end,
          length: again.length,
          text: '',
        });
      }),
    ];
  },
);
