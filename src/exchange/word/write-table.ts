import {
  Document,
  LineRuleType,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type XmlComponent,
} from 'docx';
import { corePropertiesOf } from '../../format/docx/core-properties.ts';
import { packageParts } from '../../format/docx/package-parts.ts';
import { zipPackage } from '../../format/docx/zip-package.ts';
import type { HandOut, HandOutUnit } from '../hand-out.ts';
import { printMarks } from '../marks.ts';
import { pathOf } from '../unit-words.ts';
import { colours, documentStyles, languageOf, sizes, styleNames } from './look.ts';
import { columns, printFacts, propertyNames, type TableFact, tableFacts } from './table-facts.ts';
import { remarkRuns, taggedRuns } from './text-runs.ts';

/** A4 on its side, in twips, and the width of each column. */
const paper = { width: 11_906, height: 16_838, margin: 1_000 } as const;
const widths = [1_900, 5_200, 5_200, 2_538] as const;

const guide =
  'Write in the column “Translation” and leave the others as they are. Words between angle brackets are tags: keep each, with its partner, around the words that it belongs to. Notes are for the column “Note”. Changes may be tracked.';

/**
 * A hand-out as a Word file (ISO/IEC 29500, transitional) with one table: clause, source, translation, note. The same
 * hand-out gives the same bytes.
 */
export function writeTable(handOut: HandOut): Uint8Array {
  const facts = tableFacts(handOut);
  const document = new Document({
    styles: documentStyles(handOut),
    customProperties: Object.entries(propertyNames).map(([fact, name]) => ({
      name,
      value: facts[fact as TableFact],
    })),
    sections: [
      {
        properties: {
          page: {
            size: { width: paper.width, height: paper.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: paper.margin, bottom: paper.margin, left: paper.margin, right: paper.margin },
          },
        },
        children: [],
      },
    ],
  });
  const title = `${handOut.title} (${handOut.sourceLocale} → ${handOut.targetLocale})`;
  const { parts, faults } = packageParts(document, story(title, printFacts(facts), handOut));
  if (faults.length > 0) throw new Error(`Word would not open the table:\n${faults.join('\n')}`);
  const core = corePropertiesOf({
    title,
    subject: printFacts(facts),
    description: '',
    identifier: '',
    language: handOut.targetLocale,
    version: handOut.version,
  });
  return zipPackage(new Map([...parts, ['docProps/core.xml', [Buffer.from(core)]]]));
}

function* story(title: string, facts: string, handOut: HandOut): Generator<XmlComponent> {
  yield plain('Title', title);
  yield plain(styleNames.small, facts);
  yield plain('Normal', guide);
  yield new Table({
    rows: [headRow(), ...bodyRows(handOut)],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 50, bottom: 50, left: 90, right: 90 },
  });
  yield plain(styleNames.small, '');
}

function headRow(): TableRow {
  const cells = columns.map((name, column) => cell(column, [plain(styleNames.head, name)], colours.head));
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

/** A row a clause, and before the first of each part of the notice a row that names it. */
function bodyRows(handOut: HandOut): readonly TableRow[] {
  let part = '';
  return handOut.units.flatMap((unit) => {
    const now = pathOf(unit.place.part);
    const row = clauseRow(unit, handOut);
    if (now === part || now === '') return [row];
    part = now;
    return [partRow(now), row];
  });
}

function partRow(name: string): TableRow {
  const only = new TableCell({
    columnSpan: columns.length,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.part },
    children: [plain(styleNames.head, name, true)],
  });
  return new TableRow({ cantSplit: true, children: [only] });
}

function clauseRow(unit: HandOutUnit, { sourceLocale, targetLocale }: HandOut): TableRow {
  const text = (words: string, locale: string): Paragraph =>
    new Paragraph({
      style: styleNames.text,
      // Word would set a space between a digit and Hangul: `2026 년`.
      autoSpaceEastAsianText: false,
      ...(languageOf(locale).rightToLeft ? { bidirectional: true } : {}),
      children: taggedRuns(words, unit.scope, locale),
    });
  const { cell: names } = unit.place;
  const context = names.length === 0 ? [] : [plain(styleNames.small, pathOf(names))];
  return new TableRow({
    cantSplit: true,
    children: [
      cell(0, [plain(styleNames.clause, unit.id), plain(styleNames.marks, printMarks(unit))]),
      cell(1, [text(unit.source, sourceLocale)]),
      cell(2, [text(unit.target ?? '', targetLocale)]),
      cell(3, [
        new Paragraph({ style: styleNames.small, children: remarkRuns(unit) }),
        ...context,
        plain(styleNames.text, ''),
      ]),
    ],
  });
}

function cell(column: number, children: readonly Paragraph[], fill: string | null = null): TableCell {
  return new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    children: [...children],
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
  });
}

function plain(style: string, words: string, keepNext = false): Paragraph {
  return new Paragraph({
    style,
    keepNext,
    children: words === '' ? [] : [new TextRun({ text: words, noProof: true })],
    ...(style === styleNames.marks
      ? { spacing: { line: sizes.marks * 12, lineRule: LineRuleType.AT_LEAST } }
      : {}),
  });
}
