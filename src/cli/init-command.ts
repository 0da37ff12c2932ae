import { Option } from 'commander';
import { type CiName, ciNames } from '../scaffold/ci-names.ts';
import { repeatable } from './repeatable.ts';
import type { Program } from './translation-commands.ts';

interface InitCall {
  readonly project: string;
  readonly id?: string;
  readonly title?: string;
  readonly company?: string;
  readonly url?: string;
  readonly locale?: string;
  readonly translation: readonly string[];
  readonly from?: string;
  readonly ci?: CiName;
  readonly yes: boolean;
}

/** The command that begins a project. */
export function addInitCommand({ command, terminal, finish }: Program): void {
  command('init', 'begin a project: a notice to write on, with its translations')
    .argument('[dir]', 'the folder to make it in', '.')
    .option('--id <id>', 'what the notice is called in addresses and file names')
    .option('--locale <tag>', 'the language that it is written in')
    .addOption(repeatable('--translation <tag>', 'a language that it is translated into').default([], 'none'))
    .option('--title <text>', 'its title')
    .option('--company <name>', 'whose notice it is')
    .option('--url <address>', 'where it is going to be published')
    .option('--from <file>', 'begin with this document, in Markdown, HTML or Word')
    .addOption(new Option('--ci <name>', 'write a file that checks and builds there, too').choices(ciNames))
    .option('--yes', 'ask nothing, and take what is usual wherever nothing is said', false)
    .action(async (directory: string, { project, from, ci, yes, ...said }: InitCall) => {
      const { init } = await import('./commands/init.ts');
      const { id = null, locale = null, title = null, company = null, url = null } = said;
      const translations = said.translation.length === 0 ? null : said.translation.join(',');
      const given = { id, locale, translations, title, company, url };
      finish(await init({ project, directory, given, from: from ?? null, ci: ci ?? null, yes }, terminal));
    });
}
