import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRules, languageOf } from '../../src/text/language/language.ts';
import { searchLanguageOf } from '../../src/searching/language.ts';
import { beginningOf } from '../../src/text/beginning.ts';
import { fold } from '../../src/text/fold.ts';
import { actor, article, read, source } from './a-document.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';
import { referencesTo } from '../../src/publishing/references.ts';
import { problemsOf } from './a-check.ts';
import { entryOf } from './an-entry.ts';
import { runs } from './runs.ts';

const LANGUAGES = ['ar', 'en-GB', 'es', 'fa', 'fr', 'zh', 'sw'];

describe('typography', () => {
  it.each([
    ['en-GB', `"yes" -- 'no', it's 5 May`, '“yes” – ‘no’, it’s 5\u00a0May'],
    ['es', `dijo: "no 'así'" el 5 de mayo -- o no`, 'dijo: «no “así”» el 5\u00a0de mayo — o no'],
    ['es', '¿"Quién"?', '¿«Quién»?'],
    ['fr', `Il dit : "l'eau monte" !`, 'Il dit\u00a0: «\u202fl’eau monte\u202f»\u202f!'],
    ['fr', 'Quoi? Le 5 mai; non', 'Quoi\u202f? Le 5\u00a0mai\u202f; non'],
    ['fr', 'à 12:30, voir https://a.example/?b', 'à 12:30, voir https://a.example/?b'],
    ['ar', `قال "لا 'أبدا'", فهل صدق?`, 'قال «لا “أبدا”»، فهل صدق؟'],
    ['ar', 'في 5 مارس و٥ مارس', 'في 5\u00a0مارس و٥\u00a0مارس'],
    ['ar', 'شركة Northline, Inc. و1,200 طن', 'شركة Northline, Inc. و1,200 طن'],
    ['fa', 'گفت "نه"; چرا?', 'گفت «نه»؛ چرا؟'],
    ['zh', '他说"没有"(昨天),是吗?', '他说“没有”（昨天），是吗？'],
    ['zh', '比率是1:2. 约3.5米,在 Orun (A).', '比率是1:2. 约3.5米，在 Orun (A).'],
    ['sw', `"ndiyo" -- 'la'`, `"ndiyo" -- 'la'`],
    ['zh', '水()(坝)', '水（）（坝）'],
    ['sw', 'tarehe 5 Mei', 'tarehe 5\u00a0Mei'],
  ])('of %s sets %s', (tag, typed, set) => {
    expect(languageOf(tag).typeset(typed)).toBe(set);
  });

  it('goes on where a piece of a text ends', () => {
    expect(languageOf('fr').typeset(' ?', 'n')).toBe('\u202f?');
    expect(languageOf('ar').typeset(', ثم', 'ر')).toBe('، ثم');
    expect(languageOf('zh').typeset('",他说', '有')).toBe('”，他说');
  });

  it.each(LANGUAGES)('of %s leaves what is set as it is', (tag) => {
    const { typeset } = languageOf(tag);
    const piece = fc.constantFrom(
      '"',
      "'",
      ' ',
      '«',
      '»',
      '?',
      ';',
      ':',
      ',',
      'ر',
      '水',
      'a',
      '5',
      '.',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const set = typeset(pieces.join(''));
        expect(typeset(set)).toBe(set);
      }),
      runs(1000),
    );
  });
});

describe('sentences', () => {
  it.each([
    ['en-GB', 'Gen. Ali spoke. He left.', ['Gen. Ali spoke.', 'He left.']],
    ['es', 'Habló el Gral. Pérez. Se fue.', ['Habló el Gral. Pérez.', 'Se fue.']],
    ['ar', 'قال د. سامي لا. هل غادر؟ نعم.', ['قال د. سامي لا.', 'هل غادر؟', 'نعم.']],
    ['zh', '他走了。是吗？是。', ['他走了。', '是吗？', '是。']],
  ])('of %s', (tag, text, sentences) => {
    expect(
      languageOf(tag)
        .sentencesOf(text)
        .map((sentence) => sentence.text),
    ).toEqual(sentences);
  });
});

