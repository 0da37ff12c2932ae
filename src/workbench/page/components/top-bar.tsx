import { useComputed } from '@preact/signals';
import { languageName } from '../../../loopback/page/language-name.ts';
import type { EditionName } from '../../protocol.ts';
import { focusClause } from '../move-focus.ts';
import type { Workspace } from '../workspace.ts';
import { Progress } from './progress.tsx';

export interface TopBarProps {
  readonly workspace: Workspace;
  readonly editions: readonly EditionName[];
  readonly choose: (name: EditionName) => void;
  readonly help: () => void;
}

/** What is being translated, how far it is, and whether all of it is saved. */
export function TopBar({ workspace, editions, choose, help }: TopBarProps) {
  const { edition, clauses } = workspace;
  const current = editions.findIndex(
    ({ notice, locale }) => notice === edition.notice && locale === edition.locale,
  );
  return (
    <header class="top">
      <div class="top-title">
        <h1 lang={edition.sourceLocale}>{edition.title}</h1>
        <label class="edition">
          <span class="unseen">Translation</span>
          <select
            value={String(current)}
            onChange={({ currentTarget }) => {
              const chosen = editions[Number(currentTarget.value)];
              if (chosen !== undefined) choose(chosen);
            }}
          >
            {editions.map(({ notice, locale }, index) => (
              <option key={`${notice}/${locale}`} value={String(index)}>
                {languageName(locale)} · {notice}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Progress clauses={clauses} />
      <SaveState workspace={workspace} />
      <button type="button" class="quiet" onClick={help}>
        Keys <kbd>?</kbd>
      </button>
    </header>
  );
}

function SaveState({ workspace }: { readonly workspace: Workspace }) {
  const running = useComputed(() =>
    workspace.clauses.some(({ writing }) => writing.value.type === 'running'),
  );
  // What is being typed is saved by and by; what was left and is not saved needs somebody.
  const left = useComputed(() =>
    workspace.unsaved.value.filter(
      ({ id, writing }) => id !== workspace.active.value || writing.value.type !== 'idle',
    ),
  );
  const [first, ...more] = left.value;
  if (running.value) return <p class="save-state">Saving…</p>;
  if (first === undefined) {
    return <p class="save-state">{workspace.unsaved.value.length === 0 ? 'All saved' : 'Not saved yet'}</p>;
  }
  return (
    <button type="button" class="save-state unsaved" onClick={() => focusClause(workspace, first)}>
      {more.length + 1} not saved
    </button>
  );
}
