import type { HandOut } from '../hand-out.ts';

/** The custom properties of a translation table (File, Properties, Custom). */
export const propertyNames = {
  notice: 'Notice',
  version: 'Version',
  sourceLocale: 'Source locale',
  targetLocale: 'Locale',
} as const;

export type TableFact = keyof typeof propertyNames;

export type TableFacts = Readonly<Record<TableFact, string>>;

export function tableFacts({ notice, version, sourceLocale, targetLocale }: HandOut): TableFacts {
  return { notice, version, sourceLocale, targetLocale };
}

/** The facts as a line above the table: some programs drop properties, none drops words. */
export function printFacts({ notice, version, sourceLocale, targetLocale }: TableFacts): string {
  return `Notice ${notice}, version ${version}, from ${sourceLocale} to ${targetLocale}`;
}

const line = /^Notice (\S+), version (\S+), from (\S+) to (\S+)$/;

/** Reads that line back; `null` for any other. */
export function readFacts(text: string): TableFacts | null {
  const [, notice, version, sourceLocale, targetLocale] = line.exec(text.trim()) ?? [];
  if (notice === undefined || version === undefined || sourceLocale === undefined) return null;
  return targetLocale === undefined ? null : { notice, version, sourceLocale, targetLocale };
}

/** The heads of the columns. */
export const columns = ['Clause', 'Source', 'Translation', 'Note'] as const;
