import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';

const spelled = (text: string): string => text.split(' ').map(fold).join(' ');

describe('one spelling for many', () => {
  it.each([
    ['Turkish letters', 'Türkiye', 'Turkiye'],
    ['the dotless i and the dotted capital', 'IĞDIR İstanbul Iğdır', 'igdir istanbul igdir'],
    ['letters that Unicode does not take apart', 'Øresund Łódź Đakovo Straße', 'oresund lodz dakovo strasse'],
    ['composed and decomposed accents', 'Se\u0301gou', 'Ségou'],
    ['half rings and apostrophes', 'Daʿesh Da’esh Shīʿa', "daesh Da'esh Shia"],
    ['soft hyphens', 'Donau\u00addampf', 'donaudampf'],
    ['the sigma that ends a Greek word', 'ΑΣΣΟΣ Άσσος', 'ασσος ασσοσ'],
    ['Persian and Arabic letters of one sound', 'عراقچی', 'عراقجي'],
    ['the two forms of kaf and yeh', 'کردستانی', 'كردستاني'],
    ['teh marbuta and heh', 'سورية', 'سوريه'],
    ['alef with and without hamza or madda', 'أحمد إدلب آل', 'احمد ادلب ال'],
    ['alef maksura', 'موسى', 'موسي'],
    ['vowel signs', 'دِمَشْق', 'دمشق'],
    ['Hebrew points', 'דָּמֶשֶׂק', 'דמשק'],
    ['tatweel', 'حـــلب', 'حلب'],
    ['the joiner within a Persian word', 'می\u200cرود', 'ميرود'],
    ['Kurdish letters', 'کوردستانێ ڕۆژئاوا', 'كوردستاني روزئاوا'],
    ['digits of other scripts', '۱۲ ١٢ १२ ๑๒', '12 12 12 12'],
    ['wide and narrow letters', 'ＨＴＳ ｶﾞ', 'hts ガ'],
    ['marks that steer direction', '\u2067حلب\u2069', 'حلب'],
    ['a possessor and its name', "Iran’s Assad's", 'Iran Assad'],
  ])('%s', (_, one, other) => {
    expect(spelled(one)).toBe(spelled(other));
  });

  it.each([
    ['a plural and a possessor', "Hama's", 'Hamas'],
    ['two Arabic names', 'حماة', 'حماس'],
    ['two names', 'Iran', 'Iraq'],
    ['two Japanese letters that a mark parts', 'ダム', 'タム'],
    ['two Hindi words that a vowel sign parts', 'कि', 'की'],
    ['two Thai words that a vowel sign parts', 'กิน', 'กัน'],
  ])('but not of %s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('leaves a Korean syllable whole', () => {
    expect([...fold('다라')]).toEqual(['다', '라']);
  });

  it('is stable, and has no spaces, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
        expect(fold(word)).not.toMatch(/\s/);
      }),
    );
  });
});
