// The package in one file: its 400 modules one by one take as long to load as the check takes to read the content.
import { optimize } from 'svgo/browser';
import { MARK } from '../../model/settings.ts';
import { problem, type Problem } from '../../model/problems.ts';

/** What a mark may be made of once it is clean: shapes, and nothing that loads, runs or refers to something. */
const ELEMENTS = new Set('svg g path circle ellipse rect line polyline polygon'.split(' '));
const ATTRIBUTES = new Set([
  ...[
    'viewBox',
    'd',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'width',
    'height',
    'points',
  ],
  ...['fill', 'fill-rule', 'fill-opacity', 'clip-rule', 'opacity', 'color', 'transform'],
  ...['stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'stroke-miterlimit'],
]);
/** Numbers, colours and words; no address can be written with them. */
const VALUE = /^[\w\s.,#%()+-]*$/;
const ADDRESS = /url\(|src\(|image\(/i;

/** Characters. Every page has it in its head. */
const LONGEST = 3000;

/**
 * The mark of a newsroom, cleaned: one line of SVG that can stand in a page. It is drawn by `currentColor` where
 * the accent colour of the site shall be.
 *
 * @param svg Text of the file.
 */
export const readMark = (svg: string): { mark?: string; problems: Problem[] } => {
  const refuse = (sentence: string, hint: string) => ({
    problems: [problem('bad-mark', MARK.svg, undefined, { sentence, hint })],
  });
  const strange = new Set<string>();
  let viewBox: string | undefined;
  const look = {
    name: 'look',
    fn: () => ({
      element: {
        enter: ({ name, attributes }: { name: string; attributes: Record<string, string> }) => {
          if (name === 'svg') viewBox ??= attributes['viewBox'];
          if (!ELEMENTS.has(name)) strange.add(`<${name}>`);
          for (const [attribute, value] of Object.entries(attributes))
            if (!ATTRIBUTES.has(attribute) || !VALUE.test(value) || ADDRESS.test(value))
              strange.add(attribute);
        },
      },
      text: { enter: () => void strange.add('text') },
      instruction: { enter: ({ name }: { name: string }) => void strange.add(`<?${name}?>`) },
      doctype: { enter: () => void strange.add('<!DOCTYPE>') },
    }),
  };
  let cleaned: string;
  try {
    const tidy = optimize(svg, {
      plugins: ['preset-default', 'convertStyleToAttrs', 'removeXMLNS', 'removeTitle'],
    });
    cleaned = optimize(tidy.data, { plugins: [look] }).data;
  } catch {
    return refuse('The file is not SVG.', 'Export the drawing again as a plain SVG.');
  }
  if (strange.size > 0)
    return refuse(
      `The drawing has what a mark cannot have: ${[...strange].join(', ')}.`,
      'A mark is made of shapes alone: turn text into paths, and take out links, pictures, filters and scripts.',
    );
  if (viewBox === undefined)
    return refuse(
      'The drawing does not give its size.',
      'Write its size into the first tag, like viewBox="0 0 16 16".',
    );
  if (cleaned.length > LONGEST)
    return refuse(
      `The drawing has ${cleaned.length} characters once it is cleaned; at most ${LONGEST} are allowed.`,
      'Draw it with fewer and simpler shapes.',
    );
  return { mark: cleaned, problems: [] };
};
