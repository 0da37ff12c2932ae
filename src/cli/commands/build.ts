import { join } from 'node:path';
import type { VersionDifference } from '../../archive/render-version.ts';
import { type Compiled, compile } from '../../build/compile.ts';
import type { FormatName } from '../../build/formats.ts';
import { load } from '../../build/load.ts';
import type { Manifest } from '../../build/manifest.ts';
import { isWorthThread, rendererWithPaperThread } from '../../build/paper-thread.ts';
import { render } from '../../build/render.ts';
import { type Renderer, rendererHere } from '../../build/render-file.ts';
import { formatsNamed, select } from '../../build/select.ts';
import { openStaging } from '../../build/staging.ts';
import { type Diagnostic, hasErrors, withStaleAllowed } from '../../diagnostic/diagnostic.ts';
import type { FlowLevel } from '../../flow/flow.ts';
import { noticeFinisher } from '../../site/finish-notices.ts';
import { sparesMemory } from '../memory.ts';
import { startProgress } from '../progress.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import { report } from './check.ts';

export interface BuildOptions {
  readonly project: string;
  readonly notice: string | null;
  readonly locales: readonly string[];
  /** Empty for the whole notice. */
  readonly jurisdictions: readonly string[];
  /** Empty for all. */
  readonly formats: readonly string[];
  /** `null` for the project's `out`. */
  readonly out: string | null;
  /** Publish clauses whose source has changed since they were translated, each marked, below a banner that says so. */
  readonly allowStale: boolean;
  /** Of the title in an article for a site's own page. */
  readonly headingBase: FlowLevel;
  /** Write copies with a hash in their names. */
  readonly hashNames: boolean;
  /** Write text packed for servers, too. */
  readonly compress: boolean;
}

/** `stele build`: check, then render and put the whole of it in its place. Writes nothing while there is an error. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<ExitStatus> {
  const asked = formatsNamed(options.formats);
  const { compiled, renderer } = compileProject(options, asked, terminal);
  try {
    if (hasErrors(compiled.diagnostics)) {
      terminal.err(areAllStale(compiled.diagnostics) ? `${onlyStale}\n` : 'nothing was built\n');
      return exit.errors;
    }
    return await renderProject(compiled, { ...options, asked, renderer }, terminal);
  } finally {
    renderer.close();
  }
}

interface Begun {
  readonly compiled: Compiled;
  readonly renderer: Renderer;
}

/** What renders starts first, so that it gets ready meanwhile. The project's files are let go when this is done. */
function compileProject(
  { project, allowStale }: BuildOptions,
  asked: readonly FormatName[],
  terminal: Terminal,
): Begun {
  const sources = load(project);
  const renderer =
    sparesMemory(sources) || !isWorthThread(asked)
      ? rendererHere()
      : rendererWithPaperThread(new URL('./render-worker.js', import.meta.url));
  const built = compile(sources, 'build');
  const diagnostics = allowStale ? withStaleAllowed(built.diagnostics) : built.diagnostics;
  const compiled = { ...built, diagnostics };
  const { shown, left } = worthShowing(diagnostics);
  if (shown.length > 0) {
    terminal.err(report(shown, { sources, colour: terminal.colour }));
    if (left > 0) terminal.err(`and ${count(left, 'more warning')}, which \`stele check\` shows\n`);
  }
  return { compiled, renderer };
}

/** Of so many warnings a build shows no more: what it made would scroll away above hundreds of unsigned clauses. */
const mostWarnings = 20;

function worthShowing(diagnostics: readonly Diagnostic[]): { shown: readonly Diagnostic[]; left: number } {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const left = new Set(warnings.slice(mostWarnings));
  return { shown: diagnostics.filter((one) => !left.has(one)), left: left.size };
}

/** What the reader of the errors may do, where nothing else is wrong. */
const onlyStale =
  'nothing but stale clauses is in the way: bring them up to date, or build with `--allow-stale`, which marks them and says which language prevails';

function areAllStale(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every(({ severity, code }) => severity !== 'error' || code === 'translation-stale');
}

interface Asked extends BuildOptions {
  readonly asked: readonly FormatName[];
  readonly renderer: Renderer;
}

async function renderProject(compiled: Compiled, options: Asked, terminal: Terminal): Promise<ExitStatus> {
  const { asked, renderer, hashNames, compress } = options;
  const selection = select({ ...options, formats: asked }, compiled);
  const out = options.out ?? join(options.project, 'out');
  const staging = openStaging(out);
  const last = { read: staging.last };
  const progress = await startProgress(terminal);
  const differences: VersionDifference[] = [];
  try {
    const manifest = await render(compiled, selection, {
      write: staging.write,
      progress: progress.show,
      renderFile: renderer.renderFile,
      // What a notice without releases needs nothing of is not loaded for it.
      renderReleases: async (job) => {
        const { archiveRenderer } = await import('../../archive/render-archive.ts');
        const differs = (difference: VersionDifference) => differences.push(difference);
        return archiveRenderer({ last, differs })(job);
      },
      finish: async (notices) => {
        if (compress) progress.show('packing', 1);
        return noticeFinisher(
          { hashNames, compress },
          { last, write: staging.write, written: staging.written },
        )(notices);
      },
    });
    progress.stop();
    if (await areFaults(differences, terminal)) {
      staging.abandon();
      return exit.errors;
    }
    staging.commit();
    terminal.err(`${describeBuild(manifest)} in ${out}\n`);
    for (const line of staleEditions(manifest)) terminal.err(`${line}\n`);
    return exit.fine;
  } catch (error) {
    progress.stop();
    staging.abandon();
    throw error;
  }
}

/** Says how releases are not made as they were published, and whether that keeps the build from its place. */
async function areFaults(differences: readonly VersionDifference[], terminal: Terminal): Promise<boolean> {
  if (differences.length === 0) return false;
  const { describeDifference } = await import('../../archive/describe-difference.ts');
  const { isFault } = await import('../../archive/render-version.ts');
  for (const difference of differences) terminal.err(describeDifference(difference));
  return differences.some(isFault);
}

function describeBuild({ notices }: Manifest): string {
  const editions = notices.flatMap((notice) => notice.editions);
  const versions = notices.flatMap((notice) => notice.versions);
  const files = editions.reduce((sum, { files: { length } }) => sum + length, 0);
  const archive = versions.length === 0 ? '' : `, and ${count(versions.length, 'version')} in the archive`;
  return `${count(editions.length, 'edition')}, ${count(files, 'file')}${archive}`;
}

/** A line for each edition that was published with clauses that are behind its source. */
function staleEditions({ notices }: Manifest): readonly string[] {
  return notices.flatMap(({ id, version, sourceLocale, editions }) =>
    editions.flatMap(({ locale, jurisdiction, outdated: { length } }) =>
      length === 0
        ? []
        : `${[id, jurisdiction ?? [], locale].flat().join(' ')} was published with ${count(length, 'stale clause')}, each marked; its banner says that ${sourceLocale} of ${version} prevails there`,
    ),
  );
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
