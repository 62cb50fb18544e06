import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  TextDocumentSyncKind,
  type CompletionItem,
  type Diagnostic,
  type Range,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from '../newsroom/model/position.ts';
import type { Problem } from '../newsroom/model/problems.ts';
import { lengthAt } from './mendings.ts';
import type { Offer } from './offers.ts';
import type { Wanted } from './place.ts';

/** What is known here, in the terms of the protocol. */

export const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters: [':', '"', '(', '[', ' ', '<'] },
  hoverProvider: true,
  definitionProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/** A place as the protocol has it: both count from 0. */
export const protocolPosition = ({ line, column }: Position) => ({ line: line - 1, character: column - 1 });

/** The first line says what it is, the others what is known of it. */
export const explained = ({ name, about }: Offer): string => [name, ...about].filter(Boolean).join('\n\n');

/** @param open The text that it is about, where that is open: only then it is known how far it reaches. */
export const diagnosticOf = (problem: Problem, open: TextDocument | undefined): Diagnostic => {
  const { code, severity, sentence, hint } = problem;
  const start = protocolPosition(problem);
  const length = open ? lengthAt(open.getText(), open.offsetAt(start)) : 1;
  return {
    range: { start, end: { line: start.line, character: start.character + length } },
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'newsroom',
    code,
    message: [sentence, hint].filter(Boolean).join('\n'),
  };
};

/** @param range What it replaces. */
export const itemOf = (offer: Offer, wanted: Wanted, range: Range): CompletionItem => ({
  label: offer.text,
  kind: wanted.is === 'name' ? CompletionItemKind.Field : CompletionItemKind.Reference,
  detail: offer.name,
  documentation: offer.about.join('\n\n'),
  // An editor's program looks for what was typed in this: a thing is found by its name as well as by its id.
  filterText: `${offer.text} ${offer.name}`,
  textEdit: { range, newText: offer.text + (wanted.is === 'name' ? wanted.after : '') },
});
