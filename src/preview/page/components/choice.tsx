export interface ChoiceProps<Name extends string> {
  /** Of the group, among all that the page has. */
  readonly name: string;
  readonly label: string;
  readonly table: Readonly<Record<Name, { readonly word: string }>>;
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  /** How many there are of each, where that is to be said. */
  readonly counts?: Readonly<Record<Name, number>>;
}

/** One of a few, all of them in sight: radio buttons, with the keys that these have. */
export function Choice<Name extends string>({
  name,
  label,
  table,
  chosen,
  choose,
  counts,
}: ChoiceProps<Name>) {
  return (
    <fieldset class="choice">
      <legend class="unseen">{label}</legend>
      {(Object.keys(table) as Name[]).map((option) => (
        <label key={option} data-chosen={option === chosen}>
          <input
            type="radio"
            class="unseen"
            name={name}
            value={option}
            checked={option === chosen}
            onChange={() => choose(option)}
          />
          {table[option].word}
          {counts === undefined ? null : <span class="count">{counts[option]}</span>}
        </label>
      ))}
    </fieldset>
  );
}
