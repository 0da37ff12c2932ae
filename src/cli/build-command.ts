import { InvalidArgumentError, Option } from 'commander';
import { formatNames } from '../build/formats.ts';
import { usualHeadingBase } from '../build/heading-base.ts';
import type { FlowLevel } from '../flow/flow.ts';
import { repeatable } from './repeatable.ts';
import type { Program } from './translation-commands.ts';

interface BuildCall {
  readonly project: string;
  readonly notice?: string;
  readonly locale: string[];
  readonly jurisdiction: string[];
  readonly format: string[];
  readonly out?: string;
  readonly allowStale: boolean;
  readonly headingBase: FlowLevel;
  readonly hashNames: boolean;
  readonly compress: boolean;
}

/** The command that makes everything. */
export function addBuildCommand({ command, terminal, finish }: Program): void {
  command('build', 'check the project, render every edition, and put the whole into out/')
    .option('--notice <id>', 'only this notice')
    .addOption(repeatable('--locale <tag>', 'only this locale'))
    .addOption(
      repeatable('--jurisdiction <code>', 'only the edition for this jurisdiction').default(
        [],
        'the whole notice',
      ),
    )
    .addOption(repeatable('--format <name>', `only this format (${formatNames.join(', ')})`))
    .option('--out <dir>', 'write here instead of out/ in the project')
    .option(
      '--allow-stale',
      'publish stale clauses too, marked, below a banner that says which language prevails',
      false,
    )
    .addOption(
      new Option('--heading-base <1-6>', 'the level of the title in fragment.html')
        .argParser(headingLevel)
        .default(usualHeadingBase),
    )
    .option('--hash-names', 'beside each file but pages, write a copy with a hash in its name', false)
    .option('--compress', 'beside each text file, write it packed for servers (.br, .gz)', false)
    .action(async (options: BuildCall) => {
      const { build } = await import('./commands/build.ts');
      const { locale: locales, jurisdiction: jurisdictions, format: formats, ...rest } = options;
      const { notice = null, out = null } = rest;
      finish(await build({ ...rest, notice, out, locales, jurisdictions, formats }, terminal));
    });
}

const levels: readonly FlowLevel[] = [1, 2, 3, 4, 5, 6];

function headingLevel(value: string): FlowLevel {
  const level = levels.find((one) => String(one) === value);
  if (level !== undefined) return level;
  throw new InvalidArgumentError('a heading has a level from 1 to 6.');
}
