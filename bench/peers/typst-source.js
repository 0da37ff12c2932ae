// Writes a Markdown tree as Typst source. Words are string literals, so nothing of them is markup.

/** The document, set like Stele's: the same fonts, A4, body text of 10 points, a page number in the foot. */
export function typstSource(tree, locale) {
  return [
    `#set text(font: ("Pretendard", "Inter"), size: 10pt, lang: "${locale}")`,
    '#set page(paper: "a4", margin: 78pt, numbering: "1")',
    '#set table(stroke: 0.5pt)',
    ...tree.children.map(block),
  ].join('\n\n');
}

function block(node) {
  switch (node.type) {
    case 'heading':
      return `#heading(level: ${node.depth})[${inlines(node)}]`;
    case 'paragraph':
      return inlines(node);
    case 'list':
      return list(node);
    case 'table':
      return table(node);
    default:
      throw new Error(`no Typst for ${node.type}`);
  }
}

function list(node) {
  const items = node.children.map((item) => `[${item.children.map(block).join('\n\n')}]`);
  return node.ordered
    ? `#enum(start: ${node.start ?? 1}, ${items.join(', ')})`
    : `#list(${items.join(', ')})`;
}

function table(node) {
  const [header, ...rows] = node.children.map((row) => row.children.map((cell) => `[${inlines(cell)}]`));
  const cells = [`table.header(${header.join(', ')})`, ...rows.flat()];
  return `#table(columns: ${header.length}, ${cells.join(', ')})`;
}

function inlines(node) {
  return node.children.map(inline).join('');
}

function inline(node) {
  switch (node.type) {
    case 'text':
      return `#${JSON.stringify(node.value)};`;
    case 'strong':
      return `#strong[${inlines(node)}]`;
    case 'emphasis':
      return `#emph[${inlines(node)}]`;
    case 'link':
      return `#link(${JSON.stringify(node.url)})[${inlines(node)}]`;
    case 'break':
      return '#linebreak()';
    default:
      throw new Error(`no Typst for ${node.type}`);
  }
}
