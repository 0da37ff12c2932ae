import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';

/** Elements that hold none of a document's words. */
const furniture: ReadonlySet<string> = new Set(
  (
    'script style template noscript head nav iframe object embed svg math canvas audio video form input button select ' +
    'textarea dialog'
  ).split(' '),
);
/** Elements that cannot hold a mark of their own: their anchor goes before them, or into their first cell. */
const containers: ReadonlySet<string> = new Set(
  'article body center details dl div fieldset figure footer header html main ol section table ul'.split(' '),
);
const rows: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot', 'tr']);

const cells: ReadonlySet<string> = new Set(['td', 'th']);
/** Elements that a cell of a notice cannot hold: what they hold begins on a line of its own. */
const blocks: ReadonlySet<string> = new Set(
  'address blockquote div dl dd dt h1 h2 h3 h4 h5 h6 li ol p pre section ul'.split(' '),
);

/** The name of the elements that stand for anchors. */
export const anchorElement = 'stele-anchor';

/**
 * Makes of a whole page the part that is the document: what stands in its `main`, else in its only `article`, without
 * navigation, scripts and forms. Ids and names become elements of their own at the place that they name; a caption
 * becomes a paragraph above its table.
 */
export function prepareHtml(root: Root): Root {
  const body = documentOf(root);
  return { type: 'root', children: body.children.flatMap(prepare) as RootContent[] };
}

function documentOf(root: Root): Parents {
  const [main] = elementsOf(root, 'main');
  const articles = elementsOf(root, 'article');
  const [article] = articles.length === 1 ? articles : [];
  return main ?? article ?? root;
}

function elementsOf(parent: Parents, name: string): Element[] {
  return parent.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === name ? [child] : elementsOf(child, name),
  );
}

function prepare(node: RootContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || furniture.has(node.tagName) || isMark(node)) return [];
  const anchors = anchorsOf(node);
  const children = node.children.flatMap(prepare);
  if (node.tagName === 'table') {
    const captions = children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'caption' ? [{ ...child, tagName: 'p' }] : [],
    );
    const rest = children.filter((child) => child.type !== 'element' || child.tagName !== 'caption');
    return [...anchors, ...captions, { ...node, children: rest }];
  }
  if (cells.has(node.tagName)) {
    const properties = spansOf(node);
    return [{ ...node, properties, children: [...anchors, ...inlineOnly(children)] }];
  }
  if (containers.has(node.tagName)) return [...anchors, { ...node, children }];
  if (rows.has(node.tagName)) return [{ ...node, children: withFirst(children, anchors) }];
  return [{ ...node, children: [...anchors, ...children] }];
}

/** More columns or rows than this are no cell of a notice, and would make a table of nothing. */
const widest = 50;

/** How far a cell reaches. */
function spansOf({ properties }: Element): Element['properties'] {
  const span = (name: string): number => Math.min(widest, Math.max(1, Number(properties[name] ?? 1) || 1));
  return { colSpan: span('colSpan'), rowSpan: span('rowSpan') };
}

/** Whether a link is a mark beside a heading, made to copy its address: it has no words. */
function isMark({ tagName, properties, children }: Element): boolean {
  const href = properties['href'];
  return tagName === 'a' && typeof href === 'string' && href.startsWith('#') && !children.some(isSeen);
}

function isSeen(node: ElementContent): boolean {
  return (
    hasWords(node) || (node.type === 'element' && (node.tagName === 'img' || node.children.some(isSeen)))
  );
}

/** The words of a cell without blocks; a break stands where one ended. Line ends are spaces at both sides of it. */
function inlineOnly(nodes: readonly ElementContent[]): ElementContent[] {
  const inline: ElementContent[] = [];
  let ended = false;
  for (const node of nodes) {
    const block = node.type === 'element' && blocks.has(node.tagName);
    const own = block ? inlineOnly(node.children) : [node];
    const words = own.some(hasWords);
    if (words && (ended || block) && inline.some(hasWords)) {
      inline.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
    }
    inline.push(...own);
    if (words) ended = block;
  }
  return inline;
}

function hasWords(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && node.children.some(hasWords);
}

function anchorsOf({ properties }: Element): Element[] {
  const names = [properties['id'], properties['name']].filter(
    (name) => typeof name === 'string' && name !== '',
  );
  return [...new Set(names)].map((name) => ({
    type: 'element',
    tagName: anchorElement,
    properties: { id: String(name) },
    children: [],
  }));
}

/** Puts anchors into the first element of a row or of a group of rows. */
function withFirst(children: readonly ElementContent[], anchors: readonly Element[]): ElementContent[] {
  const at = anchors.length === 0 ? -1 : children.findIndex(({ type }) => type === 'element');
  return children.map((child, index) => {
    if (index !== at || child.type !== 'element') return child;
    const inner = rows.has(child.tagName)
      ? withFirst(child.children, anchors)
      : [...anchors, ...child.children];
    return { ...child, children: inner };
  });
}
