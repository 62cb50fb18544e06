import fc from 'fast-check';

/** Characters and pieces over which other forms stumble, with `¦` between them. */
export const HOSTILE: readonly string[] = [
  '\0¦\x07¦\x08¦\x0b¦\x1b[31m¦\x1f¦\x7f¦\x85¦\x9f¦\t¦\n¦\r¦\r\n',
  '\u2028¦\u2029¦\u00a0¦\u00ad¦\u200b¦\u200c¦\u200d¦\u2060¦\ufeff¦\ufffd¦\ufffe¦\uffff¦\ud800¦\udc00',
  '\u200e¦\u200f¦\u061c¦\u202a¦\u202b¦\u202c¦\u202e¦\u2066¦\u2067¦\u2069',
  'e\u0301¦Z\u0351\u036b\u0343¦क्षत्रिय¦👨‍👩‍👧¦🇸🇾¦⚠️¦𠮷¦\u{1fffe}¦\u{10ffff}¦ﬁ¦İ¦ß',
  'Aleppo¦Алеппо¦Χαλέπι¦حلب¦حلب،¦دروازه‌های¦חלב¦阿勒颇¦アレッポ¦알레포¦हलब¦அலெப்போ¦อะเลปโป¦Հալեպ¦ალეპო¦হালাব',
  '"¦\'¦`¦“¦”¦‘¦’¦«¦»¦<¦>¦&¦&amp;¦&#7;¦&lt;b&gt;¦]]>¦<![CDATA[¦<!--¦-->¦</script>¦<script>¦<?xml¦</title>',
  '\\¦\\n¦{¦}¦{{¦%¦%s¦$¦$1¦#¦_¦~¦^¦@¦@online{x,¦*¦|¦[a](b)¦: ¦ #¦- ¦---¦...¦? ¦!!str ¦&a ¦*a ¦,¦;¦=¦=1+1¦+¦/¦?¦:',
].flatMap((line) => line.split('¦'));

/** Texts made of these, and of any other characters. */
export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ unit: 'binary' })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));
