import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load, ProjectError } from '../../build/load.ts';
import { renderFile } from '../../build/render-file.ts';
import { namesInstead } from '../../diagnostic/names-instead.ts';
import { apartFrom } from '../../proof/apart.ts';
import { describeFolder, type JudgedFile } from '../../proof/describe-folder.ts';
import { describeVerdict } from '../../proof/describe-verdict.ts';
import { type OpenRelease, openReleases } from '../../proof/open-releases.ts';
import { publishedAs } from '../../proof/published-files.ts';
import { readerOf } from '../../proof/read-file.ts';
import { describeRelease, isRelied } from '../../proof/seal.ts';
import type { FileVerdict } from '../../proof/verdict.ts';
import { fileVerifier, type VerifyFile } from '../../proof/verify-file.ts';
import { describeReleaseVerdict, describeUnmade, isSame, verifyRelease } from '../../proof/verify-release.ts';
import { type Key, readPublicKey } from '../../release/signature.ts';
import { unpacked } from '../../site/unpack.ts';
import { pdfReader } from '../pdf-reader.ts';
import { largestFile, readFileInQuestion } from '../read-file-in-question.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import { verifyByRecord } from './verify-with-record.ts';

export interface VerifyOptions {
  readonly project: string;
  /** A file or a folder in question; `null` where a release is to be made again. */
  readonly path: string | null;
  /** The version to be made again, and of which notice, where several have it. */
  readonly release: string | null;
  readonly notice: string | null;
  /** The file of a public key. */
  readonly key: string | null;
  /** The file of a record to hold the file against, instead of the project's; `null` for those. */
  readonly record: string | null;
}

/** Of a folder. No build writes as many. */
const mostFiles = 20_000;

/**
 * `stele verify`: whether a file, or each of a folder, is one that a release published, and if not, which clauses differ;
 * with `--release` that release is made again and held against its record.
 */
export async function verify(options: VerifyOptions, terminal: Terminal): Promise<ExitStatus> {
  const { path, release } = options;
  if ((path === null) === (release === null))
    throw new ProjectError('name either a file or a folder, or a release with `--release`');
  const key = options.key === null ? null : keyIn(options.key);
  if (options.record !== null) {
    if (path === null || isFolder(path)) throw new ProjectError('`--record` is for one file');
    return verifyByRecord(path, { record: options.record, key }, terminal);
  }
  const { releases, faults } = openReleases(load(options.project));
  for (const { message } of faults) terminal.err(`${message}\n`);
  if (releases.length === 0) throw new ProjectError(`${options.project} has no release`);
  if (release !== null) return verifyVersion(releaseNamed(release, options.notice, releases), key, terminal);
  const read = readerOf(pdfReader(new URL('./pdf-worker.js', import.meta.url)));
  const verifyFile = fileVerifier(releases, read);
  const target = path ?? '';
  if (isFolder(target)) return verifyFolder(target, { verifyFile, releases, key }, terminal);
  const verdict = await judged(target, { verifyFile, releases, key });
  terminal.out(describeVerdict(target, verdict, terminal.colour));
  const involved = releasesIn([verdict], releases);
  for (const one of involved) terminal.out(`\n${describeRelease(one, key)}`);
  if (verdict.type === 'unreadable') return exit.usage;
  return verdict.type === 'published' && involved.every((one) => isRelied(one, key))
    ? exit.fine
    : exit.errors;
}

interface Judges {
  readonly verifyFile: VerifyFile;
  readonly releases: readonly OpenRelease[];
  readonly key: Key | null;
}

async function verifyFolder(folder: string, judges: Judges, terminal: Terminal): Promise<ExitStatus> {
  const { releases, key } = judges;
  const files: JudgedFile[] = [];
  for (const { path, isFile } of filesBelow(folder)) {
    files.push({ path, verdict: isFile ? await judged(path, judges) : noFile });
  }
  if (files.length === 0) throw new ProjectError(`${folder} holds no file`);
  terminal.out(describeFolder(files, terminal.colour));
  const verdicts = files.map(({ verdict }) => verdict);
  const involved = releasesIn(verdicts, releases);
  for (const one of involved) terminal.out(`\n${describeRelease(one, key)}`);
  const isPublished = verdicts.every(({ type }) => type === 'published' || type === 'apart');
  return isPublished && involved.every((one) => isRelied(one, key)) ? exit.fine : exit.errors;
}

/**
 * What a build writes beside releases is known by its place, unless a release published these very bytes. What it packed
 * for servers is judged by what it was packed of.
 */
async function judged(path: string, { verifyFile, releases }: Judges): Promise<FileVerdict> {
  const file = await unpacked({ path, bytes: readFileInQuestion(path) }, largestFile);
  if (file === null) return { type: 'unreadable', message: 'cannot be unpacked' };
  const as = publishedAs(
    file.bytes,
    releases.map(({ record }) => record),
  );
  const what = apartFrom(resolve(file.path));
  return as.length > 0 || what === null ? verifyFile(file) : { type: 'apart', what };
}

async function verifyVersion(release: OpenRelease, key: Key | null, terminal: Terminal): Promise<ExitStatus> {
  terminal.out(describeRelease(release, key));
  const verdict = await verifyRelease(release, renderFile);
  terminal.out(verdict === null ? describeUnmade(release) : describeReleaseVerdict(verdict));
  return verdict !== null && isSame(verdict) && isRelied(release, key) ? exit.fine : exit.errors;
}

function releaseNamed(version: string, notice: string | null, releases: readonly OpenRelease[]): OpenRelease {
  const found = releases.filter(
    ({ record }) => record.version === version && (notice === null || record.notice === notice),
  );
  const [first, second] = found;
  if (first === undefined) {
    const versions = releases.map(({ record }) => record.version);
    throw new ProjectError(`there is no release of ${version}; ${namesInstead(version, versions)}`);
  }
  if (second !== undefined)
    throw new ProjectError(`several notices have a release of ${version}: name one with \`--notice\``);
  return first;
}

/** The releases that the verdicts rest on. */
function releasesIn(
  verdicts: readonly FileVerdict[],
  releases: readonly OpenRelease[],
): readonly OpenRelease[] {
  const named = new Set(
    verdicts.flatMap((verdict) => {
      if (verdict.type === 'published')
        return verdict.as.map(({ release }) => `${release.notice} ${release.version}`);
      if (verdict.type === 'differs') return [`${verdict.edition.notice} ${verdict.edition.version}`];
      return [];
    }),
  );
  return releases.filter(({ record }) => named.has(`${record.notice} ${record.version}`));
}

function keyIn(path: string): Key {
  const key = readPublicKey(new TextDecoder().decode(readFileInQuestion(path)));
  if (key.type === 'fault') throw new ProjectError(`${path} ${key.message}`);
  return key;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whoever looks at the folder would follow a link, and see what is not in it. */
const noFile: FileVerdict = { type: 'unreadable', message: 'is a link or a device, which is not followed' };

/** All but folders. Links to other places are not followed. */
function filesBelow(folder: string): readonly { readonly path: string; readonly isFile: boolean }[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }));
  if (files.length > mostFiles) throw new ProjectError(`${folder} holds more than ${mostFiles} files`);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
