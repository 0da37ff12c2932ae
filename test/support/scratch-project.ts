import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { SourceFile } from '../../src/syntax/text-file.ts';

/** A folder that is there while one test runs. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stele-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that is there while the tests of a file run. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stele-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Our own project in a folder that is there while one test runs. */
export function scratchProject(): string {
  const folder = scratchFolder();
  copyProject(folder);
  return folder;
}

/**
 * Puts our own project's notice and locales into a folder; the templates are those that Stele ships. The copy was never
 * released: a test may change its words without giving it a version of its own.
 */
export function copyProject(folder: string): void {
  const filter = (path: string): boolean => basename(path) !== 'releases';
  for (const part of ['notice', 'locales']) cpSync(part, join(folder, part), { recursive: true, filter });
  const ledger = join(folder, 'notice/privacy/anchors.json');
  writeFileSync(ledger, readFileSync(ledger, 'utf8').replaceAll(/, "since": "[^"]*"/g, ''));
}

/** Writes a project's files below a folder. */
export function writeProject(folder: string, files: readonly SourceFile[]): void {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** The same of texts by their paths. */
export function writeTexts(folder: string, texts: Readonly<Record<string, string>>): void {
  const encoder = new TextEncoder();
  writeProject(
    folder,
    Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
  );
}

/** Replaces a stretch of a file; throws where the file does not hold it exactly once. */
export function edit(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const found = before.split(from).length - 1;
  if (found !== 1) throw new Error(`${file} holds ${from} ${found} times`);
  writeFileSync(
    file,
    before.replace(from, () => to),
  );
}
