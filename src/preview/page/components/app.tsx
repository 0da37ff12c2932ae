import { useSignalEffect } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { KeysDialog } from '../../../loopback/page/components/keys-dialog.tsx';
import { countWords, type Preview } from '../preview.ts';
import { listenForShortcuts, shortcuts } from '../shortcuts.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { Stage } from './stage.tsx';
import { TopBar } from './top-bar.tsx';

/** The page of the preview. */
export function App({ preview }: { readonly preview: Preview }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const help = useCallback(() => dialog.current?.showModal(), []);
  const { state, shown } = preview;
  useEffect(() => listenForShortcuts(document, { preview, help }), [preview, help]);
  useSignalEffect(() => {
    const { value: now } = state;
    const errors =
      now === null || now.counts.errors === 0 ? '' : `${countWords({ ...now.counts, warnings: 0 })} · `;
    const title = shown.value?.edition.edition.title || now?.project || 'Stele';
    document.title = `${errors}${title} · preview`;
  });
  if (state.value === null) return <Opening preview={preview} />;
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('findings')?.focus()}>
        Skip to the findings
      </button>
      <TopBar preview={preview} help={help} />
      <Lost preview={preview} />
      <div class="desk">
        <Stage preview={preview} help={help} />
        <FindingsPanel preview={preview} />
      </div>
      <p class="unseen" role="status">
        {preview.said}
      </p>
      <KeysDialog
        dialog={dialog}
        rows={shortcuts}
        note="In the tabs the arrow keys go from one to the next. On a Mac, Option is Alt."
      />
    </>
  );
}

function Opening({ preview }: { readonly preview: Preview }) {
  return (
    <main class="loading">
      <h1 class="unseen">Stele preview</h1>
      <p>
        {preview.connection.value === 'lost'
          ? 'The server does not answer. Is `stele dev` running?'
          : 'Opening…'}
      </p>
    </main>
  );
}

/** The server has ended: what is shown stays, and is of that moment. */
function Lost({ preview }: { readonly preview: Preview }) {
  const isLost = preview.connection.value === 'lost';
  return (
    <div class="lost" role="alert">
      {isLost ? (
        <p>
          <b>Not connected.</b> <code>stele dev</code> has ended. This page shows what it said last, and is
          brought up to date when it runs again.
        </p>
      ) : null}
    </div>
  );
}
