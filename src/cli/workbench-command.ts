import { portOption } from './port-option.ts';
import type { Program } from './translation-commands.ts';

interface ProjectOption {
  readonly project: string;
}

/** The command that serves the translators' page. */
export function addWorkbenchCommand({ command, terminal, finish }: Program): void {
  command('workbench', 'serve a page to translate in, on this machine only')
    .addOption(portOption())
    .option('--notice <id>', 'the notice to begin with')
    .option('--locale <tag>', 'the locale to begin with')
    .action(async (options: ProjectOption & { port?: number; notice?: string; locale?: string }) => {
      const { workbench } = await import('./commands/workbench.ts');
      const { project, port = null, notice = null, locale = null } = options;
      finish(await workbench({ project, port, notice, locale }, terminal));
    });
}
