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
import { headingTag } from './heading-tag.ts';
import { caveatInlines, inlines, moveNoteInlines } from './inlines.ts';
import { itemNumbers } from './item-numbers.ts';
import { clausePermalink, partPermalink } from './permalinks.ts';
import {
  changeClasses,
  classAttribute,
  factMarks,
  moveNoteOf,
  type PageWords,
  revisionMarks,
  sideClasses,
} from './revisions.ts';
import { writeTable } from './table.ts';

/** Appends the blocks to `html`, each element on a line of its own. */
export function writeBlocks(blocks: readonly FlowBlock[], words: PageWords, html: TextCollector): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        writePart(block, words, html);
        break;
      case 'paragraph':
        html.push(
          `<p${idOf(block.anchors)}${classAttribute(changeClasses(block.revised))}>${wordsOf(block, words)}</p>\n`,
        );
        break;
      case 'list':
        writeList(block, words, html);
        break;
      case 'table':
        writeTable(block, words, html);
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

/** A part of the older edition alone is no landmark: where it was moved, both its places would have one name. */
function writePart(part: FlowPart, words: PageWords, html: TextCollector): void {
  const { heading, role, effective, blocks } = part;
  const [anchor] = heading.anchors;
  const isLandmark = anchor !== undefined && heading.revised?.side !== 'old';
  const label = !isLandmark ? '' : ` aria-labelledby="${escapeAttribute(anchor)}"`;
  const classes = [partClasses[role], ...sideClasses(heading.revised)];
  html.push(`<section${classAttribute(classes)}${label}>\n`, `${headingElement(heading, words)}\n`);
  if (effective !== null) {
    html.push(`<p class="stele-effective">${inlines(effective, factMarks(heading.revised, words))}</p>\n`);
  }
  writeBlocks(blocks, words, html);
  html.push('</section>\n');
}

/**
 * A heading with its anchors, beside it the link to itself, and below it its caveat and where it was moved: within, they
 * would be a part of the heading's name.
 */
export function headingElement(heading: FlowHeading, words: PageWords): string {
  const { level, anchors, runs, caveat, revised } = heading;
  const text = `${aliasesOf(anchors)}${inlines(runs, revisionMarks(revised, words, anchors))}`;
  const note = moveNoteOf(revised);
  const { name, attributes } = headingTag(level, words.headingBase);
  return [
    `<div${classAttribute(['stele-heading', ...changeClasses(revised)])}><${name}${idOf(anchors)}${attributes}>${text}</${name}>${partPermalink(anchors, words.partLinks)}</div>`,
    ...(caveat === null ? [] : [`<p class="stele-caveat">${inlines(caveat)}</p>`]),
    ...(note.length === 0
      ? []
      : [`<p${classAttribute(['stele-move', ...sideClasses(revised)])}>${inlines(note)}</p>`]),
  ].join('\n');
}

function writeList(list: FlowList, words: PageWords, html: TextCollector): void {
  const name = list.marker.type === 'bullet' ? 'ul' : 'ol';
  const numbers = itemNumbers(list);
  html.push(`<${name}${markerAttributes(list.marker)}>\n`);
  for (const [index, item] of list.items.entries()) {
    html.push(`<li${itemAttributes(item, numbers[index] ?? null)}>`);
    writeItem(item, words, html);
    html.push('</li>\n');
  }
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

function itemAttributes({ blocks: [{ anchors, revised }] }: FlowItem, number: number | null): string {
  const value = number === null ? '' : ` value="${number}"`;
  return `${idOf(anchors)}${classAttribute(sideClasses(revised))}${value}`;
}

/** Of a changed item the text stands in an element of its own: what is nested in it may not be changed. */
function writeItem({ blocks }: FlowItem, words: PageWords, html: TextCollector): void {
  const [own, ...nested] = blocks;
  const text = wordsOf(own, words);
  html.push(
    own.revised === undefined ? text : `<div${classAttribute(changeClasses(own.revised))}>${text}</div>`,
  );
  if (nested.length > 0) html.push('\n');
  writeBlocks(nested, words, html);
}

function wordsOf({ anchors, caveat, runs, revised }: FlowParagraph, words: PageWords): string {
  const before = `${aliasesOf(anchors)}${caveatInlines(caveat)}${moveNoteInlines(revised)}`;
  return `${before}${inlines(runs, revisionMarks(revised, words, anchors))}${clausePermalink(anchors)}`;
}
