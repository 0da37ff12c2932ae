import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClauseModel } from './clause-model.ts';

/** What each filter lets through. The first is that of a page just opened. */
export const filters = {
  all: { word: 'All', lets: () => true },
  missing: { word: 'Missing', lets: ({ state }) => state.value === 'missing' },
  stale: { word: 'Stale', lets: ({ state }) => state.value === 'stale' },
  unapproved: { word: 'Not approved', lets: ({ state }) => state.value !== 'approved' },
  findings: { word: 'With findings', lets: ({ findings }) => findings.value.length > 0 },
} as const satisfies Record<string, FilterRow>;

interface FilterRow {
  readonly word: string;
  readonly lets: (clause: ClauseModel) => boolean;
}

export type FilterName = keyof typeof filters;

export const filterNames = Object.keys(filters) as readonly FilterName[];

/** Which clauses are shown. */
export interface Filter {
  readonly name: ReadonlySignal<FilterName>;
  readonly query: ReadonlySignal<string>;
  readonly shown: ReadonlySignal<ReadonlySet<ClauseModel>>;
  readonly choose: (name: FilterName) => void;
  readonly search: (query: string) => void;
}

/** What was shown when a filter was chosen stays, so that no clause goes from under the hands of who mends it. */
export function createFilter(clauses: readonly ClauseModel[]): Filter {
  const name = signal<FilterName>('all');
  const query = signal('');
  const shown: Signal<ReadonlySet<ClauseModel>> = signal(new Set(clauses));
  const apply = (): void => {
    const words = query.value.trim().normalize('NFC').toLocaleLowerCase();
    shown.value = new Set(
      clauses.filter((clause) => filters[name.value].lets(clause) && matches(clause, words)),
    );
  };
  return {
    name,
    query,
    shown: computed(() => shown.value),
    choose: (chosen) => {
      name.value = chosen;
      apply();
    },
    search: (words) => {
      query.value = words;
      apply();
    },
  };
}

function matches({ id, view, text }: ClauseModel, words: string): boolean {
  return [id, view.value.source, text.value].some((one) => one.toLocaleLowerCase().includes(words));
}
