import { setMarks } from './arabic-script.ts';
import type { LanguageRules } from './language-rules.ts';
import { typesetter } from './typesetter.ts';

const quoted = typesetter({ outer: ['«', '»'], inner: ['“', '”'] }, '–');

export const fa: LanguageRules = {
  typeset: (text, before) => setMarks(quoted(text, before), before),
  abbreviations: 'د|م|ص|ج|[A-Z]',
  comma: '، ',
  semicolon: '؛ ',
  citation: {
    title: (text) => `«${text}»`,
    asOf: (day) => `وضعیت را تا ${day} شرح می‌دهد`,
    updated: (day) => `به‌روزشده در ${day}`,
    withdrawn: 'پس‌گرفته‌شده',
  },
};
