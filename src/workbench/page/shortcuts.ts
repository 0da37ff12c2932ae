import type { ClauseModel } from './clause-model.ts';
import { tagSelection } from './edit-text.ts';
import { elementIds, focusNextOpen, leaveField, returnToField } from './move-focus.ts';
import { tagNeeds } from './tagged-text.ts';
import type { Workspace } from './workspace.ts';

/** Where a key was pressed. */
interface Place {
  readonly workspace: Workspace;
  /** The clause that it was pressed in. */
  readonly clause: ClauseModel | null;
  /** Its field, where the key was pressed in that. */
  readonly field: HTMLTextAreaElement | null;
  readonly help: () => void;
}

interface Shortcut {
  readonly keys: readonly string[];
  readonly about: string;
  readonly fits: (event: KeyboardEvent, place: Place) => boolean;
  readonly run: (event: KeyboardEvent, place: Place) => void;
}

const withCtrl = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && !event.altKey;
const withAlt = (event: KeyboardEvent): boolean => event.altKey && !event.ctrlKey && !event.metaKey;
const digitOf = ({ code }: KeyboardEvent): number => Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
const inControl = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** Every key there is; the help shows them in this order. */
export const shortcuts: readonly Shortcut[] = [
  {
    keys: ['Alt', '↓'],
    about: 'Next open clause',
    fits: (event) => withAlt(event) && event.key === 'ArrowDown',
    run: (_, { workspace }) => focusNextOpen(workspace, 1),
  },
  {
    keys: ['Alt', '↑'],
    about: 'Previous open clause',
    fits: (event) => withAlt(event) && event.key === 'ArrowUp',
    run: (_, { workspace }) => focusNextOpen(workspace, -1),
  },
  {
    keys: ['Ctrl', 'Enter'],
    about: 'Accept the translation as current, and go to the next open clause',
    fits: (event, { clause }) => withCtrl(event) && event.key === 'Enter' && clause !== null,
    run: (_, { workspace, clause }) => {
      if (clause !== null) void acceptAndGoOn(workspace, clause);
    },
  },
  {
    keys: ['Ctrl', 'S'],
    about: 'Save the clause now',
    fits: (event) => withCtrl(event) && event.key.toLowerCase() === 's',
    run: (_, { workspace, clause }) => {
      for (const one of clause === null ? workspace.unsaved.value : [clause]) void workspace.save(one);
    },
  },
  {
    keys: ['Alt', '1…9'],
    about: 'Set the selection between the tags of this number; Ctrl does it too',
    fits: (event, { field }) => (withAlt(event) || withCtrl(event)) && digitOf(event) > 0 && field !== null,
    run: (event, { clause, field }) => {
      if (clause === null || field === null) return;
      const needs = tagNeeds(clause.source.value, clause.target.value);
      const need = needs[digitOf(event) - 1];
      if (need !== undefined) tagSelection(field, need.name, clause.target.value.tags);
    },
  },
  {
    keys: ['Esc'],
    about: 'Leave the field; Tab goes on from there',
    fits: (event, { field }) => event.key === 'Escape' && field !== null,
    run: (_, { clause }) => {
      if (clause !== null) leaveField(clause.id);
    },
  },
  {
    keys: ['?'],
    about: 'Show these keys, outside a field',
    fits: (event) => event.key === '?' && !withCtrl(event) && !withAlt(event) && !inControl(event),
    run: (_, { help }) => help(),
  },
];

/** Listens to the keys of the page, until the returned function is called. */
export function listenForShortcuts(workspace: Workspace, help: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    if (event.getModifierState('AltGraph') || event.target instanceof HTMLSelectElement) return;
    const place = placeOf(event, { workspace, help });
    // Keys belong to the input method while it puts a syllable together; 229 is how some browsers say so.
    if (event.isComposing || event.keyCode === 229) return;
    const shortcut = shortcuts.find(({ fits }) => fits(event, place));
    if (shortcut === undefined) return;
    event.preventDefault();
    shortcut.run(event, place);
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function placeOf({ target }: KeyboardEvent, { workspace, help }: Pick<Place, 'workspace' | 'help'>): Place {
  const row = target instanceof Element ? target.closest('li.clause') : null;
  const clause = workspace.clauses.find(({ id }) => elementIds.row(id) === row?.id) ?? null;
  return { workspace, clause, help, field: target instanceof HTMLTextAreaElement ? target : null };
}

/** Accepting may fail: then the caret stays where the reason is shown. */
export async function acceptAndGoOn(workspace: Workspace, clause: ClauseModel): Promise<void> {
  returnToField(clause.id);
  if (await workspace.accept(clause)) focusNextOpen(workspace, 1);
}
