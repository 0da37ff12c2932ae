import { Backticked } from '../../../loopback/page/components/backticked.tsx';
import type { PlaceView } from '../../protocol.ts';
import { Excerpt } from './excerpt.tsx';
import { PlaceButton } from './place-button.tsx';

export interface FindingPlaceProps {
  readonly place: PlaceView;
  readonly hint: string | null;
}

/** Where something was found, the line, and what to do about it. */
export function FindingPlace({ place, hint }: FindingPlaceProps) {
  return (
    <>
      <PlaceButton place={place} />
      <Excerpt excerpt={place.excerpt} line={place.line} />
      {hint === null ? null : (
        <p class="hint">
          <Backticked text={hint} />
        </p>
      )}
    </>
  );
}