describe('names', () => {
  const named = (id: string, name: string) =>
    read('topics', `topics/${id}.mdx`, `---\nname: ${name}\ndescription: x\n---\n`);
  const orderIn = (tag: string, names: readonly string[]) =>
    assemble(
      names.map((name, index) => named(`t${index}`, name)),
      tag,
    ).topics.list.map(({ name }) => name);

  it('stand in the order of the language', () => {
    expect(orderIn('es', ['nube', 'ñandú', 'oasis', 'nácar'])).toEqual(['nácar', 'nube', 'ñandú', 'oasis']);
    expect(orderIn('en-GB', ['nube', 'ñandú', 'oasis'])).toEqual(['ñandú', 'nube', 'oasis']);
    expect(orderIn('ar', ['ياسر', 'أحمد', 'باسل'])).toEqual(['أحمد', 'باسل', 'ياسر']);
  });

  it('take an article where the language has one', () => {
    for (const name of [
      'Syrian army',
      'United States',
      'Czech Republic',
      'Governing Council',
      'Trade Union Confederation',
      'Border of Eritrea and Ethiopia',
      'Black Sea',
    ])
      expect(languageOf('en-GB').articleBefore(name), name).toBe('the ');
    for (const name of [
      'Turkey',
      'the board',
      'United Airlines',
      'Deutsche Bank',
      'Bank of Japan',
      'Committee Room',
      'Chelsea',
    ])
      expect(languageOf('en-GB').articleBefore(name), name).toBe('');
    expect(languageOf('ar').articleBefore('Syrian army')).toBe('');
  });
});

describe('a reference', () => {
  const publisher = { name: 'P', url: 'https://p.example', byline: 'newsroom' } as const;
  const changes = '{ date: 2023-03-08, kind: update, note: More. }';
  const plain = (language: string) => {
    const newsroom = assemble([article({ changes }), source('post')], language);
    return referencesTo(newsroom, entryOf(newsroom.articles, 'dam'), { ...publisher, language }).plain;
  };

  it.each([
    [
      'en-KE',
      'P, “The dam opens”, 2023-03-06 (describes the situation as of 2023-03-05; updated 2023-03-08), ',
    ],
    ['ar', 'P، «The dam opens»، 2023-03-06 (تصف الوضع حتى 2023-03-05؛ حُدّثت في 2023-03-08)، '],
    ['zh', 'P，《The dam opens》，2023-03-06 (描述截至2023-03-05的情况；更新于2023-03-08)，'],
    ['sw', 'P, The dam opens, 2023-03-06, '],
  ])('is written as %s has it', (tag, reference) => {
    expect(plain(tag)).toBe(`${reference}https://p.example/articles/dam/`);
  });
});

describe('a reading', () => {
  const text = '---\nname: A\ndescription: B\n---\n\n"Hama"\n';
  const body = (tag: string) =>
    readDocument('topics', 'topics/a.mdx', new TextEncoder().encode(text), tag).body.text;

  it('is typeset in the language of the site', () => {
    expect(body('en-GB')).toBe('“Hama”');
    expect(body('fr')).toBe('«\u202fHama\u202f»');
    expect(body('sw')).toBe('"Hama"');
  });
});

it('no role is looked for in a language that does not say how it tells one', () => {
  const ended = actor(
    'description: President of Ardania.\nfacts: [{ id: office, text: x, role: President of Ardania, validFrom: 2010, validUntil: 2020, asOf: 2020, sources: [post] }]',
  );
  const codes = (language: string) =>
    problemsOf([ended, source('post'), article()], { language }).map(({ code }) => code);
  expect(codes('en-GB')).toContain('ended-role');
  expect(codes('ar')).not.toContain('ended-role');
});

it('languages of one name share rules, whatever their region', () => {
  expect(['en', 'en-KE', 'ar-SY', 'zh-Hant-TW'].map(hasRules)).toEqual([true, true, true, true]);
  expect(hasRules('sw')).toBe(false);
});

describe('the search in Arabic', () => {
  const { stem, isStopWord } = searchLanguageOf('ar');

  it.each([
    ['الجسور', 'جسور'],
    ['وبالجسر', 'جسر'],
    ['المهندسين', 'مهندس'],
    ['شاحنات', 'شاحنه'],
    ['سيارتها', 'سيارت'],
  ])('takes %s for a form of %s', (one, other) => {
    expect(stem(fold(one))).toBe(stem(fold(other)));
  });

  it('does not take short words for endings, nor words apart for one', () => {
    expect(stem(fold('ماء'))).toBe(fold('ماء'));
    expect(stem(fold('سد'))).toBe('سد');
    expect(stem(fold('جسر'))).not.toBe(stem(fold('جيش')));
  });

  it('knows its small words as they are folded', () => {
    expect(['على', 'إلى', 'هؤلاء', 'أنّ', 'التي'].map(fold).filter((word) => !isStopWord(word))).toEqual([]);
    expect(isStopWord('جسر')).toBe(false);
  });
});

describe('the beginning of a text', () => {
  it('ends between words, or between characters where nothing parts words', () => {
    expect(beginningOf('gates '.repeat(20))).toBe(`${'gates '.repeat(9)}gates …`);
    expect(beginningOf('水'.repeat(61))).toBe(`${'水'.repeat(60)}…`);
    expect(beginningOf(`水${'𠀋'.repeat(40)}`)).toBe(`水${'𠀋'.repeat(29)}…`);
    expect(beginningOf('水'.repeat(60))).toBe('水'.repeat(60));
  });
});
