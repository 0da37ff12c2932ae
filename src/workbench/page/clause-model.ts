import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClauseId } from '../../ast/notice.ts';
import { foldText } from '../../ast/tidy-inlines.ts';
import type { ClauseState } from '../../status/clause-state.ts';
import type { TargetFingerprint } from '../../status/fingerprint.ts';
import type { ClauseView, FindingView } from '../protocol.ts';
import type { Draft } from './drafts.ts';
import { states } from './state-words.ts';
import { readTaggedText, type TaggedText } from './tagged-text.ts';

/** What became of the last attempt to write a clause. */
export type Writing =
  | { readonly type: 'idle' }
  | { readonly type: 'running' }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'conflict'; readonly theirs: ClauseView };

/** One clause while somebody works on it. */
export interface ClauseModel {
  readonly id: ClauseId;
  /** As the server last told it. */
  readonly view: Signal<ClauseView>;
  /** The translation as it stands in the field. */
  readonly text: Signal<string>;
  /** The catalog's text that the field's was begun with. */
  readonly basedOn: Signal<TargetFingerprint | null>;
  /** Of the field's text, a moment after it was typed. */
  readonly findings: Signal<readonly FindingView[]>;
  readonly writing: Signal<Writing>;
  /** While an input method puts a syllable together, nobody looks at the text, and nothing is written. */
  readonly composing: Signal<boolean>;
  readonly unsaved: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<ClauseState>;
  readonly source: ReadonlySignal<TaggedText>;
  readonly target: ReadonlySignal<TaggedText>;
  readonly hasError: ReadonlySignal<boolean>;
  /** The translator has something to do here. */
  readonly open: ReadonlySignal<boolean>;
}

export function createClauseModel(first: ClauseView, draft: Draft | null): ClauseModel {
  const view = signal(first);
  const text = signal(draft?.text ?? first.target);
  const findings = signal(first.findings);
  const unsaved = computed(() => tidy(text.value) !== tidy(view.value.target));
  // What was typed and not saved yet has been accepted by nobody.
  const state = computed((): ClauseState => {
    const { state: saved } = view.value;
    if (!unsaved.value || saved === 'stale') return saved;
    if (text.value.trim() === '') return 'missing';
    return saved === 'missing' || saved === 'translated' ? 'translated' : 'edited';
  });
  const hasError = computed(() => findings.value.some(({ severity }) => severity === 'error'));
  return {
    id: first.id,
    view,
    text,
    basedOn: signal(draft === null ? first.targetFingerprint : draft.basedOn),
    findings,
    writing: signal<Writing>({ type: 'idle' }),
    composing: signal(false),
    unsaved,
    state,
    source: computed(() => readTaggedText(view.value.source, view.value)),
    target: computed(() => readTaggedText(text.value, view.value)),
    hasError,
    open: computed(() => hasError.value || !states[state.value].done),
  };
}

/** As the catalog will have it. */
export function tidy(text: string): string {
  return foldText(text).trim();
}
