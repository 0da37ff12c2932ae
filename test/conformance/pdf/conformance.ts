import type { Condition } from './condition.ts';
import { annotationConditions } from './conditions/annotations.ts';
import { archiveConditions } from './conditions/archive.ts';
import { contentConditions } from './conditions/content.ts';
import { fontConditions } from './conditions/fonts.ts';
import { localeConditions } from './conditions/locales.ts';
import { metadataConditions } from './conditions/metadata.ts';
import { structureConditions } from './conditions/structure.ts';
import { pdfDocument } from './reading/document.ts';
import { type PdfObjects, readObjects } from './reading/objects.ts';

/** Every condition that a PDF of ours is checked against. */
export const pdfConditions: readonly Condition[] = [
  ...metadataConditions,
  ...localeConditions,
  ...contentConditions,
  ...structureConditions,
  ...annotationConditions,
  ...fontConditions,
  ...archiveConditions,
];

/** What one condition found in a file; no findings where it holds. */
export interface ConditionResult {
  readonly condition: string;
  readonly says: string;
  readonly findings: readonly string[];
}

/** Checks a PDF against every condition. Needs qpdf; throws where qpdf cannot read the file. */
export function pdfConformance(bytes: Uint8Array): readonly ConditionResult[] {
  return conformanceOf(readObjects(bytes));
}

/** The same, of a file that was read already. */
export function conformanceOf(objects: PdfObjects): readonly ConditionResult[] {
  const pdf = pdfDocument(objects);
  return pdfConditions.map(({ id, says, check }) => ({ condition: id, says, findings: [...check(pdf)] }));
}

/** The findings alone, each after its condition. */
export function findingsOf(results: readonly ConditionResult[]): string[] {
  return results.flatMap(({ condition, findings }) => findings.map((finding) => `${condition}: ${finding}`));
}
