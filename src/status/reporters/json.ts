import type { Places } from '../../diagnostic/places.ts';
import type { OpenClause, TranslationReport } from '../status-report.ts';
import type { StatusReporter } from './reporter.ts';

/** For programs: one JSON object; its places are counted from 1, its paths relative to the project. */
export const json: StatusReporter = (notices, { clauses, places }) => {
  const translationOf = ({ locale, catalog, states, open }: TranslationReport): object => ({
    locale,
    catalog,
    states,
    ...(clauses ? { open: open.map((one) => clauseOf(one, places)) } : {}),
  });
  const report = {
    notices: notices.map(({ notice, version, clauses: count, translations }) => ({
      notice,
      version,
      clauses: count,
      translations: translations.map(translationOf),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

function clauseOf({ place, ...clause }: OpenClause, places: Places): object {
  const { line, column } = places.placeOf(place);
  return { ...clause, file: place.file, line, column };
}
