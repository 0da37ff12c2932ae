import { Command, Option } from 'commander';
import { generator } from '../build/manifest.ts';
import { addAnchorCommands } from './anchor-commands.ts';
import { addBuildCommand } from './build-command.ts';
import { addCompletionCommands } from './completion-commands.ts';
import { addExchangeCommands } from './exchange-commands.ts';
import { addInitCommand } from './init-command.ts';
import { addReleaseCommands } from './release-commands.ts';
import { addReviewCommand } from './review-command.ts';
import { suggestChoices } from './suggest-choices.ts';
import { describeOption, listOptions, showExamples, termOf } from './tell-more.ts';
import { type ExitStatus, exit, type Terminal } from './terminal.ts';
import { addTranslationCommands, type Program } from './translation-commands.ts';
import { addWorkbenchCommand } from './workbench-command.ts';
import { addWritingCommands } from './writing-commands.ts';

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
    .configureHelp({ optionDescription: describeOption, visibleOptions: listOptions, subcommandTerm: termOf })
    .showHelpAfterError('(`--help` tells more)')
    .addHelpText('after', '\n`stele init` begins a project; `stele COMMAND --help` tells more of a command.');
  const command = (name: string, about: string): Command =>
    program.command(name).description(about).addOption(projectOption());

  const own: Program = { command, terminal, finish };
  const groupOf = (name: string, about: string): Program => {
    const group = program.command(name).description(about);
    return {
      command: (inner, told) => group.command(inner).description(told).addOption(projectOption()),
      terminal,
      finish,
    };
  };

  program.commandsGroup('Commands to write a notice:');
  addInitCommand(own);
  addWritingCommands(own);
  addBuildCommand(own);

  program.commandsGroup('Commands for its translations:');
  addWorkbenchCommand(own);
  addExchangeCommands(
    groupOf('translate', 'begin a translation, hand it out to a translator’s own tools, and take it back'),
  );
  addTranslationCommands(own);

  program.commandsGroup('Commands for its versions:');
  addReviewCommand(own);
  addReleaseCommands(own);
  addAnchorCommands(groupOf('anchors', 'say what became of an anchor that was published'));

  program.commandsGroup('Commands about the command line:');
  addCompletionCommands(program, own);
  program.helpCommand('help [command]', 'tell about a command');

  for (const [path, one] of commandsBelow(program)) {
    tellVersion(one);
    suggestChoices(one);
    showExamples(one, path);
  }
  return program;
}

/** Each with its words after the program's name. */
function commandsBelow({ commands }: Command, above = ''): readonly (readonly [path: string, Command])[] {
  return commands.flatMap((one) => {
    const path = `${above}${one.name()}`;
    return [[path, one] as const, ...commandsBelow(one, `${path} `)];
  });
}

function tellVersion(command: Command): void {
  if (!command.options.some(({ long }) => long === '--version')) command.version(generator.version);
}

function projectOption(): Option {
  return new Option('--project <dir>', 'the project').default('.', 'here');
}
