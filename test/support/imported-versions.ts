import { readFileSync } from 'node:fs';
import type { ClauseId, Notice } from '../../src/ast/notice.ts';
import { clausesOf, tablesOf } from '../../src/ast/walk.ts';
import { fmt } from '../../src/syntax/fmt/fmt.ts';
import { importDraft } from '../../src/syntax/import/import-notice.ts';
import { readDocument } from '../../src/syntax/import/read-document.ts';
import { type NoticeSources, parse } from '../../src/syntax/parse.ts';
import type { TextFile } from '../../src/syntax/text-file.ts';
import { fileOf } from './fixture-project.ts';
import { sharedFolder } from './programs.ts';

const folder = `${sharedFolder}/corpus/github-site-policy`;

/** Real documents in several versions, oldest first: a statement of three, and a table of two. */
export const versionedDocuments = {
  statement: ['2021-07-14-786ea91', '2021-11-11-90e6394', '2022-04-29-103bd8b'],
  subprocessors: ['2024-06-03-58b1614', '2025-05-12-04834c0'],
} as const;

/** The versions of a document as notices, each imported with the ids of the one before. */
export function importedVersions(document: keyof typeof versionedDocuments): readonly Notice[] {
  const notices: Notice[] = [];
  for (const version of versionedDocuments[document]) {
    const text = readFileSync(`${folder}/${version}.md`, 'utf8');
    notices.push(importedAfter(notices.at(-1) ?? null, { file: `${version}.md`, text }));
  }
  return notices;
}

function importedAfter(before: Notice | null, { file, text }: { file: string; text: string }): Notice {
  const draft = readDocument({ file, text, id: 'imported' });
  const { files, unplaced } =
    before === null ? importDraft(draft) : importDraft(draft, { notice: before, used: idsOf(before) });
  if (files.length === 0) throw new Error(unplaced.map(({ message }) => message).join('\n'));
  const { value: formatted } = fmt(sourcesOf(files));
  return parse(sourcesOf(formatted)).value.notice;
}

function idsOf(notice: Notice): ClauseId[] {
  return [
    ...[...clausesOf(notice)].map(({ clause }) => clause.id),
    ...[...tablesOf(notice)].map(({ id }) => id),
  ];
}

function sourcesOf(files: readonly TextFile[]): NoticeSources {
  const sources = files.map(({ path, text }) => fileOf(path, text));
  return {
    folder: 'notice/imported',
    notice: sources.find(({ path }) => path.endsWith('/notice.md')) ?? null,
    jurisdictions: sources.filter(({ path }) => path.includes('/jurisdictions/')),
    ledger: null,
    facts: null,
  };
}
