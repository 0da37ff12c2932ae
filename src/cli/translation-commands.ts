import { type Command, Option } from 'commander';
import { type StatusReporterName, statusReporters } from '../status/reporters/reporters.ts';
import { type SignOffState, signOffs } from '../status/status.ts';
import type { ExitStatus, Terminal } from './terminal.ts';

/** What a command is given by the program that it belongs to. */
export interface Program {
  /** A command of the program, with the options that all have. */
  readonly command: (name: string, about: string) => Command;
  readonly terminal: Terminal;
  readonly finish: (status: ExitStatus) => void;
}

interface TranslationOptions {
  readonly project: string;
  readonly notice?: string;
}

/** The commands by which people say how far a translation is, and ask for it. */
export function addTranslationCommands({ command, terminal, finish }: Program): void {
  const ofOne = (name: string, about: string): Command =>
    command(name, about)
      .argument('<locale>', 'the locale of the translation')
      .option('--notice <id>', 'which notice, where several are translated into the locale');

  command('status', 'say how far the translations are')
    .option('--locale <tag>', 'only this locale')
    .option('--notice <id>', 'only this notice')
    .option('--clauses', 'list each clause that is not approved, and what changed in its source', false)
    .addOption(
      new Option('--reporter <name>', 'for whom').choices(Object.keys(statusReporters)).default('pretty'),
    )
    .action(
      async (
        options: TranslationOptions & { locale?: string; clauses: boolean; reporter: StatusReporterName },
      ) => {
        const { status } = await import('./commands/status.ts');
        const { notice = null, locale = null } = options;
        finish(status({ ...options, notice, locale }, terminal));
      },
    );

  ofOne('accept', 'say that translated clauses are current')
    .argument('<clause...>', 'the ids of the clauses')
    .option('--unchanged-meaning', 'the source says the same in other words: a sign-off still holds', false)
    .option('--reason <text>', 'why its meaning is unchanged; for the record')
    .action(
      async (
        locale: string,
        clauses: string[],
        options: TranslationOptions & { unchangedMeaning: boolean; reason?: string },
      ) => {
        const { acceptClauses } = await import('./commands/accept.ts');
        const { notice = null, reason = null } = options;
        finish(acceptClauses({ ...options, locale, clauses, notice, reason }, terminal));
      },
    );

  ofOne('sign', 'answer for translated clauses')
    .argument('[clause...]', 'the ids of the clauses')
    .option('--all', 'every clause that can be signed', false)
    .addOption(new Option('--as <state>', 'how far').choices(signOffs).makeOptionMandatory())
    .requiredOption('--by <name>', 'who signs')
    .requiredOption('--role <role>', 'in what role')
    .action(
      async (
        locale: string,
        clauses: string[],
        options: TranslationOptions & { all: boolean; as: SignOffState; by: string; role: string },
      ) => {
        const { signClauses } = await import('./commands/sign.ts');
        const { notice = null } = options;
        finish(signClauses({ ...options, locale, clauses, notice }, terminal));
      },
    );

  ofOne('suppress', 'say that a finding in a translated clause is no fault')
    .argument('<clause>', 'the id of the clause')
    .argument('<code>', 'the code of the finding')
    .option('--reason <text>', 'why it is no fault; for the record')
    .option('--by <name>', 'who says so')
    .option('--lift', 'take the suppression back', false)
    .action(
      async (
        locale: string,
        clause: string,
        code: string,
        options: TranslationOptions & { reason?: string; by?: string; lift: boolean },
      ) => {
        const { suppressFinding } = await import('./commands/suppress.ts');
        const { notice = null, reason = null, by = null } = options;
        finish(suppressFinding({ ...options, locale, clause, code, notice, reason, by }, terminal));
      },
    );
}
