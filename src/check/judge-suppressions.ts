import type { ClauseId, Locale } from '../ast/notice.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ClauseStatus } from '../status/clause-state.ts';
import type { JudgedSuppression, Translation, TranslationStatus } from './rule.ts';

/** Whether somebody said that a finding is no fault, of a source that has not changed since. */
export type IsOverruled = (finding: Diagnostic) => boolean;

/** Looks up the suppressions of these translations. */
export function overrulingOf(translations: readonly Translation[]): IsOverruled {
  const byLocale = new Map<Locale | undefined, ReadonlyMap<ClauseId | undefined, ClauseStatus>>(
    translations.map(({ notice, status }) => [
      notice.locale,
      new Map(withSuppressions(status).map((one) => [one.id, one])),
    ]),
  );
  return ({ code, clause, locale }) => {
    const found = byLocale.get(locale)?.get(clause);
    return found?.record.suppressed.some((one) => one.code === code && isCurrent(found, one.source)) ?? false;
  };
}

/**
 * What has become of each suppression of a translation, by all that was found in it. Rules leave to each other what
 * another one says better, so that of a clause with an error it is not known whether a finding would be there.
 */
export function judgeSuppressions(
  translation: Translation,
  found: readonly Diagnostic[],
  faulty: ReadonlySet<ClauseId>,
): readonly JudgedSuppression[] {
  const suppressed = withSuppressions(translation.status);
  if (suppressed.length === 0) return [];
  const findings = new Set(
    found.flatMap(({ code, clause, locale }) =>
      locale === translation.notice.locale && clause !== undefined ? [`${clause} ${code}`] : [],
    ),
  );
  return suppressed.flatMap((clause) =>
    clause.record.suppressed.flatMap((suppression): JudgedSuppression[] => {
      const { code, source } = suppression;
      const about = { translation, clause, suppression };
      if (findings.has(`${clause.id} ${code}`)) {
        return [{ ...about, became: isCurrent(clause, source) ? 'held' : 'lapsed' }];
      }
      return faulty.has(clause.id) ? [] : [{ ...about, became: 'unused' }];
    }),
  );
}

function withSuppressions({ kept, clauses }: TranslationStatus): readonly ClauseStatus[] {
  return kept ? clauses().filter(({ record }) => record.suppressed.length > 0) : [];
}

function isCurrent({ sourceFingerprint }: ClauseStatus, source: string): boolean {
  return sourceFingerprint === source;
}
