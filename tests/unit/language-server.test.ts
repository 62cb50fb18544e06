import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type Location,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkFolder } from '../../src/check-folder.ts';
import { collectionOf } from '../../src/files/content-folder.ts';
import { offersFor } from '../../src/language-server/offers.ts';
import { placeAt } from '../../src/language-server/place.ts';
import { serve } from '../../src/language-server/server.ts';
import { temporary, WORLD, worldWith } from './a-folder.ts';
import { COMPILED, ROOT } from './check-command.ts';

const ARTICLE = 'articles/dam-gates-opened.mdx';
/** Where the cursor is in a text. */
const CURSOR = '\u2038';
const written = readFileSync(path.join(WORLD, ARTICLE), 'utf8');

const checked = await checkFolder(WORLD);

/** An editor's program that has one file of a copy of the world open; `CURSOR` in its text is the cursor. */
const opened = async (file: string, marked: string, folder = worldWith()) => {
  const [there, back] = [new PassThrough(), new PassThrough()];
  serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), folder);
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  onTestFinished(() => client.dispose());
  const uri = pathToFileURL(path.join(folder, file)).href;
  const latest = new Map<string, Diagnostic[]>();
  let heard = (): void => undefined;
  client.onNotification(PublishDiagnosticsNotification.type, ({ uri: of, diagnostics }) => {
    latest.set(of, diagnostics);
    heard();
  });
  client.listen();
  await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification(InitializedNotification.type, {});
  const text = marked.replace(CURSOR, '');
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'mdx', version: 1, text },
  });
  const before = marked.split(CURSOR)[0]?.split('\n') ?? [];
  const place = {
    textDocument: { uri },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
  /** What is wrong with the file, once something is or as soon as nothing is any more. */
  const diagnostics = async (some: boolean): Promise<Diagnostic[]> => {
    for (;;) {
      const found = latest.get(uri) ?? [];
      if (found.length > 0 === some) return found;
      await new Promise<void>((resolve) => (heard = resolve));
    }
  };
  return { client, uri, text, place, folder, diagnostics };
};

/** What may be written where the cursor is. */
const offered = (file: string, marked: string): string[] => {
  const offset = marked.indexOf(CURSOR);
  const place = placeAt(collectionOf(file) ?? 'pages', marked.replace(CURSOR, ''), offset);
  return place ? offersFor(place.wanted, file, checked).map(({ text }) => text) : [];
};
const hovered = async (file: string, marked: string): Promise<string> => {
  const { client, place } = await opened(file, marked);
  const hover: Hover | null = await client.sendRequest(HoverRequest.type, place);
  return hover === null ? '' : (hover.contents as { value: string }).value;
};

describe('what is wrong, while somebody types', () => {
  it('is said at its line and column, with what to write, and no more when it is mended', async () => {
    const broken = written.replace('source:gazette-gates', 'source:gazette-gatez');
    const { client, uri, diagnostics, text } = await opened(ARTICLE, broken);
    const found = await diagnostics(true);
    const line = text.split('\n').findIndex((one) => one.includes('gazette-gatez'));
    const start = text.split('\n')[line]?.indexOf('[River Gazette]') ?? -1;
    const range = {
      start: { line, character: start },
      end: { line, character: start + '[River Gazette](source:gazette-gatez)'.length },
    };
    expect(found).toEqual([
      {
        range,
        severity: 1,
        source: 'newsroom',
        code: 'unknown-reference',
        message:
          'There is no source "gazette-gatez".\nDid you mean "gazette-gates"? If not, add sources/gazette-gatez.yaml, or correct the id.',
      },
    ]);
    const actions = (await client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: found },
    })) as CodeAction[];
    expect(actions.map(({ title }) => title)).toEqual(['Write "gazette-gates"']);
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: actions[0]?.edit?.changes?.[uri]?.map(({ range: replaced, newText }) => ({
        range: replaced,
        text: newText,
      })) as { text: string }[],
    });
    expect(await diagnostics(false)).toEqual([]);
  });
});

it('offers what mends a finding, where only one thing can', async () => {
  const doubled = written.replace('before the water came', 'before the the water came');
  const { client, uri, diagnostics } = await opened(ARTICLE, doubled);
  const found = (await diagnostics(true)).filter(({ code }) => code === 'doubled-word');
  const actions = (await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: found[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: found },
  })) as CodeAction[];
  expect(actions.map(({ title }) => title)).toEqual(['Take it out']);
  const edits = actions.flatMap(({ edit }) => edit?.changes?.[uri] ?? []);
  expect(
    edits.map((edit) => TextDocument.applyEdits(TextDocument.create(uri, 'mdx', 1, doubled), [edit])),
  ).toEqual([written]);
});

