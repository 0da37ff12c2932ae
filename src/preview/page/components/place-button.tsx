import { useSignal } from '@preact/signals';
import type { PlaceView } from '../../protocol.ts';
import { placeWords } from '../findings.ts';

/** Milliseconds that it says so. */
const saidFor = 1600;

/** A place as editors take it; pressing copies it. */
export function PlaceButton({ place }: { readonly place: PlaceView }) {
  const copied = useSignal(false);
  const words = placeWords(place);
  return (
    <button
      type="button"
      class="place"
      title="Copy"
      aria-label={`Copy ${words}`}
      onClick={async () => {
        await navigator.clipboard.writeText(words);
        copied.value = true;
        setTimeout(() => {
          copied.value = false;
        }, saidFor);
      }}
    >
      <code>{words}</code>
      <span class="copied" role="status">
        {copied.value ? 'Copied' : ''}
      </span>
    </button>
  );
}
