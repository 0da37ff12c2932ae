import { Option } from 'commander';
import { type ReviewReporterName, reviewReporters } from '../review/reporters/reporters.ts';
import type { Program } from './translation-commands.ts';

interface ProjectOption {
  readonly project: string;
}

/** The command that reads a reviewed Word file back. */
export function addReviewCommand({ command, terminal, finish }: Program): void {
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
}
