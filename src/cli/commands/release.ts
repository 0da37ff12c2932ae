import type { IsoDate, NoticeId } from '../../ast/notice.ts';
import { type CompiledNotice, compile } from '../../build/compile.ts';
import { editionPlaces } from '../../build/edition-versions.ts';
import { usualFormats } from '../../build/formats.ts';
import { type Frozen, freeze, recordOf } from '../../build/freeze.ts';
import { load, ProjectError } from '../../build/load.ts';
import { withDatedLedger, withDates } from '../../build/prepare-release.ts';
import type { ProjectSources } from '../../build/project.ts';
import { rendererHere } from '../../build/render-file.ts';
import { renderRelease } from '../../build/render-release.ts';
import type { Replacement } from '../../build/replace-files.ts';
import { finishReleases, storeRelease } from '../../build/store-release.ts';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts';
import { recordName, signatureName } from '../../release/read-release.ts';
import type { Release } from '../../release/release.ts';
import { type Key, signBytes } from '../../release/signature.ts';
import { writeRelease } from '../../release/write-release.ts';
import { isoDate } from '../../syntax/metadata.ts';
import type { SourceFile } from '../../syntax/text-file.ts';
import { chosenNotice } from '../chosen-notice.ts';
import { lineOption } from '../line-option.ts';
import { signingKey } from '../signing-key.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import { report } from './check.ts';

export interface ReleaseOptions {
  readonly project: string;
  /** `null` where the project has one notice. */
  readonly notice: string | null;
  /** `null` for what the front matter says. */
  readonly version: string | null;
  readonly effective: string | null;
  /** Who releases it: both, or neither. */
  readonly by: string | null;
  readonly role: string | null;
  /** The file of a private key. */
  readonly sign: string | null;
}

/** `stele release`: checks the notice as strictly as for publishing, and freezes it. Writes all of it, or nothing. */
export async function release(options: ReleaseOptions, terminal: Terminal): Promise<ExitStatus> {
  const { project } = options;
  const key = options.sign === null ? null : signingKey(options.sign, project);
  const released = releaserOf(options, terminal);
  const dates = {
    version: dayOption('--version', options.version),
    effective: dayOption('--effective', options.effective),
  };
  const before = load(project);
  const id = chosenNotice(before, options.notice);
  for (const version of finishReleases(project, `notice/${id}`))
    terminal.err(`the release of ${version}, which was interrupted, is finished\n`);
  const found = load(project);
  const sources = withDates(found, id, dates);
  const compiled = compile(sources, 'publish');
  const [notice] = compiled.notices;
  if (hasErrors(compiled.diagnostics) || notice === undefined)
    return refused(compiled.diagnostics, sources, terminal);
  refuseOtherDates(notice, dates);
  if (notice.head !== null) {
    terminal.err(`the version of ${notice.source.version} was released already, and says the same\n`);
    return exit.errors;
  }
  const previous = notice.releases.at(-1)?.record ?? null;
  const stated = withDatedLedger(sources, found);
  const freezing = freeze(stated, notice.source, { previous, released });
  if (freezing.type === 'refused') return refused(freezing.diagnostics, stated, terminal);
  // A warning stops nothing, and whoever releases has to have seen it.
  if (compiled.diagnostics.length > 0) terminal.err(findings(compiled.diagnostics, sources, terminal));
  const record = await published(freezing.frozen);
  storeRelease(project, {
    folder: freezing.frozen.folder,
    files: [...freezing.frozen.files, ...recordFiles(record, key)],
    replacements: replacementsIn(id, { from: found, to: stated }),
  });
  terminal.out(describeRelease(record, freezing.frozen, key !== null));
  return exit.fine;
}

/** Renders all that the release publishes, to know its bytes; a build writes the same again. */
async function published({ rendering }: Frozen): Promise<Release> {
  const renderer = rendererHere();
  try {
    const selection = { places: editionPlaces, locales: [], formats: usualFormats };
    const rendered = await renderRelease(rendering, selection, {
      write: () => {},
      renderFile: renderer.renderFile,
    });
    return recordOf(rendering.statement, rendered);
  } finally {
    renderer.close();
  }
}

function recordFiles(record: Release, key: Key | null): readonly SourceFile[] {
  const bytes = writeRelease(record);
  const signature = key === null ? null : new TextEncoder().encode(signBytes(bytes, key));
  return [
    { path: recordName, bytes },
    ...(signature === null ? [] : [{ path: signatureName, bytes: signature }]),
  ];
}

/** The notice's own files that the release changes. */
function replacementsIn(
  id: NoticeId,
  { from, to }: { readonly from: ProjectSources; readonly to: ProjectSources },
): readonly Replacement[] {
  const filesOf = ({ notices }: ProjectSources): readonly (SourceFile | null)[] => {
    const own = notices.find(({ folder }) => folder === `notice/${id}`);
    return [own?.notice ?? null, own?.ledger ?? null];
  };
  const before = filesOf(from);
  return filesOf(to).flatMap((file, index) =>
    file === null ? [] : [{ file, before: before[index]?.bytes ?? null }],
  );
}

function refused(
  diagnostics: readonly Diagnostic[],
  sources: ProjectSources,
  terminal: Terminal,
): ExitStatus {
  terminal.err(findings(diagnostics, sources, terminal));
  terminal.err('nothing was released\n');
  return exit.errors;
}

function findings(diagnostics: readonly Diagnostic[], sources: ProjectSources, { colour }: Terminal): string {
  return report(diagnostics, { sources, colour });
}

interface Dates {
  readonly version: IsoDate | undefined;
  readonly effective: IsoDate | undefined;
}

function dayOption(name: string, value: string | null): IsoDate | undefined {
  if (value === null) return undefined;
  const day = isoDate.safeParse(value);
  if (!day.success) throw new ProjectError(`${name} is a day, written YYYY-MM-DD, and not ${value}`);
  return day.data;
}

/** Front matter in which a day does not stand on a line of its own stays as it is. */
function refuseOtherDates({ source }: CompiledNotice, { version, effective }: Dates): void {
  const isOther = (asked: IsoDate | undefined, day: IsoDate): boolean => asked !== undefined && asked !== day;
  if (!isOther(version, source.version) && !isOther(effective, source.effective)) return;
  const days = 'put `version` and `effective` on lines of their own';
  throw new ProjectError(`the days cannot be written into the front matter of notice.md; ${days}`);
}

function releaserOf({ by, role }: ReleaseOptions, { today }: Terminal): Release['released'] {
  if (by === null && role === null) return null;
  if (by === null || role === null)
    throw new ProjectError('who releases it is named by both --by and --role');
  return { by: lineOption('--by', by), role: lineOption('--role', role), on: today() };
}

function describeRelease(record: Release, { folder }: Frozen, isSigned: boolean): string {
  const { notice, version, effective, root, editions, frozen, published: files } = record;
  const lines = [
    `${notice} ${version} is released, effective ${effective}`,
    `  root       ${root}`,
    ...editions.map(({ locale, clauses }) => `  ${locale.padEnd(10)} ${count(clauses.length, 'clause')}`),
    `  published  ${count(files.length, 'file')}, which \`stele build\` writes`,
    `  frozen     ${count(frozen.length, 'file')} in ${folder}`,
    ...(isSigned ? [`  signed     ${folder}/${signatureName}`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
