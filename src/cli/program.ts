import { Command, InvalidArgumentError, Option } from 'commander';
import { generator } from '../build/manifest.ts';
import { type ReporterName, reporters } from '../diagnostic/reporters/reporters.ts';
import { type ReviewReporterName, reviewReporters } from '../review/reporters/reporters.ts';
import { addBuildCommand } from './build-command.ts';
import { addCompletionCommands } from './completion-commands.ts';
import { addExchangeCommands } from './exchange-commands.ts';
import { addInitCommand } from './init-command.ts';
import { addReleaseCommands } from './release-commands.ts';
import { suggestChoices } from './suggest-choices.ts';
import { type ExitStatus, exit, type Terminal } from './terminal.ts';
import { addTranslationCommands } from './translation-commands.ts';

/**
 * Runs one call of the command line; `argv` holds the words after the program's name. Gives the exit status. Throws
 * commander's error for a call that cannot be read, and a `ProjectError` for a project that cannot.
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = exit.fine;
  const program = createProgram(terminal, (result) => {
    status = result;
  });
  await program.parseAsync(argv, { from: 'user' });
  return status;
}

interface ProjectOption {
  readonly project: string;
}

/** A command brings its code when it is called: `check` never waits for what `build` needs. */
function createProgram(terminal: Terminal, finish: (status: ExitStatus) => void): Command {
  const program = new Command('stele')
    .description(
      'Compiles one legal notice into every language and format, and proves that they all say the same.',
    )
    .version(generator.version)
    // `--version` after a command is the command's: `release` has one of its own.
    .enablePositionalOptions()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
    .showHelpAfterError('(`--help` tells more)');
  const command = (name: string, about: string): Command =>
    program.command(name).description(about).addOption(projectOption());

  addInitCommand({ command, terminal, finish });

  addBuildCommand({ command, terminal, finish });

  command('check', 'say what is wrong with the project, and where')
    .addOption(new Option('--reporter <name>', 'for whom').choices(Object.keys(reporters)).default('pretty'))
    .option('--publish', 'as strictly as for publishing: every clause has to be approved', false)
    .action(async (options: ProjectOption & { reporter: ReporterName; publish: boolean }) => {
      const { check } = await import('./commands/check.ts');
      finish(check(options, terminal));
    });

  command('fmt', 'write missing ids, canonical Markdown and the ledger of anchors')
    .option('--check', 'write nothing, and fail where something would be written', false)
    .action(async (options: ProjectOption & { check: boolean }) => {
      const { fmt } = await import('./commands/fmt.ts');
      finish(fmt(options, terminal));
    });

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

  command('review', 'say what was changed in a Word file for review, clause by clause')
    .argument('<file>', 'the file, as it came back')
    .option('--locale <tag>', 'the locale of a file that does not say it')
    .option('--apply', 'write the changes into the source or the catalog: all of them, or none', false)
    .addOption(
      new Option('--reporter <name>', 'for whom').choices(Object.keys(reviewReporters)).default('pretty'),
    )
    .action(
      async (
        file: string,
        options: ProjectOption & { locale?: string; apply: boolean; reporter: ReviewReporterName },
      ) => {
        const { review } = await import('./commands/review.ts');
        const { project, locale = null, apply, reporter } = options;
        finish(review(file, { project, locale, apply, reporter }, terminal));
      },
    );

  command('dev', 'serve a page that shows every edition, and follows each change of a file')
    .addOption(new Option('--port <n>', 'where to listen').argParser(portNumber))
    .option('--notice <id>', 'the notice to begin with')
    .option('--locale <tag>', 'the locale to begin with')
    .action(async (options: ProjectOption & { port?: number; notice?: string; locale?: string }) => {
      const { dev } = await import('./commands/dev.ts');
      const { project, port = null, notice = null, locale = null } = options;
      finish(await dev({ project, port, notice, locale }, terminal));
    });

  command('workbench', 'serve a page to translate in, on this machine only')
    .addOption(new Option('--port <n>', 'where to listen').argParser(portNumber))
    .option('--notice <id>', 'the notice to begin with')
    .option('--locale <tag>', 'the locale to begin with')
    .action(async (options: ProjectOption & { port?: number; notice?: string; locale?: string }) => {
      const { workbench } = await import('./commands/workbench.ts');
      const { project, port = null, notice = null, locale = null } = options;
      finish(await workbench({ project, port, notice, locale }, terminal));
    });

  addReleaseCommands({ command, terminal, finish });
  addTranslationCommands({ command, terminal, finish });

  const translate = program
    .command('translate')
    .description('begin a translation, hand it out to a translator’s own tools, and take it back');
  addExchangeCommands({
    command: (name, about) => translate.command(name).description(about).addOption(projectOption()),
    terminal,
    finish,
  });

  const anchors = program.command('anchors').description('say what became of an anchor that was published');
  anchors
    .command('move')
    .description('let an old anchor lead to another clause')
    .argument('<old>', 'the anchor that no clause bears any more')
    .argument('<new>', 'the clause that it leads to')
    .addOption(projectOption())
    .option('--notice <id>', 'which notice, where there are several')
    .action(async (old: string, to: string, options: ProjectOption & { notice?: string }) => {
      const { moveAnchor } = await import('./commands/anchors.ts');
      const { project, notice = null } = options;
      finish(moveAnchor(old, { project, notice, to }, terminal));
    });
  anchors
    .command('withdraw')
    .description('let anchors lead to a line that says they are gone')
    .argument('<id...>', 'the anchors that no clause bears any more; those below them go with them')
    .requiredOption('--reason <text>', 'why; for the record')
    .option('--see <id>', 'the clause to look at instead')
    .addOption(projectOption())
    .option('--notice <id>', 'which notice, where there are several')
    .action(
      async (ids: string[], options: ProjectOption & { reason: string; see?: string; notice?: string }) => {
        const { withdrawAnchors } = await import('./commands/anchors.ts');
        const { project, reason, see = null, notice = null } = options;
        finish(withdrawAnchors(ids, { project, reason, see, notice }, terminal));
      },
    );
  addCompletionCommands(program, { command, terminal, finish });
  for (const one of commandsBelow(program)) {
    tellVersion(one);
    suggestChoices(one);
  }
  return program;
}

function commandsBelow({ commands }: Command): Command[] {
  return commands.flatMap((one) => [one, ...commandsBelow(one)]);
}

function tellVersion(command: Command): void {
  if (!command.options.some(({ long }) => long === '--version')) command.version(generator.version);
}

function projectOption(): Option {
  return new Option('--project <dir>', 'the project').default('.', 'here');
}

function portNumber(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new InvalidArgumentError('a port is a number from 1 to 65535.');
}
