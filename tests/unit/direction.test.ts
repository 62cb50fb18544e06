import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alone, directionOf, isolate } from '../../src/text/direction.ts';

const bidi = bidiFactory();

/** A line of HTML from left to right as eyes see it, by another program's Unicode bidirectional algorithm. */
const seen = (html: string): string => {
  const text = html
    .replace(/<bdi dir="rtl">/g, '\u2067')
    .replace(/<\/bdi>/g, '\u2069')
    .replace(/<[^>]*>/g, '');
  const line = bidi.getReorderedString(text, bidi.getEmbeddingLevels(text, 'ltr'));
  return line.replace(/[\u2066-\u2069]/g, '');
};
const backwards = (text: string): string => [...text].reverse().join('');

const TITLES = [
  ['Arabic', 'سد أورون في قناة'],
  ['Persian', 'دروازههای سد باز شد'],
  ['Hebrew', 'שערי הסכר נפתחו'],
  ['Kurdish', 'بەنداوی ئۆرون'],
  ['Syriac', 'ܣܘܪܝܐ'],
] as const;

describe.each(TITLES)('a title in %s', (_, title) => {
  it('leaves the date behind it where it is', () => {
    const html = `<li><a href="/x">قناة, <cite lang="ar">${title}</cite></a>, 3 Mar 2023, in Arabic</li>`;
    expect(seen(html)).not.toContain(`${backwards(title)}, 3 Mar 2023, in Arabic`);
    expect(seen(isolate(html, 'ltr'))).toBe(
      `${backwards('قناة')}, ${backwards(title)}, 3 Mar 2023, in Arabic`,
    );
  });

  it('leaves the figures round it where they are', () => {
    const html = `<p>On 5 March 12 ${title} 34, 5.6 % and [7]</p>`;
    expect(seen(isolate(html, 'ltr'))).toBe(`On 5 March 12 ${backwards(title)} 34, 5.6 % and [7]`);
  });

  it('keeps its words in their order', () => {
    expect(isolate(`<p>by ${title}</p>`, 'ltr')).toBe(`<p>by <bdi dir="rtl">${title}</bdi></p>`);
    expect(isolate(`<h1>${title}</h1>`, 'ltr')).toBe(`<h1><bdi dir="rtl">${title}</bdi></h1>`);
  });
});

describe('one element of its own direction is', () => {
  it.each([
    [
      'a title with other letters and figures in it',
      'قناة BBC عربي 2023',
      '<bdi dir="rtl">قناة BBC عربي 2023</bdi>',
    ],
    ['without what belongs to the sentence', ' حلب, ', ' <bdi dir="rtl">حلب</bdi>, '],
    ['with the sign that ends it', 'ماذا حدث!', '<bdi dir="rtl">ماذا حدث!</bdi>'],
    [
      'each name of a sentence',
      'From حلب to حماة',
      'From <bdi dir="rtl">حلب</bdi> to <bdi dir="rtl">حماة</bdi>',
    ],
    ['what is quoted', 'In “قناة BBC عربي”, 3 May', 'In “<bdi dir="rtl">قناة BBC عربي</bdi>”, 3 May'],
    ['two names with an ampersand', 'by سد &amp; حلب', 'by <bdi dir="rtl">سد &amp; حلب</bdi>'],
    ['a vowelled word', 'by فُتِحَتْ 5', 'by <bdi dir="rtl">فُتِحَتْ</bdi> 5'],
  ])('%s', (_, text, isolated) => {
    expect(isolate(`<i>${text}</i>`, 'ltr')).toBe(`<i>${isolated}</i>`);
  });
});

it.each([
  '<p>Nothing foreign 5 &lt; 6</p>',
  '<p>阿勒颇 Ελλάδα Москва</p>',
  '<span lang="ar" dir="rtl"> حلب </span>',
  '<title>حلب · Wherefore</title><svg viewBox="0"><text x="1">حلب</text></svg><script>"حلب"</script>',
  '<a title="a > حلب" href="/x">x</a>',
])('%s stays as it is', (html) => {
  expect(isolate(html, 'ltr')).toBe(html);
});

