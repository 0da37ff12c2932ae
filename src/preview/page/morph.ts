/**
 * Puts `wanted` where `old` stands, which are neighbours below one parent, and leaves every node that is the same there
 * as it is: what is selected, focused or scrolled in those stays so.
 */
export function morphRun(parent: Node, old: readonly ChildNode[], wanted: readonly ChildNode[]): void {
  const head = sameAtStart(old, wanted);
  const tail = sameAtStart([...old.slice(head)].reverse(), [...wanted.slice(head)].reverse());
  const end = old[old.length - tail] ?? old.at(-1)?.nextSibling ?? null;
  morphMiddle({ parent, end }, old.slice(head, old.length - tail), wanted.slice(head, wanted.length - tail));
}

/** Makes an element like another one. */
export function morph(element: Element, wanted: Element): void {
  if (element.isEqualNode(wanted)) return;
  for (const { name } of [...element.attributes]) {
    if (!wanted.hasAttribute(name)) element.removeAttribute(name);
  }
  for (const { name, value } of [...wanted.attributes]) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  const [first] = element.childNodes;
  if (first === undefined) element.append(...wanted.childNodes);
  else morphRun(element, [...element.childNodes], [...wanted.childNodes]);
}

function sameAtStart(one: readonly ChildNode[], other: readonly ChildNode[]): number {
  let same = 0;
  while (one[same]?.isEqualNode(other[same] ?? null) === true) same += 1;
  return same;
}

interface Place {
  readonly parent: Node;
  /** What comes after the run. */
  readonly end: ChildNode | null;
}

/** A node that is known by its name takes what is wanted of it; what has none is paired with what stands in its place. */
function morphMiddle({ parent, end }: Place, old: readonly ChildNode[], wanted: readonly ChildNode[]): void {
  const kept = new Map(
    old.flatMap((node, index) => (keyOf(node) === '' ? [] : [[keyOf(node), index] as const])),
  );
  let at = 0;
  for (const node of wanted) {
    const key = keyOf(node);
    const named = kept.get(key) ?? -1;
    const index = key === '' ? at : named;
    const now = index < at ? undefined : old[index];
    if (now === undefined || !alike(now, node)) {
      parent.insertBefore(node, old[at] ?? end);
      continue;
    }
    for (const gone of old.slice(at, index)) gone.remove();
    at = index + 1;
    if (isElement(now) && isElement(node)) morph(now, node);
    else now.nodeValue = node.nodeValue;
  }
  for (const gone of old.slice(at)) gone.remove();
}

function alike(one: ChildNode, other: ChildNode): boolean {
  return one.nodeName === other.nodeName && keyOf(one) === keyOf(other);
}

/** A part is known by its heading. */
function keyOf(node: ChildNode): string {
  if (!isElement(node)) return '';
  return node.id === '' ? (node.getAttribute('aria-labelledby') ?? '') : `#${node.id}`;
}

/** Nodes of another document are of another window's classes. */
function isElement(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === 1;
}
