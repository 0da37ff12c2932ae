import { InvalidArgumentError, Option } from 'commander';
import { type ExchangeFormatName, exchangeFormatNames } from '../exchange/exchange-formats.ts';
import { type ClauseState, clauseStates } from '../status/clause-state.ts';
import { invalidChoice } from './suggest-choices.ts';
import type { Program } from './translation-commands.ts';

interface BeginCall {
  readonly project: string;
  readonly notice?: string;
}

interface ExportCall {
  readonly project: string;
  readonly notice?: string;
  readonly to: ExchangeFormatName;
  readonly only?: readonly ClauseState[];
  readonly out?: string;
}

interface ImportCall {
  readonly project: string;
  readonly notice?: string;
  readonly allowStale: boolean;
}

/** The commands by which a translation begins, goes to a translator's own tools, and comes back. */
export function addExchangeCommands({ command, terminal, finish }: Program): void {
  command('begin', 'name one more language in a notice, and begin its catalog')
    .argument('<locale>', 'the language, as a tag such as ko or pt-BR')
    .option('--notice <id>', 'which notice, where there are several')
    .action(async (locale: string, options: BeginCall) => {
      const { translateBegin } = await import('./commands/translate-begin.ts');
      const { project, notice = null } = options;
      finish(translateBegin(locale, { project, notice }, terminal));
    });

  command('export', 'write a file for a translator’s own tools')
    .argument('<locale>', 'the locale of the translation')
    .addOption(
      new Option('--to <format>', 'in what format').choices(exchangeFormatNames).makeOptionMandatory(),
    )
    .addOption(
      new Option('--only <states>', `only clauses in these states (${clauseStates.join(', ')})`).argParser(
        statesIn,
      ),
    )
    .option('--out <file>', 'write here instead of <notice>.<locale>.<extension> in this folder')
    .option('--notice <id>', 'which notice, where several are translated into the locale')
    .action(async (locale: string, options: ExportCall) => {
      const { translateExport } = await import('./commands/translate-export.ts');
      const { project, notice = null, to, only = null, out = null } = options;
      finish(await translateExport({ project, locale, notice, to, only, out }, terminal));
    });

  command('import', 'take a translator’s file back: all of it, or nothing')
    .argument('<file>', 'the file, as it came back')
    .option('--allow-stale', 'take what was made from an older source text too, as stale', false)
    .option('--notice <id>', 'which notice, where the file does not say it')
    .action(async (file: string, options: ImportCall) => {
      const { translateImport } = await import('./commands/translate-import.ts');
      const { project, notice = null, allowStale } = options;
      finish(await translateImport(file, { project, notice, allowStale }, terminal));
    });
}

function statesIn(value: string): readonly ClauseState[] {
  return value.split(',').map((name) => {
    const state = clauseStates.find((one) => one === name.trim());
    if (state === undefined) throw new InvalidArgumentError(invalidChoice(name.trim(), clauseStates));
    return state;
  });
}
