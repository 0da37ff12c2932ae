import type { Break, Html, PhrasingContent } from 'mdast';
import { assertNever } from '../../ast/assert-never.ts';
import type { FlowLink, FlowRun } from '../../flow/flow.ts';
import { type FlowInline, nest } from '../../flow/nest.ts';

/** What the inlines of one edition need to know. */
export interface PhrasingPlace {
  /** The address of the edition: a Markdown file has no anchors, so that local links lead there. */
  readonly url: string;
  /** A paragraph goes on in a new line; a heading and a cell cannot, and hold `<br>`. */
  readonly lineBreak: 'line' | 'tag';
}

/** Runs as phrasing content of mdast. A page number prints nothing: a Markdown file has no pages. */
export function phrasing(runs: readonly FlowRun[], place: PhrasingPlace): PhrasingContent[] {
  return contentOf(nest([...trimmed(runs)]), place);
}

/** Runs without spaces beside a break, and with neither at the ends, where they mean nothing or break the markup. */
function* trimmed(runs: readonly FlowRun[]): Generator<FlowRun> {
  const from = runs.findIndex(isPrinted);
  const to = runs.findLastIndex(isPrinted);
  for (const [index, run] of runs.slice(from, to + 1).entries()) {
    if (run.type !== 'text') {
      yield run;
      continue;
    }
    const isAfterBreak = index === 0 || runs[from + index - 1]?.type === 'break';
    const isBeforeBreak = from + index === to || runs[from + index + 1]?.type === 'break';
    const start = isAfterBreak ? run.text.trimStart() : run.text;
    const text = isBeforeBreak ? start.trimEnd() : start;
    if (text !== '') yield { ...run, text };
  }
}

function isPrinted(run: FlowRun): boolean {
  return run.type === 'text' && run.text.trim() !== '';
}

function contentOf(inlines: readonly FlowInline[], place: PhrasingPlace): PhrasingContent[] {
  return joined(inlines.flatMap((inline) => nodesOf(inline, place)));
}

function nodesOf(inline: FlowInline, place: PhrasingPlace): readonly PhrasingContent[] {
  switch (inline.type) {
    case 'words':
      return [{ type: 'text', value: inline.text }];
    case 'break':
      return [place.lineBreak === 'tag' ? breakTag : hardBreak];
    case 'field':
      return [];
    case 'revision':
      return contentOf(inline.children, place);
    case 'strong':
    case 'emphasis': {
      const { type } = inline;
      return withoutOuterSpaces(contentOf(inline.children, place), (children) => ({ type, children }));
    }
    case 'link': {
      const url = addressOf(inline.link, place);
      return withoutOuterSpaces(contentOf(inline.children, place), (children) => ({
        type: 'link',
        url,
        // A link within a link cannot be: `nest` makes none.
        children: children.filter((child) => child.type !== 'link' && child.type !== 'linkReference'),
      }));
    }
    default:
      return assertNever(inline);
  }
}

const hardBreak: Break = { type: 'break' };
const breakTag: Html = { type: 'html', value: '<br>' };

function addressOf(link: FlowLink, { url }: PhrasingPlace): string {
  return link.type === 'address' ? link.href : anchorAddress(url, link.anchor);
}

/** The address of an anchor on the web page of the edition. */
export function anchorAddress(url: string, anchor: string): string {
  return `${url}#${encodeURIComponent(anchor)}`;
}

/** Marks the children, with the spaces at their ends outside: a mark beside a space on its inner side is no mark. */
function withoutOuterSpaces(
  children: readonly PhrasingContent[],
  mark: (children: PhrasingContent[]) => PhrasingContent,
): readonly PhrasingContent[] {
  const before = spaceAtStart(children);
  const after = spaceAtEnd(children);
  const inner = trimmedContent(children);
  if (inner.length === 0) return textNodes(before);
  return [...textNodes(before), mark(inner), ...textNodes(after)];
}

function spaceAtStart([first]: readonly PhrasingContent[]): string {
  return first?.type === 'text'
    ? first.value.slice(0, first.value.length - first.value.trimStart().length)
    : '';
}

function spaceAtEnd(children: readonly PhrasingContent[]): string {
  const last = children.at(-1);
  return last?.type === 'text' ? last.value.slice(last.value.trimEnd().length) : '';
}

function trimmedContent(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.length - 1;
  return children.flatMap((child, index) => {
    if (child.type !== 'text') return [child];
    const start = index === 0 ? child.value.trimStart() : child.value;
    return textNodes(index === last ? start.trimEnd() : start);
  });
}

function textNodes(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

/** One text node for neighbouring ones, so that what stands beside a character is known when it is escaped. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: `${last.value}${node.value}` };
    } else result.push(node);
  }
  return result;
}
