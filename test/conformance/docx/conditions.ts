import { type LintRule, lint, lintRules } from '../../format/docx/lint.ts';
import { partsOf } from '../../format/docx/read-docx.ts';
import type { ToolSaid } from '../report.ts';
import { validatorFindings, validatorName } from './open-xml-sdk.ts';

/** What each rule of our own lint keeps from happening. */
const lintConditions = {
  'xml-unbalanced': 'every element is closed in order',
  'bookmark-duplicate': 'no two bookmarks have one name',
  'bookmark-malformed': 'bookmark names are such as Word takes',
  'bookmark-unpaired': 'every bookmark begins and ends once',
  'link-dangling': 'every link within the notice leads to a bookmark',
  'relationship-missing': 'every relationship and its part is there',
  'relationship-duplicate': 'no two relationships have one id',
  'control-duplicate': 'no two content controls have one tag or id',
  'control-tag-long': 'tags of content controls are no longer than Word takes',
  'read-only-recommended': 'the file is neither protected nor recommended for reading only',
  'style-unnamed': 'Word’s own styles bear Word’s own names',
  'address-malformed': 'addresses of links are URIs',
  'numbering-unknown': 'every list has its numbering',
  'style-unknown': 'every style that is used is defined',
  'language-malformed': 'languages are BCP 47 tags',
  'table-empty': 'every table has rows',
  'table-adjacent': 'no two tables touch',
  'row-ragged': 'rows have as many cells as their table has columns',
  'column-unfixed': 'columns have fixed widths',
  'header-flag-false': 'header rows are flagged, other rows say nothing',
  'header-misplaced': 'header rows stand at the top of their table',
  'paragraph-missing': 'body and cells end with a paragraph',
  'text-unprintable': 'texts hold only characters that Word prints',
  'hangul-italic': 'no Hangul is slanted',
  'field-unbalanced': 'fields begin, separate and end in order',
  'field-dirty': 'Word does not ask whether to update fields',
} as const satisfies Record<LintRule, string>;

/** Holds a Word file to the Open XML SDK's schema and semantics, and to what it does not see. */
export function docxConformance(file: Uint8Array): readonly ToolSaid[] {
  const found = lint(partsOf(file));
  return [
    {
      tool: validatorName(),
      results: [
        {
          condition: 'validity',
          says: 'Office Open XML (ISO/IEC 29500 transitional, Office 2019 and later)',
          findings: validatorFindings(file),
        },
      ],
    },
    {
      tool: 'Stele’s own lint of Word packages',
      results: lintRules.map((rule) => ({
        condition: rule,
        says: lintConditions[rule],
        findings: found.filter((finding) => finding.rule === rule).map(({ message }) => message),
      })),
    },
  ];
}
