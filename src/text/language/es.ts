import type { LanguageRules } from './language-rules.ts';
import { typesetter } from './typesetter.ts';

/** https://www.rae.es/ortografía/uso-de-las-comillas-para-enmarcar-citas */
export const es: LanguageRules = {
  typeset: typesetter({ outer: ['«', '»'], inner: ['“', '”'] }, '—'),
  abbreviations: 'Sr|Sra|Srta|Dr|Dra|Gral|Cnel|Sto|Sta|Ud|Uds|EE|n|núm|pág|[A-Z]',
  wordsPerMinute: 218,
  citation: {
    title: (text) => `«${text}»`,
    asOf: (day) => `describe la situación a fecha de ${day}`,
    updated: (day) => `actualizado el ${day}`,
    withdrawn: 'retirado',
  },
};
