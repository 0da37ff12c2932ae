import { useComputed } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { ClauseModel } from '../clause-model.ts';
import { insertWords } from '../edit-text.ts';
import { elementIds, returnToField } from '../move-focus.ts';
import { acceptAndGoOn } from '../shortcuts.ts';
import { roleWords, states } from '../state-words.ts';
import type { Workspace } from '../workspace.ts';
import { Conflict } from './conflict.tsx';
import { Findings } from './findings.tsx';
import { Inlines } from './inlines.tsx';
import { SourceText } from './source-text.tsx';
import { TagPalette } from './tag-palette.tsx';
import { TranslationField } from './translation-field.tsx';
import { WordDiff } from './word-diff.tsx';

interface RowProps {
  readonly clause: ClauseModel;
  readonly workspace: Workspace;
}

/** A clause: source and translation side by side, and below the translation what helps to make it. */
export function ClauseRow({ clause, workspace }: RowProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const active = useComputed(() => workspace.active.value === clause.id);
  const { id } = clause;
  return (
    <li
      class="clause"
      id={elementIds.row(id)}
      tabIndex={-1}
      data-active={active.value}
      data-state={clause.state.value}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        void workspace.save(clause);
      }}
    >
      <ClauseHead clause={clause} />
      <div class="source" lang={workspace.edition.sourceLocale}>
        <p id={elementIds.source(id)}>
          <SourceText
            clause={clause}
            active={active.value}
            insert={(words) => {
              if (field.current !== null && !clause.composing.value) insertWords(field.current, words);
            }}
          />
        </p>
        <SourceChange clause={clause} workspace={workspace} />
      </div>
      <div class="target">
        <TranslationField clause={clause} workspace={workspace} field={field} />
        <Findings findings={clause.findings.value} id={elementIds.findings(id)} />
        <Conflict clause={clause} workspace={workspace} />
        <Failure clause={clause} workspace={workspace} />
        {active.value ? <Tools clause={clause} workspace={workspace} field={field} /> : null}
      </div>
    </li>
  );
}

function ClauseHead({ clause }: { readonly clause: ClauseModel }) {
  const { word, about } = states[clause.state.value];
  const { role, signOff } = clause.view.value;
  const by = signOff === null ? '' : ` ${signOff.by}, ${signOff.role}, ${signOff.on}.`;
  return (
    <p class="clause-head">
      <code>{clause.id}</code>
      <span class="role">{roleWords[role]}</span>
      <span class="state" title={`${about}${by}`}>
        {word}
      </span>
      {clause.unsaved.value ? <span>not saved yet</span> : null}
    </p>
  );
}

/** What has changed in the source since it was translated. */
function SourceChange({ clause, workspace }: RowProps) {
  const { state, translatedFrom, source } = clause.view.value;
  if (state !== 'stale') return null;
  return (
    <div class="change">
      <h3>Changed since it was translated</h3>
      {translatedFrom === null ? (
        <p>The text that was translated was not kept.</p>
      ) : (
        <p>
          <WordDiff before={translatedFrom} after={source} locale={workspace.edition.sourceLocale} />
        </p>
      )}
    </div>
  );
}

function Failure({ clause, workspace }: RowProps) {
  const { value: writing } = clause.writing;
  if (writing.type !== 'failed') return null;
  return (
    <div class="failure">
      <p>
        {clause.unsaved.value ? 'Not saved' : 'Not accepted'}: {writing.reason}.
        {clause.unsaved.value ? ' What you typed is kept in this tab.' : ''}
      </p>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          returnToField(clause.id);
          void workspace.save(clause);
        }}
      >
        {clause.unsaved.value ? 'Try again' : 'Dismiss'}
      </button>
    </div>
  );
}

interface ToolsProps extends RowProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

function Tools({ clause, workspace, field }: ToolsProps) {
  const { locale } = workspace.edition;
  const { state, text, hasError, writing } = clause;
  const done = states[state.value].done && !clause.unsaved.value;
  const ready = text.value.trim() !== '' && !hasError.value && writing.value.type !== 'conflict';
  return (
    <div class="tools">
      <TagPalette clause={clause} field={field} />
      {clause.target.value.tags.length === 0 ? null : (
        <div class="preview">
          <h3>Preview</h3>
          <p lang={locale}>
            <Inlines inlines={clause.target.value.children} />
          </p>
        </div>
      )}
      <div class="actions">
        {done ? (
          <p class="about">{states[state.value].about}</p>
        ) : (
          <button type="button" disabled={!ready} onClick={() => void acceptAndGoOn(workspace, clause)}>
            Accept <kbd>Ctrl Enter</kbd>
          </button>
        )}
        {hasError.value && !done ? <p class="about">Mend the error first.</p> : null}
      </div>
    </div>
  );
}
