import { expect, test } from 'vitest';
import { pathOf, sourceId } from '../../src/newsroom/model/paths.ts';
import { edgesOf } from '../../src/newsroom/questions/relations/edges.ts';
import { topicRelations } from '../../src/newsroom/questions/relations/of-topic.ts';
import { relationsOf } from '../../src/newsroom/questions/relations/relations.ts';
import { typeset } from '../../src/words/language.ts';
import { drawnWords } from '../../src/words/relation-words.ts';
import { words } from '../../src/words/words.ts';
import { newsroom, today } from './content.ts';
import { describeEach } from './each.ts';
import { dist, read, readPage } from './pages.ts';

const places = [
  ...newsroom.actors.list.map((actor) => ({
    path: pathOf('actor', actor.id),
    listed: relationsOf(newsroom, actor, today),
  })),
  ...newsroom.topics.list.map((topic) => ({
    path: pathOf('topic', topic.id),
    listed: topicRelations(newsroom, topic, today).flatMap(({ relations }) => relations),
  })),
].filter(({ listed }) => listed.length > 0);

/** A page's section on relations, and its drawing if there is one. */
const sectionOn = (path: string) => {
  const { document } = readPage(dist, path);
  const section = document.getElementById('page-relations');
  return { document, section, drawing: section?.querySelector('.relations > svg') };
};
const drawn = places.filter(({ path }) => sectionOn(path).drawing);

describeEach('relation', places, ({ path }) => `the relations on ${path}`, ({ path, listed }) => {
  const { document } = sectionOn(path);

  test('stand in a list, each with its dates, its standing and its sources', () => {
    for (const { anchor, relation, said } of listed) {
      const entry = document.getElementById(anchor);
      expect(read(entry?.textContent)).toContain(read(typeset(relation.text ?? words.relations.unexplained)));
      expect(entry?.querySelector('.standing')?.textContent).toContain(words.standings[said.standing]);
      const times = [...(entry?.querySelectorAll('time') ?? [])].map((time) => time.getAttribute('datetime'));
      expect(times).toEqual(
        expect.arrayContaining([relation.validFrom, relation.validUntil].filter(Boolean)),
      );
      expect(times).not.toEqual([]);
      for (const source of relation.sources) {
        expect(entry?.querySelector(`sup a[href="#${sourceId(source)}"]`), source).not.toBeNull();
      }
    }
  });

  test('can be jumped to from the head of the page', () => {
    expect(document.querySelector('nav a[href="#page-relations"]')).not.toBeNull();
  });
});

describeEach('drawing', drawn, ({ path }) => `the drawing on ${path}`, ({ path, listed }) => {
  const { document, section, drawing } = sectionOn(path);
  const labels = (style: string) =>
    [...(drawing?.querySelectorAll(style) ?? [])].map((label) =>
      [...label.querySelectorAll('text')].map((line) => line.textContent).join(' '),
    );

  test('has what the list has: nothing is missing, nothing is added', () => {
    const edges = edgesOf(listed);
    const said = edges.map((edge) => drawnWords.onLine(edge).join(' '));
    expect(new Set(labels('g.word'))).toEqual(new Set(said));
    // Lines that say the same of one actor meet at their words: so each word has a curve to one name, and one for each line.
    const curves = (drawing?.querySelectorAll('svg > path') ?? []) as Iterable<Element>;
    const counted = [...curves].map((path) => path.getAttribute('d')?.match(/M/g)?.length ?? 0);
    expect(counted.reduce((sum, one) => sum + one, 0) - labels('g.word').length).toBe(edges.length);
    const actors = new Set(listed.flatMap(({ from, to }) => [typeset(from.name), typeset(to.name)]));
    expect(labels('g:not(.word, .side)').toSorted()).toEqual([...actors].toSorted());
    for (const style of ['over', 'hostile'] as const)
      expect(drawing?.querySelector(`path.${style}`) !== null).toBe(edges.some((edge) => edge[style]));
  });

  test('names nobody who is not in the list', () => {
    const list = [...(section?.querySelectorAll('a') ?? [])].map((link) => read(link.textContent));
    const owner = labels('g.middle');
    for (const name of labels('g:not(.word, .side)')) expect([...list, ...owner]).toContain(name);
  });

  test('has a title and a text that leads to the list', () => {
    expect(drawing?.getAttribute('role')).toBe('img');
    const [title = '', text = ''] = drawing?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(read(document.getElementById(title)?.textContent)).not.toBe('');
    expect(read(document.getElementById(text)?.textContent)).not.toBe('');
    expect(drawing?.querySelectorAll('a, script, image, use, [style], [onclick]')).toHaveLength(0);
  });
});
