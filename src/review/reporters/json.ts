import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { ReviewReporter } from './reporter.ts';

/** The review as JSON, and with `--apply` the files that were written and the reasons why none was. */
export const json: ReviewReporter = (review, { applied }) => {
  const result =
    applied === null
      ? {}
      : {
          applied: {
            files: applied.files.map(({ path }) => path),
            refusals: applied.refusals,
            consequences: applied.consequences.map(consequence),
          },
        };
  return `${JSON.stringify({ ...review, ...result }, null, 2)}\n`;
};

function consequence({ code, message, clause, locale, span }: Diagnostic): object {
  return { code, message, file: span.file, clause: clause ?? null, locale: locale ?? null };
}