describe('what may be written', () => {
  it.each([
    ['a source in a text', '[River Gazette](source:gazette-gates)', '[x](source:gaz|)', 'gazette-bank'],
    ['a kind before an id', '[River Gazette](source:gazette-gates)', '[x](|)', 'location:'],
    ['an event in a list', 'events: [gates-open,', 'events: [|, gates-open,', 'treaty-signed'],
    [
      'an event in a list that is not closed',
      'events: [gates-open,',
      'events: [gates-open, |',
      'talks-begin',
    ],
    ['an entity with its kind', 'about: [', 'about: [|', 'actor:nadia-tarvani'],
    ['a claim of this article', '[gates-opened, no-warning]', '[gates-opened, |]', 'lost-harvest'],
    ['an id after its field', 'successor: water-agreement', 'successor: |', 'dry-summer'],
    ['one of some words', 'status: overtaken', 'status: |', 'settled'],
    ['a field', 'statusNote: The', 'stat|: The', 'statusNote'],
    ['a field on a new line', 'reviewBy: ', '|\nreviewBy: ', 'publishOn'],
    ['an actor of an attribute', 'by="water-board"', 'by="|"', 'farmers-league'],
    ['a second event of an attribute', 'tells="gates-open"', 'tells="gates-open |"', 'fields-flooded'],
    ['a standing', 'standing="disputed"', 'standing="|"', 'assessed'],
    ['an attribute', 'label="Who', '| label="Who', 'data'],
    ['a block', '\n<Note>', '\n<|', 'Question'],
  ])('is known for %s', (_, there, marked, label) => {
    expect(written).toContain(there);
    const text = written.replace(there, marked.replace('|', CURSOR));
    expect(offered(ARTICLE, text)).toContain(label);
  });

  it('is known in a file that is not saved yet, and that has fields only', () => {
    const text = `publisher: Hill Post\nspeaksFor: ${CURSOR}\n`;
    expect(offered('sources/new.yaml', text)).toContain('water-board');
  });

  it('says what each id is, and replaces what was typed of it', async () => {
    const there = 'successor: water-agreement';
    const { client, place } = await opened(ARTICLE, written.replace(there, `successor: wat${CURSOR}er`));
    const items = (await client.sendRequest(CompletionRequest.type, place)) as CompletionItem[];
    const found = items.find(({ label }) => label === 'water-agreement');
    const line = written.split('\n').indexOf(there);
    expect(found).toMatchObject({
      detail: 'Two towns agree on the water of the Orun',
      textEdit: {
        newText: 'water-agreement',
        range: { start: { line, character: 11 }, end: { line, character: 16 } },
      },
    });
  });

  it('is nothing in the middle of a sentence', () => {
    expect(offered(ARTICLE, written.replace('The Orun rises', `The Orun ${CURSOR}rises`))).toEqual([]);
  });
});

describe('what an id names', () => {
  it('is told as of the day of the article', async () => {
    const said = await hovered(
      ARTICLE,
      written.replace('(actor:nadia-tarvani)', `(actor:nadia${CURSOR}-tarvani)`),
    );
    expect(said).toContain('Nadia Tarvani');
    expect(said).toContain("On 2023-03-05: She was the board's engineer in charge until June 2023.");
    expect(said).not.toContain('She has been the director');
  });

  it('is told of a source by its publisher and its title', async () => {
    const marked = written.replace('(source:gazette-gates)', `(source:gazette-gates${CURSOR})`);
    expect(await hovered(ARTICLE, marked)).toMatch(/^River Gazette: .+\n/);
  });

  it.each([
    ['restsOn: [gates-opened, no', 'restsOn: [gates-|opened, no', ARTICLE, '<Claim id="gates-opened"'],
    ['topics: [orun-river]', 'topics: [orun|-river]', 'topics/orun-river.mdx', '---'],
  ])('is where %s leads', async (there, marked, file, begins) => {
    const { client, place, folder } = await opened(
      ARTICLE,
      written.replace(there, marked.replace('|', CURSOR)),
    );
    const found = (await client.sendRequest(DefinitionRequest.type, place)) as Location;
    expect(found.uri).toBe(pathToFileURL(path.join(folder, file)).href);
    const text = readFileSync(path.join(folder, file), 'utf8').split('\n')[found.range.start.line] ?? '';
    expect(text.slice(found.range.start.character).startsWith(begins)).toBe(true);
  });
});

describe('npm run lsp', () => {
  const run = (contentDir: string) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'src/cli/lsp.ts')], {
      cwd: ROOT,
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, CONTENT_DIR: contentDir },
    });
    let said = '';
    child.stderr.on('data', (data) => (said += String(data)));
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    return { child, ended, said: () => said };
  };
  /** A message as it travels. */
  const message = (body: object): string => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...body });
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  };
  const initialize = message({
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });

  it.each([
    ['garbage', () => WORLD, 'GET / HTTP/1.1\r\n\r\nno protocol at all'],
    ['a message that is no JSON', () => WORLD, 'Content-Length: 4\r\n\r\n{{{{'],
    ['a folder that is not there', () => path.join(temporary(), 'nowhere'), initialize],
    [
      'a file outside of the folder',
      () => WORLD,
      initialize +
        message({
          method: 'textDocument/didOpen',
          params: { textDocument: { uri: 'file:///etc/x.mdx', languageId: 'mdx', version: 1, text: '<' } },
        }) +
        message({
          id: 2,
          method: 'textDocument/hover',
          params: { textDocument: { uri: 'untitled:x' }, position: { line: 9, character: 9 } },
        }),
    ],
  ])('ends without a stack after %s', async (_, folder, sent) => {
    const { child, ended, said } = run(folder());
    child.stdin.write(sent);
    child.stdin.end();
    await ended;
    expect(said()).not.toMatch(/^\s+at /m);
  });

  it('ends without a stack when nobody listens any more', async () => {
    const { child, ended, said } = run(WORLD);
    child.stdout.destroy();
    child.stdin.write(initialize + message({ method: 'initialized', params: {} }));
    setTimeout(() => child.stdin.end(), 1500);
    await ended;
    expect(said()).not.toMatch(/^\s+at /m);
  });
});
