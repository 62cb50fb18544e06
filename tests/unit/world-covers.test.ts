import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { publicOf } from '../../src/newsroom/checking/assemble.ts';
import { CHART_KINDS } from '../../src/newsroom/model/data/chart.ts';
import { STANDINGS } from '../../src/newsroom/model/schema/evidence.ts';
import { SOURCE_TYPES } from '../../src/newsroom/model/schema/sources.ts';
import { walk } from '../../src/newsroom/model/tree.ts';
import { vocabulary } from '../../src/newsroom/model/vocabulary.ts';
import { TODAY } from './a-check.ts';
import { documentsIn, WORLD } from './a-folder.ts';

/** What the small world does not use is tested by none of the tests that look at its site. */

const seen = publicOf(documentsIn(WORLD), TODAY);
const texts = seen.map(({ path: file }) => readFileSync(path.join(WORLD, file), 'utf8')).join('\n');
const nodes = seen.flatMap(({ body }) => walk(body.tree)).map(({ node }) => node);

it.each(Object.keys(vocabulary))('a text that readers have holds a <%s>', (name) => {
  expect(texts).toContain(`<${name}`);
});

it('has sources, standings and charts of each kind', () => {
  const types = seen.map((one) => one.collection === 'sources' && one.data?.type);
  expect(SOURCE_TYPES.filter((type) => !types.includes(type))).toEqual([]);
  const standings = seen.flatMap(({ body }) => body.claims.map(({ standing }) => standing));
  expect(STANDINGS.filter((standing) => !standings.includes(standing))).toEqual([]);
  const charts = nodes.map((node) => typeof node === 'object' && node.type === 'chart' && node.kind);
  expect(CHART_KINDS.filter((kind) => !charts.includes(kind))).toEqual([]);
});

it('has dates of decades, of centuries and from before our era, questions of each kind, and a place that is not on Earth', () => {
  expect(texts).toMatch(/^date: \d{3}X$/m);
  expect(texts).toMatch(/^date: \d{2}XX$/m);
  expect(texts).toMatch(/^date: -\d{4}$/m);
  expect(texts).toMatch(/^body: moon$/m);
  for (const part of ['status="open"', 'answered="', '[^', '(term:', '\'")']) expect(texts).toContain(part);
});
