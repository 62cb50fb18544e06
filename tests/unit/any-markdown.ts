import fc, { type Arbitrary } from 'fast-check';

/** Bodies as editors write them, and as they should not: out of every element that there is, and of signs that mean something. */

const pieces = (list: string): string[] => list.split('¦');
const WORDS = pieces(
  "dam¦River¦2.5¦1998¦(7)¦Müller¦حلب¦水坝¦don't¦5 May¦A/B¦A|B¦90%¦€5¦😀¦n\u0303¦un*believ*able¦caf&eacute;¦[A](actor:a)'s¦[dam][one]¦[*old* dam][One]",
);
const SIGNS = pieces(
  '*¦**¦_¦~¦[¦]¦(¦)¦!¦\\¦&¦&amp;¦&#65;¦#¦-¦+¦=¦:¦"¦\'¦\\*¦\\|¦\\[¦  \n¦\\\n¦\n¦\n\n¦\t¦\u00a0¦^¦@¦https://post.example/a_b ¦--¦{#id}¦1.',
);

const MARKS =
  `*…*¦**…**¦_…_¦\`…\`¦"…"¦(…)¦[…](https://post.example/)¦[…](<https://post.example/a_(b)>)¦[…](/actors/)¦[…](actor:a)¦[…](source:a)`.split(
    '¦',
  );

/** Each claim has an id of its own; those of a body are numbered afterwards. */
const CLAIM = '<Claim id="#" standing="unsourced">';

const word = fc.constantFrom(...WORDS);

/** @param levels Of marks within each other. */
const line = (levels: number): Arbitrary<string> => {
  const parts = [
    { weight: 8, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom(...SIGNS) },
    ...(levels > 0 ? [{ weight: 4, arbitrary: marked(levels - 1) }] : []),
  ];
  const space = fc.constantFrom(' ', ' ', ' ', ' ', ' ', '', '\n');
  return fc
    .tuple(fc.array(fc.oneof(...parts), { minLength: 1, maxLength: 5 }), space)
    .map(([found, between]) => found.join(between));
};

/** What is marked begins and ends with a word, as no editor marks a sign alone. */
const marked = (levels: number): Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...MARKS), word, fc.option(line(levels)), word)
    .map(([marks, first, more, last]) =>
      marks.replace('…', () => (more === null ? first : `${first} ${more} ${last}`)),
    );

const onOneLine = (text: string): string => text.replaceAll('\n', ' ');
const indented = (text: string, first: string, rest: string): string =>
  first + text.replaceAll('\n', `\n${rest}`);

const leaf = (): Arbitrary<string> => {
  const text = line(2);
  return fc.oneof(
    { weight: 4, arbitrary: text },
    text.map((one) => `## ${onOneLine(one)}`),
    fc
      .tuple(text, text, text, text)
      .map((cells) => cells.map((cell) => onOneLine(cell).replaceAll('`', '')))
      .map(([a, b, c, d]) => `| ${a} | ${b} |\n| --- | :-: |\n| ${c} | ${d} |`),
    text.map((one) => `\`\`\`js\n${one}\n\`\`\``),
    fc.constantFrom('[one]: https://post.example/', '***', '~~~\n<Claim> [a](b)\n~~~'),
  );
};

/** @param levels Of blocks within each other. */
const block = (levels: number): Arbitrary<string> => {
  if (levels === 0) return leaf();
  const inner = fc
    .array(block(levels - 1), { minLength: 1, maxLength: 2 })
    .map((blocks) => blocks.join('\n\n'));
  const items = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 6, arbitrary: leaf() },
    inner.map((one) => indented(one, '> ', '> ')),
    items.map((all) => all.map((one) => indented(one, '- ', '  ')).join('\n')),
    fc
      .tuple(fc.constantFrom(0, 1, 2, 12), items, fc.boolean())
      .map(([start, all, up]) =>
        all.map((one, index) => indented(one, `${start + (up ? index : 0)}. `, '    ')).join('\n'),
      ),
  );
};

const part = fc.oneof(
  { weight: 5, arbitrary: block(2) },
  block(1).map((one) => `<Note>\n\n${one}\n\n</Note>`),
  block(1).map((one) => `${CLAIM}\n\n${one}\n\n</Claim>`),
  line(2).map((one) => `${CLAIM}${one}</Claim>`),
  fc.tuple(line(1), line(2), line(1)).map(([a, b, c]) => `${a} ${CLAIM}${b}</Claim>\n${c}`),
  fc.tuple(line(1), line(1)).map(([a, b]) => `${CLAIM}<Side>${a}</Side>\n<Side>${b}</Side></Claim>`),
  fc.constant('<Timeline />'),
);

const numbered = (body: string): string =>
  body.split('id="#"').reduce((text, rest, index) => `${text}id="c${index}"${rest}`);

export const bodies: Arbitrary<string> = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map((parts) => numbered(parts.join('\n\n')));
