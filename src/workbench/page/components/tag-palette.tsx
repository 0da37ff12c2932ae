import type { RefObject } from 'preact';
import type { ClauseModel } from '../clause-model.ts';
import { tagSelection } from '../edit-text.ts';
import { type TagNeed, tagNeeds } from '../tagged-text.ts';

export interface TagPaletteProps {
  readonly clause: ClauseModel;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The source's tags, each with its key, and whether the translation has it. */
export function TagPalette({ clause, field }: TagPaletteProps) {
  const needs = tagNeeds(clause.source.value, clause.target.value);
  if (needs.length === 0) return null;
  const links = new Map(clause.view.value.links.map(({ name, to }) => [name, to]));
  return (
    <fieldset class="palette">
      <legend>Tags</legend>
      {needs.map((need, index) => (
        <button
          key={need.name}
          type="button"
          class="tag-button"
          data-use={useOf(need)}
          title={links.get(need.name) ?? ''}
          // The selection stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (field.current === null || clause.composing.value) return;
            tagSelection(field.current, need.name, clause.target.value.tags);
          }}
        >
          {index < 9 ? <kbd>{index + 1}</kbd> : null}
          <code>{need.name === 'br' ? '<br/>' : `<${need.name}>`}</code>
          <span class="tag-use">{wordsOf(need)}</span>
        </button>
      ))}
    </fieldset>
  );
}

function useOf({ needed, used }: TagNeed): 'enough' | 'lacking' | 'too-many' {
  return used === needed ? 'enough' : used < needed ? 'lacking' : 'too-many';
}

function wordsOf(need: TagNeed): string {
  const use = useOf(need);
  if (use === 'enough') return '✓';
  return need.needed === 1 && use === 'lacking' ? 'missing' : `${need.used} of ${need.needed}`;
}
