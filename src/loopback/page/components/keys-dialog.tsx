import type { RefObject } from 'preact';

/** A key, or several at once, and what it does. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly about: string;
}

export interface KeysDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly rows: readonly KeyRow[];
  /** What is to be said below them. */
  readonly note: string;
}

/** The keys that there are. Whoever holds its element opens it. */
export function KeysDialog({ dialog, rows, note }: KeysDialogProps) {
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title">
      <h2 id="help-title" tabIndex={-1} autofocus>
        Keys
      </h2>
      <dl>
        {rows.map(({ keys, about }) => (
          <div key={about}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <p>{note}</p>
      <div class="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
