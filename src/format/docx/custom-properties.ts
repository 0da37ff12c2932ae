import type { Flow } from '../../flow/flow.ts';

/** The names of the properties that say of which edition a Word file is (File, Properties, Custom). */
export const propertyNames = {
  notice: 'Notice',
  version: 'Version',
  effective: 'Effective date',
  locale: 'Locale',
  fingerprint: 'Source fingerprint',
} as const;

/** `docProps/custom.xml`: the edition that the file was made of, days in ISO 8601. */
export function customProperties(
  { notice, version, effective, locale }: Flow,
  fingerprint: string,
): { readonly name: string; readonly value: string }[] {
  const values = { notice, version, effective, locale, fingerprint };
  return Object.entries(propertyNames).map(([key, name]) => ({
    name,
    value: values[key as keyof typeof values],
  }));
}
