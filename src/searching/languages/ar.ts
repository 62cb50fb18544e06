import type { LanguageRules } from '../language.ts';

/** All as `fold.ts` spells them: without vowel signs and hamza, ta marbuta as ha. */
const STOP_WORDS = `
و ف ب ل ك في من الي علي عن مع بين حتي منذ خلال بعد قبل عند لدي حول ضد دون نحو عبر
هو هي هم هما هن انا انت نحن انتم هذا هذه هولاء ذلك تلك اولئك هنا هناك
الذي التي الذين اللذين اللتين اللواتي
ان انه انها انهم انهما كان كانت كانوا يكون تكون ليس ليست لم لن لا قد لقد سوف
او ام ثم بل لكن لكنه لكنها اذا اذ لو كما كل بعض اي غير سوي ايضا فقط مثل
`;

/** The light stemmer of Larkey, Ballesteros and Connell (2002), https://doi.org/10.1145/564376.564425. */
const ARTICLES = /^(?:ال|وال|بال|كال|فال|لل)(?=.{2,})/;
const AND = /^و(?=.{3,})/;
const ENDINGS = /(?<=.{2,})(?:ها|ان|ات|ون|ين|يه|ه|ي)$/;

export const ar: LanguageRules = {
  stopWords: STOP_WORDS,
  asking: 'من ما ماذا متي اين كيف لماذا لم كم هل اي',
  asked: 'حدث يحدث جري يجري قال يقول قالت تقول يعني معني',
  families: '',
  related: '',
  percent: ['في المئة', 'في المائة', 'بالمئة', 'بالمائة'],
  stem: (word) =>
    /^\p{Script=Arabic}{3,}$/u.test(word)
      ? word.replace(AND, '').replace(ARTICLES, '').replace(ENDINGS, '').replace(ENDINGS, '')
      : word,
};
