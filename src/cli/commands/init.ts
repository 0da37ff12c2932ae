import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { noticeFolders, ProjectError, shippedFor } from '../../build/load.ts';
import type { Answers } from '../../scaffold/answers.ts';
import type { CiName } from '../../scaffold/ci-names.ts';
import { closingWords } from '../../scaffold/closing-words.ts';
import { type DocumentAnswers, type QuestionKey, questionsFor } from '../../scaffold/questions.ts';
import { scaffold } from '../../scaffold/scaffold.ts';
import type { Draft } from '../../syntax/import/draft.ts';
import { findUrl } from '../../syntax/import/find-url.ts';
import { importDraft } from '../../syntax/import/import-notice.ts';
import type { WrittenFile } from '../../syntax/import/write-source.ts';
import { type Asker, askOnTerminal } from '../ask-on-terminal.ts';
import { describeImport } from '../describe-import.ts';
import { gatherAnswers } from '../gather-answers.ts';
import { readDocumentFile } from '../read-document.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import { inTheWay, writeNewFiles } from '../write-new-files.ts';

export interface InitOptions {
  readonly project: string;
  /** Below `project`. */
  readonly directory: string;
  /** What was said on the command line, by the question that it answers; `null` where nothing was. */
  readonly given: Readonly<Record<QuestionKey, string | null>>;
  /** A document to import; `null` for the starter text. */
  readonly from: string | null;
  readonly ci: CiName | null;
  /** Take what is usual wherever nothing was said. */
  readonly yes: boolean;
}

/**
 * `stele init`: makes a project that builds, of what is said on the command line and what is answered on a terminal. Prints
 * the files that it wrote: all of them or none, and never over one that is there.
 */
export async function init(
  options: InitOptions,
  terminal: Terminal,
  open: (() => Promise<Asker>) | null = asking(terminal),
): Promise<ExitStatus> {
  const directory = resolve(options.project, options.directory);
  refuseProject(directory);
  const asker = options.yes || open === null || isAnswered(options) ? null : await open();
  asker?.begin('A new notice. Enter takes what stands in grey, Ctrl-C ends this and writes nothing.');
  const from = asker === null ? options.from : await askForDocument(options.from, asker);
  if (from === undefined) return cancelled(terminal);
  const draft = from === null ? null : await readDraft(from, terminal);
  if (draft === undefined) return exit.errors;
  const answers = await gatherAnswers({ ...options, document: documentAnswers(draft), asker });
  if (answers === null) return cancelled(terminal);
  const imported = draft === null ? null : importInto(draft, answers, terminal);
  if (imported?.length === 0) return exit.errors;
  writeProject(directory, { answers, imported, options }, terminal);
  return exit.fine;
}

/** Only a person at a terminal can be asked. */
function asking({ live }: Terminal): (() => Promise<Asker>) | null {
  const { stdin: input, stderr: output } = process;
  return live && input.isTTY ? () => askOnTerminal({ input, output }) : null;
}

function isAnswered({ given, from }: InitOptions): boolean {
  const document: DocumentAnswers | null = from === null ? null : { url: null, locale: null };
  return questionsFor(document).every((key) => given[key] !== null);
}

function cancelled(terminal: Terminal): ExitStatus {
  terminal.err('cancelled; nothing was written\n');
  return exit.errors;
}

function refuseProject(directory: string): void {
  const [folder] = noticeFolders(directory);
  if (folder === undefined) return;
  throw new ProjectError(
    [
      `there is a project already, with ${folder}; \`stele init\` only begins one. In this project`,
      '  another notice    is a file notice/ID/notice.md, then `stele fmt`; or `stele import FILE --id ID`',
      '  another language  is `stele translate begin LOCALE`',
    ].join('\n'),
  );
}

/** The document to begin with; `null` for the starter text, `undefined` where nobody would say. */
async function askForDocument(from: string | null, asker: Asker): Promise<string | null | undefined> {
  if (from !== null) return from;
  const chosen = await asker.choice('What does the notice begin with?', [
    { value: 'starter', label: 'a short text to replace' },
    { value: 'document', label: 'a document that is there, in Markdown, HTML or Word' },
  ]);
  if (chosen !== 'document') return chosen === null ? undefined : null;
  const path = await asker.line({
    asks: 'Where is the document?',
    usual: '',
    fault: (file) => (existsSync(file) ? null : 'there is no such file'),
  });
  return path ?? undefined;
}

/** The document as it was read; `undefined` where it cannot be a notice, which has been said then. */
async function readDraft(file: string, terminal: Terminal): Promise<Draft | undefined> {
  const read = await readDocumentFile(file, 'notice');
  if (read.type === 'read') return read.draft;
  terminal.out(describeImport(basename(file), { files: [], repairs: [], unplaced: [read.fault] }));
  return undefined;
}

function documentAnswers(draft: Draft | null): DocumentAnswers | null {
  if (draft === null) return null;
  const { url, locale } = findUrl(draft).metadata;
  return { url, locale };
}

/** The document as files of a notice; none where it holds nothing. Says what was repaired and what has no place. */
function importInto(draft: Draft, answers: Answers, terminal: Terminal): readonly WrittenFile[] {
  const { id, url, locale } = answers;
  const result = importDraft({ ...draft, id, metadata: { ...draft.metadata, url, locale } });
  terminal.out(describeImport(draft.file, result));
  return result.files;
}

interface Decided {
  readonly answers: Answers;
  readonly imported: readonly WrittenFile[] | null;
  readonly options: InitOptions;
}

function writeProject(directory: string, { answers, imported, options }: Decided, terminal: Terminal): void {
  const { phrases } = shippedFor(null);
  const plan = { answers, today: terminal.today(), imported, phrases, ci: options.ci };
  const { value: files, diagnostics } = scaffold(plan);
  if (files.length === 0) throw new ProjectError(diagnostics.map(({ message }) => message).join('\n'));
  const spare = files.filter((file) => file.spare).map(({ path }) => path);
  const there = inTheWay(
    directory,
    files.map(({ path }) => path),
  );
  const blocking = there.filter((path) => !spare.includes(path));
  if (blocking.length > 0) {
    throw new ProjectError(
      `nothing was written, since these are in the way: ${blocking.join(', ')}; move them, or choose another folder`,
    );
  }
  const written = files.filter(({ path }) => !there.includes(path));
  writeNewFiles(directory, written);
  terminal.out(written.map(({ path }) => `${path}\n`).join(''));
  const folder = directory === resolve('.') ? null : shellWord(asTyped(options));
  terminal.err(closingWords({ answers, folder, kept: there, imported: imported !== null, files: written }));
}

function asTyped({ project, directory }: InitOptions): string {
  return isAbsolute(directory) ? directory : join(project, directory);
}

/** A path as a shell takes it. */
function shellWord(path: string): string {
  return /^[\w./@%+=:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