describe('on a page from right to left, one element of its own direction is', () => {
  it.each([
    ['a name within a sentence', 'من Northline Sensors، في', 'من <bdi dir="ltr">Northline Sensors</bdi>، في'],
    ['a title with its marks', ' Drivers: “no” ', ' <bdi dir="ltr">Drivers: “no”</bdi> '],
    [
      'a word with its figure',
      'جائحة COVID-19 وطائرة F-16',
      'جائحة <bdi dir="ltr">COVID-19</bdi> وطائرة <bdi dir="ltr">F-16</bdi>',
    ],
    ['what is quoted', 'قال «Mr. K. (no)» ثم', 'قال «<bdi dir="ltr">Mr. K. (no)</bdi>» ثم'],
    ['an address', 'انظر https://a.example/b/، ثم', 'انظر <bdi dir="ltr">https://a.example/b/</bdi>، ثم'],
    ['an ampersand between names', 'شركة A &amp; B في', 'شركة <bdi dir="ltr">A &amp; B</bdi> في'],
    ['a day in digits', 'في 2023-03-06 ثم 2023', 'في <bdi dir="ltr">2023-03-06</bdi> ثم 2023'],
    ['a name with its version', 'برخصة CC BY 4.0.', 'برخصة <bdi dir="ltr">CC BY 4.0</bdi>.'],
    ['a name before a quantity', 'مع Post 1.2 كم', 'مع <bdi dir="ltr">Post</bdi> 1.2 كم'],
  ])('%s', (_, text, isolated) => {
    expect(isolate(`<i>${text}</i>`, 'rtl')).toBe(`<i>${isolated}</i>`);
  });

  it('and the date behind it stays where it is', () => {
    const line = (html: string) => {
      const text = html
        .replace(/<bdi dir="ltr">/g, '\u2066')
        .replace(/<\/bdi>/g, '\u2069')
        .replace(/<[^>]*>/g, '');
      return bidi
        .getReorderedString(text, bidi.getEmbeddingLevels(text, 'rtl'))
        .replace(/[\u2066-\u2069]/g, '');
    };
    const html = '<li><a>Coast Post</a>، 3 مارس</li>';
    expect(line(html)).toBe(`${backwards('مارس')} Coast Post، 3`);
    expect(line(isolate(html, 'rtl'))).toBe(`${backwards('مارس')} 3 ،Coast Post`);
  });

  it.each(['<p>لا شيء &lt; &amp; ٥</p>', '<span lang="en" dir="ltr">Post</span>', '<a title="x">حلب</a>'])(
    '%s stays as it is',
    (html) => {
      expect(isolate(html, 'rtl')).toBe(html);
    },
  );
});

it('HTML that stands by itself says how it runs, unless it runs as all programs expect', () => {
  expect(alone('<p>حلب</p>', 'ar')).toBe('<div dir="rtl"><p>حلب</p></div>');
  expect(alone('<p>Aleppo</p>', 'en-GB')).toBe('<p>Aleppo</p>');
});

it.each([
  ['ar', 'rtl'],
  ['ckb', 'rtl'],
  ['he', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['en-GB', 'ltr'],
  ['zh', 'ltr'],
])('%s runs %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
});

describe.each(['ltr', 'rtl'] as const)('on a page that runs %s', (page) => {
  it('nothing of a page changes but the elements round such texts', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<a href="x > y">',
        '</a>',
        '<b',
        "'",
        '"',
        '&amp;',
        '&',
        '“',
        '”',
        ' ',
        '3',
        'w',
        'حلب',
        'ב',
        '،',
        '\u064e',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(isolate(html, page).replace(/<bdi dir="(?:ltr|rtl)">|<\/bdi>/g, '')).toBe(html);
      }),
    );
  });
});
