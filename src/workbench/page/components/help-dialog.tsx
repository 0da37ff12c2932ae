import type { RefObject } from 'preact';
import { shortcuts } from '../shortcuts.ts';

/** The keys that there are. Whoever holds its element opens it. */
export function HelpDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title">
      <h2 id="help-title" tabIndex={-1} autofocus>
        Keys
      </h2>
      <dl>
        {shortcuts.map(({ keys, about }) => (
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
      <p>A clause is saved when you leave it. On a Mac, Command does what Ctrl does, and Option is Alt.</p>
      <div class="actions">
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
