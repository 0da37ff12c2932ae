import { useComputed, useSignal } from '@preact/signals';
import { Backticked } from '../../../loopback/page/components/backticked.tsx';
import { languageName } from '../../../loopback/page/language-name.ts';
import type { FindingView } from '../../protocol.ts';
import { findingKey } from '../findings.ts';
import { countWords, type Preview } from '../preview.ts';
import { FindingPlace } from './finding-place.tsx';

/** Of so many errors the panel shows no more; the list has them all. */
const mostShown = 5;

/** What keeps the page from being made anew, over the page as it was. Once folded away it stays so until it is another. */
export function ErrorPanel({ preview }: { readonly preview: Preview }) {
  const { list, state } = preview;
  const folded = useSignal('');
  const fault = useComputed(() => (preview.shown.value === null ? null : (state.value?.fault ?? null)));
  const key = useComputed(() => [fault.value ?? '', ...list.holding.value.map(findingKey)].join('\n'));
  const errors = list.holding.value;
  if (errors.length === 0 && fault.value === null) return null;
  const isFolded = folded.value === key.value;
  const count =
    fault.value === null ? countWords({ errors: errors.length, warnings: 0 }) : 'The project cannot be read';
  const fold = (
    <button
      type="button"
      class="fold"
      aria-expanded={!isFolded}
      aria-controls="errors-body"
      onClick={() => {
        folded.value = isFolded ? '' : key.value;
      }}
    >
      {isFolded ? 'Show' : 'Fold away'}
    </button>
  );
  return (
    <section class="errors" aria-labelledby="errors-title" data-folded={isFolded}>
      <div class="errors-head">
        <h2 id="errors-title">{count}</h2>
        <p>The page below shows the text as it was before.</p>
        {fold}
      </div>
      <div id="errors-body" hidden={isFolded}>
        {fault.value === null ? null : <p>{fault.value}</p>}
        <ol>
          {errors.slice(0, mostShown).map((finding) => (
            <ErrorItem key={findingKey(finding)} finding={finding} />
          ))}
        </ol>
        {errors.length > mostShown ? (
          <p>{errors.length - mostShown} more are in the list of findings.</p>
        ) : null}
      </div>
    </section>
  );
}

function ErrorItem({ finding: { code, message, place, hint, locale } }: { readonly finding: FindingView }) {
  return (
    <li>
      <p class="error-words">
        <Backticked text={message} /> <code class="finding-code">{code}</code>
        {locale === null ? null : <span class="finding-locale"> {languageName(locale)}</span>}
      </p>
      <FindingPlace place={place} hint={hint} />
    </li>
  );
}
