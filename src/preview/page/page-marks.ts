import type { Severity } from '../../diagnostic/codes.ts';

/** What is marked in a page, beside its words. The page's own styles know nothing of it. */
export interface PageMarks {
  /** The clauses with findings: their anchors, and the worst of each. */
  readonly findings: ReadonlyMap<string, Severity>;
  /** The clause that was pointed at. */
  readonly pointed: string | null;
}

const attributes = {
  finding: 'data-preview-finding',
  pointed: 'data-preview-pointed',
  changed: 'data-preview-changed',
} as const;

/** Milliseconds that a change is marked. */
const changedFor = 2600;

/** Marks what is to be marked; the marks of before go. */
export function mark(page: Document, { findings, pointed }: PageMarks): void {
  unmark(page, [attributes.finding, attributes.pointed]);
  for (const [anchor, severity] of findings) {
    page.getElementById(anchor)?.setAttribute(attributes.finding, severity);
  }
  if (pointed !== null) page.getElementById(pointed)?.setAttribute(attributes.pointed, '');
}

/** Marks what has changed, for a moment. */
export function markChanged(page: Document, anchors: readonly string[]): void {
  const elements = anchors.flatMap((anchor) => page.getElementById(anchor) ?? []);
  for (const element of elements) {
    element.removeAttribute(attributes.changed);
    // Asking for its size lets a mark of before begin anew.
    element.getBoundingClientRect();
    element.setAttribute(attributes.changed, '');
  }
  setTimeout(() => {
    for (const element of elements) element.removeAttribute(attributes.changed);
  }, changedFor);
}

/** Takes all marks away, so that elements can be compared with those that the server sends. */
export function unmark(page: Document, names: readonly string[] = Object.values(attributes)): void {
  for (const element of page.querySelectorAll(names.map((name) => `[${name}]`).join())) {
    for (const name of names) element.removeAttribute(name);
  }
}

/**
 * Lets marks be seen. A sheet of the page's own window: no element is added to it, and no policy of its kept. The stripe
 * in the margin stands beside the words of a clause, or within the edge of a cell, where the table would hide it.
 */
export function addMarkStyles(page: Document): CSSStyleSheet | null {
  const view = page.defaultView;
  if (view === null) return null;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(styles);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return sheet;
}

const styles = `
:root {
  overflow-anchor: none;
  --preview-error: light-dark(#ad2219, #f3a49b);
  --preview-warning: light-dark(#b07a1e, #e3b765);
  --preview-pointed: light-dark(#285a8c, #8dbbe8);
  --preview-changed: light-dark(#bfe6c9, #1f5138);
}

[${attributes.finding}] {
  --preview-stripe: var(--preview-error);
  box-shadow: -0.7rem 0 0 var(--stele-page, Canvas), -0.9rem 0 0 -1px var(--preview-stripe);
}

[${attributes.finding}='warning'] {
  --preview-stripe: var(--preview-warning);
}

:is(td, th)[${attributes.finding}] {
  box-shadow: inset 0.2rem 0 0 var(--preview-stripe);
}

[${attributes.pointed}] {
  outline: 2px solid var(--preview-pointed);
  outline-offset: 0.3rem;
  border-radius: 2px;
}

:is(td, th)[${attributes.pointed}] {
  outline-offset: -2px;
}

[${attributes.changed}] {
  animation: preview-changed ${changedFor}ms ease-out;
}

@keyframes preview-changed {
  from, 25% {
    background-color: var(--preview-changed);
  }
}

@media (prefers-reduced-motion: reduce) {
  [${attributes.changed}] {
    animation: none;
    background-color: var(--preview-changed);
  }
}

@media (forced-colors: active) {
  [${attributes.finding}] {
    text-decoration: underline dotted;
  }

  [${attributes.pointed}] {
    outline-color: Highlight;
  }

  [${attributes.changed}] {
    outline: 2px dashed Highlight;
  }
}

@media print {
  [${attributes.finding}], [${attributes.pointed}], [${attributes.changed}] {
    all: revert-layer;
  }
}
`;
