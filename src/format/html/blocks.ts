import { assertNever } from '../../ast/assert-never.ts';
import type {
  FlowBlock,
  FlowHeading,
  FlowItem,
  FlowList,
  FlowMarker,
  FlowParagraph,
  FlowPart,
  FlowWeb,
} from '../../flow/flow.ts';
import type { TextCollector } from '../byte-collector.ts';
import { aliasesOf, idOf } from './attributes.ts';
import { escapeAttribute } from './escape.ts';
import { caveatInlines, inlines } from './inlines.ts';
import { clausePermalink, partPermalink } from './permalinks.ts';
import { writeTable } from './table.ts';

type PartLinks = FlowWeb['partLinks'];

/** Appends the blocks to `html`, each element on a line of its own; `names` are those of the links beside headings. */
export function writeBlocks(blocks: readonly FlowBlock[], names: PartLinks, html: TextCollector): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        writePart(block, names, html);
        break;
      case 'paragraph':
        html.push(`<p${idOf(block.anchors)}>${wordsOf(block)}</p>\n`);
        break;
      case 'list':
        writeList(block, names, html);
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

function writePart(part: FlowPart, names: PartLinks, html: TextCollector): void {
  const [anchor] = part.heading.anchors;
  const label = anchor === undefined ? '' : ` aria-labelledby="${escapeAttribute(anchor)}"`;
  html.push(
    `<section class="${partClasses[part.role]}"${label}>\n`,
    `${headingElement(part.heading, names)}\n`,
  );
  writeBlocks(part.blocks, names, html);
  html.push('</section>\n');
}

/**
 * A heading with its anchors, beside it the link to itself, and below it its caveat: within, both would be a part of the
 * heading's name.
 */
export function headingElement({ level, anchors, runs, caveat }: FlowHeading, names: PartLinks): string {
  const heading = `<h${level}${idOf(anchors)}>${aliasesOf(anchors)}${inlines(runs)}</h${level}>`;
  const below = caveat === null ? '' : `\n<p class="stele-caveat">${inlines(caveat)}</p>`;
  return `<div class="stele-heading">${heading}${partPermalink(anchors, names)}</div>${below}`;
}

function writeList(list: FlowList, names: PartLinks, html: TextCollector): void {
  const name = list.marker.type === 'bullet' ? 'ul' : 'ol';
  html.push(`<${name}${markerAttributes(list.marker)}>\n`);
  for (const item of list.items) writeItem(item, names, html);
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

function writeItem(item: FlowItem, names: PartLinks, html: TextCollector): void {
  const [own, ...nested] = item.blocks;
  html.push(`<li${idOf(own.anchors)}>${wordsOf(own)}`);
  if (nested.length > 0) html.push('\n');
  writeBlocks(nested, names, html);
  html.push('</li>\n');
}

function wordsOf(paragraph: FlowParagraph): string {
  const { anchors, caveat, runs } = paragraph;
  return `${aliasesOf(anchors)}${caveatInlines(caveat)}${inlines(runs)}${clausePermalink(anchors)}`;
}
