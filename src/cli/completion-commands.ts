import { Argument, type Command } from 'commander';
import { type ShellName, shellNames } from './completion/scripts.ts';
import { exit } from './terminal.ts';
import type { Program } from './translation-commands.ts';

/** The command that prints a shell's script, and the one that this script asks; both know the whole program. */
export function addCompletionCommands(program: Command, { terminal, finish }: Program): void {
  program
    .command('completion')
    .description('print the script by which a shell completes what is typed')
    .addArgument(new Argument('<shell>', 'which').choices(shellNames))
    .action(async (shell: ShellName) => {
      const { completionScripts } = await import('./completion/scripts.ts');
      terminal.out(completionScripts[shell]);
      finish(exit.fine);
    });

  program
    .command('complete', { hidden: true })
    .argument('[words...]', 'what stands on the line, behind `--`')
    .helpOption(false)
    .action(async (words: string[]) => {
      finish(exit.fine);
      try {
        const { suggest } = await import('./completion/suggest.ts');
        terminal.out(suggest(program, words));
      } catch {
        // Somebody is typing: a shell that learns nothing is better than one that shows an error.
      }
    });
}
