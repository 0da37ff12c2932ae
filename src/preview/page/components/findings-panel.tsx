import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import {
  findingKey,
  type Grade,
  type Grouping,
  grades,
  groupings,
  groupsOf,
  type Scope,
  scopes,
} from '../findings.ts';
import { countWords, type Preview } from '../preview.ts';
import { Choice } from './choice.tsx';
import { FindingItem } from './finding-item.tsx';
import { Picker, type PickerProps } from './picker.tsx';

/** All that the checks found, errors first. */
export function FindingsPanel({ preview }: { readonly preview: Preview }) {
  const { list, state, board } = preview;
  const panel = useRef<HTMLElement>(null);
  useSignalEffect(() => {
    if (board.pointed.value?.from !== 'page') return;
    requestAnimationFrame(() =>
      panel.current?.querySelector('[data-pointed="true"]')?.scrollIntoView({ block: 'nearest' }),
    );
  });
  const found = list.inScope.value;
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const counts = { all: found.length, error: errors, warning: found.length - errors };
  return (
    <aside class="findings-panel" id="findings" tabIndex={-1} aria-labelledby="findings-title" ref={panel}>
      <div class="findings-head">
        <h2 id="findings-title">
          Findings <small>{state.value?.checking === true && found.length > 0 ? 'checking…' : null}</small>
        </h2>
        <Choice<Grade>
          name="grade"
          label="How grave"
          table={grades}
          chosen={list.grade.value}
          counts={counts}
          choose={(name) => {
            list.grade.value = name;
          }}
        />
        <div class="pickers">
          <Picker
            label="In"
            value={list.scope.value}
            options={optionsOf(scopes)}
            choose={(name) => {
              list.scope.value = name as Scope;
            }}
          />
          <Picker
            label="By"
            value={list.grouping.value}
            options={optionsOf(groupings)}
            choose={(name) => {
              list.grouping.value = name as Grouping;
            }}
          />
        </div>
      </div>
      <Groups preview={preview} />
      <Unlisted preview={preview} />
    </aside>
  );
}

function optionsOf(table: Readonly<Record<string, { readonly word: string }>>): PickerProps['options'] {
  return Object.entries(table).map(([value, { word }]) => ({ value, words: word }));
}

function Groups({ preview }: { readonly preview: Preview }) {
  const { list, board, reveal } = preview;
  const { value: listed } = list.listed;
  if (listed.length === 0) return <Nothing preview={preview} />;
  return (
    <>
      {groupsOf(listed, list.grouping.value).map(({ name, findings }) => (
        <section key={name} class="finding-group" aria-label={name}>
          <h3>
            <code>{name}</code>
          </h3>
          <ul>
            {findings.map((finding) => (
              <FindingItem
                key={findingKey(finding)}
                finding={finding}
                isPointed={finding.anchor !== null && finding.anchor === board.pointed.value?.anchor}
                reveal={finding.anchor === null ? null : () => reveal(finding)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Nothing({ preview: { list, state } }: { readonly preview: Preview }) {
  const { scope, grade, inScope } = list;
  const elsewhere = (state.value?.findings.length ?? 0) - inScope.value.length;
  if (state.value?.checking === true) return <p class="nothing">Checking…</p>;
  if (inScope.value.length > 0) {
    return (
      <p class="nothing">
        No {grade.value === 'error' ? 'errors' : 'warnings'} {scopes[scope.value].about}.
      </p>
    );
  }
  return (
    <div class="nothing">
      <p>
        <span aria-hidden="true">✓</span> No findings {scopes[scope.value].about}.
      </p>
      {elsewhere === 0 ? null : (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            scope.value = 'all';
          }}
        >
          {elsewhere} elsewhere in the project
        </button>
      )}
    </div>
  );
}

/** A page is sent only so many. */
function Unlisted({ preview: { state } }: { readonly preview: Preview }) {
  if (state.value === null) return null;
  const { counts, findings } = state.value;
  const more = counts.errors + counts.warnings - findings.length;
  if (more <= 0) return null;
  return <p class="nothing">{countWords(counts)} in all; `stele check` lists them.</p>;
}
