import { Backticked } from '../../../loopback/page/components/backticked.tsx';
import { languageName } from '../../../loopback/page/language-name.ts';
import type { FindingView, RelatedView } from '../../protocol.ts';
import { FindingPlace } from './finding-place.tsx';

export interface FindingItemProps {
  readonly finding: FindingView;
  readonly isPointed: boolean;
  /** Shows the clause; `null` where no page has it. */
  readonly reveal: (() => void) | null;
}

/** A finding: what, where, what to do, and what it has to do with. */
export function FindingItem({ finding, isPointed, reveal }: FindingItemProps) {
  const { code, severity, message, hint, place, related, locale, clause } = finding;
  return (
    <li class="finding" data-severity={severity} data-pointed={isPointed}>
      <p class="finding-head">
        <span class="finding-severity">{severity === 'error' ? 'Error' : 'Warning'}</span>
        <code class="finding-code">{code}</code>
        {locale === null ? null : <span class="finding-locale">{languageName(locale)}</span>}
        {reveal === null ? null : (
          <button type="button" class="quiet" onClick={reveal}>
            Show<span class="unseen"> {clause}</span>
          </button>
        )}
      </p>
      <p class="finding-words">
        <Backticked text={message} />
      </p>
      <FindingPlace place={place} hint={hint} />
      {related.map((other, index) => (
        <Related key={index} related={other} />
      ))}
    </li>
  );
}

function Related({ related: { message, place } }: { readonly related: RelatedView }) {
  return (
    <div class="related">
      <p>
        <Backticked text={message} />:
      </p>
      <FindingPlace place={place} hint={null} />
    </div>
  );
}
