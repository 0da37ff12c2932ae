import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ProjectError } from '../../build/load.ts';
import { fmt } from '../../syntax/fmt/fmt.ts';
import { type ImportResult, importDraft } from '../../syntax/import/import-notice.ts';
import { noticeId } from '../../syntax/metadata.ts';
import type { NoticeSources } from '../../syntax/parse.ts';
import type { SourceFile } from '../../syntax/text-file.ts';
import { describeImport } from '../describe-import.ts';
import { readDocumentFile } from '../read-document.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface ImportOptions {
  readonly project: string;
  readonly id: string;
}

/**
 * `stele import FILE --id ID`: writes `notice/ID/` whole, and prints what was repaired and what could not be placed.
 * Never writes over a notice that is there.
 */
export async function importFile(
  file: string,
  { project, id }: ImportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const name = noticeId.safeParse(id);
  if (!name.success)
    throw new ProjectError(`${id} cannot name a notice: lower-case letters, digits and hyphens`);
  const folder = `notice/${id}`;
  if (existsSync(join(project, folder)))
    throw new ProjectError(`there is a notice ${id} already; \`--update\` brings it up to date`);
  const read = await readDocumentFile(file, id);
  const result =
    read.type === 'read' ? importDraft(read.draft) : { files: [], repairs: [], unplaced: [read.fault] };
  terminal.out(describeImport(basename(file), result));
  if (result.files.length === 0) return exit.errors;
  const sources = sourcesOf(folder, result);
  const { value: formatted, diagnostics } = fmt(sources);
  const files = diagnostics.length > 0 ? result.files : formatted;
  writeFolder(
    join(project, folder),
    files.map((one) => ({ ...one, path: one.path.slice(folder.length + 1) })),
  );
  terminal.out(`${files.map(({ path }) => `${path}\n`).join('')}`);
  return exit.fine;
}

function sourcesOf(folder: string, { files }: ImportResult): NoticeSources {
  const sources = files.map(
    ({ path, text }): SourceFile => ({ path, bytes: new TextEncoder().encode(text) }),
  );
  return {
    folder,
    notice: sources.find(({ path }) => path === `${folder}/notice.md`) ?? null,
    jurisdictions: sources.filter(({ path }) => path.startsWith(`${folder}/jurisdictions/`)),
    ledger: null,
    facts: null,
  };
}

/** The folder comes to be whole or not at all. */
function writeFolder(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): void {
  const staged = join(dirname(folder), `.${basename(folder)}.next-${randomUUID()}`);
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staged, path)), { recursive: true });
      writeFileSync(join(staged, path), text);
    }
    renameSync(staged, folder);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    throw error;
  }
}
