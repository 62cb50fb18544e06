import { setMarks } from './arabic-script.ts';
import type { LanguageRules } from './language-rules.ts';
import { typesetter } from './typesetter.ts';

const quoted = typesetter({ outer: ['«', '»'], inner: ['“', '”'] }, '–');

export const ar: LanguageRules = {
  typeset: (text, before) => setMarks(quoted(text, before), before),
  abbreviations: 'د|أ|م|ص|ج|ت|هـ|[A-Z]',
  comma: '، ',
  semicolon: '؛ ',
  wordsPerMinute: 138,
  // As indexes of names do, it leaves out the article.
  lookedUp: (name) => name.replace(/^ال(?=\p{L}{2})/u, ''),
  citation: {
    title: (text) => `«${text}»`,
    asOf: (day) => `تصف الوضع حتى ${day}`,
    updated: (day) => `حُدّثت في ${day}`,
    withdrawn: 'سُحبت',
  },
};
