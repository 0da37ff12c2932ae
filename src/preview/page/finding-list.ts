import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FindingView, PreviewState } from '../protocol.ts';
import { type Grade, type Grouping, grades, holding, isAbout, type Scope } from './findings.ts';
import type { Shown } from './shown.ts';

/** The findings, and which of them are listed. */
export interface FindingList {
  readonly scope: Signal<Scope>;
  readonly grade: Signal<Grade>;
  readonly grouping: Signal<Grouping>;
  /** Of the chosen scope. */
  readonly inScope: ReadonlySignal<readonly FindingView[]>;
  /** Of the chosen scope and grade. */
  readonly listed: ReadonlySignal<readonly FindingView[]>;
  /** What keeps the pages that are shown from being made anew. */
  readonly holding: ReadonlySignal<readonly FindingView[]>;
}

export interface FindingSources {
  readonly state: ReadonlySignal<PreviewState | null>;
  readonly shown: ReadonlySignal<Shown | null>;
}

export function createFindingList({ state, shown }: FindingSources): FindingList {
  const scope = signal<Scope>('shown');
  const grade = signal<Grade>('all');
  const grouping = signal<Grouping>('clause');
  const all = computed(() => state.value?.findings ?? []);
  const inScope = computed(() => {
    const { value: now } = shown;
    return scope.value === 'all' || now === null ? all.value : all.value.filter((one) => isAbout(one, now));
  });
  return {
    scope,
    grade,
    grouping,
    inScope,
    listed: computed(() => inScope.value.filter(({ severity }) => grades[grade.value].lets(severity))),
    holding: computed(() => holding(all.value, shown.value)),
  };
}
