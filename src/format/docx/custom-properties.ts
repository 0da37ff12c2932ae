import type { Flow } from '../../flow/flow.ts';

/** The names of the properties that say of which edition a Word file is (File, Properties, Custom). */
export const propertyNames = {
  notice: 'Notice',
  version: 'Version',
  effective: 'Effective date',
  locale: 'Locale',
  jurisdiction: 'Jurisdiction',
  fingerprint: 'Source fingerprint',
  root: 'Release root',
} as const;

/**
 * `docProps/custom.xml`: the edition that the file was made of, days in ISO 8601, and the root of its release. A redline
 * is no edition: it has the facts of the newer one and no fingerprint.
 */
export function customProperties(
  { notice, version, effective, locale, jurisdiction, release, redline }: Flow,
  fingerprint: string,
): { readonly name: string; readonly value: string }[] {
  const values: Record<keyof typeof propertyNames, string | null> = {
    notice,
    version,
    effective,
    locale,
    jurisdiction,
    fingerprint: redline === null ? fingerprint : null,
    root: release?.root ?? null,
  };
  return Object.entries(propertyNames).flatMap(([key, name]) => {
    const value = values[key as keyof typeof propertyNames];
    return value === null ? [] : [{ name, value }];
  });
}
