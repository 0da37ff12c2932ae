import type { XmlComponent } from 'docx';
import type { ThemeTokens } from '../../theme/theme.ts';
import { Prepared } from './prepared.ts';
import { styleIds } from './style-ids.ts';
import { eighths, hex } from './units.ts';

const hairline = 0.5;
const edge = 0.75;

/**
 * Styles that Word has built in and docx has no option for: the defaults of characters and lists that other styles are
 * based on, and the grid that tables take their lines from, so that the table of a firm's template can replace it.
 */
export function builtInStyles(tokens: ThemeTokens): readonly XmlComponent[] {
  return [
    defaultStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font'),
    defaultStyle('numbering', 'NoList', 'No List'),
    new Prepared('w:style', [
      { _attr: { 'w:type': 'table', 'w:styleId': styleIds.table } },
      valued('w:name', 'Table Grid'),
      valued('w:basedOn', 'TableNormal'),
      valued('w:uiPriority', 39),
      { 'w:tblPr': [{ 'w:tblBorders': borders(tokens) }] },
    ]),
  ];
}

function defaultStyle(type: 'character' | 'numbering', id: string, name: string): XmlComponent {
  return new Prepared('w:style', [
    { _attr: { 'w:type': type, 'w:default': '1', 'w:styleId': id } },
    valued('w:name', name),
    valued('w:uiPriority', 99),
    { 'w:semiHidden': {} },
    { 'w:unhideWhenUsed': {} },
  ]);
}

/** Lines above, below and between the rows, in the order of the schema (CT_TblBorders). */
function borders({ colours }: ThemeTokens): readonly object[] {
  const line = (name: string, width: number): object => ({
    [name]: {
      _attr: { 'w:val': 'single', 'w:sz': eighths(width), 'w:space': 0, 'w:color': hex(colours.rule) },
    },
  });
  return [line('w:top', edge), line('w:bottom', edge), line('w:insideH', hairline)];
}

function valued(name: string, value: string | number): object {
  return { [name]: { _attr: { 'w:val': value } } };
}
