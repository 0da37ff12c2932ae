import { Option } from 'commander';
import { type ReporterName, reporters } from '../diagnostic/reporters/reporters.ts';
import { portOption } from './port-option.ts';
import type { Program } from './translation-commands.ts';

interface ProjectOption {
  readonly project: string;
}

/** The commands for those who write a notice. */
export function addWritingCommands({ command, terminal, finish }: Program): void {
  command('import', 'make a notice of a document in Markdown, HTML or Word, or lay a translation onto one')
    .argument('<file>', 'the document')
    .requiredOption('--id <id>', 'what the notice is called')
    .addOption(
      new Option('--locale <tag>', 'the file is a translation of this notice into this locale').conflicts(
        'update',
      ),
    )
    .option(
      '--update',
      'the file is a later version of this notice: clauses that it still has keep their ids',
      false,
    )
    .action(
      async (file: string, options: ProjectOption & { id: string; locale?: string; update: boolean }) => {
        const { project, id, locale, update } = options;
        if (update) {
          const { importUpdate } = await import('./commands/import-update.ts');
          finish(await importUpdate(file, { project, id }, terminal));
        } else if (locale === undefined) {
          const { importFile } = await import('./commands/import.ts');
          finish(await importFile(file, { project, id }, terminal));
        } else {
          const { importTranslation } = await import('./commands/import-translation.ts');
          finish(await importTranslation(file, { project, id, locale }, terminal));
        }
      },
    );

  command('fmt', 'write missing ids, canonical Markdown and the ledger of anchors')
    .option('--check', 'write nothing, and fail where something would be written', false)
    .action(async (options: ProjectOption & { check: boolean }) => {
      const { fmt } = await import('./commands/fmt.ts');
      finish(fmt(options, terminal));
    });

  command('check', 'say what is wrong with the project, and where')
    .addOption(new Option('--reporter <name>', 'for whom').choices(Object.keys(reporters)).default('pretty'))
    .option('--publish', 'as strictly as for publishing: every clause has to be approved', false)
    .action(async (options: ProjectOption & { reporter: ReporterName; publish: boolean }) => {
      const { check } = await import('./commands/check.ts');
      finish(check(options, terminal));
    });

  command('dev', 'serve a page that shows every edition, and follows each change of a file')
    .addOption(portOption())
    .option('--notice <id>', 'the notice to begin with')
    .option('--locale <tag>', 'the locale to begin with')
    .action(async (options: ProjectOption & { port?: number; notice?: string; locale?: string }) => {
      const { dev } = await import('./commands/dev.ts');
      const { project, port = null, notice = null, locale = null } = options;
      finish(await dev({ project, port, notice, locale }, terminal));
    });
}
