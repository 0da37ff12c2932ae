import type { ClauseModel } from '../clause-model.ts';
import { returnToField } from '../move-focus.ts';
import type { Workspace } from '../workspace.ts';
import { WordDiff } from './word-diff.tsx';

export interface ConflictProps {
  readonly clause: ClauseModel;
  readonly workspace: Workspace;
}

/** Somebody else wrote this clause meanwhile: both texts, and what differs. Nothing is written until one is chosen. */
export function Conflict({ clause, workspace }: ConflictProps) {
  const { value: writing } = clause.writing;
  if (writing.type !== 'conflict') return null;
  const { locale } = workspace.edition;
  const { theirs } = writing;
  const title = `conflict-${clause.id}`;
  const settle = (whose: 'mine' | 'theirs'): void => {
    returnToField(clause.id);
    void workspace.settle(clause, whose);
  };
  return (
    <section class="conflict" aria-labelledby={title}>
      <h3 id={title}>The catalog has another text by now</h3>
      <p>Somebody changed this clause while you worked on it. Nothing was written.</p>
      <dl>
        <dt>In the catalog</dt>
        <dd lang={locale}>{theirs.target === '' ? <i>no text</i> : theirs.target}</dd>
        <dt>From there to yours</dt>
        <dd lang={locale}>
          <WordDiff before={theirs.target} after={clause.text.value} locale={locale} />
        </dd>
      </dl>
      <p class="hint">You can take over words of theirs in your text before you keep it.</p>
      <div class="actions">
        <button type="button" onClick={() => settle('mine')}>
          Keep my text
        </button>
        <button type="button" class="quiet" onClick={() => settle('theirs')}>
          Take theirs
        </button>
      </div>
    </section>
  );
}
