import { editionRoot, releaseRoot } from '../release/merkle.ts';
import { readRecord } from '../release/read-release.ts';
import type { Release } from '../release/release.ts';
import { digestOf } from '../release/write-release.ts';
import type { SourceFile } from '../syntax/text-file.ts';

/** A record that came with a file, and not with a project. */
export interface Statement {
  readonly record: Release;
  /** It lists the files that were published, and has a digest; the copy in a PDF has neither. */
  readonly isWhole: boolean;
  /** Its roots, and its digest where it has one, are those of what it says. */
  readonly isSound: boolean;
}

const noDigest = '0'.repeat(64);

/** Reads a record, whole or as a file of its release carries it; `message` ends a sentence that begins with its name. */
export function readStatement(file: SourceFile): Statement | { readonly message: string } {
  const { value, isWhole } = completed(file);
  const { value: record, diagnostics } = readRecord(value);
  if (record === null) return { message: diagnostics[0]?.message ?? 'is no record of a release' };
  const roots = record.editions.every(({ root, clauses }) => editionRoot(clauses) === root);
  const isSound =
    roots &&
    releaseRoot(record, record.editions) === record.root &&
    (!isWhole || digestOf(record) === record.digest);
  return { record, isWhole, isSound };
}

/** With the members that the copy in a PDF cannot have: its own hash would be in it. */
function completed(file: SourceFile): { readonly value: SourceFile; readonly isWhole: boolean } {
  try {
    const tree: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
    if (typeof tree !== 'object' || tree === null || 'digest' in tree || 'published' in tree)
      return { value: file, isWhole: true };
    const text = JSON.stringify({ ...tree, published: [], digest: noDigest });
    return { value: { ...file, bytes: new TextEncoder().encode(text) }, isWhole: false };
  } catch {
    return { value: file, isWhole: true };
  }
}
