import { Document, isScalar } from 'yaml';

/** One key of front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string | readonly string[];
  /** Stands behind the value, for whoever edits it. */
  readonly comment?: string;
}

/** Writes front matter between its fences, a line a key; a list stands in brackets. Ends with a line feed. */
export function writeFrontMatter(entries: readonly FrontMatterEntry[]): string {
  const document = new Document({});
  for (const { key, value, comment } of entries) {
    const node = document.createNode(value, { flow: true });
    if (comment !== undefined && isScalar(node)) node.comment = ` ${comment}`;
    document.set(key, node);
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}
