import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** One line an element that opens or closes, or a stretch of words with the marks around it. */
type Shape = readonly string[];

/**
 * What the HTML of an edition says and how it is built, without what is for looks alone: the place of marks among each
 * other, classes, the links of clauses to themselves. Of a redline give the side that is to be taken: its other one goes.
 */
export function shapeOf(html: string, side: 'new' | 'old' | null, ids: 'ids' | 'no ids' = 'ids'): Shape {
  const root = unified().use(rehypeParse, { fragment: true }).parse(html);
  const lines: string[] = [];
  for (const child of taken(root.children, side)) {
    if (child.type === 'element') writeElement(child, ids, lines);
  }
  return joined(lines);
}

/** Without what stands on the other side and what a redline says of itself; what stands in both, or on this side, plain. */
function taken(nodes: Root['children'], side: 'new' | 'old' | null): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const children = taken(node.children, side);
    const classes = classesOf(node);
    if (classes.includes('stele-permalink') || node.tagName === 'wbr') return [];
    if (side === null) return [{ ...node, children }];
    const gone = { new: ['del', 'stele-old'], old: ['ins', 'stele-new'] }[side];
    if (gone.includes(node.tagName) || classes.some((name) => gone.includes(name))) return [];
    if (classes.includes('stele-changes') || classes.includes('stele-move')) return [];
    const isOwnText = node.tagName === 'div' && classes.includes('stele-change') && isBare(classes);
    if (node.tagName === 'ins' || node.tagName === 'del' || isOwnText) return children;
    return isEmptied(node, children) ? [] : [{ ...node, children }];
  });
}

/** The element around the text of an item, which an edition has no need of. */
function isBare(classes: readonly string[]): boolean {
  return !classes.includes('stele-heading') && !classes.includes('stele-table');
}

/** What is there only for what it holds. A clause is not: where its words have gone and it has stayed, that shows. */
const holders: ReadonlySet<string> = new Set(['ul', 'ol', 'strong', 'em', 'a', 'span']);

/** What only held what has gone; a line of the cover does so too, and has no id. */
function isEmptied(
  { tagName, properties, children: before }: Element,
  children: readonly ElementContent[],
): boolean {
  const isHolder = holders.has(tagName) || (tagName === 'p' && properties.id === undefined);
  return isHolder && !before.every(isBlank) && children.every(isBlank);
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

const marks: ReadonlySet<string> = new Set(['strong', 'em', 'a', 'span']);

function writeElement(
  element: Element,
  ids: 'ids' | 'no ids',
  lines: string[],
  around: readonly string[] = [],
) {
  const { tagName, properties, children } = element;
  const mark = markOf(element, ids);
  const inner = mark === null ? around : [...around, mark].sort();
  if (tagName === 'br') lines.push('<br>');
  else if (mark === null) lines.push(`<${nameOf(element)}${ids === 'ids' ? ` ${properties.id ?? ''}` : ''}>`);
  else if (properties.id !== undefined && ids === 'ids') lines.push(`<alias ${properties.id}>`);
  for (const child of children) {
    if (child.type === 'element') writeElement(child, ids, lines, inner);
    else if (child.type === 'text' && child.value.trim() + inner.join('') !== '') {
      lines.push(`${inner.join(' ')}|${child.value.replace(/\n/g, ' ')}`);
    } else if (child.type === 'text' && child.value === ' ') lines.push('| ');
  }
  if (mark === null && tagName !== 'br') lines.push(`</${tagName}>`);
}

/** `null` for what is no mark. Marks of one place lead to it by one address. */
function markOf({ tagName, properties }: Element, ids: 'ids' | 'no ids'): string | null {
  if (!marks.has(tagName)) return null;
  if (tagName === 'span') return properties.lang === undefined ? '' : `lang=${properties.lang}`;
  return tagName === 'a' && ids === 'ids' ? `a=${properties.href}` : tagName;
}

/** A cell that heads a row does so by its place, which a column that comes or goes before it changes. */
function nameOf(element: Element): string {
  const { tagName, properties } = element;
  if (tagName === 'th' && properties.scope === 'row') return 'td';
  const kind = classesOf(element).filter((name) => /^stele-(?:alpha|roman|jurisdiction|retired)$/.test(name));
  return [tagName, ...kind].join('.');
}

/** Words with the same marks are one stretch, however many elements they stand in. */
function joined(lines: readonly string[]): Shape {
  const result: string[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    const [marked = ''] = line.split('|', 1);
    if (last !== undefined && !line.startsWith('<') && last.startsWith(`${marked}|`)) {
      result[result.length - 1] = `${last}${line.slice(marked.length + 1)}`;
    } else result.push(line);
  }
  return result.map((line) => (line.startsWith('</td') || line.startsWith('</th') ? '</cell>' : line));
}

function classesOf({ properties }: Element): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}
