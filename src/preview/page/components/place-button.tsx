import { useSignal } from '@preact/signals';
import type { PlaceView } from '../../protocol.ts';
import { placeWords } from '../findings.ts';

/** Milliseconds that it says so. */
const saidFor = 1600;

/** A place as editors take it; pressing copies it. */
export function PlaceButton({ place }: { readonly place: PlaceView }) {
  const said = useSignal('');
  const words = placeWords(place);
  return (
    <button
      type="button"
      class="place"
      title="Copy"
      aria-label={`Copy ${words}`}
      onClick={async () => {
        said.value = await navigator.clipboard.writeText(words).then(
          () => 'Copied',
          () => 'The browser does not let it be copied',
        );
        setTimeout(() => {
          said.value = '';
        }, saidFor);
      }}
    >
      <code>{words}</code>
      <span class="copied" role="status">
        {said.value}
      </span>
    </button>
  );
}
