import { redlineFormatNames } from '../build/redline-formats.ts';
import { repeatable } from './repeatable.ts';
import type { Program } from './translation-commands.ts';

interface ReleaseOptions {
  readonly project: string;
  readonly notice?: string;
}

/** The commands that freeze versions of a notice, and tell of those that were. */
export function addReleaseCommands({ command, terminal, finish }: Program): void {
  command('release', 'check the notice as strictly as for publishing, and freeze it as a version for ever')
    .option('--version <date>', 'the day it is posted, which names the version; else what notice.md says')
    .option('--effective <date>', 'the day from which it holds; else what notice.md says')
    .option('--notice <id>', 'which notice, where there are several')
    .option('--by <name>', 'who releases it; with --role')
    .option('--role <role>', 'in what role')
    .option('--sign <key>', 'sign the record with this Ed25519 private key: a PEM file outside the project')
    .action(
      async (
        options: ReleaseOptions & {
          version?: string;
          effective?: string;
          by?: string;
          role?: string;
          sign?: string;
        },
      ) => {
        const { release } = await import('./commands/release.ts');
        const { project, notice = null, version = null, effective = null } = options;
        const { by = null, role = null, sign = null } = options;
        finish(await release({ project, notice, version, effective, by, role, sign }, terminal));
      },
    );

  command('as-of', 'say which version was in force on a day')
    .argument('<date>', 'the day, YYYY-MM-DD')
    .option('--notice <id>', 'which notice, where there are several')
    .option('--locale <tag>', 'say too where the files of this locale are')
    .action(async (day: string, options: ReleaseOptions & { locale?: string }) => {
      const { asOf } = await import('./commands/as-of.ts');
      const { project, notice = null, locale = null } = options;
      finish(asOf(day, { project, notice, locale }, terminal));
    });

  command('diff', 'say what was changed between two versions, and write their redlines into redline/')
    .argument(
      '<old>',
      'a release, a day (the version in force on it), HEAD, or the folder of another project',
    )
    .argument('<new>', 'the same, of the later version')
    .option('--notice <id>', 'which notice, where there are several')
    .addOption(repeatable('--locale <tag>', 'only this locale'))
    .addOption(repeatable('--format <name>', `only this format (${redlineFormatNames.join(', ')})`))
    .option('--out <dir>', 'write here instead of redline/ in the project')
    .action(
      async (
        older: string,
        newer: string,
        options: ReleaseOptions & { locale: string[]; format: string[]; out?: string },
      ) => {
        const { diff } = await import('./commands/diff.ts');
        const { project, notice = null, locale: locales, format: asked, out = null } = options;
        finish(await diff([older, newer], { project, notice, locales, formats: asked, out }, terminal));
      },
    );

  command('verify', 'say whether a file is one that a release published, and if not, which clauses differ')
    .argument('[path]', 'a file, or a folder of files')
    .option('--release <version>', 'make this release again instead, and compare hashes')
    .option('--notice <id>', 'which notice, where several have that release')
    .option('--record <file>', 'hold one file against this record alone, with no project at hand')
    .option('--key <pub>', 'the public key that the record has to be signed with: a PEM file')
    .action(
      async (
        path: string | undefined,
        options: ReleaseOptions & { release?: string; key?: string; record?: string },
      ) => {
        const { verify } = await import('./commands/verify.ts');
        const { project, release = null, notice = null, key = null, record = null } = options;
        finish(await verify({ project, path: path ?? null, release, notice, key, record }, terminal));
      },
    );
}
