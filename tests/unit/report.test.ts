import { describe, expect, it } from 'vitest';
import { problem } from '../../src/newsroom/model/problems.ts';
import { hasErrors, report, tally } from '../../src/newsroom/checking/report.ts';

const wrong = problem(
  'unknown-field',
  'topics/a.mdx',
  { line: 4, column: 1 },
  { field: 'plce', known: ['place'] },
);
const doubtful = problem('heading-id', 'topics/a.mdx', { line: 9, column: 1 }, { suggestion: 'dam' });
const whole = problem('no-content', '.', undefined, { folder: '/content', found: false });

describe('a tally', () => {
  it('counts errors and warnings, and none', () => {
    expect(tally([])).toBe('no problems');
    expect(tally([wrong])).toBe('1 error');
    expect(tally([doubtful, doubtful])).toBe('2 warnings');
    expect(tally([wrong, doubtful, wrong])).toBe('2 errors, 1 warning');
  });

  it('knows errors from warnings', () => {
    expect(hasErrors([doubtful])).toBe(false);
    expect(hasErrors([doubtful, wrong])).toBe(true);
    expect(hasErrors([])).toBe(false);
  });
});

describe('a report', () => {
  it('as text is for people: place, code, sentence, hint, tally', () => {
    expect(report('text', [wrong, doubtful], 'content')).toMatchInlineSnapshot(`
      "content/topics/a.mdx:4:1  error  unknown-field
        There is no field "plce" here.
        Did you mean "place"? If not, the fields are place.

      content/topics/a.mdx:9:1  warning  heading-id
        This section has no id, so nobody can link to it.
        Write {#dam} after the heading, on the same line. Keep it when you change the heading.

      1 error, 1 warning."
    `);
    expect(report('text', [], 'content')).toBe('no problems.');
  });

  it('tells for people of a name that nothing has once, and where else it stands; for programs everywhere', () => {
    const named = (id: string, line: number) =>
      problem('unknown-reference', 'topics/a.mdx', { line, column: 1 }, { kind: 'actor', id, known: [] });
    const many = [named('x', 1), named('y', 2), ...[3, 4, 5, 6, 7, 8].map((line) => named('x', line))];
    const text = report('text', many, 'content');
    expect(text.match(/There is no actor "x"/g)).toHaveLength(1);
    expect(text.match(/There is no actor "y"/g)).toHaveLength(1);
    expect(text).toContain(
      'It is also named in content/topics/a.mdx:3, content/topics/a.mdx:4, content/topics/a.mdx:5, content/topics/a.mdx:6 and 2 more places.',
    );
    // As many as are told.
    expect(text).toMatch(/\n\n2 errors\.$/);
    expect(report('github', many, 'content').match(/::error /g)).toHaveLength(2);
    expect(JSON.parse(report('json', many, 'content'))).toHaveLength(8);
  });

  it('tells for people once of a draft to which much leads', () => {
    const draft = (line: number) =>
      problem(
        'draft-target',
        'articles/a.mdx',
        { line, column: 1 },
        { kind: 'actor', id: 'x', publishOn: undefined },
      );
    const text = report('text', [draft(1), draft(7)], 'content');
    expect(text.match(/The actor "x" is a draft/g)).toHaveLength(1);
    expect(text).toContain('It is also named in content/articles/a.mdx:7.');
  });

  it('for people tells of ten warnings a file, of every error, and of how many more there are; for programs of all', () => {
    const many = [
      ...Array.from({ length: 12 }, () => doubtful),
      wrong,
      { ...doubtful, file: 'topics/b.mdx' },
    ];
    const text = report('text', many, 'content');
    expect(text.match(/ {2}warning {2}heading-id/g)).toHaveLength(11);
    expect(text).toContain(' Keep it when you change the heading.\n  And 2 more warnings in this file.\n');
    expect(text).toContain('1 error, 13 warnings.');
    expect(report('github', many, 'content').match(/::warning /g)).toHaveLength(11);
    expect(report('github', many, 'content').match(/And 2 more warnings/g)).toHaveLength(1);
    expect(JSON.parse(report('json', many, 'content'))).toHaveLength(14);
  });

  it('names the folder itself where the problem is the folder', () => {
    expect(report('text', [whole], 'texts')).toMatch(/^texts:1:1 {2}error {2}no-content\n/);
  });

  it('for GitHub is one command a problem', () => {
    expect(report('github', [wrong, doubtful], 'content').split('\n')).toEqual([
      '::error file=content/topics/a.mdx,line=4,col=1,title=unknown-field::There is no field "plce" here. Did you mean "place"? If not, the fields are place.',
      '::warning file=content/topics/a.mdx,line=9,col=1,title=heading-id::This section has no id, so nobody can link to it. Write {#dam} after the heading, on the same line. Keep it when you change the heading.',
    ]);
    expect(report('github', [], 'content')).toBe('');
  });

  it('for GitHub escapes what commands are made of', () => {
    const odd = { ...wrong, file: 'topics/50%,a:b.mdx', sentence: '100%\r\n::error::', hint: 'a:b,c' };
    expect(report('github', [odd], 'content')).toBe(
      '::error file=content/topics/50%25%2Ca%3Ab.mdx,line=4,col=1,title=unknown-field::100%25%0D%0A::error:: a:b,c',
    );
  });

  it('as JSON is what programs need', () => {
    expect(JSON.parse(report('json', [wrong], 'content'))).toEqual([
      { ...wrong, file: 'content/topics/a.mdx' },
    ]);
    expect(JSON.parse(report('json', [], 'content'))).toEqual([]);
  });

  it('has each problem on its own lines, whatever a file or a field is called', () => {
    const field = 'a\n::error::\u001b[31m\u202e';
    const odd = problem('unknown-field', 'topics/a\n::error::.mdx', undefined, { field, known: ['b'] });
    expect(odd.sentence).toBe('There is no field "a ::error::·[31m·" here.');
    expect(report('github', [odd], 'content')).not.toMatch(/\n/);
    expect(report('text', [odd], 'content')).toMatch(/^content\/topics\/a·::error::\.mdx:1:1 {2}error/);
  });

  it('keeps names in Arabic and Persian as they are', () => {
    const { sentence } = problem('unknown-field', 'a.mdx', undefined, {
      field: 'داراب\u200cرود',
      known: ['b'],
    });
    expect(sentence).toBe('There is no field "داراب\u200cرود" here.');
  });

  it('cuts what would be too long to read', () => {
    const { sentence } = problem('unsafe-link', 'a.mdx', undefined, { url: `javascript:${'a'.repeat(500)}` });
    expect(sentence.length).toBeLessThan(120);
  });
});
