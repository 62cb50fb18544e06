import { readFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, letteringOf, undrawn, type FontFile } from '../../src/drawing/fonts.ts';
import { BRAND } from './a-brand.ts';
import { drawCard } from '../../src/drawing/pictures.ts';
import { hostile } from './hostile.ts';

/** What the cards must be able to say, letter by letter. */
const COVERED: Record<string, string> = {
  Latin: 'AZaz ÀÉÎÕÜßçñøåæœ ĀāĪīŪūṢṣḤḥṬṭẒẓḎḏĠġ ĂăŁłŞşİıŐőŘř ẠạẾếỮữĐđƠơƯư ʿʾ “”‘’–—…',
  Cyrillic: 'АЯаяЁёЄєІіЇїЎўЂђЉљЊњЋћЏџҐґҚқҢңӘә',
  Greek: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΰ ἀἁὦᾳ',
  Arabic: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگڤکیێەڕڵۆ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹،؛؟فُتِحَتْ',
  Hebrew: 'אבגדהוזחטיכךלמםנןסעפףצץקרשתשָׁלוֹם',
  Armenian: 'ԱԲԳԴՀալեպև',
  Georgian: 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ',
  Hindi: 'अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह क्षत्रिय बाँध १२३।',
  Bengali: 'অআইঈউকখগঘচছজঝটঠডঢণতথদধনপফবভমযরলশষসহবাঁধের',
  Tamil: 'அஆஇஈஉஊஎஏஐஒஓகஙசஞடணதநபமயரலவழளறனஅணையின்',
  Thai: 'กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศสหอฮ น้ำ ที่ เปิด แล้ว',
  'simplified Chinese': '的一是不了人我在有他这为之大来以个中上们水坝开门叙利亚战争政府说什么：，。“”《》',
  'traditional Chinese': '這為來個們壩開門敘利亞戰爭說麼龍龜臺灣',
  Japanese: 'ぁあいうえおがぎぐぱんァアイウエオガパン々ーダムの水門が開いた、「」。髙﨑𠮷',
  Korean: '가나다라마바사아자차카타파하댐수문이열렸다시리에서무슨일꿇뷁',
  arrows: '←↑→↓↔⇐⇒⇔↗↘',
  'signs of mathematics': '+−×÷=≠≈≤≥±∞√∑∏∫∂∆∈∉⊂∪∩∀∃πμ½¼¾²³₂°‰',
  money: '$€£¥₽₺₪₹₩₿﷼',
  signs: '✓✗★☆●○■□▲►♥♦☎☀☪✝✡①②©®™§¶†‡•№',
  emoji: '🌊🔥💥🚨🏛📈😀👍🕊🇸🇾🇮🇷👨‍👩‍👧⚠️❤️1️⃣',
};
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const lettersOf = (text: string): string[] =>
  [...new Set(Array.from(graphemes.segment(text), ({ segment }) => segment))].filter(
    (one) => one.trim() !== '',
  );

const renderers = new Map<string, Renderer>();
/** A letter as the fonts draw it. */
const picture = async (letter: string, files: readonly FontFile[], everything = false): Promise<string> => {
  const key = `${everything} ${files.map(({ file }) => file).join(' ')}`;
  const renderer = renderers.get(key) ?? new Renderer();
  if (!renderers.has(key)) {
    for (const { family: name, file, letters } of files) {
      const unicodeRange = [...letters].map((code): [number, number] => [code, code]);
      await renderer.registerFont({ name, data: bytesOf(file), ...(!everything && { unicodeRange }) });
    }
    renderers.set(key, renderer);
  }
  const fontFamily = files.map(({ family }) => family).join(', ');
  const style = { fontSize: 40, fontFamily, color: '#000', backgroundColor: '#fff' };
  const png = await renderer.render(
    { type: 'text', text: letter, style },
    { width: 120, height: 80, format: 'png' },
  );
  return png.toString('base64');
};

/** What a font draws in the place of a letter that it does not have. */
const boxes = new Map<string, Promise<string>>();
const boxOf = (file: FontFile): Promise<string> => {
  const box = boxes.get(file.file) ?? picture('\u{10fffd}', [file], true);
  boxes.set(file.file, box);
  return box;
};

describe.each(Object.entries(COVERED))('for %s', (_, text) => {
  it('every letter is in a font, and none is drawn as an empty box', async () => {
    expect(undrawn(text)).toEqual([]);
    for (const letter of lettersOf(text)) {
      const { files, text: drawn } = letteringOf(letter);
      const drawing = await picture(drawn, files);
      for (const file of files) expect(drawing, letter).not.toBe(await boxOf(file));
    }
  });

  it('the card is another than the card of nothing', async () => {
    const card = (headline: string) =>
      drawCard({ site: 'The Orun Post', headline, line: 'As of today' }, BRAND);
    expect((await card(text)).equals(await card(''))).toBe(false);
  });
});

it('an empty box would be found', async () => {
  const [file] = letteringOf('A').files;
  if (!file) throw new Error('There is no font.');
  expect(await picture('水', [file], true)).toBe(await boxOf(file));
  expect(await picture('A', [file], true)).not.toBe(await boxOf(file));
});

it('a letter that no font has is named, and left out', () => {
  expect(letteringOf('The gates of မြစ် and ᏣᎳᎩ')).toMatchObject({
    text: 'The gates of and',
    missing: ['မြ', 'စ်', 'Ꮳ', 'Ꮃ', 'Ꭹ'],
  });
});

it('all of ASCII is in the fonts, which the check takes for granted', () => {
  const ascii = String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index));
  expect(letteringOf(ascii)).toMatchObject({ text: ascii.trim(), missing: [] });
  expect(undrawn(ascii)).toEqual([]);
  expect(undrawn(`${ascii} Ꮳ`)).toEqual(['Ꮳ']);
});

it('what has no shape is neither drawn nor missed', () => {
  expect(letteringOf('a\u00adb\u200ec \n d')).toMatchObject({ text: 'abc d', missing: [] });
  expect(letteringOf('دروازه\u200cهای')).toMatchObject({ text: 'دروازه\u200cهای', missing: [] });
});

it.each([
  ['sc', '叙利亚人说什么'],
  ['tc', '敘利亞人說什麼'],
  ['tc', '臺灣總統選舉'],
  ['jp', 'シリアで何が起きたか'],
  ['jp', '水門が開いた'],
  ['kr', '시리아에서 무슨 일이'],
  ['kr', '美 대통령'],
])('Chinese, Japanese and Korean have their own forms of letters: %s for %s', (language, text) => {
  const packages = new Set(letteringOf(text.replaceAll(' ', '')).files.map((file) => file.package));
  expect([...packages]).toEqual([`@fontsource-variable/noto-serif-${language}`]);
});

it('what an invisible sign parts is one letter without it', () => {
  expect(letteringOf('a,\u2066\u{101fd}')).toMatchObject({ text: 'a', missing: [',\u{101fd}'] });
});

it('any text becomes one that the fonts have', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { text: drawn, files } = letteringOf(text);
      const again = letteringOf(drawn);
      expect(again.missing).toEqual([]);
      expect(again.text).toBe(drawn);
      for (const { file } of files) expect(bytesOf(file).length).toBeGreaterThan(0);
    }),
  );
});

it('every package that has fonts is one that package.json names', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  const used = new Set(
    Object.values(COVERED).flatMap((text) => letteringOf(text).files.map((file) => file.package)),
  );
  const named = Object.keys(dependencies).filter((name) => name.startsWith('@fontsource'));
  expect([...used].filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !used.has(name))).toEqual([]);
});
