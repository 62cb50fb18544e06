import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type CodeAction,
  type CompletionItem,
  type Connection,
  type TextDocumentPositionParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedFolder } from '../check-folder.ts';
import { collectionOf } from '../files/content-folder.ts';
import { nearestAt } from './mendings.ts';
import { offersFor, type Offer } from './offers.ts';
import { placeAt, type Place } from './place.ts';
import { CAPABILITIES, diagnosticOf, explained, itemOf, protocolPosition } from './protocol.ts';
import { openWorkspace } from './workspace.ts';

/** Milliseconds without a letter after which the content is checked again. */
const PAUSE = 200;

/**
 * Answers an editor's program about a content folder.
 *
 * @param folder Absolute path.
 */
export const serve = (connection: Connection, folder: string): void => {
  const workspace = openWorkspace(folder);
  const texts = new TextDocuments(TextDocument);
  /** The last check, which may still go on. Missing where it failed. */
  let checked: Promise<CheckedFolder> | undefined;
  let pause: NodeJS.Timeout | undefined;
  /** What each file was last said to have. */
  const said = new Map<string, string>();

  /** Path within the folder, with `/`. Undefined outside of it, and of what is no file. */
  const fileOf = (uri: string): string | undefined => {
    if (!uri.startsWith('file:')) return undefined;
    const within = path.relative(folder, fileURLToPath(uri));
    return within === '' || within.startsWith('..') || path.isAbsolute(within)
      ? undefined
      : within.replaceAll(path.sep, '/');
  };
  const openText = (file: string): TextDocument | undefined =>
    texts.all().find(({ uri }) => fileOf(uri) === file);
  const uriOf = (file: string): string => openText(file)?.uri ?? pathToFileURL(path.join(folder, file)).href;

  const check = async (): Promise<void> => {
    const current = workspace.check();
    checked = current;
    const { problems } = await current;
    // Something was typed meanwhile, and is being checked.
    if (checked !== current) return;
    const byFile = Map.groupBy(problems, ({ file }) => file);
    for (const file of new Set([...said.keys(), ...byFile.keys()])) {
      const diagnostics = (byFile.get(file) ?? []).map((problem) => diagnosticOf(problem, openText(file)));
      const uri = uriOf(file);
      const words = JSON.stringify([uri, diagnostics]);
      if (said.get(file) === words) continue;
      said.set(file, words);
      await connection.sendDiagnostics({ uri, diagnostics });
    }
  };
  const checkNow = (): void => {
    check().catch((error: unknown) => {
      // A file that cannot be read, or is gone since the folder was listed.
      checked = undefined;
      connection.console.warn(error instanceof Error ? error.message : String(error));
    });
  };
  const checkSoon = (): void => {
    clearTimeout(pause);
    pause = setTimeout(checkNow, PAUSE);
  };

  texts.onDidChangeContent(({ document }) => {
    const file = fileOf(document.uri);
    if (file === undefined) return;
    workspace.put(file, document.getText());
    checkSoon();
  });
  texts.onDidClose(({ document }) => {
    const file = fileOf(document.uri);
    if (file === undefined) return;
    workspace.put(file, undefined);
    checkSoon();
  });
  texts.onDidSave(checkSoon);
  connection.onDidChangeWatchedFiles(checkSoon);

  const lastCheck = (): Promise<CheckedFolder> => (checked ??= workspace.check());

  /** What stands where the cursor is, and what may be written there. */
  const lookAt = async ({
    textDocument,
    position,
  }: TextDocumentPositionParams): Promise<
    { place: Place; text: TextDocument; offers: Offer[] } | undefined
  > => {
    const file = fileOf(textDocument.uri);
    const text = texts.get(textDocument.uri);
    const collection = file === undefined ? undefined : collectionOf(file);
    if (file === undefined || !text || !collection) return undefined;
    const place = placeAt(collection, text.getText(), text.offsetAt(position));
    return place && { place, text, offers: offersFor(place.wanted, file, await lastCheck()) };
  };
  const rangeOf = (text: TextDocument, { start, end }: { start: number; end: number }) => ({
    start: text.positionAt(start),
    end: text.positionAt(end),
  });
  /** What an id names that stands there in full. */
  const offerAt = async (params: TextDocumentPositionParams) => {
    const seen = await lookAt(params);
    if (!seen) return undefined;
    const { place, text, offers } = seen;
    const written = text.getText().slice(place.start, place.end);
    const offer = offers.find((one) => one.text === written);
    return offer && { offer, range: rangeOf(text, place) };
  };

  let watchesFiles = false;
  connection.onInitialize(({ capabilities }) => {
    watchesFiles = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return { capabilities: CAPABILITIES };
  });
  connection.onInitialized(async () => {
    checkNow();
    // Files also change without being open: another program saves one, or git puts other ones in their place.
    if (watchesFiles)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{mdx,yaml,csv,txt,svg,png,jpg,jpeg,webp}' }],
      });
  });

  connection.onCompletion(async (params): Promise<CompletionItem[]> => {
    const seen = await lookAt(params);
    if (!seen) return [];
    const { place, text, offers } = seen;
    const range = rangeOf(text, place);
    return offers.map((offer) => itemOf(offer, place.wanted, range));
  });
  connection.onHover(async (params) => {
    const found = await offerAt(params);
    return found
      ? { contents: { kind: 'plaintext', value: explained(found.offer) }, range: found.range }
      : null;
  });
  connection.onDefinition(async (params) => {
    const { path: file, at = { line: 1, column: 1 } } = (await offerAt(params))?.offer ?? {};
    if (file === undefined) return null;
    const start = protocolPosition(at);
    return { uri: uriOf(file), range: { start, end: start } };
  });
  connection.onCodeAction(async ({ textDocument: { uri }, context }): Promise<CodeAction[]> => {
    const file = fileOf(uri);
    const text = texts.get(uri);
    const collection = file === undefined ? undefined : collectionOf(file);
    if (file === undefined || !text || !collection) return [];
    const found = await lastCheck();
    return context.diagnostics.flatMap((diagnostic) => {
      const offset = text.offsetAt(diagnostic.range.start);
      const fixes = found.problems.flatMap(({ file: of, line, column, code, fix }) => {
        const isMeant = of === file && code === diagnostic.code && fix;
        if (!isMeant || text.offsetAt(protocolPosition({ line, column })) !== offset) return [];
        const start = text.offsetAt(protocolPosition(fix));
        return [{ start, end: start + fix.length, text: fix.text }];
      });
      return [...fixes, ...nearestAt(collection, file, text.getText(), offset, found)].map((mending) => ({
        title: mending.text === '' ? 'Take it out' : `Write "${mending.text}"`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: { changes: { [uri]: [{ range: rangeOf(text, mending), newText: mending.text }] } },
      }));
    });
  });

  texts.listen(connection);
  connection.listen();
};
