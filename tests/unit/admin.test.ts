import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { configurationFor } from '../../src/admin/configuration.ts';
import { dataFormat, TEXT, textFormat } from '../../src/admin/formats.ts';
import { adminPage } from '../../src/admin/page.ts';
import { HOST_WRITERS } from '../../src/hosting/hosts.ts';
import { adminHeaderPolicy, adminPolicy, HEADER_POLICY } from '../../src/hosting/policy.ts';
import { listContent } from '../../src/files/content-folder.ts';
import { COLLECTIONS, isData } from '../../src/newsroom/model/kinds.ts';
import { schemas } from '../../src/newsroom/model/schema.ts';
import { settingsSchema } from '../../src/newsroom/model/settings.ts';
import { problemsIn, said, WORLD, worldWith } from './a-folder.ts';

/** The editor at /admin/ in a browser is tried in tests/browser/admin.spec.ts. */

const EDITOR = {
  repository: 'hill-post/explained',
  branch: 'main',
  forge: 'github',
  folder: 'content',
} as const;
const SITE = { name: 'Hill <Post>', url: 'https://post.example' };
const configuration = configurationFor(EDITOR, SITE);

const read = (file: string) => readFileSync(file, 'utf8');
const world = listContent(WORLD).files;
const formatOf = (file: string) => (file.endsWith('.yaml') ? dataFormat : textFormat);
const written = (file: string, text: string) =>
  file.endsWith('.yaml')
    ? dataFormat.toFile(dataFormat.fromFile(text))
    : textFormat.toFile(textFormat.fromFile(text));

/** The world with other texts in some of its files. */
const worldBut = (files: Record<string, string>): string => {
  const folder = worldWith();
  for (const [path, text] of Object.entries(files)) writeFileSync(`${folder}/${path}`, text);
  return folder;
};

describe('the configuration of the editor', () => {
  it('is one that the program takes', () => {
    const schema = JSON.parse(read('node_modules/@sveltia/cms/schema/sveltia-cms.json')) as object;
    const ajv = new Ajv({ strict: false, logger: false });
    const isRight = ajv.compile(schema);
    expect([isRight(configuration), isRight.errors]).toEqual([true, null]);
  });

  it('has a form with every field of every kind of file, in the order of the guide', () => {
    const forms = Object.fromEntries(
      configuration.collections.map(({ name, fields }) => [name, fields.map((field) => field.name)]),
    );
    expect(forms).toEqual(
      Object.fromEntries(
        COLLECTIONS.map((name) => [
          name,
          [...Object.keys(schemas[name].shape), ...(isData(name) ? [] : [TEXT])],
        ]),
      ),
    );
  });

  it('says of a field what the guide says, offers what there is, and refuses what the check would', () => {
    const [articles] = configuration.collections;
    const fields = Object.fromEntries(articles?.fields.map((field) => [field.name, field]) ?? []);
    expect(fields['headline']).toMatchObject({
      label: 'Headline',
      widget: 'string',
      required: true,
      hint: schemas.articles.shape.headline.meta()?.description,
    });
    expect(fields['successor']).toMatchObject({
      widget: 'relation',
      collection: 'articles',
      required: false,
    });
    expect(fields['topics']).toMatchObject({ widget: 'relation', collection: 'topics', multiple: true });
    expect(fields['kind']).toMatchObject({
      widget: 'select',
      options: ['explainer', 'background', 'profile'],
    });
    expect(fields['about']).toMatchObject({ widget: 'list', field: { widget: 'string' } });
    expect(fields['draft']).toMatchObject({ widget: 'select', options: ['true', 'false'] });
    const { pattern } = fields['asOf'] as { pattern: [string, string] };
    expect(pattern).toEqual([
      String.raw`^\d{4}-\d{2}-\d{2}$`,
      'Write a date like 2024-12-01, without a time.',
    ]);
  });
});

describe('what the editor writes', () => {
  it.each(world.map(({ path, absolute }) => [path, absolute]))(
    'of %s has every letter of its fields',
    (path, file) => {
      const text = read(file);
      const now = written(path, text);
      expect(formatOf(path).fromFile(now)).toEqual(formatOf(path).fromFile(text));
      expect(written(path, now)).toBe(now);
    },
  );

  it('passes the check as what it was made from does', () => {
    const files = world.map(({ path, absolute }) => [path, written(path, read(absolute))] as const);
    expect(said(problemsIn(worldBut(Object.fromEntries(files))))).toEqual(said(problemsIn(WORLD)));
  });

  it('keeps figures as they are typed, and takes line ends, marks and quotes of other programs', () => {
    const file =
      '\uFEFF---\r\nname: "Orun"\r\nyear: -0430\r\nat: [36.20, 7]\r\nis: no\r\n---\r\n\r\nA text.  \r\nIt goes on.\r\n';
    expect(textFormat.toFile(textFormat.fromFile(file) as { [TEXT]: string })).toBe(
      '---\nname: Orun\nyear: -0430\nat: [36.20, 7]\nis: no\n---\n\nA text.  \nIt goes on.\n',
    );
  });

  it('may have fields that are empty', () => {
    const path = 'events/gates-open.mdx';
    const file = read(`${WORLD}/${path}`).replace(
      '\n',
      "\nendDate: ''\ncirca:\nchanges: []\nreviewed: null\n",
    );
    expect(said(problemsIn(worldBut({ [path]: file })))).toEqual(said(problemsIn(WORLD)));
  });
});

describe('the page of the editor', () => {
  it('is for nobody who searches, and has the policy of its forge', () => {
    const page = adminPage(EDITOR, SITE);
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain(`content="${adminPolicy('github')}"`);
    expect(page).toContain('Hill &lt;Post&gt;');
    expect(adminPolicy('github')).toMatch(
      /script-src 'self';.*connect-src 'self' blob: data: https:\/\/api\.github\.com /,
    );
    expect(adminPolicy('gitlab')).not.toContain('github');
  });

  it.each(['cloudflare', 'netlify', 'caddy', 'nginx'] as const)('has its own policy from %s', (host) => {
    const served = { base: '/project', httpsOnly: false, moved: [], gone: [] };
    const textWith = (more: object) => HOST_WRITERS[host].files({ ...served, ...more })[0]?.text ?? '';
    const policy = adminHeaderPolicy('gitlab');
    expect(textWith({ adminPolicy: policy })).toMatch(
      /\/project\/admin\/[^]*default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(textWith({})).not.toContain('admin');
    expect(textWith({})).toContain(HEADER_POLICY);
  });

  it('is asked for with one line', () => {
    const settings = settingsSchema.shape.editor.parse({ repository: 'hill-post/explained' });
    expect(settings).toEqual(EDITOR);
  });
});
