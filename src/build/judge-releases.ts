import { hash } from 'node:crypto';
import { addAll } from '../diagnostic/add-all.ts';
import {
  type Diagnostic,
  type DiagnosticFacts,
  diagnostic,
  type Reported,
} from '../diagnostic/diagnostic.ts';
import { editionRoot, releaseRoot } from '../release/merkle.ts';
import { putBack, readRelease, recordName, signatureName } from '../release/read-release.ts';
import type { FrozenFile, FrozenRelease } from '../release/release.ts';
import { isSignatureLine } from '../release/signature.ts';
import { startOf } from '../syntax/text-file.ts';
import { changedClauses, type ReadFrozen } from './changed-clauses.ts';
import { type KnownRelease, knownRelease } from './known-release.ts';
import type { ProjectSources } from './project.ts';

/**
 * Whether the releases of one notice are what they were on their days: each file by its hash, each record by its own
 * digest and root, and each as the one that the next was made upon. Only of one that was changed is more read than that:
 * then its clauses are compared with the record, and those that say something else are named.
 */
export function judgeReleases(
  releases: readonly FrozenRelease[],
  sources: ProjectSources,
  readFrozen: ReadFrozen,
): Reported<readonly KnownRelease[]> {
  const known: KnownRelease[] = [];
  const found: Diagnostic[] = [];
  // `undefined` where the one before cannot be read: then nothing can be said of what came upon it.
  let before: KnownRelease | null | undefined = null;
  for (const frozen of releases) {
    const { value: record, diagnostics, isWhole } = readRelease(frozen);
    addAll(found, diagnostics);
    if (record === null) {
      before = undefined;
      continue;
    }
    const release = knownRelease(frozen, record, sources);
    addAll(found, recordFaults(release, isWhole));
    // Whoever makes a chain anew could keep an old root, which people have in their hands.
    if (isWhole) addAll(found, rootFaults(release));
    if (before !== undefined) addAll(found, chainFaults(release, before));
    const changed = fileFaults(release);
    if (changed.length > 0)
      addAll(found, withClauses(changed, changedClauses(release, readFrozen), filesIn(frozen)));
    known.push(release);
    before = release;
  }
  return { value: known, diagnostics: found.map((one) => ({ ...one, hint: one.hint ?? putBack })) };
}

/** A file of which a clause is named is not named once more for its bytes, and of one that is gone no clause is. */
function withClauses(
  files: readonly Diagnostic[],
  clauses: readonly Diagnostic[],
  there: ReadonlySet<string>,
): readonly Diagnostic[] {
  const placed = clauses.filter(({ span }) => there.has(span.file));
  const named = new Set(placed.map(({ span }) => span.file));
  return [...files.filter(({ span }) => !named.has(span.file)), ...placed];
}

function filesIn({ files }: FrozenRelease): ReadonlySet<string> {
  return new Set(files.map(({ path }) => path));
}

function altered(
  { frozen }: KnownRelease,
  name: string,
  facts: Pick<DiagnosticFacts, 'message' | 'hint'>,
): Diagnostic {
  const span = startOf(`${frozen.folder}/${name}`);
  return diagnostic('release-altered', { ...facts, span, notice: frozen.notice });
}

/** The record in itself: its name, its form, its digest. */
function recordFaults(release: KnownRelease, isWhole: boolean): readonly Diagnostic[] {
  const { frozen, record } = release;
  if (record.notice !== frozen.notice || record.version !== frozen.version) {
    const message = `the record is of \`${record.notice}\` of ${record.version}, and lies in the folder of ${frozen.version}`;
    return [altered(release, recordName, { message })];
  }
  if (isWhole) return [];
  const message = `the record of the release of ${record.version} is not the one that its digest is of`;
  return [altered(release, recordName, { message })];
}

function rootFaults(release: KnownRelease): readonly Diagnostic[] {
  const { record } = release;
  const wrong = record.editions.filter(({ root, clauses }) => editionRoot(clauses) !== root);
  if (wrong.length === 0 && releaseRoot(record, record.editions) === record.root) return [];
  const message = `the root of the release of ${record.version} is not that of its clauses`;
  return [altered(release, recordName, { message })];
}

function chainFaults(release: KnownRelease, last: KnownRelease | null): readonly Diagnostic[] {
  const { version, previous } = release.record;
  const before = last === null ? null : last.record;
  if (previous?.version === before?.version && previous?.digest === before?.digest) return [];
  const message =
    before === null
      ? `the release of ${version} follows that of ${previous?.version ?? ''}, which is not here`
      : previous?.version === before.version
        ? `the release of ${version} was made upon another record of ${before.version} than this one`
        : `the release of ${version} does not follow that of ${before.version}, which stands before it`;
  return [altered(release, recordName, { message })];
}

/** Files that are gone, that were added, and that have other bytes. */
function fileFaults(release: KnownRelease): readonly Diagnostic[] {
  const { frozen, record } = release;
  const of = `the release of ${record.version}`;
  const listed = new Map(record.frozen.map((file) => [file.path, file]));
  const there = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { path, bytes } of frozen.files) {
    const name = path.slice(frozen.folder.length + 1);
    there.add(name);
    if (name === signatureName && !isSignatureLine(new TextDecoder().decode(bytes)))
      found.push(altered(release, name, { message: `${of} has no signature in \`${name}\`` }));
    if (name === recordName || name === signatureName) continue;
    const file = listed.get(name);
    if (file === undefined)
      found.push(altered(release, name, { message: `${of} did not have the file \`${name}\`` }));
    else if (file.bytes !== bytes.length || file.sha256 !== sha256(bytes))
      found.push(altered(release, name, otherBytes(bytes, file, of)));
  }
  for (const name of listed.keys()) {
    if (!there.has(name))
      found.push(altered(release, name, { message: `${of} had a file \`${name}\`, which is gone` }));
  }
  return found;
}

/** Git may write other line ends into a working copy than those that were committed. */
function otherBytes(
  bytes: Uint8Array,
  { path, sha256: then }: FrozenFile,
  of: string,
): Pick<DiagnosticFacts, 'message' | 'hint'> {
  const text = Buffer.from(bytes).toString('latin1');
  if (sha256(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')) !== then)
    return { message: `${of} had other bytes in \`${path}\`` };
  return {
    message: `${of} had other line ends in \`${path}\``,
    hint: 'put `notice/*/releases/** -text` into `.gitattributes`, and check the files out anew',
  };
}

function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
