import { basename } from 'node:path';
import type { ClauseId, Notice } from '../../ast/notice.ts';
import { clausesOf, proseOf, tablesOf } from '../../ast/walk.ts';
import { loadNotice, noticeFolders, ProjectError } from '../../build/load.ts';
import { replaceFiles } from '../../build/replace-files.ts';
import { hasErrors } from '../../diagnostic/diagnostic.ts';
import { nearestInstead } from '../../diagnostic/names-instead.ts';
import { fmt } from '../../syntax/fmt/fmt.ts';
import { splitFrontMatter } from '../../syntax/front-matter.ts';
import { excerpt } from '../../syntax/import/excerpt.ts';
import { type ImportResult, importDraft } from '../../syntax/import/import-notice.ts';
import { type NoticeSources, type ParsedNotice, parse } from '../../syntax/parse.ts';
import { setDates } from '../../syntax/set-dates.ts';
import { readText, type SourceFile } from '../../syntax/text-file.ts';
import { describeImport } from '../describe-import.ts';
import { readDocumentFile } from '../read-document.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import type { ImportOptions } from './import.ts';

/**
 * `stele import FILE --id ID --update`: the document is a later version of the notice. What it says as before, or nearly
 * so, keeps its ids; what is new gets ids that were never used. Prints what is gone, so that somebody says what has
 * become of its anchors.
 */
export async function importUpdate(
  file: string,
  { project, id }: ImportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const folder = `notice/${id}`;
  const ids = noticeFolders(project).map((name) => name.slice('notice/'.length));
  if (!ids.includes(id)) {
    throw new ProjectError(
      `there is no notice ${id} to bring up to date; leave out --update${nearestInstead(id, ids)}`,
    );
  }
  const sources = loadNotice(project, folder);
  const { value: before, diagnostics } = parse(sources);
  if (hasErrors(diagnostics)) {
    throw new ProjectError(`${folder} has errors, which \`stele check\` shows; mend them first`);
  }
  const read = await readDocumentFile(file, id);
  const used = [...before.ledger.entries.keys(), ...idsOf(before.notice).keys()];
  const result: ImportResult =
    read.type === 'read'
      ? importDraft(read.draft, { notice: before.notice, used })
      : { files: [], repairs: [], unplaced: [read.fault] };
  terminal.out(describeImport(basename(file), result));
  if (result.files.length === 0) return exit.errors;
  const updated = updatedSources(sources, result);
  const { value: formatted } = fmt(updated);
  const files = formatted.map(({ path, text }): SourceFile => ({ path, bytes: encode(text) }));
  const written = replaceFiles(
    project,
    files.map((one) => ({ file: one, before: fileOf(sources, one.path)?.bytes ?? null })),
  );
  terminal.out(describeIds(before, parse(updated).value));
  for (const { path } of sources.jurisdictions) {
    if (!files.some((one) => one.path === path)) {
      terminal.out(
        `${path} stays as it is: the document has no such part; remove the file if it is withdrawn\n`,
      );
    }
  }
  terminal.out(written.map((path) => `${path}\n`).join(''));
  return exit.fine;
}

/** The sources with the document's words below their own front matter. */
function updatedSources(sources: NoticeSources, { files }: ImportResult): NoticeSources {
  const imported = files.map(({ path, text }): SourceFile => ({ path, bytes: encode(text) }));
  const found = imported.find(({ path }) => path.endsWith('/notice.md')) ?? null;
  const jurisdictions = imported.filter((one) => one !== found);
  const { version, effective } = parse({ ...sources, notice: found, jurisdictions }).value.notice;
  const merged = (file: SourceFile): SourceFile => {
    const own = fileOf(sources, file.path);
    if (own === null) return file;
    const text = withBodyOf(readText(own).value.text, readText(file).value.text);
    const isNotice = file === found;
    return {
      path: file.path,
      bytes: encode(isNotice ? setDates(text, { version, effective }) : text),
    };
  };
  const kept = sources.jurisdictions.filter(({ path }) => !jurisdictions.some((one) => one.path === path));
  return {
    ...sources,
    notice: found === null ? sources.notice : merged(found),
    jurisdictions: [...jurisdictions.map(merged), ...kept],
  };
}

function withBodyOf(own: string, imported: string): string {
  const { body } = splitFrontMatter(own);
  return own.slice(0, body.offset) + imported.slice(splitFrontMatter(imported).body.offset);
}

function fileOf({ notice, jurisdictions, ledger }: NoticeSources, path: string): SourceFile | null {
  return [notice, ledger, ...jurisdictions].find((one) => one?.path === path) ?? null;
}

/** Each clause and table, and its words. */
function idsOf(notice: Notice): ReadonlyMap<ClauseId, string> {
  return new Map([
    ...[...tablesOf(notice)].map((table) => [table.id, ''] as const),
    ...[...clausesOf(notice)].map(({ clause }) => [clause.id, proseOf(clause.children)] as const),
  ]);
}

function describeIds(before: ParsedNotice, after: ParsedNotice): string {
  const [old, now] = [idsOf(before.notice), idsOf(after.notice)];
  const gone = [...old].filter(([id]) => !now.has(id));
  const fresh = [...now.keys()].filter((id) => !old.has(id));
  const lines = gone.map(([id, words]) => `  ${id}${words === '' ? '' : `: ${excerpt(words)}`}\n`);
  const hint =
    '  (say what has become of them: `stele anchors move` or `stele anchors withdraw`; `stele check` asks for it)\n';
  return [
    `${now.size - fresh.length} clauses keep their ids, ${fresh.length} are new, ${gone.length} are gone\n`,
    ...(gone.length === 0 ? [] : ['gone\n', ...lines, hint]),
  ].join('');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
