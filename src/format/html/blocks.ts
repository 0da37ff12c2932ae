import { assertNever } from '../../ast/assert-never.ts';
import type {
  FlowBlock,
  FlowHeading,
  FlowItem,
  FlowList,
  FlowMarker,
  FlowParagraph,
  FlowPart,
} from '../../flow/flow.ts';
import type { TextCollector } from '../byte-collector.ts';
import { aliasesOf, idOf } from './attributes.ts';
import { escapeAttribute } from './escape.ts';
import { inlines } from './inlines.ts';
import { writeTable } from './table.ts';

/** Appends the blocks to `html`, each element on a line of its own. */
export function writeBlocks(blocks: readonly FlowBlock[], html: TextCollector): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        writePart(block, html);
        break;
      case 'paragraph':
        html.push(`<p${idOf(block.anchors)}>${wordsOf(block)}</p>\n`);
        break;
      case 'list':
        writeList(block, html);
        break;
      case 'table':
        writeTable(block, html);
        break;
      default:
        assertNever(block);
    }
  }
}

const partClasses = {
  section: 'stele-part',
  jurisdiction: 'stele-part stele-jurisdiction',
  retired: 'stele-part stele-retired',
} as const satisfies Record<FlowPart['role'], string>;

function writePart(part: FlowPart, html: TextCollector): void {
  const [anchor] = part.heading.anchors;
  const label = anchor === undefined ? '' : ` aria-labelledby="${escapeAttribute(anchor)}"`;
  html.push(`<section class="${partClasses[part.role]}"${label}>\n`, `${headingElement(part.heading)}\n`);
  writeBlocks(part.blocks, html);
  html.push('</section>\n');
}

/** A heading with its anchors. */
export function headingElement(heading: FlowHeading): string {
  const name = `h${heading.level}`;
  return `<${name}${idOf(heading.anchors)}>${aliasesOf(heading.anchors)}${inlines(heading.runs)}</${name}>`;
}

function writeList(list: FlowList, html: TextCollector): void {
  const name = list.marker.type === 'bullet' ? 'ul' : 'ol';
  html.push(`<${name}${markerAttributes(list.marker)}>\n`);
  for (const item of list.items) writeItem(item, html);
  html.push(`</${name}>\n`);
}

const markerClasses = {
  decimal: '',
  alpha: ' class="stele-alpha" type="a"',
  roman: ' class="stele-roman" type="i"',
} as const satisfies Record<Extract<FlowMarker, { type: 'ordered' }>['style'], string>;

function markerAttributes(marker: FlowMarker): string {
  if (marker.type === 'bullet') return '';
  return `${markerClasses[marker.style]}${marker.start === 1 ? '' : ` start="${marker.start}"`}`;
}

function writeItem(item: FlowItem, html: TextCollector): void {
  const [own, ...nested] = item.blocks;
  html.push(`<li${idOf(own.anchors)}>${wordsOf(own)}`);
  if (nested.length > 0) html.push('\n');
  writeBlocks(nested, html);
  html.push('</li>\n');
}

function wordsOf(paragraph: FlowParagraph): string {
  return `${aliasesOf(paragraph.anchors)}${inlines(paragraph.runs)}`;
}
