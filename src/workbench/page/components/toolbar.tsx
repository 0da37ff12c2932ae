import { type FilterName, filterNames, filters } from '../filter.ts';
import { focusNextOpen } from '../move-focus.ts';
import type { Workspace } from '../workspace.ts';

/** What is shown, and the way to what is still to be done. */
export function Toolbar({ workspace }: { readonly workspace: Workspace }) {
  const { filter } = workspace;
  return (
    <div class="toolbar">
      <fieldset class="filters">
        <legend class="unseen">Show</legend>
        {filterNames.map((name) => (
          <FilterButton key={name} name={name} workspace={workspace} />
        ))}
      </fieldset>
      <input
        type="search"
        aria-label="Search in source, translation and ids"
        placeholder="Search"
        autocomplete="off"
        spellcheck={false}
        value={filter.query.value}
        onInput={(event) => {
          if (!event.isComposing) filter.search(event.currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => filter.search(currentTarget.value)}
      />
      <div class="open-buttons">
        <button type="button" class="quiet" onClick={() => focusNextOpen(workspace, -1)}>
          <span aria-hidden="true">↑</span> Previous<span class="unseen"> open clause</span>
        </button>
        <button type="button" class="quiet" onClick={() => focusNextOpen(workspace, 1)}>
          <span aria-hidden="true">↓</span> Next open<span class="unseen"> clause</span>
        </button>
      </div>
    </div>
  );
}

function FilterButton({ name, workspace }: { readonly name: FilterName; readonly workspace: Workspace }) {
  const { filter, clauses } = workspace;
  const { word, lets } = filters[name];
  return (
    <button
      type="button"
      class="filter"
      aria-pressed={filter.name.value === name}
      onClick={() => filter.choose(name)}
    >
      {word} <span class="count">{clauses.filter(lets).length}</span>
    </button>
  );
}
