import type { FlowReference } from '../../../flow/flow.ts';
import { unmarked } from '../../../flow/marks.ts';
import { type ElementTree, elementTree } from './element-tree.ts';
import type { ElementIndex } from './pages.ts';
import { prose } from './prose.ts';
import { baselineOf, type StackContext, setText } from './stack.ts';
import { type Strip, strip } from './strips.ts';

/** The footnotes that the references of a notice make: an address each, set as often as a page needs it. */
export interface Footnotes {
  /** The strips of a footnote, one a line, for measuring: their elements are of no tree. */
  readonly measured: (reference: number) => readonly Strip[];
  /** The same strips, as new elements below `element`. */
  readonly place: (reference: number, element: ElementIndex) => readonly Strip[];
}

/** References count from 1; one that is not there makes no footnote. */
export function footnotes(
  entries: readonly FlowReference[],
  { x, width }: { readonly x: number; readonly width: number },
  context: StackContext,
): Footnotes {
  const templates = new Map<number, readonly Strip[]>();
  const measured = (reference: number): readonly Strip[] => {
    const known = templates.get(reference);
    if (known !== undefined) return known;
    const entry = entries[reference - 1];
    const made = entry === undefined ? [] : template({ entry, reference }, { x, width }, context);
    templates.set(reference, made);
    return made;
  };
  return {
    measured,
    place: (reference, element) => {
      const strips = measured(reference);
      if (strips.length === 0) return strips;
      const base = addElements(context.tree, element, { reference, entry: entries[reference - 1] });
      return strips.map((each) => ({
        ...each,
        lines: each.lines.map((line) => ({
          ...line,
          runs: line.runs.map((run) => ({ ...run, of: typeof run.of === 'number' ? base + run.of : run.of })),
        })),
      }));
    },
  };
}

/** Adds a note with its label and its address, next to each other in the tree; returns the index of the first. */
function addElements(
  tree: ElementTree,
  parent: ElementIndex | null,
  { reference, entry }: { readonly reference: number; readonly entry: FlowReference | undefined },
): ElementIndex {
  const note = tree.add({ parent: parent, role: 'Note', reference });
  tree.add({ parent: note, role: 'Lbl' });
  tree.add({
    parent: note,
    role: 'Link',
    link: { type: 'address', href: entry?.href ?? '', reference },
    words: entry?.printed ?? '',
  });
  return note;
}

function template(
  { entry, reference }: { readonly entry: FlowReference; readonly reference: number },
  { x, width }: { readonly x: number; readonly width: number },
  context: StackContext,
): readonly Strip[] {
  const { spacing, styles } = context;
  const style = styles.note;
  const tree = elementTree();
  const note = addElements(tree, null, { reference, entry });
  const scratch = { ...context, tree };
  const label = prose(
    [{ ...unmarked, type: 'text', text: `${reference} ` }],
    {
      style,
      element: note + 1,
    },
    scratch,
  );
  const address = prose(
    [{ ...unmarked, type: 'text', text: entry.printed }],
    {
      style,
      element: note + 2,
    },
    scratch,
  );
  const indent = spacing.noteIndent;
  const [labelLine] = setText(label, { x, width: indent, element: note }, scratch);
  const y = baselineOf(style, context);
  return setText(address, { x: x + indent, width: width - indent, element: note }, scratch).map(
    ({ runs }, index) =>
      strip({
        height: style.leading,
        before: index === 0 ? spacing.note : 0,
        lines: [{ y, column: 0, runs: index === 0 ? [...(labelLine?.runs ?? []), ...runs] : runs }],
      }),
  );
}
